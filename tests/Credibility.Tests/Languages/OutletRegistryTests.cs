using Credibility.Languages;

namespace Credibility.Tests.Languages;

public sealed class OutletRegistryTests
{
    [Fact]
    public void KindAndSmallName_OfEveryOutlet_AreThoseOfTheOutlet()
    {
        var registry = OutletRegistry.Default;
        for (var i = 0; i < registry.Outlets.Count; i++)
        {
            // Asked twice: the second answer is the one that was kept.
            for (var again = 0; again < 2; again++)
            {
                Assert.Equal(registry.Outlets[i].Kind, registry.KindOf(i));
                Assert.Equal(registry.Outlets[i].Names.Any(n => !char.IsUpper(n[0])), registry.HasSmallName(i));
            }
        }

        Assert.Contains(Enumerable.Range(0, registry.Outlets.Count), registry.HasSmallName);
    }

    [Fact]
    public void KindAndSmallName_OfAParsedRegistry_AreThoseOfTheOutlet()
    {
        var registry = OutletRegistry.Parse("outlets.txt", "Alpha Post\tnewspaper\tID\tid\t-\talpha|ALP\nBeta\tagency\tUS\ten\tbeta.example\t-\n");
        Assert.Equal([OutletKind.Newspaper, OutletKind.Agency], [registry.KindOf(0), registry.KindOf(1)]);
        Assert.Equal([true, false], [registry.HasSmallName(0), registry.HasSmallName(1)]);
    }
}
