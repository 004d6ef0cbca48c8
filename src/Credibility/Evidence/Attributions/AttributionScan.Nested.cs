using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Attributions inside direct speech: where spoken sentences end, and where what is found is put.</content>
internal ref partial struct AttributionScan
{
    /// <summary>Most places inside direct speech that are looked at closely: each asks all attributions for the one that it stands in.</summary>
    private const int MostNested = 48;

    /// <summary>Adds what others say inside direct speech; the attributions of all sentences must be there, in order.</summary>
    public void InsideSpeech()
    {
        if (_grammar.HeadFirst)
            NestedClauses();
        else
            SpokenSentences();
    }

    // The full stop of the spoken sentence, or the end.
    private bool EndsSpoken(int i) => _tokens[i].Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation
        && _tokens[i + 1].Is(TokenFlags.Capital) && i > 0 && !_tokens.Has(i - 1, LexicalClasses.Abbreviations);

    private int SpokenEnd(int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
            if (EndsSpoken(i))
                return i;
        return end;
    }

    // The first of so many attributions that holds the cue in its content, or -1.
    private int Outer(int cue, int count, bool direct)
    {
        for (var a = 0; a < count; a++)
        {
            ref var mark = ref _analysis.Attributions.Span[a];
            if (direct && mark.Form != AttributionForm.Direct)
                continue;
            for (var c = mark.FirstContent; c < mark.FirstContent + mark.ContentCount; c++)
                if (_analysis.Contents[c].Contains(cue))
                    return a;
        }

        return -1;
    }

    // Moves an attribution behind the one whose speech it stands in.
    private void PutBehind(int outer, int nested)
    {
        var marks = _analysis.Attributions.Span;
        var mark = marks[nested];
        mark.Form = AttributionForm.Indirect;
        mark.Relayed = marks[outer].Relayed;
        marks[(outer + 1)..nested].CopyTo(marks[(outer + 2)..]);
        marks[outer + 1] = mark;
    }
}
