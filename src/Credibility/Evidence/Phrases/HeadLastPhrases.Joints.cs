using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Where one phrase leads on to another: prepositions, coordination, premodifiers.</content>
internal readonly ref partial struct HeadLastPhrases
{
    // "of" always; the others when what stands before can be the head of a source and starts a clause.
    private bool LeadsOn(int preposition, int outer, int floor)
    {
        if (_tokens[preposition].Is(TokenFlags.Capital) && _tokens[preposition].Is(TokenFlags.SentenceStart))
            return false;
        if (_parts.IsGenitive(preposition))
            return true;
        if (_tokens.Has(preposition, LexicalClasses.Conjunctions))
            return false;
        if (_tokens[preposition].Length > 4)
            return IsShared(outer, floor);
        // "one in five"
        if (IsQuantity(outer) && IsQuantity(preposition + 1))
            return true;
        // "the Court of Appeals in Weston"
        if (outer - 2 >= floor && _parts.IsGenitive(outer - 1) && _parts.IsDescribing(outer - 2))
            return true;
        // "people familiar with the plan"
        return _parts.IsDescribing(preposition - 1)
            || (outer == preposition - 2 && _parts.IsDescribing(outer) && IsClauseStart(outer, floor))
            || _tokens.Has(outer, LexicalClasses.Determiners) || _tokens[outer].Is(TokenFlags.SentenceStart);
    }

    // "60 percent of adults under 30": part of a group, so that what follows says which.
    private bool IsShared(int group, int floor) => group - 2 >= floor && _parts.IsGenitive(group - 1)
        && (IsQuantity(group - 2) || (group - 3 >= floor && IsQuantity(group - 3)));

    private bool IsQuantity(int i) => _parts.Of(i) == WordPart.Number || _tokens.Has(i, LexicalClasses.NumberWords);

    private bool Coordinates(TokenRange left, TokenRange right, int floor)
    {
        int outer = left.First, start = right.First;
        var same = (_parts.IsName(outer) || _parts.IsDescribing(outer))
            && (_parts.IsName(start) || _parts.IsDescribing(start) || _tokens.Has(start, LexicalClasses.Determiners));
        same |= _tokens.Has(outer, LexicalClasses.Determiners)
            && (_tokens.Has(start, LexicalClasses.Determiners) || _parts.IsNominal(start));
        // "she and witnesses", "the mayor's campaign and state party officials"
        same |= _parts.IsDescribing(right.End - 1)
            && (_parts.IsDescribing(left.End - 1) || _parts.IsName(left.End - 1) || _parts.Of(outer) == WordPart.Pronoun);
        // "Tech firms and social networks", where nothing stands before
        same |= _tokens[outer].Is(TokenFlags.SentenceStart) && _parts.IsPlural(left.End - 1) && _parts.IsPlural(right.End - 1);
        // "approached by two women and three men who said"
        return same
            && (IsClauseStart(outer, floor)
                || (_parts.Of(right.First - 2) != WordPart.Comma && _tokens.Is(outer - 1, grammar.AgentPreposition)));
    }

    private bool IsClauseStart(int i, int floor) =>
        i <= floor || _tokens[i].Is(TokenFlags.SentenceStart)
        || _parts.Of(i - 1) is WordPart.Comma or WordPart.Conjunction or WordPart.Relative or WordPart.Break or WordPart.Adverb
        or WordPart.Time
        || _tokens.Has(i - 1, LexicalClasses.Complementisers | LexicalClasses.CueSpeech | LexicalClasses.Conjunctions);

    // "the leaked documents", "Leaked documents": a participle before its noun.
    private bool IsPremodifier(int i, int floor) =>
        (i == floor || _parts.Of(i - 1) is WordPart.Determiner or WordPart.Possessive || _tokens[i - 1].Is(TokenFlags.Closes)
            || (_parts.Of(i - 1) == WordPart.Comma && _parts.IsNominal(i + 1) && !_tokens.Has(i, LexicalClasses.AnyCue))
            || _parts.IsGenitive(i - 1) || (_parts.Of(i - 1) == WordPart.Adverb && _parts.Of(i - 2) == WordPart.Determiner)
            || (_parts.Of(i - 1) is WordPart.Preposition or WordPart.Conjunction && i - 1 == floor))
        && (_parts.IsPresentParticiple(i) || _parts.IsPast(i));
}
