using System.Reflection;

namespace Credibility.Languages;

/// <summary>A set of language packs, found by enumeration: the embedded ones, or those of a folder.</summary>
public sealed class LanguagePacks
{
    private const string Prefix = "packs/";
    private const string CompiledSuffix = ".lexicon";
    private const string DetectorResource = Prefix + "detector" + CompiledSuffix;
    private static readonly Assembly Assembly = typeof(LanguagePacks).Assembly;
    private static readonly Lazy<LanguagePacks> LazyDefault = new(LoadEmbedded);
    // A plain dictionary: a frozen one takes 5 ms to make, and there is one look-up an article.
    private readonly Dictionary<string, Lazy<LanguagePack>> _packs;

    private LanguagePacks(Dictionary<string, Lazy<LanguagePack>> packs, LanguageDetector detector)
    {
        _packs = packs;
        string[] tags = [.. packs.Keys];
        Array.Sort(tags, StringComparer.Ordinal);
        Tags = Array.AsReadOnly(tags);
        Detector = detector;
    }

    /// <summary>The packs that travel in the assembly; each is parsed when it is first asked for.</summary>
    public static LanguagePacks Default => LazyDefault.Value;

    /// <summary>Tags of the packs, sorted.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Tells the languages of the packs apart.</summary>
    internal LanguageDetector Detector { get; }

    /// <summary>Reads every sub-folder of <paramref name="directory"/> as a pack and checks them all.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A pack breaks the format; the message names file and line.</exception>
    public static LanguagePacks Load(string directory) => Load(directory, OutletRegistry.Default);

    internal static LanguagePacks Load(string directory, OutletRegistry outlets)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var files = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var folder in Directory.GetDirectories(directory))
            files[Path.GetFileName(folder)] = Directory.GetFiles(folder, "*.txt").ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);
        var packs = Create(files.Keys, (tag, name) => files[tag].GetValueOrDefault(name), tag => files[tag].Keys, outlets);
        foreach (var tag in packs.Tags)
            _ = packs._packs[tag].Value;
        return packs;
    }

    /// <summary>
    /// The pack for a BCP 47 tag: an exact match, else the one for its primary language ("en-GB" finds "en"); null when
    /// there is none.
    /// </summary>
    public LanguagePack? Find(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        if (_packs.TryGetValue(tag, out var pack))
            return pack.Value;
        var hyphen = tag.AsSpan().IndexOfAny('-', '_');
        return hyphen > 0 && _packs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tag.AsSpan(0, hyphen), out pack)
            ? pack.Value : null;
    }

    /// <summary>The pack for a tag, or, without one, for the language that is detected; null when there is none.</summary>
    internal LanguagePack? PackFor(ReadOnlySpan<char> text, string? language)
    {
        var tag = language ?? Detector.Detect(text);
        return tag is null ? null : Find(tag);
    }

    private static LanguagePacks LoadEmbedded()
    {
        var tags = new List<string>();
        foreach (var resource in Assembly.GetManifestResourceNames())
            if (resource.StartsWith(Prefix, StringComparison.Ordinal)
                && resource.EndsWith(CompiledSuffix, StringComparison.Ordinal) && resource != DetectorResource)
                tags.Add(resource[Prefix.Length..^CompiledSuffix.Length]);
        tags.Sort(StringComparer.Ordinal);
        var packs = new Dictionary<string, Lazy<LanguagePack>>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in tags)
        {
            packs[tag] = new Lazy<LanguagePack>(() => LanguagePack.FromCompiled(
                tag, Text($"{Prefix}{tag}/{PackFiles.Language}"), Text($"{Prefix}{tag}/{PackFiles.Explanations}"), Compiled($"{Prefix}{tag}{CompiledSuffix}")));
        }

        return new LanguagePacks(packs, new LanguageDetector(Compiled(DetectorResource), [.. tags]));
    }

    private static Stream Open(string resource) => Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidDataException($"{resource}: the assembly lacks this resource; build the library again.");

    private static string Text(string resource)
    {
        using var stream = Open(resource);
        return PackReader.ReadAll(stream);
    }

    private static Lexicon Compiled(string resource)
    {
        using var stream = Open(resource);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return LexiconImage.Read(bytes);
    }

    private static LanguagePacks Create(
        IEnumerable<string> tags, Func<string, string, string?> read, Func<string, IEnumerable<string>> filesOf, OutletRegistry outlets)
    {
        var packs = new Dictionary<string, Lazy<LanguagePack>>(StringComparer.OrdinalIgnoreCase);
        var detector = new LanguageDetector.Builder();
        foreach (var tag in tags.Order(StringComparer.Ordinal))
        {
            detector.Add(
                tag,
                PackReader.WordList($"{tag}/function-words.txt", read(tag, "function-words.txt") ?? ""),
                PackReader.Settings($"{tag}/{PackFiles.Language}", read(tag, PackFiles.Language) ?? ""));
            packs[tag] = new Lazy<LanguagePack>(() => LanguagePack.Parse(
                tag, filesOf(tag).ToDictionary(f => f, f => read(tag, f)!, StringComparer.Ordinal), outlets));
        }

        return new LanguagePacks(packs, detector.Build());
    }
}
