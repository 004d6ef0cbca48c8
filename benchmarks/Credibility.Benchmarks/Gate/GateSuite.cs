using Credibility.Benchmarks.Articles;
using Credibility.Benchmarks.Trees;
using Credibility.Evidence;
using Credibility.Features;
using Credibility.Languages;
using Credibility.Models;
using Credibility.Models.Contributions;
using Credibility.Scoring;
using Credibility.Text;

namespace Credibility.Benchmarks.Gate;

/// <summary>The benchmarks of the gate: on the seeds corpus and seeded rows, so that every machine measures the same.</summary>
internal static class GateSuite
{
    private const int RowCount = 256;

    /// <summary>Builds the cases; the models are trained and the packs loaded here, not while measuring.</summary>
    public static IReadOnlyList<GateCase> Create()
    {
        var cases = new List<GateCase>();
        foreach (var language in (string[])["id", "en"])
        {
            var texts = ArticleCorpus.Seeds(language);
            var pack = LanguagePacks.Default.Find(language)!;
            var naive = new NaiveFeaturizer(language);
            var tokens = new TokenStream();
            var row = new float[FeatureList.Count];
            double Baseline() => texts.Sum(t => naive.Featurize(t)[0]);
            cases.Add(new GateCase($"Article.Tokenize.{language}", () => Sum(texts, t =>
            {
                Tokenizer.Tokenize(t, pack.Lexicon, tokens);
                return tokens.Count;
            }), Baseline));
            cases.Add(new GateCase($"Article.Features.{language}", () => Sum(texts, t =>
            {
                var scratch = FeatureScratch.Current;
                EvidenceExtraction.Analyse(t, default, default, pack, scratch.Analysis);
                FeatureExtraction.Write(scratch.Analysis, scratch.Counts, row);
                return row[0];
            }), Baseline));
            cases.Add(new GateCase($"Article.Score.{language}", () => Sum(texts, t => CredibilityScorer.Default.Score(t).Words), Baseline));
            cases.Add(new GateCase($"Article.Explain.{language}", () => Sum(texts, t => CredibilityScorer.Default.Explain(t).Evidence.Hedges.Count), Baseline));
        }

        var ensemble = GaussianModel.Train().Ensemble;
        var rows = GaussianModel.Rows(RowCount, 21, out _);
        var scores = new float[RowCount];
        var contributions = new FeatureContributions(ensemble);
        var parts = new double[GaussianModel.FeatureCount];
        double NaiveRows() => SumRows(rows, r => NaiveWalk.Score(ensemble, r));
        cases.Add(new GateCase("Trees.Fast.Row", () => SumRows(rows, r => ensemble.Score(r)), NaiveRows));
        cases.Add(new GateCase("Trees.Fast.Batch", () =>
        {
            ensemble.ScoreBatch(rows, scores);
            return scores[^1];
        }, NaiveRows));
        cases.Add(new GateCase("Trees.Contributions.Row", () => SumRows(rows, r => contributions.Compute(r, parts)), NaiveRows));
        return cases;
    }

    private static double Sum(string[] texts, Func<string, double> each)
    {
        var sum = 0.0;
        foreach (var text in texts)
            sum += each(text);
        return sum;
    }

    private delegate double RowFunction(ReadOnlySpan<float> row);

    private static double SumRows(float[] rows, RowFunction each)
    {
        var sum = 0.0;
        for (var i = 0; i < RowCount; i++)
            sum += each(rows.AsSpan(i * GaussianModel.FeatureCount, GaussianModel.FeatureCount));
        return sum;
    }
}
