namespace Credibility.Text;

/// <summary>Tells "kompas.com" from a sentence end without a space ("selesai.Com").</summary>
internal static class TopLevelDomain
{
    private const int LongestSuffix = 7;

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
            // "Suara.com-Presiden …": the dash of a brand without its spaces.
            var hyphen = text[(stop + 1)..i].IndexOf('-');
            if (hyphen > 0 && stop + 2 + hyphen < text.Length && char.IsAsciiLetterUpper(text[stop + 2 + hyphen]))
                return IsKnown(text.Slice(stop + 1, hyphen));
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

    /// <summary>Whether the hyphen at <paramref name="i"/> is the dash of a brand that is glued to both sides ("Suara.com-Presiden").</summary>
    public static bool EndsBeforeHyphen(ReadOnlySpan<char> text, int i)
    {
        if (i + 1 >= text.Length || !char.IsAsciiLetterUpper(text[i + 1]))
            return false;
        var start = i;
        while (start > 0 && i - start <= LongestSuffix && char.IsAsciiLetterOrDigit(text[start - 1]))
            start--;
        return start > 0 && text[start - 1] == '.' && IsKnown(text[start..i]);
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
            "co" or "id" or "gov" or "edu" or "info" or "news" or "tv" or "io" or "uk" or "au" or "my" or "sg" or "eu" or
                "ru" or "de" or "fr" or "cn" or "jp" or "in" or "us" or "me" or "int" or "mil" or "biz" or "online" or
                "site" or "xyz" or "press" or "today" or "media" or "ph" or "nl" or "za" or "nz" or "ca" or "ir" or "ps" or
                "il" or "tr" or "it" or "kr" or "es" or "be" or "se" or "no" or "ch" or "hu" or "at" or "ua" or "rs" or
                "ng" or "mx" or "lk" or "ke" or "ro" or "lb" or "gr" or "fi" or "ar" or "ae" or "th" or "sk" or "sa" or
                "ie" or "hr" or "ee" or "bn" or "vn" or "pt" or "pl" or "dk" or "pk" or "cz" or "br" or "tw" or "su" or
                "sy" or "qa" or "om" or "ly" or "hk" or "eg" or "bd" or "jo" or "iq" or "kw" or "kp" or "kh" or "mm" or
                "la" or "mn" or "np" or "bg" or "al" or "am" or "az" or "ba" or "by" or "cc" or "cl" or "cy" or "dz" or
                "et" or "fj" or "gg" or "ge" or "gh" or "is" or "jm" or "kz" or "lt" or "lv" or "ma" or "md" or "mk" or
                "ml" or "mv" or "pe" or "pg" or "py" or "si" or "sn" or "so" or "tl" or "tn" or "tt" or "tz" or "ug" or
                "uy" or "uz" or "va" or "ve" or "vu" or "ye" or "zw" or "ai" or "app" or "asia" or "agency" or "africa" or
                "blog" or "club" or "digital" or "live" or "london" or "name" or "social" or "space" or "store" or "top" or
                "watch" or "web" or "website" or "world" => !capitalised,
            _ => false,
        };
    }
}
