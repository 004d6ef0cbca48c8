using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Attributions inside direct speech: which cues are looked at, and where what is found is put.</content>
internal ref partial struct AttributionScan
{
    /// <summary>Most places inside direct speech that are looked at closely: each asks all attributions for the one that it stands in.</summary>
    private const int MostNested = 48;

    /// <summary>Most tokens of a source inside direct speech.</summary>
    private const int LongestNestedSource = 8;

    /// <summary>Adds what others say inside direct speech; the attributions of all sentences must be there, in order.</summary>
    public void InsideSpeech()
    {
        var classes = LexicalClasses.CueSpeech | (_grammar.HeadFirst ? LexicalClasses.CueAccording : LexicalClasses.CueThought);
        var nested = 0;
        var sentence = 0;
        var sentences = _analysis.Sentences;
        foreach (var cue in _tokens.Cues)
        {
            if (!_tokens[cue].Is(TokenFlags.Quoted) || !_tokens.Has(cue, classes))
                continue;
            while (sentence < sentences.Count && sentences[sentence].End <= cue)
                sentence++;
            if (sentence == sentences.Count || nested == MostNested)
                return;
            if (NestedClause(cue, sentences[sentence], out var source) is not (var start and >= 0))
                continue;
            nested++;
            Nest(cue, source, start, sentence);
        }
    }

    // The first token of what is reported, or -1.
    private int NestedClause(int cue, in Sentence sentence, out TokenRange source) => _grammar.HeadFirst
        ? HeadFirstNestedClause(cue, sentence.First, sentence.End, out source)
        : HeadLastNestedClause(cue, sentence.First, sentence.End, out source);

    // The full stop of the spoken sentence, or the end.
    private int NestedEnd(int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
            if (_tokens[i].Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation
                && _tokens[i + 1].Is(TokenFlags.Capital) && !_tokens.Has(i - 1, LexicalClasses.Abbreviations))
                return i;
        return end;
    }

    // Puts the attribution behind the one whose direct speech it stands in.
    private void Nest(int cue, TokenRange source, int start, int sentence)
    {
        var attributions = _analysis.Attributions;
        for (var a = 0; a < attributions.Count; a++)
        {
            var outer = attributions[a];
            if (outer.Form != AttributionForm.Direct)
                continue;
            for (var c = outer.FirstContent; c < outer.FirstContent + outer.ContentCount; c++)
            {
                var content = _analysis.Contents[c];
                if (!content.Contains(cue))
                    continue;
                _sentence = sentence;
                Begin(new TokenRange(cue, cue + 1), source);
                Extend(start, NestedEnd(start, Math.Min(content.End, _analysis.Sentences[sentence].End)));
                ref var mark = ref attributions.Last;
                if (mark.ContentCount == 0)
                {
                    attributions.Truncate(attributions.Count - 1);
                    return;
                }

                mark.Form = AttributionForm.Indirect;
                mark.SourceType = _tokens.Has(source.First, LexicalClasses.Pronouns) ? SourceType.Person
                    : _typing.TypeOf(source, WasNamed(source));
                mark.Relayed = outer.Relayed;
                var added = mark;
                var behind = attributions.Span[(a + 1)..];
                behind[..^1].CopyTo(behind[1..]);
                behind[0] = added;
                return;
            }
        }
    }
}
