using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Participles and relative clauses behind a noun, walked back to it.</content>
internal readonly ref partial struct HeadLastPhrases
{
    // "people briefed on the talks", "a man who saw it", "a plane commissioned by X": back to the noun that is modified.
    private int Postmodified(int end, int floor, bool relative = false)
    {
        for (var r = end - 1; r > floor && r > end - PostmodifierReach; r--)
        {
            if (_tokens[r].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Quote)
                return end;
            var part = _parts.Of(r);
            var opens = part == WordPart.Relative
                || (!relative && part == WordPart.Verb && (_parts.IsPresentParticiple(r) || _parts.IsPast(r)));
            // A past participle after its noun takes no object: "a poll released on Friday", not "X published a poll".
            if (opens && part == WordPart.Verb && _parts.IsPast(r) && r + 1 < end
                && _parts.Of(r + 1) is not (WordPart.Preposition or WordPart.Time or WordPart.Adverb))
                return end;
            // "those who oppose it"
            var those = part == WordPart.Relative && r - 1 >= floor && _parts.Of(r - 1) is WordPart.Determiner or WordPart.Pronoun
                && _tokens.Has(r - 1, LexicalClasses.Determiners);
            // "a lawyer directly involved in the case"
            var noun = opens && !those && r - 2 > floor && _parts.Of(r - 1) == WordPart.Adverb ? r - 1 : r;
            if (!opens || !(_parts.IsNominal(noun - 1) || those))
                continue;
            var start = those ? r - 1 : Base(noun, floor);
            while (start < r && start - 2 >= floor && _parts.IsGenitive(start - 1) && Base(start - 1, floor) is var outer
                && outer < start - 1)
                start = outer;
            if (start < r && (part == WordPart.Relative || IsClauseStart(start, floor)))
                return start;
        }

        return end;
    }
}
