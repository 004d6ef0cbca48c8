using Credibility.Languages;

namespace Credibility.Tests.Languages;

public sealed class PackReaderTests
{
    [Fact]
    public void WordList_CommentsAndEntries_GivesEntries() =>
        Assert.Equal(["kata", "ujar dia"], PackReader.WordList("id/x.txt", "# header\nkata\nujar dia\n"));

    [Theory]
    [InlineData("b\na\n", "id/x.txt:2:", "before")]
    [InlineData("a\na\n", "id/x.txt:2:", "twice")]
    [InlineData("# h\nKata\n", "id/x.txt:2:", "lower case")]
    [InlineData("a  b\n", "id/x.txt:1:", "single spaces")]
    [InlineData(" a\n", "id/x.txt:1:", "single spaces")]
    [InlineData("a b c d e f g h i\n", "id/x.txt:1:", "8 words")]
    [InlineData("don\u2019t\n", "id/x.txt:1:", "straight")]
    public void WordList_BadLine_IsRefusedWithFileAndLine(string content, string where, string what)
    {
        var e = Assert.Throws<InvalidDataException>(() => PackReader.WordList("id/x.txt", content));
        Assert.StartsWith(where, e.Message, StringComparison.Ordinal);
        Assert.Contains(what, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tag\n")]
    [InlineData("a = 1\na = 2\n")]
    public void Settings_BadLine_IsRefused(string content) =>
        Assert.Throws<InvalidDataException>(() => PackReader.Settings("id/language.txt", content));
}
