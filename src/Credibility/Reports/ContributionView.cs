using System.Globalization;
using Credibility.Scoring;

namespace Credibility.Reports;

/// <summary>The contributions as bar charts: by group from the base value to the score, and by feature with its sentence.</summary>
internal sealed class ContributionView(HtmlWriter html, ReportLabels labels, ReportNumbers numbers)
{
    private const int MaximumGroups = 10;
    private const int MaximumFeatures = 15;
    private const int RowHeight = 26;

    // Columns of the chart in per cent: names, bars, values.
    private const double BarsFrom = 42;
    private const double BarsTo = 86;

    /// <summary>Writes the section.</summary>
    public void Write(Explanation explanation)
    {
        html.Write($"<section id=\"contributions\">\n<h2>{labels["label.contributions"]}</h2>\n<p class=\"note\">{labels["label.contributions-note"]}</p>\n");
        html.Write($"<h3>{labels["label.groups"]} <small>{labels["label.log-odds"]}</small></h3>\n");
        Groups(explanation);
        html.Write($"<h3>{labels["label.features"]} <small>{labels["label.points"]}</small></h3>\n");
        Features(explanation);
        Words(explanation);
        html.Markup("</section>\n");
    }

    private void Groups(Explanation explanation)
    {
        var steps = explanation.Groups.Take(MaximumGroups).Select(g => (Name: labels["group." + g.Group], g.Margin)).ToList();
        if (explanation.Groups.Count > MaximumGroups)
        {
            var rest = explanation.Groups.Skip(MaximumGroups).ToList();
            steps.Add((labels["label.others"].Replace("{count}", rest.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), rest.Sum(g => g.Margin)));
        }

        var (low, high) = (Math.Min(explanation.BaseMargin, explanation.Margin), Math.Max(explanation.BaseMargin, explanation.Margin));
        var at = explanation.BaseMargin;
        foreach (var (_, margin) in steps)
        {
            at += margin;
            (low, high) = (Math.Min(low, at), Math.Max(high, at));
        }

        var scale = (BarsTo - BarsFrom) / Math.Max(high - low, 1e-9);
        double X(double margin) => BarsFrom + ((margin - low) * scale);
        html.Write($"<svg class=\"groups\" width=\"100%\" height=\"{(steps.Count + 2) * RowHeight}\" role=\"img\" aria-label=\"{labels["label.groups"]}\">\n");
        Hatch();
        var row = 0;
        Total(labels["label.base"], explanation.BaseMargin);
        at = explanation.BaseMargin;
        foreach (var (name, margin) in steps)
        {
            Labels(name, numbers.Signed(margin, 2));
            var next = at + margin;
            html.Write($"<rect class=\"{Sign(margin)}\" x=\"{X(Math.Min(at, next)):F2}%\" y=\"{(row * RowHeight) + 6}\" width=\"{Math.Max(Math.Abs(margin) * scale, 0.3):F2}%\" height=\"{RowHeight - 12}\"/>");
            Connector(next);
            at = next;
            row++;
        }

        Total(labels["label.score"], explanation.Margin);
        html.Markup("</svg>\n");

        void Total(string name, double margin)
        {
            Labels(name, numbers.Plain(margin, 2));
            html.Write($"<circle class=\"total\" cx=\"{X(margin):F2}%\" cy=\"{(row * RowHeight) + (RowHeight / 2)}\" r=\"5\"/>");
            if (row == 0)
                Connector(margin);
            row++;
        }

        void Connector(double margin) => html.Write(
            $"<line class=\"connector\" x1=\"{X(margin):F2}%\" x2=\"{X(margin):F2}%\" y1=\"{((row + 1) * RowHeight) - 6}\" y2=\"{((row + 1) * RowHeight) + 6}\"/>\n");

        void Labels(string name, string value) => html.Write(
            $"<text x=\"0\" y=\"{(row * RowHeight) + 17}\">{name}</text><text class=\"figure\" x=\"100%\" y=\"{(row * RowHeight) + 17}\" text-anchor=\"end\">{value}</text>");
    }

    private void Features(Explanation explanation)
    {
        var largest = explanation.Contributions.Max(c => Math.Abs(c.Probability));
        html.Markup("<ul class=\"features\">\n");
        foreach (var contribution in explanation.Contributions.Take(MaximumFeatures))
            Bar(contribution.Sentence, contribution.Probability, largest);
        html.Markup("</ul>\n");
        if (explanation.Contributions.Count > MaximumFeatures)
        {
            var others = (explanation.Contributions.Count - MaximumFeatures).ToString(CultureInfo.InvariantCulture);
            var sum = explanation.Contributions.Skip(MaximumFeatures).Sum(c => c.Margin);
            html.Write($"<p class=\"note\">{labels["label.others"].Replace("{count}", others, StringComparison.Ordinal)}: {numbers.Signed(sum, 2)} {labels["label.log-odds"]}</p>\n");
        }
    }

    private void Bar(string sentence, double value, double largest)
    {
        var width = largest > 0 ? 50 * Math.Abs(value) / largest : 0;
        html.Write($"<li><span class=\"points\">{numbers.Signed(value * 100, 1)}</span><span class=\"sentence\">{sentence}</span>");
        html.Write($"<svg width=\"100%\" height=\"10\" aria-hidden=\"true\"><line class=\"axis\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"10\"/>");
        html.Write($"<rect class=\"{Sign(value)}\" x=\"{(value < 0 ? 50 - width : 50):F2}%\" y=\"1\" width=\"{Math.Max(width, 0.2):F2}%\" height=\"8\"/></svg></li>\n");
    }

    private void Words(Explanation explanation)
    {
        if (explanation.RegisterWords.Count == 0)
            return;
        html.Write($"<h3>{labels["label.register-words"]}</h3>\n<ul class=\"words\">\n");
        foreach (var word in explanation.RegisterWords)
            html.Write($"<li class=\"{Sign(word.Margin)}\"><bdi>{word.Words}</bdi> <span>{numbers.Signed(word.Margin, 2)}</span></li>\n");
        html.Markup("</ul>\n");
    }

    // Bars against are hatched as well as coloured. A pattern is defined once and serves every chart of the page.
    private void Hatch() => html.Markup(
        "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch-ground\" width=\"5\" height=\"5\"/><rect class=\"hatch-line\" width=\"2\" height=\"5\"/></pattern></defs>\n");

    private static string Sign(double value) => value < 0 ? "minus" : "plus";
}
