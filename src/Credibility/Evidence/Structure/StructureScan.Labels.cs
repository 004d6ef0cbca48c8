using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Label lines: "Redaktur: …", "Sumber: …", "Oleh Budi Santoso", "By Jane Doe".</summary>
internal ref partial struct StructureScan
{
    /// <summary>Most tokens of a line that a label and a colon open.</summary>
    private const int LabelLineTokens = 60;

    /// <summary>Most tokens of a line that a label opens without a colon.</summary>
    private const int BareLabelLineTokens = 12;

    /// <summary>Most tokens of a line with a label of two words and more: "Reporting by A in B and C in D; Editing by E".</summary>
    private const int PhraseLabelLineTokens = 32;

    /// <summary>Most tokens of a closing line that credits an agency or somebody by the office alone.</summary>
    private const int ContributionTokens = 24;

    /// <summary>Words of a label that is a clause: "this article originally appeared on".</summary>
    private const int SentenceLabelWords = 4;

    private const LexicalClasses AnyLabel =
        LexicalClasses.SourceLabels | LexicalClasses.BylineLabels | LexicalClasses.EditorLabels | LexicalClasses.PhotoLabels;

    // Several labels may share a line ("Penulis: A Editor: B"): each opens a mark of its own.
    private bool Labels(int first, int end)
    {
        if (end - first > LabelLineTokens)
            return false;
        var start = first;
        while (start < end && start < first + 2 && _tokens[start].Kind is TokenKind.OpenBracket or TokenKind.Dash or TokenKind.Symbol)
            start++;
        if (start == end)
            return false;
        if (end - start <= BareLabelLineTokens && _tokens.IsAbbreviatedCredit(start) && !_analysis.Pack!.Grammar.HeadFirst)
        {
            Mark(first, end, StructureKind.SourceLine);
            return true;
        }

        var colon = LabelColon(start, end, out var label);
        if (colon < 0)
            return BareLabel(first, start, end);
        if (label == LexicalClasses.PhotoLabels || (label == LexicalClasses.BylineLabels && IsSpeech(colon + 1, end)))
            return false;
        var markFirst = first;
        for (var i = colon + 1; i < end; i++)
        {
            var next = LabelColon(i, end, out var nextLabel);
            if (next < 0)
                continue;
            Mark(markFirst, i, KindOf(label));
            markFirst = i;
            label = nextLabel;
            i = next;
        }

        Mark(markFirst, end, KindOf(label));
        return true;
    }

    // "Wartawan: Apa rencana Anda?": a line of an interview.
    private readonly bool IsSpeech(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_tokens[i].Kind == TokenKind.Question || _tokens.Has(i, LexicalClasses.FirstPerson | LexicalClasses.SecondPerson))
                return true;
        return false;
    }

    // The token of the colon after a label that starts at i, or -1.
    private readonly int LabelColon(int i, int end, out LexicalClasses label)
    {
        label = LexicalClasses.None;
        var length = _tokens.Match(i, AnyLabel);
        if (length == 0)
            return -1;
        var photo = false;
        var colon = i + length;
        // "Editor/Redaktur:", "Reporter & Editor:", "Sumber Berita :", "Sumber.:".
        for (var j = colon; j < Math.Min(end, colon + 3); j++)
        {
            if (_tokens[j].Kind == TokenKind.Colon)
            {
                colon = j;
                break;
            }

            if (_tokens[j].Kind is not (TokenKind.Slash or TokenKind.Symbol or TokenKind.Period) && !_tokens.Has(j, AnyLabel))
                break;
            photo |= _tokens.Has(j, LexicalClasses.PhotoLabels);
        }

        if (colon >= end || _tokens[colon].Kind != TokenKind.Colon)
            return -1;
        label = photo ? LexicalClasses.PhotoLabels : First(length > 1 ? _tokens.PhraseClasses(i) : _tokens.WordClasses(i));
        return colon;
    }

    private static LexicalClasses First(LexicalClasses classes) =>
        (classes & LexicalClasses.EditorLabels) != 0 ? LexicalClasses.EditorLabels
        : (classes & LexicalClasses.SourceLabels) != 0 ? LexicalClasses.SourceLabels
        : (classes & LexicalClasses.BylineLabels) != 0 ? LexicalClasses.BylineLabels
        : LexicalClasses.PhotoLabels;

    private static StructureKind KindOf(LexicalClasses label) => label switch
    {
        LexicalClasses.EditorLabels => StructureKind.Editor,
        LexicalClasses.SourceLabels => StructureKind.SourceLine,
        LexicalClasses.BylineLabels => StructureKind.Byline,
        _ => StructureKind.Boilerplate,
    };

    // "Oleh Budi Santoso", "By Jane Doe and John Roe, Reuters": names only, no sentence.
    private bool BareLabel(int first, int start, int end)
    {
        // "A Commentary By Jane Roe"
        if (!_analysis.Pack!.Grammar.HeadFirst && _tokens.Has(start, LexicalClasses.Determiners) && end - start <= BareLabelLineTokens
            && _tokens.Match(start + 1, LexicalClasses.BylineLabels) > 1)
            start++;
        if (Contribution(first, end) || Biography(first, start, end))
            return true;
        if (IsDatedName(first, end))
        {
            Mark(first, end, StructureKind.Byline);
            return true;
        }

        // "Artikel ini telah tayang di X dengan judul …": so long a label needs no colon.
        if (_tokens.Match(start, LexicalClasses.SourceLabels) >= SentenceLabelWords || IsReprint(start, end))
        {
            var stop = _analysis.Pack!.Grammar.HeadFirst ? end : FirstSentenceEnd(start, end);
            Mark(first, stop, StructureKind.SourceLine);
            if (stop < end)
                Mark(stop, end, StructureKind.Boilerplate);
            return true;
        }

        var length = _tokens.Match(start, LexicalClasses.BylineLabels | LexicalClasses.EditorLabels | LexicalClasses.SourceLabels);
        if (length > 0 && start + length < end && !_tokens.Has(start, LexicalClasses.BylineLabels)
            && NamesOutletAlone(start, start + length, end))
        {
            Mark(first, end, StructureKind.SourceLine);
            return true;
        }

        if (length == 1 && !_tokens.Has(start, LexicalClasses.BylineLabels | LexicalClasses.EditorLabels))
            return false;
        if (length == 0 || end - start > (length > 1 ? PhraseLabelLineTokens : BareLabelLineTokens) || end - start <= length
            || !_tokens[start].Is(TokenFlags.Capital))
            return false;
        var names = 0;
        for (var i = start + length; i < end; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Kind == TokenKind.Word && token.Is(TokenFlags.Capital) || token.Kind is TokenKind.Link or TokenKind.Handle)
                names++;
            else if (token.Kind == TokenKind.Word
                && !_tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Prepositions | LexicalClasses.Determiners
                    | LexicalClasses.Roles | LexicalClasses.MediaNouns))
                return false;
            else if (token.Kind is TokenKind.Question or TokenKind.Exclamation or TokenKind.Quote or TokenKind.Colon)
                return false;
        }

        if (names == 0 || _tokens[end - 1].Kind == TokenKind.Period && names > 4)
            return false;
        Mark(first, end, KindOf(First(length > 1 ? _tokens.PhraseClasses(start) : _tokens.WordClasses(start))));
        return true;
    }

    // "Reprinted from X with permission from Y. Y reports on schools.": one past the first sentence.
    private readonly int FirstSentenceEnd(int start, int end)
    {
        for (var i = start + 4; i < end - 3; i++)
            if ((_tokens.PhraseClasses(i) & LexicalClasses.Boilerplate) != 0)
                return end;
            else if (EndsSentence(i) && _tokens[i + 1].Is(TokenFlags.Capital) && _tokens[i - 1].Length > 2)
                return i + 1;
        return end;
    }

    // "Via Mirror.co.uk", "H/T Newsmax"
    private readonly bool NamesOutletAlone(int label, int first, int end) =>
        _tokens.Match(label, LexicalClasses.SourceLabels) > 0 && _mentions.At(first, anyCase: false, out var mention)
        && (mention.Name.End == end || (mention.Name.End + 1 == end && _tokens[end - 1].Kind == TokenKind.Period));

    // "CNN's Jane Doe contributed to this report." is a byline, "Information from AFP was used in this report." a
    // source line; both stand alone, name an outlet or a person, and hold one of the labels or citation cues.
    private bool Contribution(int first, int end)
    {
        if (first == 0 || end - first > BiographyTokens
            || end != _analysis.Paragraphs[_analysis.Paragraphs.Count - 1].End && !_afterLabels && !NearEnd(end))
            return false;
        var outlet = false;
        var opens = LexicalClasses.None;
        var namesOnly = true;
        var listed = false;
        var used = false;
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind == TokenKind.Quote)
                return false;
            listed |= _tokens[i].Kind == TokenKind.Comma;
            outlet |= _mentions.At(i, anyCase: false, out _);
            var phrase = _tokens.PhraseClasses(i);
            // "Information from AFP …", "… wire services were used in this report."
            if (((phrase & LexicalClasses.CitationCues) != 0 && i == first)
                || ((phrase & LexicalClasses.SourceLabels) != 0 && _tokens[i].PhraseLength >= SentenceLabelWords))
                opens |= LexicalClasses.CitationCues;
            used |= i > first && (phrase & LexicalClasses.SourceLabels) != 0 && _tokens[i].PhraseLength >= SentenceLabelWords;
            // "Jane Roe contributed."
            if (namesOnly && i > first + 1 && (i == end - 1 || (i == end - 2 && _tokens[end - 1].Kind == TokenKind.Period))
                && !_tokens[i].Is(TokenFlags.Capital) && _tokens.Has(i, LexicalClasses.BylineLabels)
                && _tokens.Has(i, LexicalClasses.CommonVerbs))
                opens |= LexicalClasses.BylineLabels;
            if ((phrase & LexicalClasses.BylineLabels) != 0 && namesOnly
                && (end - first <= ContributionTokens || _tokens[i].PhraseLength > 2
                    || (_tokens[i].PhraseLength > 1 && _tokens.Has(i, LexicalClasses.CommonVerbs | LexicalClasses.CueSpeech))))
                opens |= LexicalClasses.BylineLabels;
            namesOnly &= _tokens[i].Kind != TokenKind.Word || _tokens[i].Is(TokenFlags.Capital) || _tokens[i].Is(TokenFlags.Clitic)
                || _tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Prepositions | LexicalClasses.Roles
                    | LexicalClasses.MediaNouns | LexicalClasses.Determiners | LexicalClasses.Auxiliaries
                    | LexicalClasses.Adverbs);
        }

        // "Dikutip dari X, harga naik": a sentence that cites.
        if ((outlet || (used && end - first <= BareLabelLineTokens)) && !listed && end - first <= ContributionTokens
            && (opens & LexicalClasses.CitationCues) != 0)
            Mark(first, end, StructureKind.SourceLine);
        // "—Jane Roe contributed to this article."
        else if ((opens & LexicalClasses.BylineLabels) != 0
            && _tokens[first < end - 1 && _tokens[first].Kind is TokenKind.Dash or TokenKind.Symbol ? first + 1 : first].Is(TokenFlags.Capital))
            Mark(first, end, StructureKind.Byline);
        else
            return false;
        return true;
    }

    private readonly bool NearEnd(int token) => _tokens.Count - token < 80;
}
