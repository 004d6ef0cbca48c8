using System.Globalization;
using Credibility.Articles;
using Credibility.Scoring;

namespace Credibility.Cli.Output;

/// <summary>Scores as a table for people. Rows are held back until the end, because the columns fit their widest cell.</summary>
internal sealed class ScoreTable
{
    private const int MaximumNameLength = 48;
    private readonly ConsoleTable _table = new ConsoleTable("Article", "Language", "Score", "Band", "Words").Numbers(2, 4);

    /// <summary>Adds a row.</summary>
    public void Add(Article article, Score score) => _table.Add(
        Tones.Of(score.Band),
        Name(article),
        score.Language ?? "?",
        score.Value?.ToString(CultureInfo.InvariantCulture) ?? "-",
        score.Status == ScoreStatus.Conclusive ? ScoreJson.Name(score.Band) : ScoreJson.Name(score.Status),
        score.Words.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes the table, if it has rows.</summary>
    public void WriteTo(CommandConsole console)
    {
        if (_table.Count == 0)
            return;
        _table.WriteTo(console);
        console.Out.WriteLine("Score: resemblance to text from publishers rated reliable, 0 to 100. It says nothing about truth.");
    }

    // Control characters of an article must not reach a terminal.
    private static string Name(Article article)
    {
        var name = string.Concat((article.Title ?? article.Id ?? "").Select(c => char.IsControl(c) ? ' ' : c));
        return name.Length <= MaximumNameLength ? name : name[..(MaximumNameLength - 1)] + "…";
    }
}
