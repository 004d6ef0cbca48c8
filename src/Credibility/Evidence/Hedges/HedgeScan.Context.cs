using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Words that hedge only in context: "may" (not the month), "likely" (not "likely voters"), "mungkin" (not "secepat mungkin").</summary>
internal ref partial struct HedgeScan
{
    /// <summary>How far before the auxiliary the negation of its subject may stand: "no other elected leader could".</summary>
    private const int DeniedReach = 4;

    private int Modal(int i, int length)
    {
        // "semakin besar kemungkinan": all of the phrase is a degree.
        if (!IsEpistemic(i, length))
            return _grammar.HeadFirst && length > 1 && i > _first && IsDegree(i - 1) ? length : 0;
        Trim(i, length, out var first, out var end);
        // "could lead" and "may have been" hedge by their auxiliary alone.
        if (IsModalVerb(first))
            end = first + 1;
        Add(first, end, HedgeKind.Modal);
        return length;
    }

    private readonly bool IsModalVerb(int i) => _tokens.Has(i, LexicalClasses.Auxiliaries) && !_grammar.HeadFirst;

    private readonly bool IsEpistemic(int i, int length)
    {
        ref var token = ref _tokens[i];
        // "May 5", "in May": the month has its capital; "May they" at the head of a sentence is a wish or a question.
        if (_tokens.Has(i, LexicalClasses.Months) && token.Is(TokenFlags.Capital))
            return false;
        if (i > _first)
        {
            // "tidak mungkin": certain that not. "gak boleh jadi": not allowed.
            // So does "belum dapat ditaksir".
            if (_grammar.HeadFirst
                && (_tokens.Has(i - 1, LexicalClasses.Negations)
                    || (i - 1 > _first && _tokens.Has(i - 2, LexicalClasses.Negations)
                        && _tokens.IsOneOf(i - 1, _grammar.AbilityAuxiliaries))))
                return false;
            if (IsDegree(i - 1))
                return false;
            // "tidak seperti yang diperkirakan", "lebih besar dari yang diprediksi": compared with an estimate, none made.
            if (_grammar.HeadFirst && i > _first + 1 && _tokens.Has(i - 1, LexicalClasses.Relativisers)
                && _tokens.Has(i - 2, LexicalClasses.Prepositions | LexicalClasses.Conjunctions))
                return false;
            // "the might of", "his might": a noun; "this may be", "some might say" are none.
            if (length == 1 && IsModalVerb(i) && _tokens.Has(i - 1, LexicalClasses.Determiners | LexicalClasses.Prepositions)
                && (i + 1 >= _end || _tokens[i + 1].Kind != TokenKind.Word
                    || _tokens.Has(i + 1, LexicalClasses.Prepositions | LexicalClasses.Conjunctions)))
                return false;
        }

        var next = i + length;
        if (next >= _end)
            return true;
        if (!_grammar.HeadFirst && (IsModalVerb(i) ? IsPermissionOrPurpose(i) : IsPropensity(i, length)))
            return false;
        // "maybe 50 people": about.
        if (_tokens[next].Kind == TokenKind.Number && !_grammar.HeadFirst && !IsModalVerb(i))
            return false;
        if (IsModalVerb(i) && _tokens.Has(i, LexicalClasses.HedgeContext) && !IsPossibility(i, i + 1))
            return false;
        // "likely voters": a kind of voter.
        if (length == 1 && !_grammar.HeadFirst && _tokens.Has(next, LexicalClasses.AnonymousNouns))
            return false;
        // "bisa jadi basis": able to become; "bisa jadi karena", "Bisa jadi, …": perhaps.
        if (_grammar.HeadFirst && length == 2 && _tokens.Has(i, LexicalClasses.HedgeContext)
            && _tokens.Has(i + 1, LexicalClasses.CommonVerbs | LexicalClasses.Connectives))
            return OpensClause(i) || _tokens[next].Kind == TokenKind.Comma
                || _tokens.Has(next, LexicalClasses.Conjunctions | LexicalClasses.Prepositions | LexicalClasses.Pronouns);
        return true;
    }

    // "talks could resume" against "we could resume": what a person is able to do is no guess, what may be or have been is.
    private readonly bool IsPossibility(int i, int next)
    {
        // "Nothing could be further from the truth"
        if (i > _first && _tokens.Has(i - 1, LexicalClasses.Negations))
            return false;
        // "no leader could explain": certain that none. "how could the mayor say": no guess.
        if (IsDeniedSubject(i) || (i > _first && _tokens.Has(i - 1, LexicalClasses.QuestionWords)
            && _tokens.Has(i - 1, LexicalClasses.Complementisers) && !_tokens.Has(i - 1, LexicalClasses.Relativisers)))
            return false;
        // "Could it be …?"
        if (i == _first || _tokens[next].Kind != TokenKind.Word
            || _tokens.Has(next, LexicalClasses.Negations | LexicalClasses.Pronouns | LexicalClasses.FirstPerson
                | LexicalClasses.SecondPerson))
            return false;
        // "could easily be confused": able.
        var easily = false;
        while (next + 1 < _end
            && (_tokens.Has(next, LexicalClasses.Adverbs)
                || (_tokens[next].Kind == TokenKind.Word
                    && WordEnding.Stands(_text, _tokens[next], _grammar.AdverbEnding, stem: 3)
                    && !_tokens.Has(next, LexicalClasses.HedgeModal))))
        {
            easily |= WordEnding.Stands(_text, _tokens[next], _grammar.AdverbEnding, stem: 3);
            next++;
        }

        const LexicalClasses People = LexicalClasses.Pronouns | LexicalClasses.FirstPerson | LexicalClasses.SecondPerson
            | LexicalClasses.Relativisers | LexicalClasses.QuestionWords | LexicalClasses.Adverbs;
        // "the money could be used": a proposal.
        // "what he could do": a verb of its own.
        if (_tokens.Has(next, LexicalClasses.Auxiliaries)
            && (_tokens[next].Length > 2 || _tokens.IsOneOf(next, _grammar.PassiveAuxiliaries)))
            return !(next + 1 < _end && IsPastForm(next + 1)
                && (easily || _tokens.Has(next + 1, LexicalClasses.Auxiliaries | LexicalClasses.CommonVerbs)));
        return !_tokens.Has(i - 1, People)
            // "it could fall", "a flood that could last"
            || _tokens.IsOneOf(i - 1, _grammar.ImpersonalPronouns) || _tokens.Has(i - 1, LexicalClasses.Complementisers);
    }

    // "no elected leader", "nobody": what stands before the auxiliary.
    private readonly bool IsDeniedSubject(int i)
    {
        for (var k = i - 1; k >= Math.Max(_first, i - DeniedReach) && _tokens[k].Kind == TokenKind.Word; k--)
            if (_tokens.Has(k, LexicalClasses.Negations))
                return _tokens.Has(k, LexicalClasses.Determiners);
            else if (_tokens.Has(k, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Auxiliaries
                | LexicalClasses.Relativisers | LexicalClasses.Determiners))
                return false;
        return false;
    }

    private readonly bool IsPastForm(int i) =>
        _tokens[i].Kind == TokenKind.Word && WordEnding.Stands(_text, _tokens[i], _grammar.PastEnding, stem: 2);

    private readonly bool OpensClause(int i) =>
        i == _first || _tokens[i - 1].Kind is not (TokenKind.Word or TokenKind.Number)
            || _tokens.Has(i - 1, LexicalClasses.Conjunctions | LexicalClasses.Complementisers);

    // "as soon as possible", "more likely than", "secepat mungkin": how much, not whether.
    private readonly bool IsDegree(int before)
    {
        const LexicalClasses NoDegrees = LexicalClasses.TimeWords | LexicalClasses.FunctionWords | LexicalClasses.Conjunctions
            | LexicalClasses.Connectives;
        if (_tokens.IsOneOf(before, _grammar.DegreeWords))
            return true;
        var prefix = _grammar.DegreePrefix;
        return prefix.Length > 0 && _tokens[before].Kind == TokenKind.Word && _tokens[before].Length > prefix.Length + 2
            && !_tokens.Has(before, NoDegrees)
            && _text.Slice(_tokens[before].Start, _tokens[before].Length).StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }

    // "yang menyebut"
    private readonly bool MakesClaim(int i) =>
        i + 1 < _end && _tokens.Has(i, LexicalClasses.Relativisers) && _tokens.Match(i + 1, Claims) > 0;

    // The conjunction of reported clauses, with nothing but place and time before it.
    private readonly bool IsReported(int first)
    {
        const LexicalClasses Other = LexicalClasses.Conjunctions | LexicalClasses.Prepositions | LexicalClasses.QuestionWords
            | LexicalClasses.Relativisers | LexicalClasses.Adverbs;
        for (var i = first; i < Math.Min(_end, first + (2 * ClaimReach)) && _tokens[i].Kind == TokenKind.Word; i++)
        {
            if (_tokens.Has(i, LexicalClasses.Complementisers) && !_tokens.Has(i, Other))
                return true;
            if (_tokens.Has(i, LexicalClasses.CommonVerbs | LexicalClasses.Relativisers | LexicalClasses.CuePassive))
                return false;
        }

        return false;
    }

    // "beredar di media sosial mengenai …": a topic behind nothing but a place.
    private readonly bool HasTopic(int first)
    {
        for (var i = first; i < Math.Min(_end, first + (2 * ClaimReach)) && _tokens[i].Kind == TokenKind.Word; i++)
        {
            if (_tokens.IsOneOf(i, _grammar.TopicPrepositions))
                return true;
            if (_tokens.Has(i, LexicalClasses.AnyVerb | LexicalClasses.Relativisers))
                return false;
        }

        return false;
    }

    private int Context(int i, int length)
    {
        // "Sebelumnya, beredar luas di media sosial soal …"; "barang itu beredar luas" is sold.
        // "beredar video yang menyebut …": a message counts only with what it claims.
        if (_grammar.HeadFirst && length > 1)
            return (length > 2 || _tokens.Has(i + 1, LexicalClasses.Documents) ? MakesClaim(i + length) : OpensClause(i))
                ? Add(i, i + length, HedgeKind.Rumour) : 0;
        // "banyak beredar di media sosial bahwa …"
        if (_tokens.IsOneOf(i, _grammar.SpreadVerbs))
            return (IsReported(i + 1) || (OpensClause(i) && HasTopic(i + 1)))
                && !(i > _first && _tokens.Has(i - 1, LexicalClasses.Relativisers))
                ? Add(i, i + 1, HedgeKind.Rumour) : 0;
        // "dikhawatirkan meluas", "dikhawatirkan akan …"; "hal yang dikhawatirkan warga" is a fear.
        if (_grammar.HeadFirst && _tokens.Has(i, LexicalClasses.CuePassive))
            return i + 1 < _end
                && (_tokens.Has(i + 1, LexicalClasses.Auxiliaries | LexicalClasses.Adverbs)
                    || new HeadFirstWords(_text, _tokens, _grammar).IsVerb(i + 1))
                ? Add(i, i + 1, HedgeKind.Suspicion) : 0;
        // "skandal yang menuding …": the accusation is nobody's.
        if (_grammar.HeadFirst && length == 1 && _tokens.Has(i, LexicalClasses.AnyCue & ~LexicalClasses.CueClitic))
            return i > _first + 1 && _tokens.Has(i - 1, LexicalClasses.Relativisers)
                && _tokens.Has(i - 2, LexicalClasses.AnonymousNouns | LexicalClasses.Documents)
                ? Add(i, i + 1, HedgeKind.Suspicion) : 0;
        // "Hal itu bisa terjadi": possible; "kita bisa membuatnya": able.
        if (_grammar.HeadFirst && i > _first + 1 && i + 1 < _end && _tokens.Is(i, _grammar.PossibilityAuxiliary)
            && _tokens.IsOneOf(i + 1, _grammar.EffectVerbs)
            && ((_tokens.Match(i - 2, LexicalClasses.Anaphors) == 2 && OpensClause(i - 2))
                || (_tokens.IsOneOf(i - 1, _grammar.Demonstratives) && _tokens.Has(i - 2, LexicalClasses.Connectives)
                    && !_tokens.Has(i - 2, LexicalClasses.TimeWords | LexicalClasses.Conjunctions))))
            return Add(i, i + 1, HedgeKind.Modal);
        // "yang katanya berbahaya", "kan katanya di berita": hearsay, unless it attributes a quotation.
        if (length == 1 && _tokens.Has(i, LexicalClasses.CueClitic)
            && (_tokens[i].Is(TokenFlags.Quoted)
                || (i > _first && _tokens.Has(i - 1, LexicalClasses.Relativisers | LexicalClasses.Conjunctions))))
            return Add(i, i + 1, HedgeKind.Rumour);
        return 0;
    }
}
