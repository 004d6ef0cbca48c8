using Credibility.Text;

namespace Credibility.Evidence;

internal ref partial struct AttributionScan
{
    // Speech without a cue in its sentence: it goes on from the attribution before, or stands alone.
    private void LooseQuotations()
    {
        for (var q = Math.Max(_quotation, _assignedQuotation + 1); q < _quotationEnd; q++)
        {
            ref var quotation = ref _analysis.Quotations[q];
            if (!quotation.Speech || _tokens[quotation.First].Is(TokenFlags.Furniture))
                continue;
            var wholeSentence = quotation.First - 1 <= _contentFirst && (quotation.End >= _contentEnd - 1 || SignedBy(quotation.End + 1).Exists);
            if (!wholeSentence && !quotation.Continues)
                continue;
            _assignedQuotation = q;
            if (Continues(q))
            {
                Extend(quotation.First, quotation.End, direct: true);
                continue;
            }

            var announced = _announcement.Exists && quotation.First - 1 <= _contentFirst && _analysis.Sentences[_sentence].Paragraph == _announcedBy + 1;
            Begin(announced ? _announcement : TokenRange.None, announced ? _announcer : SignedBy(quotation.End + 1));
            _announcement = TokenRange.None;
            Extend(quotation.First, quotation.End, direct: true);
            Finish();
        }
    }

    // '"…" — Name': who signs the quotation.
    private TokenRange SignedBy(int i)
    {
        // The signature may stand as a sentence of its own.
        var limit = _analysis.Paragraphs[_analysis.Sentences[_sentence].Paragraph].End;
        if (i + 1 >= limit || _tokens[i].Kind != TokenKind.Dash || !_phrases.IsName(i + 1))
            return TokenRange.None;
        var end = _phrases.EndAfter(i + 1, limit);
        return end > i + 1 && end >= limit - 1 ? new TokenRange(i + 1, end) : TokenRange.None;
    }

    // A quotation over several paragraphs whose cue stands in the last one: what was found before gets cue and source.
    private bool Adopt(int quotation, TokenRange cue, TokenRange source)
    {
        if (quotation <= 0 || quotation <= _assignedQuotation || !_analysis.Quotations[quotation].Continues || _analysis.Attributions.Count == 0)
            return false;
        ref var last = ref _analysis.Attributions[_analysis.Attributions.Count - 1];
        if (last.Cue.Exists || last.Source.Exists || last.Form != AttributionForm.Direct || last.FirstContent + last.ContentCount != _analysis.Contents.Count
            || _analysis.Contents[_analysis.Contents.Count - 1].End < _analysis.Quotations[quotation - 1].End - 1)
            return false;
        last.Cue = cue;
        last.Source = source;
        last.Sentence = _sentence;
        return true;
    }

    // The quotation before was attributed, and nothing but quotation stands between.
    private bool Continues(int q)
    {
        if (_analysis.Attributions.Count == 0)
            return false;
        ref var last = ref _analysis.Attributions[_analysis.Attributions.Count - 1];
        if (last.Form == AttributionForm.Indirect || last.Sentence < _sentence - 1)
            return false;
        return last.FirstContent + last.ContentCount == _analysis.Contents.Count && q > 0;
    }
}
