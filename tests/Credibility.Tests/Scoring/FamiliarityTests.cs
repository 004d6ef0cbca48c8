using Credibility.Models;
using Credibility.Scoring;

namespace Credibility.Tests.Scoring;

public sealed class FamiliarityTests
{
    [Fact]
    public void ShareOutside_ValuesAtTheEdges_AreInside()
    {
        var familiarity = new Familiarity(new ModelMetadata { FeatureQuantiles = [Range(0, 10), Range(5, 15), Range(-1, 1), Range(0, 1)] });
        Assert.Equal(0, familiarity.ShareOutside([9.5f, 5.5f, -0.9f, 0.95f]));
        Assert.Equal(0.5, familiarity.ShareOutside([9.6f, 5.4f, 0, 0.5f]));
        Assert.Equal(0.25, familiarity.ShareOutside([float.NaN, 10, 0, 0.5f]));
    }

    [Fact]
    public void ShareOutside_FeatureThatNeverVaried_IsNotLookedAt()
    {
        var familiarity = new Familiarity(new ModelMetadata { FeatureQuantiles = [Range(0, 0), Range(0, 10)] });
        Assert.Equal(1, familiarity.ShareOutside([0, 9.6f]));
        Assert.Equal(0, familiarity.ShareOutside([7, 5]));
    }

    [Fact]
    public void IsFamiliar_WithoutQuantiles_IsTrue() => Assert.True(new Familiarity(new ModelMetadata()).IsFamiliar([1e9f]));

    [Theory]
    [InlineData(0.79, 0.3, false)]
    [InlineData(0.81, 0.3, true)]
    [InlineData(0.9, 0.29, false)]
    [InlineData(double.NaN, double.NaN, true)]
    public void IsWordOrderFamiliar_BelowWhatTrainingArticlesHave_IsFalse(double known, double pairs, bool familiar) =>
        Assert.Equal(familiar, new Familiarity(new ModelMetadata { LeastKnownShare = 1, LeastPairShare = 0.3 }).IsWordOrderFamiliar(known, pairs));

    [Fact]
    public void IsWordOrderFamiliar_ModelThatDoesNotSay_IsTrue() => Assert.True(new Familiarity(new ModelMetadata()).IsWordOrderFamiliar(0, 0));

    [Theory]
    [InlineData(99, 10, false)]
    [InlineData(100, 10, true)]
    [InlineData(5, 0, true)]
    public void IsProse_ShortLines_IsFalse(int tokens, int lines, bool prose) => Assert.Equal(prose, Familiarity.IsProse(tokens, lines));

    private static float[] Range(float low, float high) =>
        [.. Enumerable.Range(0, ModelMetadata.QuantileCount).Select(i => low + ((high - low) * i / (ModelMetadata.QuantileCount - 1)))];
}
