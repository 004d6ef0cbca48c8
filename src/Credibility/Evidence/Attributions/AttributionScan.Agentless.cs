using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Passives: with no agent ("dilaporkan bahwa …", "it is alleged that …") and with one.</content>
internal ref partial struct AttributionScan
{
    // "Sebelumnya dilaporkan …", "[X] dilaporkan [Y]", "it is alleged that …", "reportedly".
    private bool Agentless(int cue, int length)
    {
        if (_grammar.HeadFirst)
        {
            var found = HeadFirstPassive(cue, length);
            if (found && length > 2)
                NarrowToVerb(cue, cue + length);
            return found;
        }

        var after = cue + length;
        var cueFirst = cue;
        while (cueFirst > _first && _tokens.Has(cueFirst - 1, LexicalClasses.Negations))
            cueFirst--;
        var words = new TokenRange(cueFirst, after);
        if (after >= _contentEnd)
            return false;

        // "has been called to the office"
        if (_tokens.IsOneOf(after - 1, _grammar.NamingVerbs) && _parts.Of(after) == WordPart.Preposition)
            return false;
        var complementiser = _tokens.Match(after, LexicalClasses.Complementisers);
        var start = complementiser > 0 ? after + complementiser : _tokens[after].Kind is TokenKind.Comma or TokenKind.Colon
            ? after + 1 : after;
        var left = cueFirst;
        while (left > _first && _tokens[left - 1].Kind == TokenKind.Word
            && _tokens.Has(left - 1, LexicalClasses.Auxiliaries | LexicalClasses.Adverbs | LexicalClasses.Connectives))
            left--;
        var subjectFirst = complementiser > 0 ? left : _phrases.StartBefore(left, _first);
        Begin(words, TokenRange.None);
        if (subjectFirst < left && left - subjectFirst >= 1 && subjectFirst >= _contentFirst)
            Extend(Math.Max(_contentFirst, subjectFirst), left);
        MarkQuotations(start, _contentEnd);
        Extend(start, TrimTail(start, _contentEnd));
        return Finish();
    }

    // "dikatakan X", "diungkapkan oleh X": the agent follows, the content is the clause before, or what comes after "bahwa".
    private bool Passive(int cue, int length)
    {
        if (_grammar.HeadFirst)
            return HeadFirstPassive(cue, length);
        var after = cue + length;
        if (after >= _end)
            return false;
        if (!_tokens.Is(after - 1, _grammar.AgentPreposition) && !_tokens.Has(cue, LexicalClasses.Prepositions))
            return ReceivedPassive(cue, length);
        // "as reported by X" is a preposition of attribution.
        if (cue > _first && IsComparison(cue - 1) && According(cue - 1, length + 1))
            return true;
        var words = new TokenRange(cue, after);
        var agent = after;
        if (_tokens.Has(agent, LexicalClasses.Prepositions))
            agent++;
        if (agent >= _end || !StartsNominal(agent))
        {
            var complementiser = _tokens.Match(after, LexicalClasses.Complementisers);
            return complementiser > 0 && Preposition(words, TokenRange.None, after, Clause.Free);
        }

        var sourceEnd = _phrases.EndAfter(agent, _contentEnd);
        if (sourceEnd == agent)
            return false;
        var source = new TokenRange(agent, sourceEnd);
        if (FindComplementiser(sourceEnd, Math.Min(_contentEnd, sourceEnd + 10)) is var opens and >= 0
            && (_grammar.HeadFirst || !OpensRelative(opens)))
            return Preposition(words, source, sourceEnd, Clause.Free);
        var breakIndex = cue - 1;
        if (breakIndex < _contentFirst)
            return sourceEnd < _contentEnd && _tokens[sourceEnd].Kind is TokenKind.Comma or TokenKind.Colon
                && Preposition(words, source, sourceEnd, Clause.Free);
        var quoted = QuotationEndingAt(breakIndex) >= 0;
        if (!_grammar.HeadFirst && !quoted && sourceEnd + 1 < _contentEnd && IsComparison(sourceEnd))
        {
            // "X was described by Y as Z": both halves are the content.
            var first = Math.Max(_contentFirst, _phrases.StartBefore(cue, _first));
            return Begin(words, source) && Extend(first, cue) && Extend(sourceEnd + 1, TrimTail(sourceEnd + 1, _contentEnd)) && Finish();
        }

        // "a view shared by few", "The plan was rejected by the board": the phrase before the verb, not all of the sentence.
        if (!quoted && !_grammar.HeadFirst && _tokens[breakIndex].Kind != TokenKind.Comma)
        {
            var left = cue;
            while (left > _first && _parts.Of(left - 1) is WordPart.Auxiliary or WordPart.Adverb)
                left--;
            var first = _phrases.HeadLast.Subject(left, _contentFirst, out _);
            if (first < left)
                return Begin(words, source) && Extend(first, left) && Finish();
        }

        return Postposition(words, source, quoted || _tokens[breakIndex].Kind == TokenKind.Comma ? breakIndex : cue, sourceEnd, quoted);
    }

    // "was endorsed by the mayor, who runs", "by towns that are": a relative word before its verb.
    private bool OpensRelative(int i) => _parts.Of(i) == WordPart.Relative && _parts.CanBeFinite(i + 1);
}
