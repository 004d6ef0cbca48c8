using System.Runtime.CompilerServices;
using Credibility.Languages;

namespace Credibility.Evidence;

/// <summary>
/// Tells mentions of the article's own outlet: by the registry, else by comparing letters and digits with the name
/// that the publisher's domain carries ("Depok News" with "depoknews.id").
/// </summary>
internal readonly ref struct OwnOutlet
{
    // Shorter names than this ("ap") are no safe prefix of a sub-brand ("KompasTekno").
    private const int PrefixLetters = 5;

    private readonly ReadOnlySpan<char> _name;

    // First letter or digit of the name, in lower case.
    private readonly char _first;

    private OwnOutlet(ReadOnlySpan<char> name, int outlet)
    {
        _name = name;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            _first = char.ToLowerInvariant(c);
            break;
        }

        Outlet = outlet;
    }

    /// <summary>Index into the registry, or -1.</summary>
    public int Outlet { get; }

    /// <summary>Whether the publisher is known at all.</summary>
    public bool Known => Outlet >= 0 || !_name.IsEmpty;

    /// <summary>The outlet of a publisher's name, domain or address.</summary>
    public static OwnOutlet Of(ReadOnlySpan<char> publisher, LanguagePack pack)
    {
        publisher = publisher.Trim();
        if (publisher.IsEmpty)
            return new OwnOutlet([], -1);
        var host = HostNames.Of(publisher);
        return host.IsEmpty
            ? new OwnOutlet(publisher, FindName(publisher, pack.Lexicon))
            : new OwnOutlet(HostNames.NameLabel(host), HostNames.Find(host, pack.Lexicon));
    }

    /// <summary>The outlet that a brand or dateline names, for articles whose publisher is not stated.</summary>
    public static OwnOutlet Of(OutletMention mention, ReadOnlySpan<char> name)
    {
        var host = mention.Link ? HostNames.Of(name) : [];
        return new OwnOutlet(host.IsEmpty ? name : HostNames.NameLabel(host), mention.Outlet);
    }

    /// <summary>Whether a mention names it.</summary>
    public bool Is(OutletMention mention, ReadOnlySpan<char> text)
    {
        if (Outlet >= 0 && mention.Outlet == Outlet)
            return true;
        if (_name.IsEmpty)
            return false;
        var host = mention.Link ? HostNames.Of(text) : [];
        return IsNamed(host.IsEmpty ? text : HostNames.NameLabel(host));
    }

    /// <summary>Whether a text that starts with a character may spell the name: marks are passed over, letters and digits must agree.</summary>
    public bool MayStartWith(char c) => c == _first || !char.IsLetterOrDigit(c) || char.ToLowerInvariant(c) == _first;

    /// <summary>Cheap and nearly always right: false only for what <see cref="MayStartWith"/> refuses, when it is a letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStartWithLetter(char c) => (c | 0x20) == _first || c >= 128 || _first >= 128;

    /// <summary>Whether a text of one or more words spells the name, or a sub-brand that begins with it ("KompasTekno").</summary>
    public bool IsNamed(ReadOnlySpan<char> text)
    {
        if (_name.IsEmpty)
            return false;
        var n = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            while (n < _name.Length && !char.IsLetterOrDigit(_name[n]))
                n++;
            if (n == _name.Length)
                return n >= PrefixLetters && i > 0 && char.IsLower(text[i - 1]) && char.IsUpper(text[i]);
            if (char.ToLowerInvariant(text[i]) != char.ToLowerInvariant(_name[n]))
                return false;
            n++;
        }

        return n == _name.Length;
    }

    // Walks the words of a name through the lexicon without tokenizing it.
    private static int FindName(ReadOnlySpan<char> name, Lexicon lexicon)
    {
        var space = name.IndexOf(' ');
        if (space < 0)
            return HostNames.Find(name, lexicon);
        var node = lexicon.Find(WordKey.Of(name[..space]));
        while (node != 0)
        {
            name = name[(space + 1)..].TrimStart();
            space = name.IndexOf(' ');
            var lexeme = lexicon.Find(WordKey.Of(space < 0 ? name : name[..space]));
            var place = lexicon.Place(node, lexeme);
            ref readonly var edge = ref lexicon.Edge(place);
            if (edge.Leads(node, lexeme) == 0)
                return -1;
            if (space < 0)
                return lexicon.PhraseOutlet(place);
            node = edge.Node;
        }

        return -1;
    }
}
