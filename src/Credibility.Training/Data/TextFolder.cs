using Credibility.Articles;

namespace Credibility.Training.Data;

/// <summary>
/// A folder of .txt files (title on the first line when an empty line follows) with a table <c>labels.csv</c> or
/// <c>labels.tsv</c> that names each file, its label and, if wanted, any other field.
/// </summary>
internal sealed class TextFolder(string folder, ColumnMapping columns, Action<ReadFault>? fault)
{
    private static readonly (string Name, char Separator)[] LabelFiles = [("labels.csv", ','), ("labels.tsv", '\t')];

    public IEnumerable<LabelledArticle> Read()
    {
        var table = LabelFiles.FirstOrDefault(f => File.Exists(Path.Combine(folder, f.Name)));
        if (table.Name is null && columns.Label.Length == 0)
            return Texts();
        if (table.Name is null)
            throw new InvalidDataException($"{folder}: a folder of texts needs a labels.csv or labels.tsv with the columns '{columns.File}' and '{columns.Label}'.");
        return Labelled(table.Name, table.Separator);
    }

    /// <summary>The one article of a text file; none, and a fault, when the file is empty.</summary>
    public static IEnumerable<LabelledArticle> ReadOne(string path, ColumnMapping columns, Action<ReadFault>? fault)
    {
        LabelledArticle article;
        try
        {
            article = ReadText(path, new Fields(), columns, ArticleReader.DataSetName(path));
        }
        catch (FormatException e)
        {
            fault?.Invoke(new ReadFault(path, 0, e.Message));
            yield break;
        }

        yield return article;
    }

    private IEnumerable<LabelledArticle> Texts()
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
        if (files.Length == 0)
            fault?.Invoke(new ReadFault(folder, 0, "there is no .txt file in this folder"));
        return files.SelectMany(path => ReadOne(path, columns, fault));
    }

    private IEnumerable<LabelledArticle> Labelled(string table, char separator)
    {
        var labels = Path.Combine(folder, table);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, fields) in ArticleTable.Rows(labels, separator, columns, columns.File, fault))
        {
            LabelledArticle article;
            try
            {
                var name = fields[columns.File] ?? throw new FormatException($"field '{columns.File}' is empty");
                named.Add(name);
                article = ReadText(Inside(name), fields, columns, Path.GetFileName(folder));
            }
            catch (Exception e) when (e is FormatException or IOException)
            {
                fault?.Invoke(new ReadFault(labels, line, e.Message));
                continue;
            }

            yield return article;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            if (!named.Contains(Path.GetFileName(path)))
                fault?.Invoke(new ReadFault(path, 0, $"{table} does not name this file; it is left out"));
    }

    private static LabelledArticle ReadText(string path, Fields fields, ColumnMapping columns, string dataSet)
    {
        using var reader = ArticleReader.Open(path);
        var article = Article.FromPlainText(reader.ReadToEnd(), fields[columns.Id] ?? Path.GetFileNameWithoutExtension(path));
        if (string.IsNullOrWhiteSpace(article.Text) && (!columns.AllowsEmptyText || article.Title is null))
            throw new FormatException("the text is empty");
        fields[columns.Text] = article.Text;
        fields[columns.Title] = fields[columns.Title] ?? article.Title;
        fields[columns.Id] = article.Id;
        return fields.ToArticle(columns, path, 0, dataSet);
    }

    // A labels file must not reach outside of its folder.
    private string Inside(string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new FormatException($"'{name}' lies outside of the folder");
    }
}
