using Credibility.Features;

namespace Credibility.Tests.Features;

public sealed class TokenMaskTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(400)]
    public void BeforeAndNext_RandomBits_AreWhatALoopFinds(int tokens)
    {
        var random = new Random(tokens);
        var mask = new TokenMask();
        for (var round = 0; round < 3; round++)
        {
            mask.Reset(tokens);
            bool[] bits = [.. Enumerable.Range(0, tokens).Select(_ => random.Next(round * 20 + 1) == 0)];
            for (var i = 0; i < tokens; i++)
                if (bits[i])
                    mask.Set(i);
            Assert.Equal(bits.Count(b => b), mask.Sum());
            for (var i = 0; i <= tokens; i++)
            {
                Assert.Equal(bits.Take(i).Count(b => b), mask.Before(i));
                var end = random.Next(i, tokens + 1);
                var next = Array.IndexOf(bits, true, i, end - i);
                Assert.Equal(next < 0 ? end : next, mask.Next(i, end));
                if (i < tokens)
                    Assert.Equal(bits[i] ? 1 : 0, mask.At(i));
            }
        }
    }
}
