using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Passives whose agent stands behind what is reported.</content>
internal ref partial struct AttributionScan
{
    // "dinilai gagal oleh X", "dibantah pada Senin oleh X": "by" behind a short complement without a verb of its own.
    private int DelayedAgent(int after)
    {
        for (var i = after; i + 1 < _contentEnd && i < after + 9
            && _tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.OpenBracket or TokenKind.CloseBracket
            or TokenKind.Slash; i++)
        {
            if (_tokens.Is(i, _grammar.AgentPreposition))
                return i > after && _phrases.EndAfter(i + 1, _textEnd) is var end && end > i + 1 && CanSpeak(new TokenRange(i + 1, end))
                    ? i : -1;
            if (_tokens[i].Kind == TokenKind.Word
                && (_phrases.HeadFirst.Words.IsVerb(i) || IsStrongComplementiser(i) || _tokens.Has(i, LexicalClasses.Relativisers)))
                return -1;
        }

        return -1;
    }

    private bool WithDelayedAgent(TokenRange words, int left, int after, int by)
    {
        var agent = new TokenRange(by + 1, _phrases.EndAfter(by + 1, _textEnd));
        // The judgement belongs to the content, time and place do not.
        var judgement = _tokens.Is(after, _grammar.PredicativePreposition)
            || _tokens.Match(after, LexicalClasses.Prepositions | LexicalClasses.TimeWords | LexicalClasses.Weekdays
                | LexicalClasses.Conjunctions) == 0;
        var relative = left > _first && _tokens.Has(left - 1, LexicalClasses.Relativisers);
        var subject = relative ? left : _phrases.StartBefore(left, _first);
        if (relative ? !judgement : subject >= left || subject < _contentFirst)
            return false;
        Begin(words, agent);
        Extend(subject, left);
        if (judgement)
        {
            MarkQuotations(after, by);
            Extend(after, by);
        }

        return Finish();
    }

    private bool IsOnlyLead(int first, int end)
    {
        if (end - first > 4)
            return false;
        for (var i = first; i < end; i++)
            if (_tokens[i].Kind != TokenKind.Word
                || !_tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Prepositions | LexicalClasses.Adverbs
                    | LexicalClasses.Relativisers | LexicalClasses.Auxiliaries | LexicalClasses.TimeWords))
                return false;
        return true;
    }
}
