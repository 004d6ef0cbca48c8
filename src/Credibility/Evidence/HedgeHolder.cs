namespace Credibility.Evidence;

/// <summary>Whose hedge it is.</summary>
public enum HedgeHolder
{
    /// <summary>The writer's own.</summary>
    Writer,

    /// <summary>It stands inside content attributed to a source.</summary>
    Quoted,
}
