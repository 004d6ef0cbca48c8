using System.Globalization;
using Credibility.Reports;

namespace Credibility.Training.Reports;

/// <summary>A plot over the unit square as SVG: axes, bands, lines, points.</summary>
internal sealed class UnitPlot
{
    // As wide as a phone shows: there the plot is not scaled down and its text stays legible.
    private const int Width = 320;
    private const int Height = 280;
    private const int Left = 52;
    private const int Right = 10;
    private const int Top = 10;
    private const int Bottom = 40;
    private readonly HtmlWriter _html;

    private UnitPlot(HtmlWriter html) => _html = html;

    /// <summary>Writes a plot.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="description">What it shows, for those who do not see it.</param>
    /// <param name="x">Label of the horizontal axis.</param>
    /// <param name="y">Label of the vertical axis.</param>
    /// <param name="draw">Draws into it.</param>
    public static void Write(HtmlWriter html, string description, string x, string y, Action<UnitPlot> draw)
    {
        html.Write($"<svg class=\"plot\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{description}\">\n");
        for (var i = 0; i <= 4; i++)
        {
            var at = i / 4.0;
            html.Write($"<line class=\"grid\" x1=\"{X(at)}\" x2=\"{X(at)}\" y1=\"{Y(0)}\" y2=\"{Y(1)}\"/><line class=\"grid\" x1=\"{X(0)}\" x2=\"{X(1)}\" y1=\"{Y(at)}\" y2=\"{Y(at)}\"/>");
            html.Write($"<text class=\"tick\" x=\"{X(at)}\" y=\"{Height - Bottom + 16}\" text-anchor=\"middle\">{at:0.##}</text><text class=\"tick\" x=\"{Left - 6}\" y=\"{Y(at)}\" dy=\"4\" text-anchor=\"end\">{at:0.##}</text>\n");
        }

        html.Write($"<text x=\"{X(0.5)}\" y=\"{Height - 6}\" text-anchor=\"middle\">{x}</text><text transform=\"translate(12 {Y(0.5)}) rotate(-90)\" text-anchor=\"middle\">{y}</text>\n");
        draw(new UnitPlot(html));
        html.Markup("</svg>\n");
    }

    /// <summary>The line of chance or of perfect calibration.</summary>
    public void Line(string name, double fromX, double fromY, double toX, double toY) =>
        _html.Write($"<line class=\"{name}\" x1=\"{X(fromX)}\" y1=\"{Y(fromY)}\" x2=\"{X(toX)}\" y2=\"{Y(toY)}\"/>\n");

    /// <summary>A band and the curve in it; points without a value are left out.</summary>
    public void Curve(IReadOnlyList<CurveBand> points)
    {
        CurveBand[] known = [.. points.Where(p => double.IsFinite(p.Low) && double.IsFinite(p.High))];
        _html.Write($"<polygon class=\"band\" points=\"{string.Join(' ', known.Select(p => Point(p.X, p.High)).Concat(known.Reverse().Select(p => Point(p.X, p.Low))))}\"/>");
        _html.Write($"<polyline class=\"curve\" points=\"{string.Join(' ', points.Where(p => double.IsFinite(p.Y)).Select(p => Point(p.X, p.Y)))}\"/>\n");
    }

    /// <summary>A round point.</summary>
    public void Circle(string name, double x, double y, double radius) =>
        _html.Write($"<circle class=\"{name}\" cx=\"{X(x)}\" cy=\"{Y(y)}\" r=\"{radius:0.#}\"/>\n");

    /// <summary>A square point.</summary>
    public void Square(string name, double x, double y, double half) =>
        _html.Write($"<rect class=\"{name}\" x=\"{Left + (x * (Width - Left - Right)) - half:0.#}\" y=\"{Height - Bottom - (y * (Height - Top - Bottom)) - half:0.#}\" width=\"{2 * half:0.#}\" height=\"{2 * half:0.#}\"/>\n");

    private static string Point(double x, double y) => $"{X(x)},{Y(y)}";

    private static string X(double x) => (Left + (x * (Width - Left - Right))).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Y(double y) => (Height - Bottom - (y * (Height - Top - Bottom))).ToString("0.#", CultureInfo.InvariantCulture);
}
