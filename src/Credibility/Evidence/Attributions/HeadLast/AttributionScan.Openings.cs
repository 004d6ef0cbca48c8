using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Conjunctions and interrogatives that open a content.</content>
internal ref partial struct AttributionScan
{
    /// <summary>Start of the content when its conjunction or interrogative stands right here, or -1.</summary>
    private int OpeningAt(int i)
    {
        if (i >= _contentEnd)
            return -1;
        var length = _tokens.Match(i, LexicalClasses.Complementisers);
        if (length == 0)
            return -1;
        // "said that depends on it": the subject, no conjunction.
        if (length == 1 && i + 1 < _contentEnd && _tokens.Has(i, LexicalClasses.Determiners)
            && !_tokens.Has(i, LexicalClasses.QuestionWords)
            && (_parts.Of(i + 1) == WordPart.Auxiliary
                || (_parts.Of(i + 1) == WordPart.Verb && !_parts.IsPast(i + 1) && !_parts.IsPresentParticiple(i + 1))))
            return i;
        // Interrogatives belong to the content ("asked why it failed"), "that" does not.
        return _tokens.Has(i, LexicalClasses.QuestionWords) || length > 1 ? i : i + length;
    }

    private int FindOpening(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (OpeningAt(i) is var start and >= 0)
                return start;
        return -1;
    }

    // "that": the complementiser that is a determiner too.
    private bool IsThat(int i) => _tokens.Has(i, LexicalClasses.Complementisers) && _tokens.Has(i, LexicalClasses.Determiners);

    // "that" after an adverbial or the person spoken to; a finite verb on the way means that the content began before.
    private int FindThat(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind is TokenKind.Semicolon or TokenKind.Colon
                || (_tokens[i].Kind == TokenKind.Quote && _parts.Of(i) == WordPart.Break))
                return -1;
            if (_tokens.Match(i, LexicalClasses.Complementisers) > 0)
            {
                if (_tokens.Has(i, LexicalClasses.QuestionWords))
                {
                    if (i > first)
                        return -1;
                    return i;
                }

                // "in the report that leaked": a relative word after a noun and before a verb.
                if (i > first && i + 1 < end && _parts.Of(i + 1) is WordPart.Verb or WordPart.Auxiliary)
                    return -1;
                return i + Math.Max(1, _tokens.Match(i, LexicalClasses.Complementisers));
            }

            var part = _parts.Of(i);
            if (part is WordPart.Auxiliary || (part == WordPart.Verb && !_parts.IsPresentParticiple(i) && i > first)
                || (part == WordPart.Pronoun && i > first && _tokens.Has(i - 1, LexicalClasses.TimeWords | LexicalClasses.Weekdays)))
                return -1;
        }

        return -1;
    }
}
