namespace Credibility.Cli.Output;

/// <summary>What a text means, for its colour on a terminal.</summary>
internal enum Tone
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>Low, worse, stopped.</summary>
    Bad,

    /// <summary>Between, doubtful.</summary>
    Doubtful,

    /// <summary>High, better.</summary>
    Good,
}
