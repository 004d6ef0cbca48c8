using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>What tells a verb of attribution from a noun, and its subject from what only looks like one.</content>
internal ref partial struct AttributionScan
{
    // "the list, which Miller believes has errors": a noun or a pause before the relative word, and the verb of its clause behind;
    // "what he thinks matters" is no report.
    private bool HoldsOfRelative(int relative, int after) =>
        relative - 1 > _first && (_parts.IsNominal(relative - 1) || _parts.Of(relative - 1) == WordPart.Comma)
        && _parts.CanBeFinite(after);

    // "called to say he was late", "after saying it would rain"
    private bool IsPronounClause(int i) => i + 2 < _contentEnd && _parts.Of(i) == WordPart.Pronoun
        && !_tokens.Has(i, LexicalClasses.Determiners)
        && _parts.CanBeFinite(i + 1);

    private bool InvertsBeforeName(int mark, int after, int cue) =>
        _grammar.SpeechVerbsInvert && mark - _contentFirst >= 4 && after < _contentEnd && _parts.IsName(after)
        && !_tokens.IsOneOf(cue, _grammar.AddresseeVerbs) && EndsClause(_phrases.EndAfter(after, _textEnd));

    // "…, says Smith in his book", "…, said a biologist at the institute and its head": circumstances of somebody who speaks.
    private bool GoesOnAboutSpeaking(int source, int end, int mark) => mark - _contentFirst >= 4
        && (_parts.IsName(source) || (_parts.Of(source) == WordPart.Determiner && IsDescribed(new TokenRange(source, end))))
        && (_parts.Of(end) is WordPart.Preposition or WordPart.Conjunction or WordPart.Relative or WordPart.Time
            || _parts.IsPresentParticiple(end))
        && !_parts.IsInfinitiveMarker(end)
        && !(_parts.Of(end) == WordPart.Conjunction && _parts.Of(end + 1) is WordPart.Verb or WordPart.Auxiliary);

    // "She praised the plan, mocked its critics and said …": a past form behind the comma where the content before ended.
    private bool ContinuesPredicates(int left)
    {
        if (left - 1 <= _first || _tokens[left - 1].Kind != TokenKind.Comma || !_parts.IsPast(left) || _analysis.Attributions.Count == 0)
            return false;
        ref var last = ref _analysis.Attributions.Last;
        return last.Sentence == _sentence && last.Cue.Exists && last.Cue.End <= left && _analysis.Contents.Last.End == left - 1;
    }

    // "as" before a clause: a conjunction that is a preposition too, of two letters.
    private bool IsComparison(int i) => _tokens[i].Length == 2 && _tokens.Has(i, LexicalClasses.Conjunctions)
        && _tokens.Has(i, LexicalClasses.Prepositions);

    // "a general report", "false claims": a word that is also a noun, without a subject that agrees with it.
    private bool IsNounHere(int cue, int after)
    {
        if (_parts.IsPast(cue) || _parts.IsPresentParticiple(cue))
            return false;
        // '"…," Smith notes in the letter': a name right behind speech.
        if (cue - 2 > _first && _parts.IsName(cue - 1) && _phrases.HeadLast.Base(cue, _first) is var name && name > _first
            && QuotationEndingAt(name - 1) >= 0)
            return false;
        var plural = _parts.IsPlural(cue);
        var part = _parts.Of(cue - 1 >= _first ? cue - 1 : cue);
        if (plural && part == WordPart.Noun && IsCountedNoun(cue))
            return true;
        if (!_tokens.Has(cue, LexicalClasses.CueNoun | LexicalClasses.Documents))
            return cue > _first && part == WordPart.Noun && !plural && !_parts.IsPlural(cue - 1)
                && _tokens.IsOneOf(cue, _grammar.VerbalNouns)
                && (!_parts.IsDescribing(cue - 1)
                    || (_phrases.HeadLast.Base(cue, _first) is var phrase && phrase > _first
                        && _parts.Of(phrase - 1) == WordPart.Preposition));
        if (part == WordPart.Pronoun)
            return false;
        // "Miller claims in his book that …", "an inspector claims in the warrant that …"
        if (plural && cue > _first && part is WordPart.Name or WordPart.Noun && !_parts.IsPlural(cue - 1)
            && (part == WordPart.Name || _tokens.Has(cue - 1, LexicalClasses.Roles))
            && after < _end && _parts.Of(after) == WordPart.Preposition && FindThat(after, Math.Min(_contentEnd, after + 12)) >= 0)
            return false;
        // "rejected claims that …"
        if (plural && part == WordPart.Verb && _parts.IsPast(cue - 1) && cue - 1 > _first)
            return true;
        if (after < _end
            && (_parts.Of(after) is WordPart.Verb or WordPart.Auxiliary
                || (_parts.Of(after) == WordPart.Preposition && !_parts.IsInfinitiveMarker(after))))
            return true;
        return cue > _first && part == WordPart.Noun && plural == _parts.IsPlural(cue - 1);
    }

    // "three coastal states": a number before a word that is no plural.
    private bool IsCountedNoun(int cue)
    {
        const int Modifiers = 3; // most words between the number and its noun
        var i = cue - 1;
        while (i > _first && i > cue - Modifiers && _parts.Of(i) == WordPart.Noun && !_parts.IsPlural(i))
            i--;
        // Not "a third study finds", "one study finds", "a May 2010 memo shows".
        return i < cue - 1 && i > _first
            && (_tokens[i].Kind == TokenKind.Number ? !IsYear(i) : _tokens.Has(i, LexicalClasses.NumberWords))
            && !_tokens.Has(i, LexicalClasses.Pronouns)
            && _parts.Of(i - 1) is not (WordPart.Determiner or WordPart.Possessive or WordPart.Time);
    }

    // "a 2020 candidate says": four digits.
    private bool IsYear(int i) => _tokens[i].Length == 4 && char.IsAsciiDigit(_text[_tokens[i].Start + 1]);
}
