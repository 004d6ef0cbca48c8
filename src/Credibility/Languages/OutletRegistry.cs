namespace Credibility.Languages;

/// <summary>The outlets that articles cite, read from <c>outlets.txt</c>.</summary>
public sealed class OutletRegistry
{
    private static readonly Lazy<OutletRegistry> LazyDefault = new(LoadEmbedded);

    private OutletRegistry(IReadOnlyList<Outlet> outlets) => Outlets = outlets;

    /// <summary>The registry that travels in the assembly.</summary>
    public static OutletRegistry Default => LazyDefault.Value;

    /// <summary>The outlets, sorted by name.</summary>
    public IReadOnlyList<Outlet> Outlets { get; }

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
            var fields = line.Split('\t');
            if (fields.Length != 6)
                throw PackReader.Bad(name, number, $"{fields.Length} fields where 6 are due (name, kind, country, languages, domains, aliases)");
            if (!Enum.TryParse<OutletKind>(fields[1], ignoreCase: true, out var kind) || kind == OutletKind.Unknown)
                throw PackReader.Bad(name, number, $"'{fields[1]}' is no kind of outlet");
            var names = new List<string>();
            var ambiguous = new HashSet<string>(StringComparer.Ordinal);
            foreach (var spelling in List(fields[0], '|').Concat(List(fields[5], '|')))
            {
                var clean = spelling.TrimEnd('~');
                if (clean.Length != spelling.Length)
                    ambiguous.Add(clean);
                if (!owners.TryAdd(clean, fields[0]))
                    throw PackReader.Bad(name, number, $"'{clean}' stands for '{owners[clean]}' already");
                names.Add(clean);
            }

            var outlet = new Outlet
            {
                Name = names[0],
                Kind = kind,
                Country = fields[2],
                Languages = List(fields[3], ','),
                Domains = List(fields[4], ','),
                Names = names,
                AmbiguousNames = ambiguous,
            };
            if (outlets.Count > 0 && string.CompareOrdinal(outlets[^1].Name, outlet.Name) >= 0)
                throw PackReader.Bad(name, number, $"'{outlet.Name}' must stand before '{outlets[^1].Name}' (ordinal order)");
            outlets.Add(outlet);
        }

        return new OutletRegistry(outlets);
    }

    private static string[] List(string field, char separator) =>
        field == "-" ? [] : field.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static OutletRegistry LoadEmbedded()
    {
        using var stream = typeof(OutletRegistry).Assembly.GetManifestResourceStream("outlets.txt");
        return stream is null ? new OutletRegistry([]) : Parse("outlets.txt", PackReader.ReadAll(stream));
    }
}
