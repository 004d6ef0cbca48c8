using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Whether a word has an ending of the grammar, whatever its case.</summary>
internal static class WordEnding
{
    /// <summary>Whether a token ends with an ending.</summary>
    /// <param name="text">The text of the token.</param>
    /// <param name="token">A token of at least one unit.</param>
    /// <param name="ending">The ending; no token has the empty one.</param>
    /// <param name="stem">Least number of units that must stand before the ending.</param>
    public static bool Stands(ReadOnlySpan<char> text, in Token token, string ending, int stem)
    {
        if (ending.Length == 0 || token.Length < ending.Length + stem)
            return false;
        var tail = text.Slice(token.End - ending.Length, ending.Length);
        // The last letter alone refuses most words.
        return !(char.IsAscii(tail[^1]) && ((tail[^1] ^ ending[^1]) & ~0x20) != 0)
            && tail.Equals(ending, StringComparison.OrdinalIgnoreCase);
    }
}
