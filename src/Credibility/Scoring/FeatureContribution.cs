using System.Diagnostics.CodeAnalysis;
using Credibility.Features;

namespace Credibility.Scoring;

/// <summary>What one feature did to a score: an exact Shapley value of the tree ensemble. Immutable and thread-safe.</summary>
public sealed record FeatureContribution
{
    private readonly ContributionTelling? _telling;
    private readonly int _column;
    private string? _sentence;

    /// <summary>A contribution whose members are all given.</summary>
    public FeatureContribution()
    {
    }

    /// <summary>A contribution that is told when its sentence is first read: few of an explanation's are.</summary>
    [SetsRequiredMembers]
    internal FeatureContribution(ContributionTelling telling, int column, float value, double margin, double probability, double below)
    {
        _telling = telling;
        _column = column;
        Feature = ScoreContributions.Feature(column);
        Value = value;
        Margin = margin;
        Probability = probability;
        TrainingShareBelow = below;
        Sentence = null!; // made when it is read
    }

    // A copy may change the members that the sentence is made of; what it says was said of the original.
    private FeatureContribution(FeatureContribution original)
    {
        _sentence = original.Sentence;
        Feature = original.Feature;
        Value = original.Value;
        Margin = original.Margin;
        Probability = original.Probability;
        TrainingShareBelow = original.TrainingShareBelow;
    }

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
    /// <remarks>Made when it is first read. Threads that read it at the same time may each make it; the strings are equal.</remarks>
    public required string Sentence
    {
        get => _sentence ??= _telling!.Of(_column, Value, TrainingShareBelow);
        init => _sentence = value;
    }

    /// <summary>Whether all members are equal, the sentence among them.</summary>
    public bool Equals(FeatureContribution? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Feature.Equals(other.Feature)
            && Value.Equals(other.Value)
            && Margin.Equals(other.Margin)
            && Probability.Equals(other.Probability)
            && TrainingShareBelow.Equals(other.TrainingShareBelow)
            && Sentence == other.Sentence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Feature, Value, Margin, Probability);
}
