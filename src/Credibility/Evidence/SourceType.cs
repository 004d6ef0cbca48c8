namespace Credibility.Evidence;

/// <summary>Who or what a piece of content is attributed to.</summary>
public enum SourceType
{
    /// <summary>Nobody: the cue has no agent ("dilaporkan", "it is alleged").</summary>
    None,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A person described by office and identifiable by it ("the police spokesman").</summary>
    Role,

    /// <summary>A body, government, company or group.</summary>
    Organisation,

    /// <summary>A report, study, statement, law or message.</summary>
    Document,

    /// <summary>A news medium.</summary>
    Outlet,

    /// <summary>A source withheld or not identifiable ("officials", "seorang warga").</summary>
    Anonymous,
}
