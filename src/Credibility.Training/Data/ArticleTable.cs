using CsvHelper;

namespace Credibility.Training.Data;

/// <summary>Reads a table with a header line, separated by commas or tabs, quoted as RFC 4180 says.</summary>
internal static class ArticleTable
{
    public static IEnumerable<LabelledArticle> Read(string path, char separator, ColumnMapping columns, Action<ReadFault>? fault)
    {
        var dataSet = ArticleReader.DataSetName(path);
        foreach (var (line, fields) in Rows(path, separator, columns, columns.Text, fault))
        {
            LabelledArticle article;
            try
            {
                article = fields.ToArticle(columns, path, line, dataSet);
            }
            catch (FormatException e)
            {
                fault?.Invoke(new ReadFault(path, line, e.Message));
                continue;
            }

            yield return article;
        }
    }

    /// <summary>The rows by column name, with the line on which each begins.</summary>
    public static IEnumerable<(int Line, Fields Fields)> Rows(
        string path, char separator, ColumnMapping columns, string required, Action<ReadFault>? fault)
    {
        using var reader = ArticleReader.Open(path);
        // A quote that is never closed swallows the rest of the file; every other fault in quoting is mended by the reader.
        var swallowed = false;
        using var csv = CsvReader.Create(reader, new CsvReaderOptions
        {
            Separator = separator,
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record =>
            {
                if (swallowed)
                    return;
                swallowed = record.Reason == CsvMalformedReason.UnterminatedQuote;
                if (swallowed)
                    fault?.Invoke(new ReadFault(path, (int)record.LineNumber, "a quotation mark that is never closed swallows the rest of the file"));
                else if (record.Reason == CsvMalformedReason.FieldCountMismatch)
                    fault?.Invoke(new ReadFault(path, (int)record.LineNumber, "the number of fields is not that of the header"));
            },
        });
        var header = csv.Headers.ToArray();
        if (!header.Contains(required, StringComparer.Ordinal))
            throw new InvalidDataException($"{path}:1: there is no column '{required}' among {Names(header)}.{Advice(header, separator)}");
        while (csv.Read() && !swallowed)
        {
            var fields = new Fields();
            for (var i = 0; i < header.Length; i++)
                fields[header[i]] = csv.GetString(i);
            if (fields[columns.Votes] is { } votes)
                fields.Votes = votes.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            yield return ((int)csv.LineNumber, fields);
        }
    }

    // Of a file that is no table at all the first line may be anything.
    private static string Names(string[] header) =>
        string.Join(", ", header.Take(30).Select(name => $"'{(name.Length <= 40 ? name : name[..40] + "…")}'")) + (header.Length > 30 ? ", …" : "");

    private static string Advice(string[] header, char separator) =>
        header is [var only] && only.AsSpan().ContainsAny(",;\t")
            ? $" Columns of this file are separated by {(separator == ',' ? "commas (.tsv: by tabs)" : "tabs (.csv: by commas)")}."
            : " Say what the columns are called, for example text=body (--column, ColumnMapping).";
}
