using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Vague authority that carries a claim: "some people say", "banyak pihak menilai", "diyakini".</summary>
internal ref partial struct HedgeScan
{
    /// <summary>How far behind a vague holder the verb of its claim may stand.</summary>
    private const int ClaimReach = 5;

    /// <summary>Most words of a vague amount of people: "some Northern party delegates".</summary>
    private const int HolderWords = 5;

    private const LexicalClasses Claims = LexicalClasses.AnyCue & ~LexicalClasses.CueNoun;

    // A phrase of the list that holds its own verb needs nothing more; a mere holder must carry a claim.
    private readonly bool Weasel(int i, int length)
    {
        var end = i + length;
        // "diyakini oleh Budi", "believed by doctors": then the list or the attribution tells who.
        if (length == 1 && !_grammar.HeadFirst && _tokens.Has(i, LexicalClasses.Determiners))
            return false;
        if (length == 1)
        {
            // "dapat dipercaya": trustworthy; "dipercaya para dokter": by them.
            return end < _end && _tokens[end].Kind == TokenKind.Word
                && !_tokens.Has(end, LexicalClasses.Prepositions | LexicalClasses.Determiners | LexicalClasses.AnonymousNouns
                    | LexicalClasses.Roles | LexicalClasses.Titles)
                && !(i > _first && _tokens.Has(i - 1, LexicalClasses.HedgeContext));
        }

        // "widely seen as", "is generally accepted", but not "the generally accepted rules".
        if (!_grammar.HeadFirst && length == 2 && _tokens.Has(i, LexicalClasses.Adverbs) && end < _end
            && _tokens[end].Kind == TokenKind.Word
            && !(i > _first && _tokens.Has(i - 1, LexicalClasses.Auxiliaries))
            && !_tokens.Has(end, LexicalClasses.FunctionWords | LexicalClasses.Prepositions | LexicalClasses.Complementisers))
            return false;
        // "what people think" says not what; "this research shows", "DOJ statistics show" say whose it is.
        if (!_grammar.HeadFirst && i > _first && length == 2
            && ((_tokens.Has(i - 1, LexicalClasses.QuestionWords) && !(i - 1 > _first && _tokens[i - 2].Kind == TokenKind.Comma))
            || (_tokens.Has(i, LexicalClasses.Documents)
                && (_tokens.Has(i - 1, LexicalClasses.Determiners) || _tokens[i - 1].Is(TokenFlags.Capital)))))
            return false;
        // "Sanders supporters said": whose they are stands before them.
        if (!_grammar.HeadFirst && i > _first + 1 && length == 2 && _tokens[i - 1].Kind == TokenKind.Word
            && _tokens[i - 1].Is(TokenFlags.Capital) && !_tokens[i].Is(TokenFlags.Capital) && _tokens.Has(i, LexicalClasses.AnonymousNouns)
            && !_tokens.Has(i - 1, LexicalClasses.Determiners | LexicalClasses.Conjunctions | LexicalClasses.TimeWords
                | LexicalClasses.Weekdays))
            return false;
        // "made by others": an agent, but of no claim.
        if (!_grammar.HeadFirst && _tokens.Has(i, LexicalClasses.Prepositions) && length <= 3
            && !_tokens.Has(i, LexicalClasses.CueAccording)
            && !_tokens.HasAny(i, end, Claims) && (_tokens.PhraseClasses(i) & LexicalClasses.CueAccording) == 0)
            return i > _first && _tokens.Has(i - 1, Claims | LexicalClasses.HedgeContext | LexicalClasses.HedgeWeasel);
        // "the anger that many people feel, …": what they feel stands before, and is no claim.
        if (LeavesGap(i, end) && _tokens.HasAny(i, end, Claims))
            return false;
        if (_tokens.HasAny(i, end, Claims))
            return true;
        // "the many Republicans": known ones.
        if (i > _first && _tokens.Has(i - 1, LexicalClasses.Determiners) && IsHolder(i, end) && !_grammar.HeadFirst)
            return false;
        return !IsHolder(i, end) || CarriesClaim(i, end);
    }

    // "Some Northern delegates feel": a vague amount of people, by the ending of the noun and the verb right behind it; its length, or 0.
    private readonly int Holders(int i)
    {
        if (_grammar.HeadFirst || !_tokens.Has(i, LexicalClasses.Determiners)
            || (i > _first && _tokens.Has(i - 1, LexicalClasses.Prepositions | LexicalClasses.Determiners | LexicalClasses.QuestionWords)))
            return 0;
        for (var noun = i + 1; noun < Math.Min(_end, i + HolderWords); noun++)
        {
            if (_tokens[noun].Kind != TokenKind.Word
                || _tokens.Has(noun, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Auxiliaries))
                return 0;
            if (!WordEnding.Stands(_text, _tokens[noun], _grammar.PluralEnding, stem: 2))
                continue;
            var verb = noun + 1;
            while (verb < _end && _tokens.Has(verb, LexicalClasses.Adverbs | LexicalClasses.Auxiliaries))
                verb++;
            if (verb < _end && _tokens.Match(verb, LexicalClasses.CueSpeech | LexicalClasses.CueThought) > 0
                && !_tokens.Has(verb, LexicalClasses.Prepositions | LexicalClasses.Conjunctions))
                return noun + 1 - i;
        }

        return 0;
    }

    // A quantifier or article and a noun: "many people", "para ahli", "sumber tepercaya".
    private readonly bool IsHolder(int first, int end) =>
        _tokens.Has(first, LexicalClasses.Determiners | LexicalClasses.NumberWords)
        || _tokens.Has(end - 1, LexicalClasses.AnonymousNouns | LexicalClasses.Roles)
        || (_grammar.HeadFirst && _tokens.Has(first, LexicalClasses.AnonymousNouns | LexicalClasses.Organisations));

    private readonly bool CarriesClaim(int first, int end)
    {
        // "menurut sejumlah sumber", "merujuk pada sejumlah sumber"
        if (first > _first
            && (_tokens.Has(first - 1, LexicalClasses.CueAccording)
                || (_grammar.HeadFirst && first - 2 >= _first && _tokens.IsOneOf(first - 2, _grammar.BasisCues)
                    && _tokens.Match(first - 2, LexicalClasses.CueAccording) == 2)))
            return true;
        for (var i = end; i < Math.Min(_end, end + ClaimReach); i++)
        {
            if (_tokens[i].Kind is TokenKind.Period or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Comma)
                return false;
            if (_tokens.Match(i, Claims) is var length and > 0)
                return !LeavesGap(first, i + length);
        }

        return false;
    }

    // Behind a relative word and before the end of the clause: "the anger that many people feel."
    private readonly bool LeavesGap(int first, int end)
    {
        const LexicalClasses Relative = LexicalClasses.Relativisers | LexicalClasses.Complementisers;
        if (_grammar.HeadFirst || first <= _first
            || (end < _end && _tokens[end].Kind is not (TokenKind.Period or TokenKind.Comma or TokenKind.Question)))
            return false;
        var before = first - 1 > _first && _tokens.Has(first - 1, LexicalClasses.Determiners) && !_tokens.Has(first - 1, Relative)
            ? first - 2 : first - 1;
        return _tokens.Has(before, Relative);
    }
}
