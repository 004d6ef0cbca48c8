namespace Credibility.Text;

/// <summary>Splits tokens into paragraphs at line breaks, joining lines that were only wrapped.</summary>
internal static class ParagraphSplitting
{
    /// <summary>Fills <paramref name="paragraphs"/>, which is cleared first.</summary>
    /// <returns>Number of lines, wrapped ones included.</returns>
    public static int Split(TokenStream tokens, GrowingList<Paragraph> paragraphs)
    {
        paragraphs.Clear();
        var first = 0;
        var lines = 0;
        var all = tokens.Tokens;
        for (var i = 1; i <= all.Length; i++)
        {
            if (i < all.Length && !all[i].Is(TokenFlags.LineBefore))
                continue;
            lines++;
            if (i < all.Length && IsWrapped(tokens, first, i))
                continue;
            if (i > first)
                paragraphs.Add(new Paragraph { First = first, End = i });
            first = i;
        }

        return lines;
    }

    // A line that ends without closing punctuation and goes on in lower case was wrapped by a mail program or a PDF.
    private static bool IsWrapped(TokenStream tokens, int first, int next)
    {
        ref var last = ref tokens[next - 1];
        ref var token = ref tokens[next];
        return token.Kind == TokenKind.Word && !token.Is(TokenFlags.Capital) && last.Kind is TokenKind.Word or TokenKind.Comma
            && next - first > 5;
    }
}
