using Credibility.Features;
using Credibility.MLNet;

namespace Credibility.Cli.Tests.Packaging;

/// <summary>
/// The constants of Credibility.MLNet, compiled into this project too, so that they cannot go stale in builds without ML.NET.
/// </summary>
public sealed class ArticleVectorTests
{
    [Fact]
    public void Length_IsThatOfTheFeatureList() =>
        Assert.True(
            FeatureList.Count == ArticleVector.Length,
            $"src/Credibility.MLNet/ArticleVector.cs: Length is {ArticleVector.Length}, the feature list has {FeatureList.Count}; change it.");

    [Fact]
    public void Contract_EndsInTheVersionOfTheFeatureList() =>
        Assert.Equal(ArticleVector.Contract, $"Credibility.ArticleFeatures.v{FeatureList.Version}");
}
