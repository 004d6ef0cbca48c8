using Credibility.Languages;
using Credibility.Models;

namespace Credibility.Scoring;

/// <summary>Tells the contributions of one model in one language; shared by all explanations of both.</summary>
/// <param name="metadata">Quantiles of the training articles.</param>
/// <param name="reader">Language of the sentences.</param>
internal sealed class ContributionTelling(ModelMetadata metadata, LanguagePack reader)
{
    private readonly ContributionSentences _sentences = new(reader);

    /// <summary>Language of the sentences.</summary>
    public LanguagePack Reader => reader;

    /// <summary>The sentence of a column.</summary>
    public string Of(int column, float value, double below) =>
        _sentences.Of(ScoreContributions.Feature(column), value, below, ShareAbove(column, value));

    /// <summary>Share of the training articles with a smaller value.</summary>
    /// <remarks>
    /// Taken just below the value, because many articles share the value 0 of rare features: they are neither below nor above.
    /// </remarks>
    public double ShareBelow(int column, float value) => metadata.ShareBelow(column, MathF.BitDecrement(value));

    private double ShareAbove(int column, float value) => 1 - metadata.ShareBelow(column, MathF.BitIncrement(value));
}
