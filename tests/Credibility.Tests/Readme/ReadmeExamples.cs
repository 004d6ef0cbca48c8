using Credibility.Articles;
using Credibility.Features;
using Credibility.Scoring;

namespace Credibility.Tests.Readme;

/// <summary>The code of the README, compiled. What stands between the markers stands there to the letter.</summary>
internal static class ReadmeExamples
{
    public static void Score(string text)
    {
        // readme:score
        var score = CredibilityScorer.Default.Score(text);
        if (score.Status == ScoreStatus.Conclusive)
            Console.WriteLine($"{score.Value} of 100, {score.Band}");
        // end
    }

    public static void Explain(string title, string text)
    {
        // readme:explain
        var article = new Article { Title = title, Text = text, Publisher = "kiblat.net", Language = "id" };
        var explanation = CredibilityScorer.Default.Explain(article);
        foreach (var attribution in explanation.Evidence.Attributions)
            Console.WriteLine($"{attribution.SourceType}: {attribution.ResolvedSource ?? attribution.Source?.Of(text).ToString()}");
        foreach (var reason in explanation.ReasonsAgainst.Take(3))
            Console.WriteLine($"{reason.Margin:F2} {reason.Sentence}");
        // end
    }

    public static float Featurize(Article article)
    {
        // readme:featurize
        var row = new float[FeatureList.Count];
        var known = CredibilityScorer.Default.Featurize(article, row);
        var density = row[FeatureList.IndexOf("attribution-density")];
        // end
        return known ? density : float.NaN;
    }
}
