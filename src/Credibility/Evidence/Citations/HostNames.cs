using Credibility.Languages;

namespace Credibility.Evidence;

/// <summary>Host names inside links, and the outlets that own them.</summary>
internal static class HostNames
{
    /// <summary>
    /// Host of a link or bare domain, without "www."; empty for an e-mail address, which names no host that is cited.
    /// </summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> link)
    {
        var scheme = link.IndexOf("://", StringComparison.Ordinal);
        var host = scheme >= 0 ? link[(scheme + 3)..] : link;
        var end = host.IndexOfAny("/?#:");
        if (end >= 0)
            host = host[..end];
        if (host.Contains('@'))
            return [];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            host = host[4..];
        return host.Contains('.') ? host : [];
    }

    /// <summary>Outlet that owns a host or one of its parent domains, or -1. Looks at five parents at most.</summary>
    public static int Find(ReadOnlySpan<char> host, Lexicon lexicon)
    {
        for (var labels = 0; labels < 5; labels++)
        {
            var lexeme = lexicon.Find(WordKey.Of(host));
            if (lexeme != 0 && (lexicon.Lexeme(lexeme).Lexical & LexicalClasses.Outlet) != 0 && lexicon.Lexeme(lexeme).Outlet >= 0)
                return lexicon.Lexeme(lexeme).Outlet;
            var dot = host.IndexOf('.');
            if (dot < 0 || !host[(dot + 1)..].Contains('.'))
                return -1;
            host = host[(dot + 1)..];
        }

        return -1;
    }

    /// <summary>Whether a host belongs to a government, an army or a school: an official site, no outlet.</summary>
    public static bool IsOfficial(ReadOnlySpan<char> host)
    {
        for (var labels = 0; labels < 2; labels++)
        {
            var dot = host.LastIndexOf('.');
            if (dot < 0)
                return false;
            if (host[(dot + 1)..] is "gov" or "go" or "mil" or "edu" or "ac" or "gob" or "gouv" or "int")
                return true;
            host = host[..dot];
        }

        return false;
    }

    /// <summary>The label that carries the name: "kompas" of "otomotif.kompas.com", "pikiran-rakyat" of "www.pikiran-rakyat.co.id".</summary>
    public static ReadOnlySpan<char> NameLabel(ReadOnlySpan<char> host)
    {
        var last = host.LastIndexOf('.');
        if (last < 0)
            return host;
        host = host[..last];
        last = host.LastIndexOf('.');
        if (last < 0)
            return host;
        var label = host[(last + 1)..];
        // Second-level registries: co.id, or.id, go.id, com.au, ac.uk, web.id, my.id, net.id.
        if (label.Length > 3 || label is "bbc" or "cnn" or "abc" or "afp" or "rri")
            return label;
        host = host[..last];
        last = host.LastIndexOf('.');
        return last < 0 ? host : host[(last + 1)..];
    }
}
