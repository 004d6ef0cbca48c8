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
        var diversity = new LexicalDiversity();
        for (var round = 0; round < 2; round++)
        {
            diversity.Start();
            // In portions, as sentences bring them.
            for (var i = 0; i < words.Length; i += 17)
            {
                var portion = words.AsSpan(i, Math.Min(17, words.Length - i));
                portion.CopyTo(diversity.Room(portion.Length));
                diversity.Take(portion.Length);
            }
        }

        var window = Math.Min(LexicalDiversity.Window, count);
        var expected = Enumerable.Range(0, count - window + 1).Average(i => words.Skip(i).Take(window).Distinct().Count() / (double)window);
        Assert.Equal(expected, diversity.MovingAverage, 5);
        Assert.True(diversity.Contains(words[0]));
        Assert.False(diversity.Contains(WordKey.Of("absent").Hash));
    }
}
