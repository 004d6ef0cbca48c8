using Credibility.Features;
using Credibility.Languages;

namespace Credibility.Tests.Features;

public sealed class LexicalDiversityTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(49, 20)]
    [InlineData(50, 20)]
    [InlineData(51, 20)]
    [InlineData(400, 5)]
    [InlineData(1500, 900)]
    public void MovingAverage_RandomWords_IsTheMeanShareOfTypesOverAllWindows(int count, int vocabulary)
    {
        var random = new Random(count);
        ulong[] words = [.. Enumerable.Range(0, count).Select(_ => WordKey.Of($"word{random.Next(vocabulary)}").Hash)];
        // Every third token is no word.
        var hashes = new ulong[count + (count / 2)];
        var mask = new ulong[(hashes.Length / 64) + 1];
        for (int i = 0, word = 0; i < hashes.Length; i++)
        {
            if (i % 3 == 2)
            {
                hashes[i] = (ulong)i << 40;
                continue;
            }

            hashes[i] = words[word++];
            mask[i / 64] |= 1UL << i;
        }

        var diversity = new LexicalDiversity();
        // The second text must not see the first.
        diversity.Read([1, 2, 3, words[0]], [0b1111]);
        diversity.Read(hashes, mask);

        var window = Math.Min(LexicalDiversity.Window, count);
        var expected = Enumerable.Range(0, count - window + 1).Average(i => words.Skip(i).Take(window).Distinct().Count() / (double)window);
        Assert.Equal(expected, diversity.MovingAverage, 5);
        Assert.True(diversity.Contains(words[0]));
        Assert.False(diversity.Contains(WordKey.Of("absent").Hash));
    }

    [Fact]
    public void MovingAverage_MoreThanMaximumWords_IsThatOfTheFirst()
    {
        ulong[] words = [.. Enumerable.Range(0, LexicalDiversity.MaximumWords + 100).Select(i => WordKey.Of($"word{i % 37}").Hash)];
        ulong[] all = [.. Enumerable.Repeat(ulong.MaxValue, (words.Length / 64) + 1)];
        all[^1] = (1UL << (words.Length % 64)) - 1;
        var diversity = new LexicalDiversity();
        diversity.Read(words, all);
        Assert.Equal(37f / LexicalDiversity.Window, diversity.MovingAverage);
    }
}
