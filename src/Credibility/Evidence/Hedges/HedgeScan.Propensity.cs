using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Modal words that are none of a guess where the head stands last: permission, purpose, ability, how prone somebody is.</summary>
internal ref partial struct HedgeScan
{
    // "so that we might live", "as you may know", "if they could", "you might think", "you might as well"
    private readonly bool IsPermissionOrPurpose(int i)
    {
        const LexicalClasses Subjects = LexicalClasses.Pronouns | LexicalClasses.FirstPerson | LexicalClasses.SecondPerson;
        var next = i + 1;
        if (_tokens[next].Length == 2 && _tokens.Has(next, LexicalClasses.Conjunctions) && _tokens.Has(next, LexicalClasses.Prepositions))
            return true;
        if (i == _first)
            return false;
        if (_tokens.Has(i - 1, Subjects) && !_tokens.IsOneOf(i - 1, _grammar.ImpersonalPronouns) && i - 2 >= _first)
        {
            // "that" may stand behind "so".
            var conjunction = _tokens[i - 2].Length == 4 && _tokens.Has(i - 2, LexicalClasses.Complementisers) && i - 3 >= _first
                ? i - 3 : i - 2;
            var kinds = _tokens.WordClasses(conjunction);
            if (_tokens[conjunction].Length == 2 && (kinds & LexicalClasses.Conjunctions) != 0
                && ((kinds & LexicalClasses.Anaphors) != 0
                    || ((kinds & LexicalClasses.Prepositions) != 0 && _tokens.Has(i - 1, LexicalClasses.SecondPerson))
                    || ((kinds & LexicalClasses.Complementisers) != 0 && _tokens.Has(i, LexicalClasses.HedgeContext))))
                return true;
        }

        while (next + 1 < _end && _tokens.Has(next, LexicalClasses.Adverbs | LexicalClasses.Auxiliaries)
            && !_tokens.Has(next, LexicalClasses.Negations))
            next++;
        // "you might think", "I might add"
        return (_tokens.Has(i - 1, LexicalClasses.SecondPerson) && _tokens.Has(next, LexicalClasses.CueThought | LexicalClasses.CueSpeech))
            || (_tokens.Has(i - 1, LexicalClasses.FirstPerson) && _tokens.IsOneOf(next, _grammar.ClausalVerbs));
    }

    // "may seem like much", "could potentially spread": the auxiliary hedges; "532 likely Ohio voters"; "those most likely to vote";
    // "it is possible to leave": able.
    private readonly bool IsPropensity(int i, int length)
    {
        var next = i + length;
        if (length == 1 && i > _first && IsModalVerb(i - 1) && _tokens.Has(i - 1, LexicalClasses.HedgeModal))
            return true;
        if (length == 1 && _tokens.Has(i, LexicalClasses.Adverbs) && next + 1 < _end && _tokens[next].Is(TokenFlags.Capital)
            && _tokens.Has(next + 1, LexicalClasses.AnonymousNouns))
            return true;
        return _tokens.Is(next, _grammar.InfinitiveMarker) && length > 1
            && ((_tokens.Has(i, LexicalClasses.Determiners) && _tokens.Has(next - 1, LexicalClasses.Adverbs))
                || (_tokens.Has(next - 1, LexicalClasses.HedgeContext) && !_tokens.Has(next - 1, LexicalClasses.AnyVerb)));
    }
}
