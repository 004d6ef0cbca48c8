using System.Security.Cryptography;
using Credibility.Features;

namespace Credibility.Tests.Features;

public sealed class ManagedSha256Tests
{
    [Fact]
    public void Hash_OfEveryLengthAroundTheBlocks_IsTheFrameworks()
    {
        var data = new byte[300];
        new Random(3).NextBytes(data);
        for (var length = 0; length <= data.Length; length++)
            Assert.Equal(SHA256.HashData(data.AsSpan(0, length)), ManagedSha256.Hash(data.AsSpan(0, length)));
    }
}
