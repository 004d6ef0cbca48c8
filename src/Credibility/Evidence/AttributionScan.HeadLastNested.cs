using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>
/// Attributions inside direct speech where the head of a phrase stands last: '"The report says that costs doubled," Weston said'.
/// They need a verb of speech, a third party that opens the spoken sentence, and a clause; what the speaker says of himself is none.
/// </content>
internal ref partial struct AttributionScan
{
    // The first token of what is reported, or -1.
    private int HeadLastNestedClause(int cue, int first, int end, out TokenRange source)
    {
        source = TokenRange.None;
        var after = cue + 1;
        if (!_tokens.Has(cue, LexicalClasses.CueSpeech) && !(_tokens.Has(cue, LexicalClasses.CueThought) && IsThat(after)))
            return -1;
        if (!IsThat(after) && _tokens.IsOneOf(cue, _grammar.AddresseeVerbs))
            after++;
        if (after + 2 >= end || !(IsThat(after) ? StartsReported(after + 1) : IsThirdPersonPronoun(after)))
            return -1;
        var floor = cue;
        while (floor > first && _tokens[floor - 1].Kind is TokenKind.Word or TokenKind.Number
            && _tokens[floor - 1].Is(TokenFlags.Quoted) && cue - floor < LongestNestedSource)
            floor--;
        // "And Article 38 says": what opens the spoken sentence.
        var opens = floor;
        if (_tokens.Has(opens, LexicalClasses.Conjunctions) && _tokens[opens].Length <= 3
            && !_tokens.Has(opens, LexicalClasses.Prepositions))
            opens++;
        if (opens == cue || (opens == floor && !_tokens[opens].Is(TokenFlags.Capital)) || !OpensSpeech(floor, first))
            return -1;
        WordParts.Unquote(_tokens, opens, cue + 1);
        source = NestedSource(opens, cue);
        return source.Exists ? IsThat(after) ? after + 1 : after : -1;
    }

    private bool OpensSpeech(int floor, int first) => floor == first || _tokens[floor - 1].Is(TokenFlags.Opens)
        || _tokens[floor - 1].Kind is TokenKind.Quote or TokenKind.SingleQuote or TokenKind.Period or TokenKind.Question
        or TokenKind.Exclamation or TokenKind.Ellipsis;

    // "The President bluntly", "Our data": all that stands before the verb, and somebody else than who speaks or hears.
    private TokenRange NestedSource(int first, int cue)
    {
        const LexicalClasses Somebody = LexicalClasses.Places | LexicalClasses.GivenNames | LexicalClasses.Organisations;
        var left = cue;
        while (left > first && _parts.Of(left - 1) is WordPart.Adverb or WordPart.Auxiliary)
            left--;
        var single = left == first + 1;
        if (left == first || _parts.Of(first) is not (WordPart.Name or WordPart.Determiner or WordPart.Noun)
            || _tokens.HasAny(first, left, LexicalClasses.Complementisers | LexicalClasses.Negations)
            || _tokens.Has(first, LexicalClasses.SecondPerson)
            || (single
                && (_tokens.Has(first, LexicalClasses.FirstPerson | LexicalClasses.Pronouns)
                    || !(_parts.IsName(first) || _parts.IsPlural(first) || _tokens.Has(first, Somebody)))))
            return TokenRange.None;
        return _phrases.HeadLast.Subject(left, first, out var subject) == first ? subject : TokenRange.None;
    }

    // "shows that as well", "said that could be": a pronoun, and no clause.
    private bool StartsReported(int i) => _tokens[i].Kind != TokenKind.Word
        || !(_tokens.Has(i, LexicalClasses.Auxiliaries) || (_tokens.Has(i, LexicalClasses.Conjunctions) && _tokens[i].Length == 2));

    private bool IsThirdPersonPronoun(int i) =>
        _tokens.Has(i, LexicalClasses.Pronouns)
            && !_tokens.Has(i, LexicalClasses.FirstPerson | LexicalClasses.SecondPerson | LexicalClasses.Determiners)
        && (_tokens.IsOneOf(i, _grammar.PersonalPronouns) || _tokens.IsOneOf(i, _grammar.PluralPronouns)
            || _tokens.IsOneOf(i, _grammar.ImpersonalPronouns));
}
