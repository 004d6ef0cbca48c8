using System.Text.Json;
using Credibility.Articles;
using Credibility.Scoring;
using Credibility.Training.Reports;

namespace Credibility.Cli.Output;

/// <summary>
/// An explanation in JSON: the members of the score, then what moved it, then the evidence. The format is that of
/// <c>Schemas/explanation.schema.json</c>.
/// </summary>
internal static class ExplanationJson
{
    /// <summary>Writes the members.</summary>
    public static void Write(Utf8JsonWriter json, Article article, Explanation explanation)
    {
        ScoreJson.Write(json, article.Id, explanation.Score);
        Number(json, "baseMargin", explanation.BaseMargin);
        Number(json, "margin", explanation.Margin);
        json.WriteObjects("contributions", explanation.Contributions, contribution =>
        {
            json.WriteString("feature", contribution.Feature.Name);
            json.WriteString("group", contribution.Feature.Group);
            json.WriteString("unit", contribution.Feature.Unit);
            Number(json, "value", contribution.Value);
            Number(json, "margin", contribution.Margin);
            Number(json, "probability", contribution.Probability);
            Number(json, "trainingShareBelow", contribution.TrainingShareBelow);
            json.WriteString("sentence", contribution.Sentence);
        });
        json.WriteObjects("groups", explanation.Groups, group =>
        {
            json.WriteString("group", group.Group);
            Number(json, "margin", group.Margin);
            Number(json, "probability", group.Probability);
        });
        json.WriteObjects("registerWords", explanation.RegisterWords, word =>
        {
            json.WriteString("words", word.Words);
            Number(json, "margin", word.Margin);
        });
        json.WriteStartObject("evidence");
        EvidenceJson.Write(json, article.Text, explanation.Evidence);
        json.WriteEndObject();
    }

    // Unrounded: base margin and contributions are to add up to the margin.
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    // A single-precision value is written as short as it reads back.
    private static void Number(Utf8JsonWriter json, string name, float value)
    {
        if (float.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
