using System.Globalization;
using Credibility.Articles;
using Credibility.Languages;
using Credibility.Scoring;

namespace Credibility.Reports;

/// <summary>
/// The report of one article as a single HTML file: score, reasons, the text with its evidence marked, contributions,
/// sources. It needs no other file and no network, and everything of the article is escaped.
/// </summary>
public sealed class ArticleReport
{
    private const int MaximumReasons = 5;
    private static readonly string Style = ReportPage.Asset("marks.css") + ReportPage.Asset("article.css");
    private static readonly string Script = ReportPage.Asset("article.js");
    private readonly Article _article;
    private readonly Explanation _explanation;
    private readonly ReportLabels _labels;
    private readonly ReportNumbers _numbers;

    /// <summary>Prepares a report.</summary>
    /// <param name="article">The article.</param>
    /// <param name="explanation">What a scorer's <c>Explain</c> gave for it.</param>
    /// <param name="readerLanguage">BCP 47 tag of the report's own words; the article's when null. The sentences are those of the explanation.</param>
    public ArticleReport(Article article, Explanation explanation, string? readerLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(explanation);
        _article = article;
        _explanation = explanation;
        _labels = ReportLabels.For(readerLanguage, explanation.Score.Language, article.Language);
        _numbers = new ReportNumbers(_labels.DecimalSeparator);
    }

    /// <summary>The report as a string.</summary>
    public string ToHtml()
    {
        var writer = new StringWriter();
        WriteTo(writer);
        return writer.ToString();
    }

    /// <summary>Writes the report; save it as UTF-8.</summary>
    public void WriteTo(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var html = new HtmlWriter(writer);
        var title = _article.Title ?? _article.Id ?? _labels["label.article"];
        ReportPage.Begin(html, _labels.Language, title, Style, Script);
        Head(html, title);
        html.Markup("<main>\n");
        Score(html);
        Reasons(html);
        new EvidenceView(html, _labels).Write(_article.Text, _explanation.Evidence);
        if (_explanation.Contributions.Count > 0)
            new ContributionView(html, _labels, _numbers).Write(_explanation);
        html.Markup("</main>\n");
        ReportPage.End(html, Script);
    }

    private void Head(HtmlWriter html, string title)
    {
        html.Write($"<header>\n<div><h1 dir=\"auto\">{title}</h1>\n<p class=\"meta\">");
        var separator = "";
        var date = _article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var language = _explanation.Score.Language is { } tag
            ? $"{_labels["label.language"]}: {LanguagePacks.Default.Find(tag)?.Name ?? tag}" : null;
        foreach (var part in (string?[])[_article.Publisher, date, language])
        {
            if (string.IsNullOrEmpty(part))
                continue;
            html.Write($"{separator}<bdi>{part}</bdi>");
            separator = " · ";
        }

        html.Write($"{separator}{_explanation.Score.Words} {_labels["label.words"]}</p></div>\n");
        html.Write($"<button type=\"button\" id=\"theme\" aria-label=\"{_labels["label.theme"]}\" title=\"{_labels["label.theme"]}\">◐</button>\n</header>\n");
    }

    private void Score(HtmlWriter html)
    {
        var score = _explanation.Score;
        html.Write($"<section id=\"score\" class=\"band-{PackFiles.KebabCase(score.Band.ToString())}\" aria-label=\"{_labels["label.score"]}\">\n");
        if (score.Value is { } value)
        {
            html.Write($"<p class=\"value\"><b>{value}</b> <span>{_labels["label.of-100"]}</span> <strong>{_labels.Of("band", score.Band)}</strong></p>\n");
            // Percentages instead of a view box: the text keeps its size on a phone.
            html.Write($"<svg class=\"scale\" width=\"100%\" height=\"18\" role=\"img\" aria-label=\"{value} {_labels["label.of-100"]}\">");
            html.Write($"<rect class=\"track\" x=\"0\" y=\"5\" width=\"100%\" height=\"8\" rx=\"4\"/><rect class=\"fill\" x=\"0\" y=\"5\" width=\"{value}%\" height=\"8\" rx=\"4\"/><circle class=\"knob\" cx=\"{value}%\" cy=\"9\" r=\"7\"/></svg>\n");
            html.Write($"<p class=\"ends\"><span>0 · {_labels["label.unreliable"]}</span><span>{_labels["label.reliable"]} · 100</span></p>\n");
        }
        else
        {
            html.Write($"<p class=\"value\"><strong>{_labels.Of("status", score.Status)}</strong></p>\n");
        }

        html.Write($"<p class=\"note\">{_labels["label.disclaimer"]}</p>\n</section>\n");
    }

    private void Reasons(HtmlWriter html)
    {
        if (_explanation.Contributions.Count == 0)
            return;
        html.Markup("<section id=\"reasons\">\n");
        Column("for", "label.reasons-for", _explanation.ReasonsFor);
        Column("against", "label.reasons-against", _explanation.ReasonsAgainst);
        html.Markup("</section>\n");

        void Column(string name, string heading, IEnumerable<FeatureContribution> reasons)
        {
            html.Write($"<div class=\"{name}\"><h2>{_labels[heading]}</h2>\n<ul>\n");
            var none = true;
            foreach (var reason in reasons.Take(MaximumReasons))
            {
                none = false;
                html.Write($"<li><span class=\"points\">{_numbers.Signed(reason.Probability * 100, 1)}</span> <span>{reason.Sentence}</span></li>\n");
            }

            if (none)
                html.Write($"<li><span>{_labels["label.no-reasons"]}</span></li>\n");
            html.Markup("</ul></div>\n");
        }
    }
}
