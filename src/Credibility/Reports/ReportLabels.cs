using Credibility.Languages;

namespace Credibility.Reports;

/// <summary>The words of reports in the reader's language, from a language pack's <c>explanations.txt</c>. Immutable.</summary>
public sealed class ReportLabels
{
    private const string LastResort = "en";
    private readonly IReadOnlyDictionary<string, string> _labels;
    private readonly IReadOnlyDictionary<string, string> _english;

    private ReportLabels(LanguagePack pack, LanguagePack english)
    {
        Language = pack.Tag;
        DecimalSeparator = pack.Settings.GetValueOrDefault("decimal-separator", ".");
        _labels = pack.Explanations;
        _english = english.Explanations;
    }

    /// <summary>BCP 47 tag of the labels.</summary>
    public string Language { get; }

    /// <summary>What stands between units and tenths.</summary>
    public string DecimalSeparator { get; }

    /// <summary>A label, <c>label.score</c>; in English where the language has none, and the key itself where nothing has.</summary>
    public string this[string key] => _labels.GetValueOrDefault(key) ?? _english.GetValueOrDefault(key) ?? key;

    /// <summary>The label of an enum's member, <c>source</c> and <c>Person</c> for <c>source.person</c>.</summary>
    /// <param name="prefix">First part of the key.</param>
    /// <param name="member">Member; its name in kebab case is the second part.</param>
    public string Of<T>(string prefix, T member)
        where T : struct, Enum => this[prefix + "." + PackFiles.KebabCase(member.ToString())];

    /// <summary>The labels of the first of these languages that a pack serves, else the English ones.</summary>
    /// <param name="tags">BCP 47 tags; null ones are passed over.</param>
    public static ReportLabels For(params ReadOnlySpan<string?> tags)
    {
        var english = LanguagePacks.Default.Find(LastResort)!;
        foreach (var tag in tags)
            if (tag is not null && LanguagePacks.Default.Find(tag) is { } pack)
                return new ReportLabels(pack, english);
        return new ReportLabels(english, english);
    }
}
