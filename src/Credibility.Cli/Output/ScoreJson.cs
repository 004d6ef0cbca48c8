using System.Text.Json;
using Credibility.Scoring;

namespace Credibility.Cli.Output;

/// <summary>The JSON members of a score: <c>id, language, status, probability, score, band, words</c>.</summary>
internal static class ScoreJson
{
    /// <summary>Writes the members.</summary>
    public static void Write(Utf8JsonWriter json, string? id, Score score)
    {
        json.WriteString("id", id);
        json.WriteString("language", score.Language);
        json.WriteString("status", Name(score.Status));
        if (score.Status == ScoreStatus.Conclusive)
        {
            json.WriteNumber("probability", Math.Round(score.Probability, 6));
            json.WriteNumber("score", score.Value!.Value);
            json.WriteString("band", Name(score.Band));
        }
        else
        {
            json.WriteNull("probability");
            json.WriteNull("score");
            json.WriteNull("band");
        }

        json.WriteNumber("words", score.Words);
    }

    /// <summary>Name of a status in JSON.</summary>
    public static string Name(ScoreStatus status) => status switch
    {
        ScoreStatus.Conclusive => "conclusive",
        ScoreStatus.TooShort => "too-short",
        ScoreStatus.UnsupportedLanguage => "unsupported-language",
        _ => "inconclusive",
    };

    /// <summary>Name of a band in JSON.</summary>
    public static string Name(ScoreBand band) => band switch
    {
        ScoreBand.Low => "low",
        ScoreBand.Medium => "medium",
        ScoreBand.High => "high",
        _ => "none",
    };
}
