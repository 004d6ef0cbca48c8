using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Names that no registry has, told by the word that introduces them or by how they are spelled.</content>
internal ref partial struct CitationScan
{
    // "The Springfield Journal reported": a name that ends with what media are called, before the verb.
    private readonly bool NamedMedium(int verb, out OutletMention mention)
    {
        mention = default;
        var end = verb;
        while (end > _lastCitationEnd + 1 && end > verb - 2 && end > 0
            && _tokens.Has(end - 1, LexicalClasses.Adverbs | LexicalClasses.Auxiliaries))
            end--;
        if (_grammar.HeadFirst || end < 2 || !_tokens[end - 1].Is(TokenFlags.Capital) || _tokens[verb].Is(TokenFlags.Capital))
            return false;
        var joined = IsJoinedMedium(end - 1);
        if (end <= _lastCitationEnd || (!joined && !_tokens.Has(end - 1, LexicalClasses.MediaNouns)))
            return false;
        var first = end - 1;
        while (first > 0 && end - first < NameTokens && first - 1 >= _lastCitationEnd && !_tokens[first].Is(TokenFlags.LineBefore)
            && _tokens[first - 1].Kind == TokenKind.Word && _tokens[first - 1].Is(TokenFlags.Capital)
            && !_tokens.Has(first - 1, LexicalClasses.Prepositions | LexicalClasses.Conjunctions))
            first--;
        var name = _tokens.Has(first, LexicalClasses.Determiners) ? first + 1 : first;
        // "the Environmental Protection Agency says": a body. "Jane Press argued": a person.
        // "as the Journal noted": an outlet named before, by its last word.
        var again = !joined && end - name == 1 && name > 1 && _tokens.Is(name - 1, _grammar.DefiniteArticle) && IsNamedAgain(name);
        if ((end - name < 2 && !joined && !again) || _tokens.Has(end - 1, LexicalClasses.Organisations)
            || _tokens.Has(name, LexicalClasses.FunctionWords | LexicalClasses.GivenNames))
            return false;
        for (var i = name; i < end; i++)
            if (_mentions.At(i, anyCase: false, out _)
                || _tokens.Has(i, LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Weekdays | LexicalClasses.Months))
                return false;
        mention = new OutletMention { Name = new TokenRange(first, end), Outlet = -1 };
        return true;
    }

    // "KQXZ reported", "WXYZ also said": a station by its call sign.
    private readonly bool Station(int verb, out OutletMention mention)
    {
        mention = default;
        if (verb < 2 || _grammar.CallSigns.Length == 0)
            return false;
        var name = _tokens[verb - 1].Is(TokenFlags.AllCapitals) ? verb - 1 : verb - 2;
        if (!_tokens[name].Is(TokenFlags.AllCapitals)
            || (name < verb - 1 && !_tokens.Has(verb - 1, LexicalClasses.Adverbs | LexicalClasses.Auxiliaries)))
            return false;
        return name >= _lastCitationEnd && IsCallSign(new TokenRange(name, name + 1)) && SetMention(name, name + 1, out mention);
    }

    // "As Valley Watch reported:", the line before what it is quoted with, whoever knows the name.
    private readonly bool Introduced(int verb, out OutletMention mention)
    {
        mention = default;
        if (_grammar.HeadFirst || verb < 2 || verb + 2 >= _tokens.Count || _tokens[verb + 1].Kind != TokenKind.Colon
            || !_tokens[verb + 2].Is(TokenFlags.LineBefore) || !_tokens.Has(verb, LexicalClasses.CitationCues))
            return false;
        var first = verb;
        while (first > 0 && verb - first < NameTokens && _tokens[first - 1].Kind == TokenKind.Word
            && _tokens[first - 1].Is(TokenFlags.Capital) && !_tokens[first].Is(TokenFlags.LineBefore)
            && !_tokens.Has(first - 1, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Determiners))
            first--;
        return first < verb && IsCoinedName(first, verb, out mention);
    }

    // "From Valley Watch:", "Via ValleyWatch:"
    private readonly bool Headed(int label, out OutletMention mention)
    {
        mention = default;
        if (_grammar.HeadFirst || !_tokens[label].Is(TokenFlags.LineBefore) || !_tokens[label].Is(TokenFlags.Capital)
            || !_tokens.Has(label, LexicalClasses.SourceLabels))
            return false;
        var first = label + 1;
        if (first < _tokens.Count && _tokens.Has(first, LexicalClasses.Determiners) && !_tokens[first].Is(TokenFlags.Capital))
            first++;
        var end = first;
        while (end < _tokens.Count && end - first < NameTokens && _tokens[end].Kind == TokenKind.Word
            && _tokens[end].Is(TokenFlags.Capital))
            end++;
        return end > first && end + 1 < _tokens.Count && _tokens[end].Kind == TokenKind.Colon
            && _tokens[end + 1].Is(TokenFlags.LineBefore) && IsCoinedName(first, end, out mention);
    }

    // Two words and more that are neither a person, an office, a body nor a place; or one that is no word.
    private readonly bool IsCoinedName(int first, int end, out OutletMention mention)
    {
        mention = default;
        const LexicalClasses Others = LexicalClasses.GivenNames | LexicalClasses.Titles | LexicalClasses.Roles
            | LexicalClasses.Organisations | LexicalClasses.Places | LexicalClasses.Months | LexicalClasses.Weekdays
            | LexicalClasses.Documents | LexicalClasses.Pronouns;
        var name = first + 1 < end && _tokens.Has(first, LexicalClasses.Determiners) ? first + 1 : first;
        if (_tokens.Has(name, Others) || _mentions.At(first, anyCase: false, out _)
            || (end - name == 1 && (_tokens[name].Lexeme != 0 || !HasInnerCapital(name))))
            return false;
        mention = new OutletMention { Name = new TokenRange(first, end), Outlet = -1 };
        return true;
    }

    private readonly bool HasInnerCapital(int i)
    {
        var word = _text.Slice(_tokens[i].Start + 1, _tokens[i].Length - 1);
        foreach (var c in word)
            if (char.IsUpper(c))
                return true;
        return false;
    }

    // "WABC-TV", "the Review-Journal": the last part is what media are called.
    private readonly bool IsJoinedMedium(int i)
    {
        if (_tokens[i].Lexeme != 0 || _tokens[i].Kind != TokenKind.Word)
            return false;
        var word = _text.Slice(_tokens[i].Start, _tokens[i].Length);
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && hyphen < word.Length - 1 && char.IsUpper(word[hyphen + 1])
            && (_lexicon.Lexeme(_lexicon.Find(WordKey.Of(word[(hyphen + 1)..]))).Lexical & LexicalClasses.MediaNouns) != 0;
    }

    // Whether the last word of an outlet that was cited before is this one.
    private readonly bool IsNamedAgain(int i)
    {
        for (var c = _analysis.Citations.Count - 1; c >= Math.Max(0, _analysis.Citations.Count - NamedBefore); c--)
            if (_tokens.Hash(_analysis.Citations[c].Name.End - 1) == _tokens.Hash(i))
                return true;
        return false;
    }
}
