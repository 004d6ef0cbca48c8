using Spectre.Console;
using StyledText = Spectre.Console.Text;

namespace Credibility.Cli.Output;

/// <summary>A table: with borders and colours on a terminal, else columns side by side that other tools can cut.</summary>
internal sealed class ConsoleTable(params string[] columns)
{
    private const string Gap = "  ";
    private readonly List<(string[] Cells, Tone Tone)> _rows = [];
    private readonly HashSet<int> _numbers = [];

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Aligns columns to the right.</summary>
    public ConsoleTable Numbers(params int[] indices)
    {
        _numbers.UnionWith(indices);
        return this;
    }

    /// <summary>Adds a row, one cell a column.</summary>
    public void Add(params string[] cells) => Add(Tone.Plain, cells);

    /// <summary>Adds a row whose cells from the second on are shown in a tone.</summary>
    public void Add(Tone tone, params string[] cells) => _rows.Add((cells, tone));

    /// <summary>Writes the table.</summary>
    public void WriteTo(CommandConsole console)
    {
        if (console.IsTerminal)
            WriteStyled(console.Ansi);
        else
            WritePlain(console.Out);
    }

    /// <summary>Writes the table in Markdown.</summary>
    public void WriteMarkdown(TextWriter writer)
    {
        writer.WriteLine($"| {string.Join(" | ", columns)} |");
        writer.WriteLine($"|{string.Concat(columns.Select((_, i) => _numbers.Contains(i) ? "---:|" : "---|"))}");
        foreach (var (cells, _) in _rows)
            writer.WriteLine($"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |");
    }

    // A method of its own: without a terminal Spectre.Console is not loaded.
    private void WriteStyled(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded);
        for (var i = 0; i < columns.Length; i++)
        {
            var column = new TableColumn(new StyledText(columns[i], new Style(decoration: Decoration.Bold)));
            table.AddColumn(_numbers.Contains(i) ? column.RightAligned() : column);
        }

        foreach (var (cells, tone) in _rows)
            table.AddRow(cells.Select((c, i) => new StyledText(c, i == 0 ? null : tone.ToStyle())));
        console.Write(table);
    }

    private void WritePlain(TextWriter writer)
    {
        var widths = new int[columns.Length];
        for (var i = 0; i < widths.Length; i++)
            widths[i] = Math.Max(columns[i].Length, _rows.Count == 0 ? 0 : _rows.Max(r => r.Cells[i].Length));
        Line(columns);
        foreach (var (cells, _) in _rows)
            Line(cells);

        void Line(string[] cells)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                var last = i == cells.Length - 1;
                writer.Write(_numbers.Contains(i) ? cells[i].PadLeft(widths[i]) : last ? cells[i] : cells[i].PadRight(widths[i]));
                if (!last)
                    writer.Write(Gap);
            }

            writer.WriteLine();
        }
    }
}
