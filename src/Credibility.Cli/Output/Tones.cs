using Credibility.Scoring;
using Spectre.Console;

namespace Credibility.Cli.Output;

/// <summary>Colours of tones.</summary>
internal static class Tones
{
    /// <summary>Tone of a band.</summary>
    public static Tone Of(ScoreBand band) => band switch
    {
        ScoreBand.Low => Tone.Bad,
        ScoreBand.Medium => Tone.Doubtful,
        ScoreBand.High => Tone.Good,
        _ => Tone.Plain,
    };

    /// <summary>Style of a tone.</summary>
    public static Style ToStyle(this Tone tone) => tone switch
    {
        Tone.Bad => new Style(Color.Red),
        Tone.Doubtful => new Style(Color.Yellow),
        Tone.Good => new Style(Color.Green),
        _ => Style.Plain,
    };
}
