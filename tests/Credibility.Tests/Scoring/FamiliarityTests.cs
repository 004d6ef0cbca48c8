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

    private static float[] Range(float low, float high) =>
        [.. Enumerable.Range(0, ModelMetadata.QuantileCount).Select(i => low + ((high - low) * i / (ModelMetadata.QuantileCount - 1)))];
}
