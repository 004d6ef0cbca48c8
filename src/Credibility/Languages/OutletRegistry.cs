namespace Credibility.Languages;

/// <summary>The outlets that articles cite, read from <c>outlets.txt</c>.</summary>
public sealed class OutletRegistry
{
    private static readonly Lazy<OutletRegistry> LazyDefault = new(LoadEmbedded);

    // Spelling of the kinds in the file, whatever its case, by their value.
    private static readonly string[] Kinds =
        ["Unknown", "Agency", "Broadcaster", "Newspaper", "Portal", "Magazine", "Government", "Social", "FactChecker"];

    // What scoring asks of an outlet, found when it is first asked for: 0 for not yet, else the answer plus 1. Threads that
    // ask at the same time write the same.
    private readonly byte[] _smallNames;
    private readonly byte[] _kinds;

    private OutletRegistry(IReadOnlyList<Outlet> outlets)
    {
        Outlets = outlets;
        _smallNames = new byte[outlets.Count];
        _kinds = new byte[outlets.Count];
    }

    /// <summary>The registry that travels in the assembly.</summary>
    public static OutletRegistry Default => LazyDefault.Value;

    /// <summary>The outlets, sorted by name.</summary>
    public IReadOnlyList<Outlet> Outlets { get; }

    /// <summary>Whether an outlet writes one of its names without a capital at the head ("detikcom").</summary>
    internal bool HasSmallName(int outlet)
    {
        ref var known = ref _smallNames[outlet];
        if (known == 0)
            known = (Outlets is CheckedLines lines ? HasSmallName(lines.Line(outlet)) : Outlets[outlet].Names.Any(name => !char.IsUpper(name[0]))) ? (byte)2 : (byte)1;
        return known == 2;
    }

    /// <summary>Kind of an outlet, without making the outlet: scoring allocates nothing.</summary>
    internal OutletKind KindOf(int outlet)
    {
        ref var known = ref _kinds[outlet];
        if (known == 0)
            known = (byte)(1 + (int)(Outlets is CheckedLines lines ? KindOf(lines.Line(outlet)) : Outlets[outlet].Kind));
        return (OutletKind)(known - 1);
    }

    /// <summary>Reads a registry: six tab-separated fields a line (name, kind, country, languages, domains, aliases).</summary>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="content">Content of the file.</param>
    /// <exception cref="InvalidDataException">A line breaks the format; the message names file and line.</exception>
    public static OutletRegistry Parse(string name, string content)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        var outlets = new List<Outlet>(1024);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, line) in PackReader.Lines(name, content))
        {
            var outlet = ParseLine(name, number, line);
            foreach (var spelling in outlet.Names)
                if (!owners.TryAdd(spelling, outlet.Name))
                    throw PackReader.Bad(name, number, $"'{spelling}' stands for '{owners[spelling]}' already");
            if (outlets.Count > 0 && string.CompareOrdinal(outlets[^1].Name, outlet.Name) >= 0)
                throw PackReader.Bad(name, number, $"'{outlet.Name}' must stand before '{outlets[^1].Name}' (ordinal order)");
            outlets.Add(outlet);
        }

        return new OutletRegistry(outlets);
    }

    private static Outlet ParseLine(string name, int number, string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != 6)
            throw PackReader.Bad(name, number, $"{fields.Length} fields where 6 are due (name, kind, country, languages, domains, aliases)");
        if (!Enum.TryParse<OutletKind>(fields[1], ignoreCase: true, out var kind) || kind == OutletKind.Unknown)
            throw PackReader.Bad(name, number, $"'{fields[1]}' is no kind of outlet");
        var names = new List<string>();
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spelling in (string[])[.. List(fields[0], '|'), .. List(fields[5], '|')])
        {
            var clean = spelling.TrimEnd('~');
            if (clean.Length != spelling.Length)
                ambiguous.Add(clean);
            names.Add(clean);
        }

        return new Outlet
        {
            Name = names[0],
            Kind = kind,
            Country = fields[2],
            Languages = List(fields[3], ','),
            Domains = List(fields[4], ','),
            Names = names,
            AmbiguousNames = ambiguous,
        };
    }

    private static bool HasSmallName(ReadOnlySpan<char> line)
    {
        var tab = line.IndexOf('\t');
        return HasSmall(line[..tab]) || HasSmall(line[(line.LastIndexOf('\t') + 1)..]);

        static bool HasSmall(ReadOnlySpan<char> names)
        {
            if (names is "-")
                return false;
            while (true)
            {
                names = names.TrimStart();
                var bar = names.IndexOf('|');
                if (bar != 0 && !names.IsEmpty && !char.IsUpper(names[0]))
                    return true;
                if (bar < 0)
                    return false;
                names = names[(bar + 1)..];
            }
        }
    }

    private static OutletKind KindOf(ReadOnlySpan<char> line)
    {
        var kind = line[(line.IndexOf('\t') + 1)..];
        kind = kind[..kind.IndexOf('\t')];
        for (var i = 0; i < Kinds.Length; i++)
            if (kind.Equals(Kinds[i], StringComparison.OrdinalIgnoreCase))
                return (OutletKind)i;
        return OutletKind.Unknown;
    }

    private static string[] List(string field, char separator) =>
        field == "-" ? [] : field.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static OutletRegistry LoadEmbedded()
    {
        using var stream = typeof(OutletRegistry).Assembly.GetManifestResourceStream("outlets.txt")
            ?? throw new InvalidDataException("outlets.txt: the assembly lacks its outlet registry; build the library again.");
        return new OutletRegistry(new CheckedLines(PackReader.ReadAll(stream)));
    }

    // The embedded file was checked when the library was built; an outlet is read when it is first asked for.
    private sealed class CheckedLines : IReadOnlyList<Outlet>
    {
        private readonly string _content;
        private readonly int[] _starts;
        private readonly Outlet?[] _outlets;

        public CheckedLines(string content)
        {
            _content = content;
            var starts = new List<int>(4096);
            for (var start = 0; start < content.Length;)
            {
                if (content[start] is not ('#' or '\n' or '\r'))
                    starts.Add(start);
                var end = content.IndexOf('\n', start);
                start = end < 0 ? content.Length : end + 1;
            }

            _starts = [.. starts];
            _outlets = new Outlet?[_starts.Length];
        }

        public int Count => _starts.Length;

        public Outlet this[int index] => _outlets[index] ??= Read(index);

        public IEnumerator<Outlet> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
                yield return this[i];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        public ReadOnlySpan<char> Line(int index)
        {
            var line = _content.AsSpan(_starts[index]);
            var end = line.IndexOf('\n');
            return (end < 0 ? line : line[..end]).TrimEnd('\r');
        }

        private Outlet Read(int index) => ParseLine("outlets.txt", index + 1, Line(index).ToString());
    }
}
