using System.Text;

namespace Credibility.Languages;

/// <summary>Reads the text files of language packs and refuses what breaks their format, naming file and line.</summary>
internal static class PackReader
{
    /// <summary>Most words that an entry may have.</summary>
    public const int MaximumWords = 8;

    /// <summary>Entries of a word list: one a line, lower case, sorted by ordinal comparison, unique.</summary>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="content">Content of the file.</param>
    /// <exception cref="InvalidDataException">A line breaks the format; the message names file and line.</exception>
    public static List<string> WordList(string name, string content)
    {
        var entries = new List<string>();
        foreach (var (number, line) in Lines(name, content))
        {
            if (!IsTrimmedAndSingleSpaced(line))
                throw Bad(name, number, $"'{line}' has white space at an end or twice in a row; write single spaces");
            foreach (var c in line)
                if (char.ToLowerInvariant(c) != c)
                    throw Bad(name, number, $"'{line}' is not lower case");
            if (line.AsSpan().Count(' ') >= MaximumWords)
                throw Bad(name, number, $"'{line}' has more than {MaximumWords} words");
            if (line.AsSpan().IndexOfAny("\u2019\u2018\u201C\u201D") >= 0)
                throw Bad(name, number, $"'{line}' has a curly quotation mark; write straight ones");
            if (entries.Count > 0)
            {
                var order = string.CompareOrdinal(entries[^1], line);
                if (order == 0)
                    throw Bad(name, number, $"'{line}' stands twice");
                if (order > 0)
                    throw Bad(name, number, $"'{line}' must stand before '{entries[^1]}' (ordinal order)");
            }

            entries.Add(line);
        }

        return entries;
    }

    /// <summary>Settings, <c>key = value</c> a line.</summary>
    /// <exception cref="InvalidDataException">A line has no " = " or repeats a key; the message names file and line.</exception>
    public static Dictionary<string, string> Settings(string name, string content)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, line) in Lines(name, content))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw Bad(name, number, $"'{line}' is not of the form 'key = value'");
            if (!settings.TryAdd(line[..equals].Trim(), line[(equals + 1)..].Trim()))
                throw Bad(name, number, $"the key '{line[..equals].Trim()}' stands twice");
        }

        return settings;
    }

    /// <summary>Lines that are neither empty nor comments, with their numbers from 1.</summary>
    public static IEnumerable<(int Number, string Line)> Lines(string name, string content)
    {
        foreach (var numbered in AllLines(name, content))
            if (numbered.Line[0] != '#')
                yield return numbered;
    }

    /// <summary>Lines that are not empty, with their numbers from 1.</summary>
    public static IEnumerable<(int Number, string Line)> AllLines(string name, string content)
    {
        if (content.Contains('\uFFFD', StringComparison.Ordinal))
            throw Bad(name, 1, "not valid UTF-8");
        var number = 0;
        for (var start = 0; start < content.Length;)
        {
            var end = content.IndexOf('\n', start);
            if (end < 0)
                end = content.Length;
            number++;
            var length = end > start && content[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
                yield return (number, content.Substring(start, length));
            start = end + 1;
        }
    }

    /// <summary>Reads a stream as UTF-8.</summary>
    public static string ReadAll(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The exception for a bad line.</summary>
    public static InvalidDataException Bad(string name, int line, string what) => new($"{name}:{line}: {what}.");

    private static bool IsTrimmedAndSingleSpaced(string line) =>
        line[0] != ' ' && line[^1] != ' ' && !line.Contains("  ", StringComparison.Ordinal)
            && !line.Contains('\t', StringComparison.Ordinal);
}
