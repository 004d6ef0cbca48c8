namespace Credibility.Evidence;

/// <summary>How much of an attributed content stands in quotation marks.</summary>
public enum AttributionForm
{
    /// <summary>None of it.</summary>
    Indirect,

    /// <summary>A part.</summary>
    Mixed,

    /// <summary>All of it.</summary>
    Direct,
}
