using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Speech whose quotation marks the publisher lost: "Kami kecewa. Semua sudah siap, kata X."</content>
internal ref partial struct AttributionScan
{
    /// <summary>Most sentences, and most tokens, that speech without marks reaches back over.</summary>
    private const int LostSentences = 8;
    private const int LostTokens = 160;

    /// <summary>
    /// Where speech without marks starts that ends before a reporting word: at the earliest sentence of the paragraph
    /// that speaks in the first person, as far as nothing is attributed or quoted in between; else where its own sentence does.
    /// </summary>
    private readonly int SpeechStart(int start, TokenRange cue)
    {
        if (!_grammar.HeadFirst || start != _contentFirst || !_tokens.Has(cue.First, LexicalClasses.CuePostposed | LexicalClasses.CueClitic)
            || _tokens.Has(cue.First, LexicalClasses.CueAccording))
            return start;
        // The attribution that has just begun is the last; the one before it bounds the search.
        var attributed = _analysis.Attributions.Count > 1 ? _analysis.Attributions[_analysis.Attributions.Count - 2].Sentence : -1;
        if (attributed == _sentence)
            return start;
        var paragraph = _analysis.Sentences[_sentence].Paragraph;
        var earliest = start;
        for (var s = _sentence - 1; s > attributed && s >= _sentence - LostSentences; s--)
        {
            ref var sentence = ref _analysis.Sentences[s];
            if (sentence.Paragraph != paragraph || sentence.FirstQuotation != _quotation || start - sentence.First > LostTokens
                || _tokens[sentence.First].Is(TokenFlags.Furniture))
                break;
            if (IsFirstPerson(sentence.First, sentence.End))
                earliest = sentence.First;
        }

        return earliest;
    }

    private readonly bool IsFirstPerson(int first, int end) => _tokens.HasAny(first, end, LexicalClasses.FirstPerson);
}
