namespace Credibility.Languages;

/// <summary>What sort of medium an outlet is.</summary>
public enum OutletKind
{
    /// <summary>Not in the registry: a name that stands where an outlet stands.</summary>
    Unknown,

    /// <summary>News agency.</summary>
    Agency,

    /// <summary>Television, radio, and their programmes.</summary>
    Broadcaster,

    /// <summary>Daily or weekly newspaper.</summary>
    Newspaper,

    /// <summary>News site born on the web.</summary>
    Portal,

    /// <summary>Magazine.</summary>
    Magazine,

    /// <summary>News service of a government body.</summary>
    Government,

    /// <summary>Social platform or messenger.</summary>
    Social,

    /// <summary>Fact checker.</summary>
    FactChecker,
}
