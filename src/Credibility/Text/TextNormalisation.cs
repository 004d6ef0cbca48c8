using System.Buffers;
using System.Runtime.CompilerServices;

namespace Credibility.Text;

/// <summary>
/// Undoes what crawls do to characters: HTML entities ("&amp;quot;", "&amp;#8220;", "&amp;amp;quot;") and UTF-8 that was read
/// as Windows-1252 ("â€œ" for a quotation mark, "Ã©" for é). A text without them, which is nearly every one, is handed
/// back as it is after one vectorised search. Reused from article to article; allocates only to grow.
/// </summary>
internal sealed class TextNormalisation
{
    // Whatever a repair can begin with: the ampersand, the lead bytes C2, C3 and E2 as Windows-1252 shows them, and
    // Windows-1252 punctuation that was read as Latin-1.
    private static readonly SearchValues<char> Suspicious =
        SearchValues.Create("&\u00C2\u00C3\u00E2\u0091\u0092\u0093\u0094\u0096\u0097");

    // Memory of a text longer than this is given back with the next one.
    private const int RetainedLength = 1 << 20;

    private readonly GrowingList<Shift> _shifts = new();
    private char[] _buffer = [];
    private int _length;

    /// <summary>Whether the text of the last <see cref="Apply"/> was changed.</summary>
    public bool Changed { get; private set; }

    /// <summary>The repaired text: <paramref name="text"/> itself when nothing was to be done.</summary>
    public ReadOnlySpan<char> Apply(ReadOnlySpan<char> text)
    {
        Changed = false;
        _shifts.TrimTo(RetainedLength);
        if (_buffer.Length > RetainedLength)
            _buffer = [];
        _length = 0;
        var copied = 0;
        var i = text.IndexOfAny(Suspicious);
        while (i >= 0)
        {
            var read = Repair(text, i, out var repaired);
            if (read > 0)
            {
                Append(text, copied, i, repaired);
                copied = i + read;
                _shifts.Add(new Shift(_length, copied));
            }

            var from = i + Math.Max(1, read);
            var next = text[from..].IndexOfAny(Suspicious);
            i = next < 0 ? -1 : from + next;
        }

        if (!Changed)
            return text;
        Reserve(text.Length);
        text[copied..].CopyTo(_buffer.AsSpan(_length));
        _length += text.Length - copied;
        return _buffer.AsSpan(0, _length);
    }

    /// <summary>The text that the last <see cref="Apply"/> handed back, given the one that it took.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> original) => Changed ? _buffer.AsSpan(0, _length) : original;

    /// <summary>Where a span of the repaired text lies in the original.</summary>
    public TextSpan Original(TextSpan span) => Changed ? new TextSpan(Original(span.Start), Original(span.End)) : span;

    private int Original(int offset)
    {
        // The last shift at or before the offset.
        var shifts = _shifts.Span;
        int low = 0, high = shifts.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (shifts[middle].Repaired <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? offset : shifts[low - 1].Original + (offset - shifts[low - 1].Repaired);
    }

    private void Append(ReadOnlySpan<char> text, int from, int to, char repaired)
    {
        if (!Changed)
            Reserve(text.Length);
        Changed = true;
        text[from..to].CopyTo(_buffer.AsSpan(_length));
        _length += to - from;
        _buffer[_length++] = repaired;
    }

    // A repair never makes a text longer.
    private void Reserve(int length)
    {
        if (_buffer.Length < length)
            Array.Resize(ref _buffer, length);
    }

    /// <summary>Units of the original that one character replaces; 0 when there is nothing to repair.</summary>
    private static int Repair(ReadOnlySpan<char> text, int i, out char repaired)
    {
        repaired = '\0';
        switch (text[i])
        {
            case '&':
                return HtmlEntity.Read(text, i, out repaired);
            case >= '\u0091' and <= '\u0097':
                repaired = "\u2018\u2019\u201C\u201D\u2022\u2013\u2014"[text[i] - '\u0091'];
                return 1;
            case '\u00C2' or '\u00C3':
                if (i + 1 < text.Length && ByteOf(text[i + 1]) is >= 0x80 and < 0xC0 and var second)
                {
                    repaired = (char)(((text[i] & 0x1F) << 6) | (second & 0x3F));
                    return 2;
                }

                return 0;
            default:
                return ThreeBytes(text, i, out repaired);
        }
    }

    // U+2000 to U+20BF: quotation marks, dashes, ellipsis, bullets, currencies.
    private static int ThreeBytes(ReadOnlySpan<char> text, int i, out char repaired)
    {
        repaired = '\0';
        if (i + 1 >= text.Length || ByteOf(text[i + 1]) is not (0x80 or 0x82))
            return 0;
        if (i + 2 < text.Length && ByteOf(text[i + 2]) is >= 0x80 and < 0xC0 and var third)
        {
            repaired = (char)(0x2000 | ((ByteOf(text[i + 1]) & 0x3F) << 6) | (third & 0x3F));
            return 3;
        }

        // The last byte of the closing quotation mark (9D) has no character in Windows-1252, so it is often lost.
        if (text[i + 1] != '\u20AC')
            return 0;
        repaired = '\u201D';
        return 2;
    }

    // The byte that Windows-1252 (or Latin-1) shows as this character, or 0.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ByteOf(char c)
    {
        if (c is >= '\u0080' and <= '\u00BF')
            return c;
        const string From80 = "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";
        var at = c == '\0' ? -1 : From80.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? 0 : 0x80 + at;
    }

    /// <summary>From this place of the repaired text on, the original runs in step with it from that place on.</summary>
    private readonly record struct Shift(int Repaired, int Original);
}
