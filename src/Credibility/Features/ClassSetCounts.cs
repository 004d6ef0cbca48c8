using System.Runtime.CompilerServices;
using Credibility.Languages;

namespace Credibility.Features;

/// <summary>
/// How often each set of classes occurs, in and outside quotations of speech. A word has several classes, but only one set:
/// counting sets takes one addition a word and no loop over its classes, and a text has some 150 different ones.
/// </summary>
internal sealed class ClassSetCounts
{
    private int[] _counts = [];
    private int _length;

    /// <summary>Forgets the counts and makes room for the sets of a lexicon.</summary>
    public void Reset(int sets)
    {
        _length = sets * 2;
        if (_counts.Length < _length)
            _counts = new int[_length];
        _counts.AsSpan(0, _length).Clear();
    }

    /// <summary>Where a set is counted.</summary>
    /// <param name="set">Number of the set.</param>
    /// <param name="quoted">1 inside a quotation of speech, else 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOf(int set, int quoted) => (set * 2) + quoted;

    /// <summary>Two counts a set, by <see cref="IndexOf"/>: outside quotations of speech, and in them.</summary>
    public Span<int> Counts => _counts.AsSpan(0, _length);

    /// <summary>Adds the counts to those of the single classes.</summary>
    /// <param name="lexicon">The lexicon of the sets.</param>
    /// <param name="lexical">By evidence class.</param>
    /// <param name="writer">By evidence class, outside quotations of speech.</param>
    /// <param name="style">By style class.</param>
    public void AddTo(Lexicon lexicon, int[] lexical, int[] writer, int[] style)
    {
        var classes = lexicon.LexicalMembers.Classes;
        for (var c = 0; c < classes.Length; c++)
        {
            var (outside, inside) = Sum(classes[c]);
            lexical[c] += outside + inside;
            writer[c] += outside;
        }

        classes = lexicon.StyleMembers.Classes;
        for (var c = 0; c < classes.Length; c++)
        {
            var (outside, inside) = Sum(classes[c]);
            style[c] += outside + inside;
        }
    }

    private (int Outside, int Inside) Sum(ushort[] sets)
    {
        int outside = 0, inside = 0;
        var counts = Counts;
        foreach (var set in sets)
        {
            outside += counts[IndexOf(set, 0)];
            inside += counts[IndexOf(set, 1)];
        }

        return (outside, inside);
    }
}
