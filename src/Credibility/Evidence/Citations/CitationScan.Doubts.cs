using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>What tells an outlet from an ordinary word: an article, a cue within reach, a line of its own.</content>
internal ref partial struct CitationScan
{
    // "seperti dilansir …", "told …": within the cue's reach, with nothing between that ends the phrase.
    private readonly bool UnderCue(TokenRange name)
    {
        if (_cueEnd < 0 || name.First < _cueEnd || name.First > _cueLimit)
            return false;
        for (var i = _cueEnd; i < name.First; i++)
            if (_tokens[i].Kind is TokenKind.Period or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash or TokenKind.Question
                || (_tokens[i].Kind == TokenKind.Comma && i + 1 != name.First && !_mentions.At(i + 1, false, out _))
                || _tokens.Has(i, LexicalClasses.Complementisers | LexicalClasses.Relativisers))
                return false;
        return true;
    }

    // "From Fox News:", a line of its own before what it is quoted with.
    private readonly bool Announced(TokenRange name) =>
        name.End < _tokens.Count && _tokens[name.End].Kind == TokenKind.Colon && name.First > 0
        && (_tokens.Is(name.First - 1, _grammar.DefiniteArticle) && name.First > 1 ? name.First - 2 : name.First - 1) is var label
        && _tokens[label].Is(TokenFlags.LineBefore) && _tokens.Match(label, LexicalClasses.SourceLabels) == 1;

    // "the AP notes", "The Sun says"; "the EPA" is a body, "aides on the Hill" stand in a place.
    // An ordinary word without an article; where heads stand last, initials of an agency ("AP said") are hardly a person's.
    private bool IsDoubtful(in OutletMention mention) => mention.Ambiguous && !HasArticle(mention.Name)
        && !(mention.Name.First > 0 && _tokens.IsOneOf(mention.Name.First - 1, _grammar.NamedMedia))
        && (_grammar.HeadFirst || !_tokens[mention.Name.First].Is(TokenFlags.AllCapitals)
            || _tokens.Has(mention.Name.First, LexicalClasses.Organisations) || _mentions.KindOf(mention) != OutletKind.Agency);

    private readonly bool HasArticle(TokenRange name)
    {
        if (_grammar.HeadFirst || _tokens.Has(name.First, LexicalClasses.Organisations))
            return false;
        var article = _tokens.Is(name.First, _grammar.DefiniteArticle) ? name.First : name.First - 1;
        return article >= 0 && _tokens.Is(article, _grammar.DefiniteArticle)
            && !(article > 0 && _tokens.Has(article - 1, LexicalClasses.Prepositions)
                && !_tokens.Has(article - 1, LexicalClasses.Conjunctions));
    }
}
