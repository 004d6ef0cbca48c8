using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Verbs in object voice, whose object stands first and whose agent stands right before the bare stem: "Lagu itu mereka klaim sebagai …".</content>
internal ref partial struct AttributionScan
{
    private bool ObjectVoice(int cue, int length)
    {
        var first = _phrases.StartBefore(cue, _first);
        return first < cue && first > _first + 1
            && ObjectVoice(new TokenRange(cue, cue + length), new TokenRange(first, cue), cue + length);
    }

    private bool ObjectVoice(TokenRange cue, TokenRange agent, int after)
    {
        var last = agent.First - 1;
        // "Yang ia tekankan adalah …"
        if (last >= _first && _tokens.Has(last, LexicalClasses.Relativisers) && after + 2 < _contentEnd
            && _tokens.IsOneOf(after, _grammar.Copulas) && IsBareStem(cue.First) && CanSpeak(agent))
            return Preposition(cue, agent, after + 1, Clause.Free);
        if (last <= _first || _tokens[last].Kind != TokenKind.Word || _tokens[last].Is(TokenFlags.Quoted)
            || !_phrases.HeadFirst.Words.IsDemonstrative(last)
            || cue.End - cue.First > 1 || !IsBareStem(cue.First) || !CanSpeak(agent)
            || FindStrongComplementiser(after, Math.Min(_contentEnd, after + 4)) >= 0)
            return false;
        var first = _phrases.StartBefore(agent.First, _first);
        if (first == agent.First || first < _contentFirst || (_covered > first && _covered < agent.First))
            return false;
        Begin(cue, agent);
        Extend(first, agent.First);
        // What the object is called belongs to the content; time and place do not.
        if (after < _contentEnd
            && (_tokens.Is(after, _grammar.PredicativePreposition) || (_tokens[after].Kind == TokenKind.Word && !IsAdjunct(after))))
        {
            MarkQuotations(after, _contentEnd);
            Extend(after, _contentEnd);
        }

        return Finish();
    }

    // "klaim", "sampaikan": a stem without the prefix of the active or the passive.
    private bool IsBareStem(int i)
    {
        ref var token = ref _tokens[i];
        var word = _text.Slice(token.Start, token.Length);
        foreach (var prefix in _grammar.VerbPrefixes)
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }
}
