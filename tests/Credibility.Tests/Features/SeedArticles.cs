using Credibility.Articles;
using Credibility.Features;
using Credibility.TestData;

namespace Credibility.Tests.Features;

/// <summary>The example articles of the repository, and their features.</summary>
internal static class SeedArticles
{
    private static readonly Featurizer Featurizer = new();

    public static IReadOnlyList<Article> All { get; } =
    [
        Read("koalisi-as-400-anggota-isis-raqqah-menyerahkan-diri.txt", "id", "kiblat.net"),
        Read("hoaks-uang-lama-kertawana.txt", "id", "Kabar Kertawana"),
        Read("flood-warning-mirefield.txt", "en", "Mirefield Courier"),
        Read("rumour-reservoir-carrowdale.txt", "en", "Truth Beacon"),
    ];

    public static float[] Features(Article article)
    {
        var row = new float[FeatureList.Count];
        Assert.True(Featurizer.TryFeaturize(article, row, out _));
        return row;
    }

    private static Article Read(string file, string language, string publisher) =>
        Article.FromPlainText(File.ReadAllText(SharedData.Repository("seeds", file)), file) with { Language = language, Publisher = publisher };
}
