using System.Text.Json;
using Credibility.Articles;
using Credibility.Scoring;

namespace Credibility.Cli.Output;

/// <summary>An explanation in JSON: the members of the score, then those of the evidence.</summary>
internal static class ExplanationJson
{
    /// <summary>Writes the members.</summary>
    public static void Write(Utf8JsonWriter json, Article article, Explanation explanation)
    {
        ScoreJson.Write(json, article.Id, explanation.Score);
        json.WriteStartObject("evidence");
        EvidenceJson.Write(json, article.Text, explanation.Evidence);
        json.WriteEndObject();
    }
}
