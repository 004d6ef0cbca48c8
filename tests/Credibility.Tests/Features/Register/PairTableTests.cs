using Credibility.Features.Register;

namespace Credibility.Tests.Features.Register;

public sealed class PairTableTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(40, 40)]
    [InlineData(70, 3000)]
    [InlineData(2000, 2500)]
    [InlineData(65535, 300)]
    public void Places_OfEveryPair_TellThePairsThatWereGiven(int numbers, int count)
    {
        var random = new Random(numbers);
        var pairs = new HashSet<(int First, int Second)>();
        for (var i = 0; i < count; i++)
            // Few first numbers have many pairs, as in language; 0 is no word.
            pairs.Add(((int)(1 + ((numbers - 1) * Math.Pow(random.NextDouble(), 4))), random.Next(1, numbers)));
        (int First, int Second)[] list = [.. pairs];
        var table = new PairTable(numbers, list);
        for (var i = 0; i < list.Length; i++)
            Assert.Equal(i, PairTable.IndexOf(table.Places[Place(list[i])]));
        for (var i = 0; i < 200_000; i++)
        {
            var pair = numbers < 400 ? (i / numbers % numbers, i % numbers) : (random.Next(numbers), random.Next(numbers));
            Assert.Equal(pairs.Contains(pair), PairTable.FirstOf(table.Places[Place(pair)]) == pair.Item1);
        }

        int Place((int First, int Second) pair) => table.Rows[pair.First] + pair.Second;
    }
}
