namespace Credibility.Cli.Output;

/// <summary>A table with its heading.</summary>
/// <param name="Title">Heading; empty for none.</param>
/// <param name="Table">Table.</param>
internal sealed record TitledTable(string Title, ConsoleTable Table)
{
    /// <summary>Writes tables one after the other; those without rows are left out.</summary>
    public static void Write(CommandConsole console, IEnumerable<TitledTable> tables, bool markdown)
    {
        foreach (var (title, table) in tables)
        {
            if (table.Count == 0)
                continue;
            console.Out.WriteLine();
            if (title.Length > 0)
                console.Out.WriteLine(markdown ? $"## {title}\n" : title);
            if (markdown)
                table.WriteMarkdown(console.Out);
            else
                table.WriteTo(console);
        }
    }
}
