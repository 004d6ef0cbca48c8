using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Circumstances between a verb and what it reports.</content>
internal ref partial struct AttributionScan
{
    // "on Monday", "in a statement", "to reporters", "during a visit to X": up to what is none.
    private int SkipAdverbials(int i)
    {
        var limit = Math.Min(_contentEnd, i + 30);
        while (i < limit)
        {
            var part = _parts.Of(i);
            if (part == WordPart.Time)
            {
                i += Math.Max(1, _tokens.Match(i, LexicalClasses.TimeWords));
                continue;
            }

            if (part == WordPart.Adverb || (part == WordPart.Number && i > _first && _parts.Of(i - 1) is WordPart.Time))
            {
                i++;
                continue;
            }

            if (part == WordPart.Determiner && _tokens.Match(i, LexicalClasses.TimeWords) is var time and > 1)
            {
                i += time;
                continue;
            }

            if (part is WordPart.Preposition or WordPart.Conjunction && i + 1 < limit)
            {
                if (_parts.IsInfinitiveMarker(i)
                    && (_parts.Of(i + 1) is WordPart.Verb or WordPart.Auxiliary
                        || (_parts.Of(i + 1) == WordPart.Noun && !_parts.IsDescribing(i + 1) && !_parts.IsPlural(i + 1))))
                    return i;
                // "said about 90 percent were ill": an amount that the clause starts with.
                if (IsAmount(i + 1))
                    return i;
                if (_parts.Of(i + 1) == WordPart.Time || _parts.Of(i + 1) == WordPart.Number)
                {
                    i += 2;
                    continue;
                }

                var end = _phrases.EndAfter(i + 1, limit, appositions: false);
                if (end > i + 1 && part == WordPart.Preposition)
                {
                    // "in a statement he released": the phrase is followed by a subject of its own.
                    i = end;
                    continue;
                }
            }

            break;
        }

        return i;
    }

    // A number and what it counts.
    private bool IsAmount(int number) => number + 1 < _tokens.Count && _parts.Of(number) == WordPart.Number && _tokens[number].Length != 4
        && (_parts.Of(number + 1) is WordPart.Noun or WordPart.Glue || _tokens.Has(number + 1, LexicalClasses.NumberWords));

    // "laid out the figures: one in ten is poor", "showed what all suspected: it was closed": what the phrase announces,
    // or the start itself.
    private int BehindColon(int start, int reach)
    {
        for (var i = start + 1; i + 2 < _contentEnd && i <= start + reach; i++)
        {
            if (_tokens[i].Is(TokenFlags.Quoted)
                || _tokens[i].Kind is TokenKind.Comma or TokenKind.Quote or TokenKind.Semicolon or TokenKind.Dash)
                return start;
            if (_tokens[i].Kind == TokenKind.Colon)
                return IsPhrase(start, i) || _tokens.Has(start, LexicalClasses.QuestionWords) ? i + 1 : start;
        }

        return start;
    }
}
