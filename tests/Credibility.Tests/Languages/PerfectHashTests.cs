using Credibility.Languages;

namespace Credibility.Tests.Languages;

public sealed class PerfectHashTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(20_000)]
    public void FindSeeds_RandomHashes_GivesEachAPlaceOfItsOwn(int count)
    {
        var random = new Random(7);
        var hashes = new ulong[count];
        foreach (ref var hash in hashes.AsSpan())
            hash = (ulong)random.NextInt64();
        var seeds = PerfectHash.FindSeeds(hashes);
        var places = PerfectHash.PlacesFor(count);
        var taken = hashes.Select(h => PerfectHash.PlaceOf(h, seeds, places)).ToHashSet();
        Assert.Equal(count, taken.Count);
        Assert.All(taken, p => Assert.InRange(p, 0, places - 1));
    }

    [Fact]
    public void FindSeeds_EqualHashes_AreRefused() =>
        Assert.Throws<InvalidDataException>(() => PerfectHash.FindSeeds([42UL << 40, 42UL << 40]));
}
