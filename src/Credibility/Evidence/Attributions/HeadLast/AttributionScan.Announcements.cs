using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Colons at the end of a paragraph that announce the next one, where word order tells subject from object.</content>
internal ref partial struct AttributionScan
{
    // A colon, or a comma before a paragraph that a quotation opens.
    private bool EndsAnnouncing() => _tokens[_end - 1].Kind == TokenKind.Colon
        || (_tokens[_end - 1].Kind == TokenKind.Comma && _end < _tokens.Count && _tokens[_end].Is(TokenFlags.Opens));

    // "told reporters in the hall:", "wrote as follows:": nothing but circumstances before the colon that ends the paragraph's sentence.
    private bool Announces(int after, int verb)
    {
        if (!EndsAnnouncing() || _end - after > NounPhrases.Reach
            || (_sentence + 1 < _analysis.Sentences.Count
                && _analysis.Sentences[_sentence + 1].Paragraph == _analysis.Sentences[_sentence].Paragraph))
            return false;
        var colon = _end - 1;
        var i = after;
        if (_tokens.IsOneOf(verb, _grammar.AddresseeVerbs))
            i = _phrases.EndAfter(after, colon, appositions: false);
        i = SkipAdverbials(i);
        // "stated that:"
        if (i == colon - 1 && _tokens.Match(i, LexicalClasses.Complementisers) > 0)
            return true;
        // "the following", "as follows", "this"
        if (i < colon && colon - i <= 2)
            i = IsComparison(i) || _parts.Of(i) == WordPart.Determiner ? colon : i;
        // "explained her grievance:"
        if (i < colon && colon - i <= 4 && _phrases.EndAfter(i, colon, appositions: false) is var named && named > i)
            i = named;
        return i >= colon;
    }

    // "Smith's answer: “…”", "Her message was clear: “…”"
    private bool Titled(int cue, int after)
    {
        if (cue - 1 < _first)
            return false;
        var colon = after;
        while (colon < _end && colon < after + 4 && _tokens[colon].Kind == TokenKind.Word)
            colon++;
        if (colon >= _end || _tokens[colon].Kind != TokenKind.Colon
            || (colon > after && !_tokens.IsOneOf(after, _grammar.PassiveAuxiliaries)))
            return false;
        var source = Author(cue);
        // 'released a statement: "…"', "posted this message:" and a paragraph that a quotation opens.
        if (!source.Exists && colon == after
            && (colon == _end - 1 ? _end < _tokens.Count && _tokens[_end].Is(TokenFlags.Opens) : _tokens[colon + 1].Is(TokenFlags.Opens)))
            source = BorrowedSubject(cue);
        if (!source.Exists)
            return false;
        if (colon == _end - 1)
        {
            (_announcement, _announcer, _announcedBy) = (new TokenRange(cue, after), source, _analysis.Sentences[_sentence].Paragraph);
            return false;
        }

        return QuotedComplement(new TokenRange(cue, after), source, colon);
    }
}
