using Credibility.Articles;
using Credibility.Scoring;
using Spectre.Console;

namespace Credibility.Cli.Output;

/// <summary>Scores as a table for people. Rows are held back until the end, because the columns fit their widest cell.</summary>
internal sealed class ScoreTable : IDisposable
{
    private const int MaximumIdLength = 48;
    private readonly Table _table = new Table().Border(TableBorder.Rounded).AddColumns("Article", "Language", "Score", "Band", "Words");

    /// <summary>Adds a row.</summary>
    public void Add(Article article, Score score)
    {
        var name = article.Title ?? article.Id ?? "";
        if (name.Length > MaximumIdLength)
            name = name[..(MaximumIdLength - 1)] + "…";
        _table.AddRow(
            new Spectre.Console.Text(name),
            new Spectre.Console.Text(score.Language ?? "?"),
            new Spectre.Console.Text(score.Value?.ToString() ?? "–", StyleOf(score.Band)),
            new Spectre.Console.Text(score.Status == ScoreStatus.Conclusive ? ScoreJson.Name(score.Band) : ScoreJson.Name(score.Status), StyleOf(score.Band)),
            new Spectre.Console.Text(score.Words.ToString()));
    }

    /// <summary>Writes the table.</summary>
    public void Dispose()
    {
        if (_table.Rows.Count == 0)
            return;
        AnsiConsole.Write(_table);
        AnsiConsole.WriteLine("Score: resemblance to text from publishers rated reliable, 0 to 100. It says nothing about truth.");
    }

    /// <summary>Colour of a band.</summary>
    public static Style StyleOf(ScoreBand band) => band switch
    {
        ScoreBand.Low => new Style(Color.Red),
        ScoreBand.Medium => new Style(Color.Yellow),
        ScoreBand.High => new Style(Color.Green),
        _ => Style.Plain,
    };
}
