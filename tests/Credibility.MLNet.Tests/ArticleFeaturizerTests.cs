using System.Text.Json;
using Credibility.Articles;
using Credibility.Features;
using Credibility.Models;
using Credibility.Scoring;
using Credibility.TestData;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Credibility.MLNet.Tests;

public sealed class ArticleFeaturizerTests
{
    private static readonly Lazy<Row[]> Corpus = new(ReadCorpus);
    private readonly MLContext _context = new(1);

    [Fact]
    public void Transform_Corpus_GivesTheFeaturesOfTheScorer()
    {
        var output = Fit(Featurizer()).Transform(Data());
        Assert.Equal(new VectorDataViewType(NumberDataViewType.Single, FeatureList.Count), output.Schema["Features"].Type);
        var rows = output.GetColumn<float[]>("Features").ToArray();
        Assert.Equal(Corpus.Value.Length, rows.Length);
        for (var i = 0; i < rows.Length; i++)
            Assert.Equal(Expected(Corpus.Value[i]), rows[i]);
    }

    [Fact]
    public void Transform_OnlyText_DetectsTheLanguageAndHasNoTitle()
    {
        var output = _context.Transforms.FeaturizeArticles(textColumnName: "Body").Fit(Data()).Transform(Data());
        var rows = output.GetColumn<float[]>("Features").ToArray();
        for (var i = 0; i < rows.Length; i++)
            Assert.Equal(Expected(new Row { Body = Corpus.Value[i].Body }), rows[i]);
        Assert.NotEqual(Expected(Corpus.Value[0]), rows[0]);
    }

    [Fact]
    public void Transform_Output_HasSlotNamesAndNoColumnsOfOurOwn()
    {
        var schema = Fit(Featurizer()).GetOutputSchema(Data().Schema);
        Assert.DoesNotContain(schema, c => !c.IsHidden && c.Name.StartsWith("Credibility.", StringComparison.Ordinal));
        VBuffer<ReadOnlyMemory<char>> names = default;
        schema["Features"].GetSlotNames(ref names);
        Assert.Equal(FeatureList.Features.Select(f => f.Name), names.DenseValues().Select(n => n.ToString()));
    }

    [Fact]
    public void Transform_UnsupportedLanguage_IsNaNThroughout()
    {
        var data = _context.Data.LoadFromEnumerable([new Row { Body = Corpus.Value[0].Body, Tag = "zh" }]);
        var row = Assert.Single(Fit(Featurizer()).Transform(data).GetColumn<float[]>("Features"));
        Assert.Equal(FeatureList.Count, row.Length);
        Assert.All(row, value => Assert.True(float.IsNaN(value)));
    }

    [Fact]
    public void Load_ByAFreshContext_ScoresTheSameBits()
    {
        var pipeline = Featurizer().Append(_context.BinaryClassification.Trainers.FastTree(Options()));
        var model = Fit(pipeline);
        var zip = Save(model);
        var loaded = new MLContext(2).Model.Load(new MemoryStream(zip), out var schema);
        Assert.NotNull(schema.GetColumnOrNull("Body"));
        Assert.Equal(
            Bits(model.Transform(Data()).GetColumn<float>("Probability")),
            Bits(loaded.Transform(Data()).GetColumn<float>("Probability")));
        var engine = _context.Model.CreatePredictionEngine<Row, Prediction>(loaded);
        var scores = model.Transform(Data()).GetColumn<float>("Probability").ToArray();
        Assert.Equal(scores[3], engine.Predict(Corpus.Value[3]).Probability);
        Assert.True(scores.Distinct().Count() > 10, "the model must tell articles apart");
    }

    [Fact]
    public void Load_ByUs_OfASavedPipeline_RefusesTheTextStepsButReadsTheTrees()
    {
        var model = Fit(Featurizer().Append(_context.BinaryClassification.Trainers.FastTree(Options())));
        var zip = Save(model);
        Assert.Throws<InvalidDataException>(() => CredibilityModel.Load(zip));
        var trees = CredibilityModel.Load(zip, new ModelReadOptions { EnsembleOnly = true });
        var row = new float[FeatureList.Count];
        var expected = model.Transform(Data()).GetColumn<float>("Probability").ToArray();
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(CredibilityScorer.Default.Featurize(ArticleOf(Corpus.Value[i]), row));
            Assert.Equal(BitConverter.SingleToInt32Bits(expected[i]), BitConverter.SingleToInt32Bits(trees.Probability(row)));
        }
    }

    [Fact]
    public void Fit_ColumnMissingOrNoText_SaysWhichAndWhatFor()
    {
        var missing = Assert.Throws<ArgumentException>(() => _context.Transforms.FeaturizeArticles(textColumnName: "Nowhere").Fit(Data()));
        Assert.Contains("'Nowhere'", missing.Message, StringComparison.Ordinal);
        var number = Assert.Throws<ArgumentException>(
            () => _context.Transforms.FeaturizeArticles(textColumnName: "Body", titleColumnName: "Label").Fit(Data()));
        Assert.Contains("'Label', named for the title", number.Message, StringComparison.Ordinal);
        var shape = Assert.Throws<ArgumentException>(() =>
            _context.Transforms.FeaturizeArticles(textColumnName: "Body", languageColumnName: "Label")
                .Append(_context.BinaryClassification.Trainers.FastTree(Options())).Fit(Data()));
        Assert.Contains("language", shape.Message, StringComparison.Ordinal);
    }

    private static FastTreeBinaryTrainer.Options Options() => new() { NumberOfTrees = 20, NumberOfLeaves = 6, MinimumExampleCountPerLeaf = 5 };

    private ArticleFeaturizer Featurizer() => _context.Transforms.FeaturizeArticles(
        textColumnName: "Body", titleColumnName: "Headline", languageColumnName: "Tag", publisherColumnName: "Outlet");

    private ITransformer Fit(IEstimator<ITransformer> estimator) => estimator.Fit(Data());

    private IDataView Data() => _context.Data.LoadFromEnumerable(Corpus.Value);

    private byte[] Save(ITransformer model)
    {
        using var zip = new MemoryStream();
        _context.Model.Save(model, Data().Schema, zip);
        return zip.ToArray();
    }

    private static IEnumerable<int> Bits(IEnumerable<float> values) => values.Select(BitConverter.SingleToInt32Bits);

    private static float[] Expected(Row row)
    {
        var features = new float[FeatureList.Count];
        Assert.True(CredibilityScorer.Default.Featurize(ArticleOf(row), features));
        return features;
    }

    private static Article ArticleOf(Row row) => new()
    {
        Text = row.Body,
        Title = row.Headline.Length == 0 ? null : row.Headline,
        Language = row.Tag.Length == 0 ? null : row.Tag,
        Publisher = row.Outlet.Length == 0 ? null : row.Outlet,
    };

    private static Row[] ReadCorpus() =>
    [
        .. File.ReadLines(SharedData.Repository("seeds", "corpus", "articles.jsonl")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var article = json.RootElement;
            return new Row
            {
                Headline = Text(article, "title"),
                Body = Text(article, "text"),
                Tag = Text(article, "lang"),
                Outlet = Text(article, "publisher"),
                Label = article.GetProperty("label").ToString() is "1" or "reliable" or "true" or "True",
            };
        }),
    ];

    private static string Text(JsonElement article, string name) =>
        article.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private sealed class Row
    {
        public string Headline { get; set; } = "";

        public string Body { get; set; } = "";

        public string Tag { get; set; } = "";

        public string Outlet { get; set; } = "";

        public bool Label { get; set; }
    }

    private sealed class Prediction
    {
        public float Probability { get; set; }
    }
}
