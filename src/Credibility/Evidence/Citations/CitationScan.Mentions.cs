using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Whether a name of the registry stands where origins of information stand, or is a part of another name.</content>
internal ref partial struct CitationScan
{
    // "kepada Tempo", "on Fox News Sunday": a preposition, and a reporting cue before it in the sentence.
    private readonly bool SpokenTo(TokenRange name)
    {
        if (_speechCue < 0 || name.First - _speechCue > PrepositionReach)
            return false;
        var i = name.First - 1;
        while (i > _speechCue && (_tokens[i].Kind is TokenKind.Quote or TokenKind.SingleQuote or TokenKind.OpenBracket
            || _tokens[i].Is(TokenFlags.Clitic)
            || (_tokens[i].Kind == TokenKind.Word
                && ((_tokens.Has(i, LexicalClasses.Determiners | LexicalClasses.MediaNouns) && !_tokens.Has(i, LexicalClasses.Prepositions))
                || (_grammar.HeadFirst && (_tokens.PhraseClasses(i) & (LexicalClasses.MediaNouns | LexicalClasses.Outlet)) != 0)))))
            i--;
        // "Jane Roe of the Daily Mail said": an employer.
        return i > _speechCue && _tokens.Has(i, LexicalClasses.Prepositions)
            && (_grammar.HeadFirst ? !_tokens.Is(i, _grammar.Genitive) : _tokens.IsOneOf(i, _grammar.MediaPrepositions));
    }

    // "with the New Yorker cartoonist Jane Roe"
    private readonly bool Employs(TokenRange name) =>
        !_grammar.HeadFirst && name.End < _sentenceEnd && _tokens.Match(name.End, LexicalClasses.Roles) > 0
            && !_tokens[name.End].Is(TokenFlags.Capital);

    // "told Fox News host Jane Roe", "interviewed by CBN News Chief Political Analyst Jane Roe": who is spoken to is the person.
    private readonly bool EmploysReporter(TokenRange name)
    {
        if (_grammar.HeadFirst)
            return false;
        for (var i = name.End; i < Math.Min(_sentenceEnd, name.End + OfficeTokens) && _tokens[i].Kind == TokenKind.Word; i++)
            if (_tokens.Match(i, LexicalClasses.Roles) is var office and > 0)
            {
                if (i + office < _sentenceEnd && _tokens[i + office].Is(TokenFlags.Capital)
                    && _tokens.Match(i + office, LexicalClasses.Roles) == 0)
                    return true;
            }
            else if (_tokens.Has(i, NoModifiers | LexicalClasses.FunctionWords | LexicalClasses.AnyVerb | LexicalClasses.Weekdays))
                return false;
        return false;
    }

    // "A, B, and C revealed": goes on from a citation.
    private readonly bool Joined(TokenRange name) =>
        _lastCitationEnd > 0 && name.First - _lastCitationEnd is 1 or 2
        && (_tokens[_lastCitationEnd].Kind is TokenKind.Comma or TokenKind.Slash
            || (_tokens.Has(_lastCitationEnd, LexicalClasses.Conjunctions)
            && !_tokens.Has(_lastCitationEnd, LexicalClasses.Complementisers)));

    // "(Reuters)", "[The Washington Post, 11/8/12]"
    private readonly bool InBrackets(TokenRange name)
    {
        if (name.First < 2 || name.End >= _tokens.Count || _tokens[name.First - 1].Kind != TokenKind.OpenBracket)
            return false;
        var close = name.End;
        if (_tokens[close].Kind == TokenKind.Comma)
            while (close < _tokens.Count && close <= name.End + DateTokens && _tokens[close] is var t
                && (t.Kind is TokenKind.Comma or TokenKind.Number or TokenKind.Slash or TokenKind.Period
                    || _tokens.Has(close, LexicalClasses.Months)))
                close++;
        return close < _tokens.Count && _tokens[close].Kind is TokenKind.CloseBracket
            && (close + 1 >= _sentenceEnd || _tokens[close + 1].Kind is TokenKind.Period or TokenKind.Comma)
            && _tokens[name.First - 2].Kind is not TokenKind.Link
            && !(_tokens[name.First - 2].Kind == TokenKind.Word && _tokens[name.First - 2].Is(TokenFlags.Capital));
    }

    // "Jane Roe, National Review": a line of a name and an outlet under what is quoted.
    private readonly bool Signs(TokenRange name)
    {
        if (name.First < 3 || _tokens[name.First - 1].Kind != TokenKind.Comma
            || (name.End < _tokens.Count && !_tokens[name.End].Is(TokenFlags.LineBefore)))
            return false;
        for (var i = name.First - 2; i >= 0 && i >= name.First - 2 - NameTokens; i--)
        {
            if (!IsNamePart(i))
                return false;
            if (_tokens[i].Is(TokenFlags.LineBefore))
                return i < name.First - 2;
        }

        return false;
    }

    // "Jane", "J.", "Jr."
    private readonly bool IsNamePart(int i) => _tokens[i].Kind == TokenKind.Word
        ? _tokens[i].Is(TokenFlags.Capital)
        : _tokens[i].Kind == TokenKind.Period && i > 0 && (_tokens[i - 1].Length == 1 || _tokens.Has(i - 1, LexicalClasses.Abbreviations));

    // "dikutip Antara Kupang": the agency's office in a town, right behind the cue.
    private readonly bool IsBranch(TokenRange name) => name.First == _cueEnd && IsOffice(name);

    // "RRI Kupang"
    private readonly bool IsOffice(TokenRange name) =>
        _grammar.HeadFirst && name.End < _tokens.Count && _tokens.Match(name.End, LexicalClasses.Places) > 0;

    // "Pojoksatu.id Group", "Mako Brimob", "Journal of the …": the name goes on.
    private readonly bool IsPartOfName(TokenRange name) =>
        name.End < _sentenceEnd && _tokens[name.End].Kind == TokenKind.Word
        && (_tokens.Is(name.End, _grammar.Genitive) || (_tokens[name.End].Is(TokenFlags.Capital)
            && !_tokens.Has(name.End, LexicalClasses.Weekdays | LexicalClasses.Months | LexicalClasses.TimeWords
                | LexicalClasses.FunctionWords)));
}
