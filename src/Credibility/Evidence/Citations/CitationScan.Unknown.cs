using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Outlets that the registry does not know: capitalised names after a citation cue.</summary>
internal ref partial struct CitationScan
{
    /// <summary>Most tokens of an unknown outlet's name.</summary>
    private const int NameTokens = 5;

    /// <summary>Tokens that may stand between a cue and the name: "dari", "laman", "the", "news agency".</summary>
    private const int BetweenTokens = 5;

    /// <summary>How many citations back an outlet may have been named in full; bounds the time.</summary>
    private const int NamedBefore = 8;

    /// <summary>Fewest letters of an outlet in small letters: "netralitas".</summary>
    private const int SmallNameLetters = 6;

    /// <summary>Letters of a station's call sign: "WXYZ".</summary>
    private const int CallSignLetters = 4;

    /// <summary>Most tokens of what a journal is named by.</summary>
    private const int JournalTokens = 9;

    private const LexicalClasses NotOutlets = LexicalClasses.Titles | LexicalClasses.Roles | LexicalClasses.Organisations
        | LexicalClasses.GivenNames | LexicalClasses.AnonymousNouns | LexicalClasses.Pronouns | LexicalClasses.FirstPerson
        | LexicalClasses.Months | LexicalClasses.Weekdays | LexicalClasses.TimeWords | LexicalClasses.FunctionWords;

    // A run of capitalised words, or a host.
    private readonly bool Name(int i, int limit, out OutletMention mention)
    {
        mention = default;
        var end = i;
        while (end < Math.Min(limit, i + NameTokens) && (_tokens[end].Kind is TokenKind.Word or TokenKind.Number || IsInnerStop(end, i))
            && (_tokens[end].Is(TokenFlags.Capital) || _tokens[end].Kind == TokenKind.Period
                || (end > i && _tokens[end].Kind == TokenKind.Number))
            && (end == i || !_tokens[end].Is(TokenFlags.LineBefore)))
            end++;
        while (end > i && _tokens[end - 1].Kind == TokenKind.Number)
            end--;
        if (end == i || _tokens[i].Kind == TokenKind.Number)
            return false;
        mention = new OutletMention { Name = new TokenRange(i, end), Outlet = -1 };
        return true;
    }

    // "the St. Louis Herald"
    private readonly bool IsInnerStop(int i, int first) =>
        i > first && _tokens[i].Kind == TokenKind.Period && _tokens.Has(i - 1, LexicalClasses.Abbreviations)
        && i + 1 < _sentenceEnd && _tokens[i + 1].Is(TokenFlags.Capital);

    private readonly bool IsOutletLike(TokenRange name) =>
        _tokens.HasAny(name.First, name.End, LexicalClasses.MediaNouns) || !_tokens.Has(name.First, NotOutlets | LexicalClasses.Documents);

    // After a cue: a name behind prepositions, articles and media nouns. The cue must take outlets only, or a media
    // noun must stand beside the name.
    private bool AfterCue(int cue, int length, bool takesOutletsOnly)
    {
        var media = false;
        var i = cue + length;
        for (var j = cue; j < i; j++)
            media |= _tokens.Match(j, LexicalClasses.MediaNouns) > 0;
        if (OfficialWithin(cue, i))
            return false;
        for (var limit = Math.Min(_sentenceEnd, i + BetweenTokens); i < limit; i++)
        {
            if (_tokens[i].Kind is TokenKind.Quote or TokenKind.SingleQuote or TokenKind.OpenBracket)
                continue;
            // "told media outlets that Roe …": what was told.
            if (_tokens[i].Kind != TokenKind.Word || _tokens[i].Is(TokenFlags.Furniture)
                || (media && _tokens.Has(i, LexicalClasses.Complementisers)))
                return false;
            if (_tokens[i].PhraseLength > 1 && (_tokens.PhraseClasses(i) & LexicalClasses.Documents) != 0)
                return false;
            var noun = _tokens.Match(i, LexicalClasses.MediaNouns);
            if (noun > 0 && !_tokens[i].Is(TokenFlags.Capital))
            {
                media = true;
                i += noun - 1;
                continue;
            }

            if (!_tokens[i].Is(TokenFlags.Capital) && _tokens.Has(i, LexicalClasses.Prepositions | LexicalClasses.Determiners))
                continue;
            if (takesOutletsOnly && IsSmallName(i))
            {
                Add(new OutletMention { Name = new TokenRange(i, i + 1), Outlet = -1 }, CitationForm.Inline);
                return true;
            }

            // "told media columnist Jane Roe": a person's office.
            if (!_grammar.HeadFirst && _tokens.Has(i, LexicalClasses.Roles) && !_tokens[i].Is(TokenFlags.Capital))
                return false;
            // "situs teknologi X", "harian berbahasa Inggris X".
            if (media && !_tokens[i].Is(TokenFlags.Capital)
                && !_tokens.Has(i, LexicalClasses.AnyCue | LexicalClasses.Auxiliaries | LexicalClasses.Relativisers))
                continue;
            break;
        }

        if (i >= _sentenceEnd || (_mentions.At(i, false, out var known) && !(known.Ambiguous && IsPartOfName(known.Name)))
            || !Name(i, _sentenceEnd, out var mention) || mention.Name.First < _lastCitationEnd)
            return false;
        for (var j = mention.Name.First; j < mention.Name.End; j++)
        {
            if (_mentions.At(j, false, out var inside) && !inside.Ambiguous)
                return false;
            media |= _tokens.Has(j, LexicalClasses.MediaNouns) || IsJoinedMedium(j);
            if (_tokens.Has(j, LexicalClasses.Organisations | LexicalClasses.Roles | LexicalClasses.Titles)
                && !_tokens.Has(j, LexicalClasses.MediaNouns))
                return false;
        }

        // "the Medical Examiner's Office": a body.
        if (!_grammar.HeadFirst && mention.Name.End + 1 < _sentenceEnd && _tokens[mention.Name.End].Is(TokenFlags.Clitic)
            && _tokens.Has(mention.Name.End + 1, LexicalClasses.Organisations))
            return false;
        ExtendByGenitive(ref mention);
        if (IsCallSign(mention.Name))
        {
            Add(mention, CitationForm.Inline);
            return true;
        }

        if (IsDate(mention.Name) || (!media && (!takesOutletsOnly || !IsOutletLike(mention.Name))))
            return false;
        // Without a media noun: a single word that nothing else explains; more only in head-first languages, whose
        // cues are verbs of the media ("dilansir"), and not behind an agent ("dilaporkan oleh Budi", "courtesy of Jane Roe").
        if (!media && (mention.Name.End - mention.Name.First == 1
            ? _tokens[mention.Name.First].Is(TokenFlags.AllCapitals) || _tokens[mention.Name.First].Lexeme != 0
            : !_grammar.HeadFirst || IsAgent(mention.Name.First - 1)))
            return false;
        if (mention.Name.End < _sentenceEnd && _tokens[mention.Name.End].Kind == TokenKind.Word && !media
            && !_tokens.Has(mention.Name.End, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.TimeWords
                | LexicalClasses.Weekdays | LexicalClasses.AnyCue | LexicalClasses.Auxiliaries | LexicalClasses.Relativisers
                | LexicalClasses.Adverbs))
            return false;
        Add(mention, CitationForm.Inline);
        return true;
    }

    // "WXYZ", "KQRS-TV": stations by the letters that their country gives them.
    private readonly bool IsCallSign(TokenRange name) => name.End - name.First == 1 && _grammar.CallSigns.Length > 0
        && _tokens[name.First] is var token
        && token.Lexeme == 0
        && token.Is(TokenFlags.AllCapitals) && _grammar.CallSigns.Contains(_text[token.Start], StringComparison.Ordinal)
        && (token.Length == CallSignLetters || (token.Length > CallSignLetters && _text[token.Start + CallSignLetters] == '-'));

    // "the St. Weston Post-Dispatch", "The Weston Post says": what stands before a name of the registry and belongs to it.
    private readonly void Complete(ref OutletMention mention)
    {
        var first = mention.Name.First;
        if (first > 2 && _tokens[first - 2].Kind == TokenKind.Period && _tokens[first - 1].Is(TokenFlags.Capital)
            && _tokens.Has(first - 3, LexicalClasses.Abbreviations)
            && _tokens[first - 3].Length == 2 && !_tokens[first - 3].Is(TokenFlags.LineBefore))
            first -= 3;
        else if (first > 0 && _tokens[first - 1].Is(TokenFlags.Capital) && _tokens.Is(first - 1, _grammar.DefiniteArticle)
            && IsVerbal(mention.Name.End)
            && _mentions.KindOf(mention) is OutletKind.Newspaper or OutletKind.Portal or OutletKind.Magazine)
            first--;
        mention.Name = new TokenRange(first, mention.Name.End);
    }

    private readonly bool IsVerbal(int i) => i < _sentenceEnd
        && (_tokens[i].Is(TokenFlags.Clitic)
        || _tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.CueSpeech | LexicalClasses.CueThought | LexicalClasses.CommonVerbs));

    // "the Journal of Schools and Teaching": what a journal is named by.
    private readonly void ExtendByGenitive(ref OutletMention mention)
    {
        var end = mention.Name.End;
        if (_grammar.HeadFirst || end >= _sentenceEnd || !_tokens.Is(end, _grammar.Genitive)
            || !_tokens.Has(end - 1, LexicalClasses.MediaNouns | LexicalClasses.Documents))
            return;
        for (var i = end + 1; i < Math.Min(_sentenceEnd, end + JournalTokens); i++)
        {
            if (_tokens[i].Kind == TokenKind.Word && _tokens[i].Is(TokenFlags.Capital))
                mention.Name = new TokenRange(mention.Name.First, i + 1);
            else if (!(_tokens[i].Kind == TokenKind.Comma && i + 1 < _sentenceEnd && _tokens[i + 1].Is(TokenFlags.Capital))
                && !_tokens.Has(i, LexicalClasses.Determiners | LexicalClasses.Conjunctions | LexicalClasses.Prepositions))
                return;
        }
    }

    // "Dilansir dari kabarkota (13/4), …", "dilansir di kabarkota.": one word in small letters that no list knows, behind a preposition
    // or a word for a medium, and all that stands before a mark.
    private readonly bool IsSmallName(int i) =>
        _grammar.HeadFirst && _tokens[i].Kind == TokenKind.Word && !_tokens[i].Is(TokenFlags.Capital) && _tokens[i].Lexeme == 0
            && _tokens[i].Length >= SmallNameLetters && !WordEnding.Stands(_text, _tokens[i], _grammar.CliticEnding, stem: 2)
        && _tokens.Has(i - 1, LexicalClasses.Prepositions | LexicalClasses.MediaNouns)
        && (i + 1 >= _sentenceEnd
            || _tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.OpenBracket or TokenKind.CloseBracket);

    private readonly bool IsAgent(int i) => _tokens.Is(i, _grammar.AgentPreposition);

    // "laman resmi", "official website": a body's own page.
    private readonly bool OfficialWithin(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_tokens[i].PhraseLength > 1 && (_tokens.PhraseClasses(i) & LexicalClasses.Documents) != 0)
                return true;
        return false;
    }
}
