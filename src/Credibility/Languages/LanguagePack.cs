namespace Credibility.Languages;

/// <summary>
/// Everything the library knows of a language, read from a folder of text files. Immutable and thread-safe.
/// </summary>
public sealed class LanguagePack
{
    private LanguagePack(string tag, IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, string> explanations, Lexicon lexicon)
    {
        Tag = tag;
        Settings = settings;
        Explanations = explanations;
        Lexicon = lexicon;
        Grammar = Grammar.From(tag, settings);
    }

    /// <summary>BCP 47 tag, "id".</summary>
    public string Tag { get; }

    /// <summary>Name of the language in itself.</summary>
    public string Name => Settings.GetValueOrDefault("name", Tag);

    /// <summary>Name of the language in English.</summary>
    public string EnglishName => Settings.GetValueOrDefault("english-name", Tag);

    /// <summary>Number of words and phrases.</summary>
    public int EntryCount => Lexicon.LexemeCount + Lexicon.PhraseCount;

    /// <summary>Settings of <c>language.txt</c>.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Sentence templates of <c>explanations.txt</c>.</summary>
    internal IReadOnlyDictionary<string, string> Explanations { get; }

    /// <summary>Words, phrases and outlet names.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>Grammar that evidence rules ask for.</summary>
    internal Grammar Grammar { get; }

    /// <summary>Builds a pack from the contents of its files.</summary>
    /// <param name="tag">BCP 47 tag; the name of the folder.</param>
    /// <param name="files">File name to content; exactly the set of <see cref="PackFiles"/>.</param>
    /// <param name="outlets">Outlets whose names the lexicon is to know.</param>
    /// <exception cref="InvalidDataException">A file is missing or unknown, or a line breaks the format.</exception>
    internal static LanguagePack Parse(string tag, IReadOnlyDictionary<string, string> files, OutletRegistry outlets)
    {
        var known = PackFiles.WordLists.Select(w => w.File).Append(PackFiles.Language).Append(PackFiles.Explanations).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Keys)
            if (!known.Contains(file))
                throw new InvalidDataException($"{tag}/{file}: no language pack has a file of this name; the set is in packs/README.md.");
        foreach (var file in known)
            if (!files.ContainsKey(file))
                throw new InvalidDataException($"{tag}/{file}: the file is missing; every language pack has the same set (packs/README.md).");

        var settings = PackReader.Settings($"{tag}/{PackFiles.Language}", files[PackFiles.Language]);
        if (settings.GetValueOrDefault("tag") != tag)
            throw new InvalidDataException($"{tag}/{PackFiles.Language}: the key 'tag' must be '{tag}', the name of the folder.");

        var builder = new LexiconBuilder();
        var splitter = new EntrySplitter();
        foreach (var (file, lexical, style) in PackFiles.WordLists)
            foreach (var entry in PackReader.WordList($"{tag}/{file}", files[file]))
                builder.Add(splitter.Split(entry), lexical, style);
        AddOutlets(builder, splitter, outlets);

        var typoMinimum = settings.TryGetValue("typo-minimum-length", out var value) && int.TryParse(value, out var length) ? length : 0;
        return new LanguagePack(tag, settings, PackReader.Settings($"{tag}/{PackFiles.Explanations}", files[PackFiles.Explanations]), builder.Build(typoMinimum));
    }

    /// <summary>A pack whose word lists were compiled when the library was built.</summary>
    internal static LanguagePack FromCompiled(string tag, string language, string explanations, Lexicon lexicon) => new(
        tag,
        PackReader.Settings($"{tag}/{PackFiles.Language}", language),
        PackReader.Settings($"{tag}/{PackFiles.Explanations}", explanations),
        lexicon);

    private static void AddOutlets(LexiconBuilder builder, EntrySplitter splitter, OutletRegistry outlets)
    {
        for (var i = 0; i < outlets.Outlets.Count; i++)
        {
            var outlet = outlets.Outlets[i];
            foreach (var name in outlet.Names)
            {
                var classes = LexicalClasses.Outlet;
                if (outlet.AmbiguousNames.Contains(name))
                    classes |= LexicalClasses.AmbiguousOutlet;
                builder.Add(splitter.Split(name), classes, StyleClasses.None, i);
            }

            foreach (var domain in outlet.Domains)
                builder.Add([domain], LexicalClasses.Outlet, StyleClasses.None, i);
        }
    }
}
