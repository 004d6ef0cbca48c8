using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>What a directive or a judgement takes for its object: where it starts, and when it is a mere topic.</content>
internal ref partial struct AttributionScan
{
    // The object of a judgement, without a quotation, an infinitive, "as", or a clause in it.
    private bool IsBareTopic(int verb, int first, int end)
    {
        if (!_tokens.Has(verb, LexicalClasses.CueStance) || _tokens.IsOneOf(verb, _grammar.ObjectVerbs) || StartsInfinitive(first))
            return false;
        for (var i = first; i < end; i++)
            if (_tokens[i].Is(TokenFlags.Quoted) || _tokens[i].Is(TokenFlags.ScareQuoted) || IsComparison(i)
                || (_tokens.Match(i, LexicalClasses.Complementisers) > 0
                    && (!_tokens.Has(i, LexicalClasses.Relativisers) || _tokens.Has(i - 1, LexicalClasses.CueNoun))))
                return false;
        return true;
    }

    // "cites a study by the board": which text, and nothing that was said.
    private bool IsDocument(int first, int end)
    {
        var i = first;
        while (i < end && i < first + PhraseReach && _parts.Of(i) is WordPart.Determiner or WordPart.Noun or WordPart.Name
            or WordPart.Number or WordPart.Possessive)
            i++;
        return i > first && _tokens.Has(i - 1, LexicalClasses.Documents) && !_tokens[i - 1].Is(TokenFlags.Capital)
            && (i == end || _parts.Of(i) is not (WordPart.Verb or WordPart.Auxiliary or WordPart.Adverb or WordPart.Pronoun));
    }

    /// <summary>Most tokens of an object up to its head.</summary>
    private const int PhraseReach = 8;

    // "called on X to resign" asks X; "called for X to resign" asks for all of it.
    private bool IsDirective(int verb, int after) => _tokens.Match(verb, LexicalClasses.CueDirective) > 0
        && !(after > verb + 1 && _tokens[after - 1].Length == 3 && _tokens.IsOneOf(after - 1, _grammar.TopicPrepositions));

    // After a directive or a judgement: what is asked for or what is said of the object.
    private int ObjectStart(int after, int verb)
    {
        // "calls that a lie": the object, unless it is a directive.
        var opening = IsDirective(verb, after) ? OpeningAt(after) : -1;
        if (opening >= 0)
            return opening;
        if (_parts.IsInfinitiveMarker(after))
            return after;
        if (IsDirective(verb, after) && Requested(after) is var requested and >= 0)
            return requested;
        var bare = after;
        if (after + 2 < _contentEnd
            && ((_parts.Of(after) == WordPart.Preposition && _parts.Of(after + 1) == WordPart.Time)
                || (_parts.Of(after) == WordPart.Time && _parts.Of(after + 1) == WordPart.Preposition)))
        {
            // "called on Friday for X to resign", "called Friday for X"
            after = SkipTime(after);
            if (after + 1 < _contentEnd && _parts.Of(after) == WordPart.Preposition)
                after++;
        }

        if (EndsClause(after) || (_parts.Of(after) is WordPart.Conjunction or WordPart.Time && !_tokens[after + 1].Is(TokenFlags.Clitic)))
            return -1;
        // "rejected claims that …"
        if (_tokens.Has(after, LexicalClasses.CueNoun) && after + 2 < _contentEnd && FindThat(after + 1, after + 2) is var claimed and >= 0)
            return claimed;
        var objectEnd = _phrases.EndAfter(after, _contentEnd, appositions: false);
        for (var k = after + 1; k + 1 < objectEnd && _parts.Of(k) != WordPart.Relative; k++)
            if (_parts.IsGenitive(k) && (IsCharge(k) || (_parts.IsPresentParticiple(k + 1)
                && (objectEnd < _contentEnd || _parts.IsName(k - 1) || _parts.IsDescribing(k - 1)))))
                return k + 1;
        if (objectEnd > after && objectEnd < _contentEnd)
        {
            // "called on X to resign", not "called on Friday for X to resign"
            if (_parts.IsInfinitiveMarker(objectEnd) && after == bare && IsDirective(verb, bare))
                return objectEnd;
            if (FindThat(objectEnd, objectEnd + 1) is var that and >= 0 && _parts.Of(that) is not (WordPart.Verb or WordPart.Auxiliary))
                return that;
            // "accused X of leaking", "faulted X on Monday for “ignoring …”": what the object is said to have done.
            var charge = SkipTime(objectEnd);
            if (!_tokens.Has(charge, LexicalClasses.Conjunctions) && charge + 1 < _contentEnd && _tokens[charge].Length <= 3
                && _parts.Of(charge) == WordPart.Preposition
                && (_parts.IsPresentParticiple(charge + 1) || _tokens[charge + 1].Is(TokenFlags.Opens) || IsCharge(charge)))
                return charge + 1;
        }

        return after;
    }

    // "accused Smith of bias", "accused them of fraud": behind a name or a pronoun the genitive tells what they are said to have done.
    private bool IsCharge(int genitive) => _parts.IsGenitive(genitive) && _parts.Of(genitive + 1) == WordPart.Noun
        && _parts.Of(genitive - 1) is WordPart.Name or WordPart.Pronoun or WordPart.Possessive;

    private int SkipTime(int i)
    {
        if (i + 1 < _contentEnd && _parts.Of(i) == WordPart.Preposition && _parts.Of(i + 1) == WordPart.Time)
            i++;
        while (i < _contentEnd && _parts.Of(i) == WordPart.Time)
            i++;
        return i;
    }
}
