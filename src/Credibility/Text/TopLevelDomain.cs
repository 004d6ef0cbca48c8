namespace Credibility.Text;

/// <summary>Tells "kompas.com" from a sentence end without a space ("selesai.Com").</summary>
internal static class TopLevelDomain
{
    private const int LongestSuffix = 6;

    /// <summary>
    /// Whether the stop at <paramref name="stop"/> is followed by domain labels that end in a known top-level domain.
    /// Looks at most four labels ahead, so the cost is bounded.
    /// </summary>
    public static bool Follows(ReadOnlySpan<char> text, int stop, int wordStart)
    {
        if (text[wordStart..stop].Equals("www", StringComparison.OrdinalIgnoreCase))
            return true;
        for (var label = 0; label < 4; label++)
        {
            var i = stop + 1;
            var limit = Math.Min(text.Length, i + 40);
            while (i < limit && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '-'))
                i++;
            var suffix = text[(stop + 1)..i];
            var more = i + 1 < text.Length && text[i] == '.' && char.IsAsciiLetterOrDigit(text[i + 1]);
            if (!more)
                return IsKnown(suffix);
            if (IsKnown(suffix) && char.IsAsciiLetterUpper(text[i + 1]) && !char.IsAsciiLetterUpper(suffix[0]))
                return true;
            stop = i;
        }

        return false;
    }

    private static bool IsKnown(ReadOnlySpan<char> suffix)
    {
        if (suffix.Length is < 2 or > LongestSuffix)
            return false;
        // "selesai.Di" is a new sentence: a capital followed by a small letter is no domain, except "Kompas.Com".
        var capitalised = char.IsAsciiLetterUpper(suffix[0]) && char.IsAsciiLetterLower(suffix[1]);
        Span<char> lower = stackalloc char[LongestSuffix];
        suffix.ToLowerInvariant(lower);
        return lower[..suffix.Length] switch
        {
            "com" or "net" or "org" => true,
            "co" or "id" or "gov" or "edu" or "info" or "news" or "tv" or "io" or "uk" or "au" or "my" or "sg" or "eu" or "ru"
                or "de" or "fr" or "cn" or "jp" or "in" or "us" or "me" or "int" or "mil" or "biz" or "online" or "site" or "xyz"
                or "press" or "today" or "media" or "ph" or "nl" or "za" or "nz" or "ca" or "ir" or "ps" or "il" or "tr" => !capitalised,
            _ => false,
        };
    }
}
