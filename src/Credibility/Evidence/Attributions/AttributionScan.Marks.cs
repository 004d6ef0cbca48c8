using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>How a found attribution is noted: begun with cue and source, extended by ranges of content, finished or dropped.</summary>
internal ref partial struct AttributionScan
{
    /// <summary>Adds an attribution with one content range, if anything is left of it after trimming.</summary>
    private bool Add(TokenRange cue, TokenRange source, int contentFirst, int contentEnd, bool direct = false) =>
        Begin(cue, source) && Extend(contentFirst, contentEnd, direct) && Finish();

    /// <summary>Starts an attribution; <see cref="Extend"/> adds its content ranges, <see cref="Finish"/> ends it.</summary>
    private bool Begin(TokenRange cue, TokenRange source)
    {
        ref var mark = ref _analysis.Attributions.AddDefault();
        mark.FirstContent = _analysis.Contents.Count;
        mark.Cue = _grammar.HeadFirst ? ReportingWords(cue) : cue;
        mark.Source = _grammar.HeadFirst && source.First == _first && source.Exists ? WithLineBefore(source) : source;
        mark.Resolved = TokenRange.None;
        mark.Sentence = _sentence;
        mark.Form = AttributionForm.Indirect;
        return true;
    }

    // "seperti yang dilansir oleh", "demikian disampaikan": what leads the verb in or follows it reports nothing.
    private TokenRange ReportingWords(TokenRange cue)
    {
        var (first, end) = (cue.First, cue.End);
        while (end - first > 1 && (_tokens.Is(end - 1, _grammar.AgentPreposition) || IsStrongComplementiser(end - 1)))
            end--;
        if (end - first < 2 || !IsLeadingIn(first))
            return new TokenRange(first, end);
        var i = first + 1;
        while (i + 1 < end && _tokens.Has(i, LexicalClasses.Relativisers | LexicalClasses.Auxiliaries))
            i++;
        return new TokenRange(_tokens.Has(i, LexicalClasses.AnyCue | LexicalClasses.CitationCues) ? i : first, end);
    }

    // "seperti", "sebagaimana", "demikian"
    private bool IsLeadingIn(int i) => _tokens.Has(i, LexicalClasses.Conjunctions) || _tokens.IsOneOf(i, _grammar.ClosingWords);

    private bool Extend(int first, int end, bool direct = false)
    {
        if (!direct)
        {
            while (first < end
                && _tokens[first].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.Period or TokenKind.Semicolon)
                first++;
        }

        while (end > first
            && _tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash)
            end--;
        if (end <= first)
            return true;
        ref var mark = ref _analysis.Attributions.Last;
        var form = direct ? AttributionForm.Direct : HasQuotation(first, end) ? AttributionForm.Mixed : AttributionForm.Indirect;
        mark.Form = mark.ContentCount == 0 ? form : mark.Form == form ? form : AttributionForm.Mixed;
        _analysis.Contents.Add(new TokenRange(first, end));
        mark.ContentCount++;
        return true;
    }

    // Takes back the only part of a content.
    private readonly void DropContent()
    {
        _analysis.Contents.Truncate(_analysis.Contents.Count - 1);
        _analysis.Attributions.Last.ContentCount = 0;
    }

    private void Discard()
    {
        _analysis.Contents.Truncate(_analysis.Attributions.Last.FirstContent);
        _analysis.Attributions.Truncate(_analysis.Attributions.Count - 1);
    }

    private bool Finish()
    {
        ref var mark = ref _analysis.Attributions.Last;
        if (mark.ContentCount == 0)
        {
            _analysis.Attributions.Truncate(_analysis.Attributions.Count - 1);
            return false;
        }

        Resolve(ref mark);
        _covered = Math.Max(_covered, _analysis.Contents.Last.End);
        return true;
    }
}
