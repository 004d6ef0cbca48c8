using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Verbs that report only because of the quotation beside them: '"…," the veteran quipped', 'The mayor hit back: "…"'.</content>
internal ref partial struct AttributionScan
{
    // A quotation that nothing else has claimed: one at the head of the sentence, and a subject with its verb right behind the
    // comma that it ends with; or one behind a colon, and subject and verb at the head of the sentence.
    private bool UnlistedVerb(int quotation)
    {
        ref var q = ref _analysis.Quotations[quotation];
        return (q.Closed && q.First - 1 <= _contentFirst && _tokens[q.End - 1].Kind == TokenKind.Comma && VerbBehind(quotation, q.End))
            || (q.First - 3 > _contentFirst && _tokens[q.First - 2].Kind == TokenKind.Colon && VerbAhead(quotation, q.First - 2));
    }

    private bool VerbBehind(int quotation, int mark)
    {
        // "the veteran followed …" may be read as a participle: the core of the phrase first.
        var subject = new TokenRange(mark + 1, _phrases.HeadLast.CoreEnd(mark + 1, _textEnd));
        if (!subject.Exists)
            return false;
        if (!ReportingVerb(subject.End, out var verb))
        {
            subject = new TokenRange(mark + 1, _phrases.EndAfter(mark + 1, _textEnd));
            if (!ReportingVerb(subject.End, out verb))
                return false;
        }

        _nearQuotation = quotation;
        return Postposition(new TokenRange(verb, verb + 1), subject, mark, SkipAdverbials(verb + 1), quotedBefore: true);
    }

    private bool VerbAhead(int quotation, int colon)
    {
        var subject = new TokenRange(_contentFirst, _phrases.HeadLast.CoreEnd(_contentFirst, colon));
        if (!subject.Exists || IsWritersOwn(subject) || !CanHold(subject) || !ReportingVerb(subject.End, out var verb))
            return false;
        // 'Mourners packed a hall under a banner that read: "…"': another verb's.
        for (var i = verb + 1; i < colon; i++)
            if (_parts.Of(i) == WordPart.Relative)
                return false;
        return FinishWithQuotation(new TokenRange(verb, verb + 1), subject, quotation);
    }

    // A finite verb, after adverbs at most.
    private bool ReportingVerb(int i, out int verb)
    {
        while (i < _textEnd && _parts.Of(i) == WordPart.Adverb)
            i++;
        verb = i;
        return i < _textEnd && _parts.Of(i) == WordPart.Verb && !_parts.IsPresentParticiple(i);
    }
}
