using Credibility.Features;

namespace Credibility.Scoring;

/// <summary>What one feature did to a score: an exact Shapley value of the tree ensemble.</summary>
public sealed record FeatureContribution
{
    /// <summary>The feature.</summary>
    public required FeatureDefinition Feature { get; init; }

    /// <summary>Its value in this article, in the feature's unit.</summary>
    public required float Value { get; init; }

    /// <summary>Contribution in log-odds; positive towards publishers rated reliable. Base margin and contributions add up to the margin.</summary>
    public required double Margin { get; init; }

    /// <summary>The probability less what it would be without this contribution, -1 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>Share of the training articles with a smaller value, 0 to 1; NaN when the model does not say.</summary>
    public required double TrainingShareBelow { get; init; }

    /// <summary>The contribution in a sentence of the reader's language.</summary>
    public required string Sentence { get; init; }
}
