using System.Globalization;
using System.Text.Json;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.FastTree;

namespace Credibility.Training.Reports;

/// <summary>A training as JSON. A figure that the rows do not determine is null.</summary>
public static class TrainingJson
{
    /// <summary>Writes one object in UTF-8; the stream stays open.</summary>
    public static void Write(Stream stream, TrainingReview review)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(review);
        using var json = new Utf8JsonWriter(stream, EvaluationJson.Options);
        json.WriteStartObject();
        Card(json, review);
        Data(json, review);
        Guards(json, review.Training);
        Validation(json, review.Training);
        if (review.Training.Trials.Count > 0)
            json.WriteObjects("trials", review.Training.Trials, t =>
            {
                EvaluationJson.Numbers(json, ("draw", t.Number), ("logLoss", t.LogLoss));
                json.WriteBoolean("leads", t.Leads);
                Trees(json, t.Options);
            });
        EvaluationJson.Measured(json, review.OutOfFold);
        json.WriteEndObject();
    }

    private static void Card(Utf8JsonWriter json, TrainingReview review)
    {
        var card = review.Card;
        json.WriteString("model", card.Name);
        json.WriteString("sha256", review.Sha256);
        json.WriteString("engine", card.Engine);
        if (card.Trained is { } day)
            json.WriteString("trained", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("languages");
        foreach (var language in card.Languages)
            json.WriteStringValue(language);
        json.WriteEndArray();
        EvaluationJson.Numbers(json, ("trees", review.Trees), ("featureListVersion", card.FeatureListVersion), ("lowThreshold", card.LowThreshold), ("highThreshold", card.HighThreshold), ("minimumWords", card.MinimumWords));
        json.WriteString("featureListHash", card.FeatureListHash);
        json.WriteStartObject("options");
        foreach (var (name, value) in card.Options.OrderBy(o => o.Key, StringComparer.Ordinal))
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static void Data(Utf8JsonWriter json, TrainingReview review)
    {
        var training = review.Training;
        json.WriteObjects("files", review.Card.DataSets, set =>
        {
            json.WriteString("name", set.Name);
            json.WriteString("sha256", set.Sha256);
            json.WriteString("licence", set.Licence);
            EvaluationJson.Numbers(json, ("articles", set.Rows), ("kept", training.Articles.Count(a => ArticleReader.DataSetName(a.File) == set.Name)));
        });
        json.WriteStartObject("leftOut");
        EvaluationJson.Numbers(
            json,
            ("unreadable", training.Faults.Count),
            ("unlabelled", training.Left.Unlabelled),
            ("tooShort", training.Left.TooShort),
            ("otherLanguage", training.Left.OtherLanguage),
            ("overCap", training.Left.OverCap),
            ("unserved", training.Unserved),
            ("nearDuplicates", training.CopiesLeft),
            ("droppedRows", training.DroppedRows));
        json.WriteEndObject();
    }

    private static void Guards(Utf8JsonWriter json, TrainingReport training)
    {
        json.WriteObjects("findings", training.Findings, f =>
        {
            json.WriteString("guard", TrainingTables.Name(f.Kind));
            json.WriteString("severity", TrainingTables.Name(f.Severity));
            json.WriteString("message", f.Message);
        });
        json.WriteObjects("leaks", training.Leaks, l =>
        {
            json.WriteString("signal", l.Signal);
            EvaluationJson.Numbers(json, ("auc", l.Auc));
            json.WriteBoolean("isLeak", l.IsLeak);
        });
    }

    private static void Validation(Utf8JsonWriter json, TrainingReport training)
    {
        var validation = training.CrossValidation;
        EvaluationJson.Figures(json, "figures", training.Figures);
        EvaluationJson.Numbers(json, ("foldAucMean", validation.MeanAuc), ("foldAucSpread", validation.SpreadAuc));
        if (training.RandomSplitAuc is { } random)
            EvaluationJson.Numbers(json, ("randomSplitAuc", random));
        json.WriteObjects("folds", [.. Enumerable.Range(0, validation.FoldAuc.Count)], fold =>
        {
            int[] rows = [.. Enumerable.Range(0, validation.Folds.Length).Where(i => validation.Folds[i] == fold)];
            EvaluationJson.Numbers(
                json,
                ("articles", rows.Length),
                ("reliable", rows.Count(i => training.Articles[i].IsPositive)),
                ("groups", rows.Select(i => training.Groups[i]).Distinct(StringComparer.Ordinal).Count()),
                ("auc", validation.FoldAuc[fold]),
                ("logLoss", BinaryMetrics.LogLoss([.. rows.Select(i => training.Probabilities[i])], [.. rows.Select(i => training.Articles[i].Label!.Value)])));
            Trees(json, validation.FoldOptions[fold]);
        });
    }

    private static void Trees(Utf8JsonWriter json, FastTreeOptions trees)
    {
        json.WriteStartObject("trees");
        EvaluationJson.Numbers(
            json,
            ("number", trees.NumberOfTrees),
            ("leaves", trees.NumberOfLeaves),
            ("rate", trees.LearningRate),
            ("minimumLeaf", trees.MinimumExampleCountPerLeaf),
            ("featureFraction", trees.FeatureFraction),
            ("rowFraction", trees.BaggingSize > 0 ? trees.BaggingExampleFraction : 1));
        json.WriteEndObject();
    }
}
