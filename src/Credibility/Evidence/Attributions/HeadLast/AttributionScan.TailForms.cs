using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>What a tail of a content is: a gloss, a contrast, another share, a main clause, another report.</content>
internal ref partial struct AttributionScan
{
    // "15 percent saying", "another survey putting it at 40": a phrase and a participle of speech or of a figure.
    private bool ReportsElsewhere(int first, int limit)
    {
        var end = _phrases.HeadLast.CoreEnd(first, limit);
        return end > first && end < limit && _parts.IsPresentParticiple(end)
            && (_tokens.Has(end, LexicalClasses.CueSpeech | LexicalClasses.CueThought | LexicalClasses.CueStance)
                || PutsFigure(end + 1, limit));
    }

    // "putting it at 40"
    private bool PutsFigure(int first, int limit)
    {
        for (var i = first; i + 1 < limit && i < first + 5; i++)
            if (_parts.Of(i) == WordPart.Preposition)
                return _tokens[i].Length == 2 && _parts.Of(i + 1) == WordPart.Number;
        return false;
    }

    // A finite verb: an auxiliary, or a past form that no noun follows as its head ("and increased costs").
    private bool IsFinite(int i)
    {
        if (_parts.Of(i) == WordPart.Auxiliary)
            return _parts.Of(i + 1) != WordPart.Pronoun;
        return _parts.Of(i) == WordPart.Verb && _parts.IsPast(i)
            && _parts.Of(i + 1) is WordPart.Determiner or WordPart.Pronoun or WordPart.Name or WordPart.Preposition or WordPart.Time
            && !_tokens.Is(i + 1, _grammar.AgentPreposition);
    }

    // "…, a view that few share.": an indefinite phrase at the end that stands for what was said, and says it is the writer's.
    private bool IsGloss(int mark, int next, int end, bool phrase)
    {
        if (_parts.Of(next) != WordPart.Determiner || _tokens[next].Length > 2 || (!phrase && _parts.Of(mark - 1) == WordPart.Name))
            return false;
        // "… was not, in fact, a ban": an insertion.
        for (var i = mark - 2; i > mark - 5; i--)
            if (_tokens[i].Kind == TokenKind.Comma)
                return false;
        for (var i = next + 1; i < end && i < next + Window; i++)
            if (_tokens[i].Kind is TokenKind.Comma or TokenKind.Dash)
                return false;
        return true;
    }

    // "not misguided, but a danger to all", "errors, but no fraud": a phrase without a verb, up to the next pause.
    private bool IsContrast(int first, int limit)
    {
        if (_parts.Of(first) != WordPart.Preposition && !_tokens.Has(first, LexicalClasses.Negations)
            && (_parts.Of(first) != WordPart.Determiner || _tokens[first].Length > 2))
            return false;
        var i = first + 1;
        while (i < limit && i < first + Window && _parts.Of(i) is not (WordPart.Comma or WordPart.Break))
        {
            if (_parts.CanBeFinite(i) || _parts.Of(i) == WordPart.Pronoun)
                return false;
            i++;
        }

        return i >= limit;
    }

    // "… and 20% said", "… and 31 percent said": another share, no second bound ("between 24 and 39 said").
    private bool ShareSpeaks(int number, int limit)
    {
        if (_parts.Of(number) != WordPart.Number || _parts.Of(number - 2) == WordPart.Number)
            return false;
        var verb = number + 1;
        if (_parts.Of(verb) is WordPart.Noun or WordPart.Glue)
            verb++;
        return verb < limit && _parts.Of(verb) == WordPart.Verb && _tokens.Has(verb, LexicalClasses.CueSpeech);
    }

    // "be ruled", "were not told": a participle behind the auxiliary of a passive.
    private bool IsPassive(int verb)
    {
        var i = verb - 1;
        while (_parts.Of(i) == WordPart.Adverb)
            i--;
        return _parts.Of(i) == WordPart.Auxiliary && !_parts.IsPresentParticiple(verb) && _tokens.IsOneOf(i, _grammar.PassiveAuxiliaries);
    }

    // "…, even she admits", "…, every farmer and miller complained": a subject with an adverb before it, or of two.
    private bool StartsMainClause(int i, int limit)
    {
        if (_parts.Of(i) == WordPart.Adverb)
            return IsPronounClause(i + 1) || StartsClause(i + 1, limit);
        var end = _phrases.EndAfter(i, limit, appositions: false);
        return end > i && end + 1 < limit && _parts.Of(end) == WordPart.Conjunction && _tokens[end].Length == 3
            && StartsClause(end + 1, limit);
    }

    // A verb of attribution within a few tokens, before any punctuation.
    private bool CueFollows(int first, int limit, int reach)
    {
        for (var i = first; i < limit && reach > 0; i++)
        {
            var part = _parts.Of(i);
            if (part is WordPart.Adverb or WordPart.Auxiliary)
                continue;
            // "could not be ruled out"
            if (part == WordPart.Verb && IsPassive(i))
                return false;
            if (_tokens[i].PhraseLength > 1
                && _tokens.Match(i, LexicalClasses.CueSpeech | LexicalClasses.CueStance | LexicalClasses.CueDirective
                    | LexicalClasses.CueThought) > 1)
                return true;
            if (part is WordPart.Comma or WordPart.Break or WordPart.Relative)
                return false;
            if (part == WordPart.Verb)
                return _tokens.Match(i, LexicalClasses.CueSpeech | LexicalClasses.CueStance | LexicalClasses.CueDirective) > 0;
            reach--;
        }

        return false;
    }
}
