using System.Text;

namespace Credibility.Languages;

/// <summary>The set of files that every language pack has, and the class that each stands for.</summary>
internal static class PackFiles
{
    /// <summary>Settings of the language, <c>key = value</c>.</summary>
    public const string Language = "language.txt";

    /// <summary>Sentence templates for explanations, <c>key = template</c>.</summary>
    public const string Explanations = "explanations.txt";

    /// <summary>Files of word classes, in the order of their bits: grammar and evidence first, style after.</summary>
    public static IReadOnlyList<(string File, LexicalClasses Lexical, StyleClasses Style)> WordLists { get; } = Build();

    private static List<(string, LexicalClasses, StyleClasses)> Build()
    {
        var list = new List<(string, LexicalClasses, StyleClasses)>(80);
        foreach (var value in Enum.GetValues<LexicalClasses>())
            if (ulong.IsPow2((ulong)value) && value is not (LexicalClasses.Outlet or LexicalClasses.AmbiguousOutlet))
                list.Add((KebabCase(value.ToString()) + ".txt", value, StyleClasses.None));
        foreach (var value in Enum.GetValues<StyleClasses>())
            if (uint.IsPow2((uint)value))
                list.Add((KebabCase(value.ToString()) + ".txt", LexicalClasses.None, value));
        return list;
    }

    /// <summary>Names of enum members as keys: <c>SourceLine</c> becomes <c>source-line</c>.</summary>
    internal static string KebabCase(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && builder.Length > 0)
                builder.Append('-');
            builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }
}
