using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Credibility.Reports;

/// <summary>
/// Writes HTML. Of an interpolated string the literal parts are markup and the holes are text, which is escaped for
/// elements and quoted attributes alike; so nothing of an article can become markup.
/// </summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "&<>\"'", .. Enumerable.Range(0, 0x20).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c)]);

    /// <summary>Writes markup with escaped holes.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Holes markup)
    {
        // The handler has written everything already.
    }

    /// <summary>Writes markup as it is; only for literals and for what this library made.</summary>
    public void Markup(string markup) => writer.Write(markup);

    /// <summary>Writes text. Control characters, which HTML forbids, become U+FFFD; tabs and line feeds stay.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var i)
        {
            writer.Write(text[..i]);
            switch (text[i])
            {
                case '&':
                    writer.Write("&amp;");
                    break;
                case '<':
                    writer.Write("&lt;");
                    break;
                case '>':
                    writer.Write("&gt;");
                    break;
                case '"':
                    writer.Write("&quot;");
                    break;
                case '\'':
                    writer.Write("&#39;");
                    break;
                case '\t' or '\n':
                    writer.Write(text[i]);
                    break;
                case '\r':
                    break;
                default:
                    writer.Write('\uFFFD');
                    break;
            }

            text = text[(i + 1)..];
        }

        writer.Write(text);
    }

    /// <summary>Takes the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Holes
    {
        private readonly HtmlWriter _html;

        public Holes(int literalLength, int formattedCount, HtmlWriter html) => _html = html;

        public void AppendLiteral(string markup) => _html.Markup(markup);

        public void AppendFormatted(string? text) => _html.Text(text);

        public void AppendFormatted(ReadOnlySpan<char> text) => _html.Text(text);

        public void AppendFormatted(int number) => _html.Markup(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number, string format) => _html.Markup(number.ToString(format, CultureInfo.InvariantCulture));
    }
}
