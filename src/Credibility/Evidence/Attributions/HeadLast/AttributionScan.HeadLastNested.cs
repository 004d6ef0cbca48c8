using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>
/// Attributions inside direct speech where the head of a phrase stands last: '"The report says that costs doubled," Weston said'. A
/// spoken sentence is read like any other, and what a third party says in it with a clause is kept.
/// </content>
internal ref partial struct AttributionScan
{
    /// <summary>Fewest tokens of a sentence that reports: "He said so."</summary>
    private const int FewestSpoken = 4;

    /// <summary>Most tokens between a verb and the clause that it reports, where who was spoken to may stand.</summary>
    private const int LongestAddressee = 6;

    /// <summary>Most tokens before a verb that its auxiliaries and the relative word of its clause stand in.</summary>
    private const int VerbReach = 4;

    private void SpokenSentences()
    {
        const LexicalClasses Reporting = LexicalClasses.CueSpeech | LexicalClasses.CueThought | LexicalClasses.CueAccording;
        var (quotations, sentences) = (_analysis.Quotations, _analysis.Sentences);
        var cues = _tokens.Cues;
        var (nested, quotation, sentence, end) = (0, 0, 0, 0);
        for (var c = 0; c < cues.Length && nested < MostNested; c++)
        {
            var cue = cues[c];
            if (cue < end || !_tokens[cue].Is(TokenFlags.Quoted) || _tokens.Match(cue, Reporting) == 0 || IsOwnWord(cue))
                continue;
            while (quotation < quotations.Count && quotations[quotation].End <= cue)
                quotation++;
            while (sentence < sentences.Count && sentences[sentence].End <= cue)
                sentence++;
            if (quotation == quotations.Count || sentence == sentences.Count)
                return;
            if (quotations[quotation].First > cue || !quotations[quotation].Speech)
                continue;
            var first = SpokenStart(cue, quotations[quotation].First);
            end = SpokenEnd(cue, quotations[quotation].End);
            if (end - first < FewestSpoken)
                continue;
            _sentence = sentence;
            nested += SpokenSentence(first, end, c, MostNested - nested);
        }
    }

    // "I think", "you should say": most verbs of thought and speech inside speech; the cheap test before the close look.
    private bool IsOwnWord(int cue)
    {
        const LexicalClasses Speakers = LexicalClasses.FirstPerson | LexicalClasses.SecondPerson;
        return cue > 1 && (_tokens.Has(cue - 1, Speakers) || _tokens.IsOneOf(cue - 1, _grammar.AbilityAuxiliaries)
            || _tokens.IsOneOf(cue - 1, _grammar.FutureAuxiliaries)
            || (_tokens.Has(cue - 2, Speakers) && _tokens.Has(cue - 1, LexicalClasses.Auxiliaries | LexicalClasses.Adverbs)));
    }

    private int SpokenStart(int cue, int floor)
    {
        for (var i = cue; i > floor; i--)
            if (EndsSpoken(i - 1))
                return i;
        return floor;
    }

    // Reads the tokens as a sentence of its own, from the first of its cues on, and keeps what others say in it; how many were asked for.
    private int SpokenSentence(int first, int end, int candidate, int most)
    {
        WordParts.Unquote(_tokens, first, end);
        for (var i = first; i < end; i++)
            _tokens[i].Flags &= ~TokenFlags.Quoted;
        _first = first;
        _end = end;
        _quotation = _quotationEnd = _nearQuotation = _analysis.Quotations.Count;
        _textEnd = TrimPunctuation(end);
        _contentFirst = SkipConnectives(first);
        _contentEnd = _textEnd;
        _covered = first;
        // Between the attributions of the article and those of this sentence stands one that is neighbour to none.
        _analysis.Attributions.AddDefault().Sentence = -1;
        var found = _analysis.Attributions.Count;
        var next = first;
        var cues = _tokens.Cues;
        for (; candidate < cues.Length && cues[candidate] < end; candidate++)
            if (cues[candidate] >= next)
                next = Cue(cues[candidate]);
        for (var i = first; i < end; i++)
            _tokens[i].Flags |= TokenFlags.Quoted;
        return KeepThirdParties(found, most);
    }

    // Puts the attributions from "found" on behind the one whose speech they stand in, so many at most; the others are dropped.
    private int KeepThirdParties(int found, int most)
    {
        var attributions = _analysis.Attributions;
        var (kept, asked) = (0, 0);
        for (var n = found; n < attributions.Count && asked < most; n++)
        {
            ref var mark = ref attributions.Span[n];
            if (!IsThirdParty(mark))
                continue;
            asked++;
            var outer = Outer(mark.Cue.First, found - 1 + kept, direct: false);
            if (outer < 0)
                continue;
            // Nobody knows whom a speaker calls "he", and "the President" need not be whom the article named last.
            mark.Resolved = TokenRange.None;
            mark.SourceType = _tokens.Has(mark.Source.First, LexicalClasses.Pronouns) ? SourceType.Person
                : _typing.TypeOf(mark.Source, WasNamed(mark.Source));
            PutBehind(outer, n);
            kept++;
        }

        attributions.Truncate(found - 1 + kept);
        return asked;
    }

    // Somebody else than who speaks or hears, who says a clause: no topic, no wish, nothing that might be said.
    private bool IsThirdParty(in AttributionMark mark)
    {
        var (source, cue) = (mark.Source, mark.Cue);
        if (!source.Exists || !cue.Exists || cue.First < _first || source.First < _first || IsNoParty(source))
            return false;
        if (_tokens.Match(cue.First, LexicalClasses.CueAccording) > 0)
            return true;
        if (IsCondition(source) || IsHypothetical(cue) || _parts.Of(cue.First - 1) == WordPart.Determiner)
            return false;
        var content = _analysis.Contents[mark.FirstContent];
        var speech = _tokens.Match(cue.First, LexicalClasses.CueSpeech) > 0;
        if (content.First < cue.First)
            return content.End <= cue.First && (cue.End >= _contentEnd || _tokens[cue.End].Kind == TokenKind.Comma);
        return IsThat(content.First - 1) ? speech || HasFinite(content)
            : content.First - cue.End < LongestAddressee && StartsSpokenClause(content.First, content.End);
    }

    // "I" (but "our data"), "you", "it", "there"; a clause that was taken for a source.
    private bool IsNoParty(TokenRange source) => _tokens.Is(source.First, _grammar.Existential)
        || _tokens.IsOneOf(source.First, _grammar.ImpersonalPronouns)
        || _tokens.Has(source.First, LexicalClasses.SecondPerson)
        || (source.End == source.First + 1 && _tokens.Has(source.First, LexicalClasses.FirstPerson))
        || _tokens.HasAny(source.First, source.End, LexicalClasses.Complementisers);

    // "if readers see that …"
    private bool IsCondition(TokenRange source) => source.First > _first && _tokens[source.First - 1].Length == 2
        && _tokens.Has(source.First - 1, LexicalClasses.Complementisers);

    // "he would say", "someone who says"
    private bool IsHypothetical(TokenRange cue)
    {
        for (var i = Math.Max(_first, cue.First - VerbReach); i < cue.End; i++)
            if (_tokens.IsOneOf(i, _grammar.AbilityAuxiliaries) || _tokens.IsOneOf(i, _grammar.FutureAuxiliaries)
                || (i < cue.First && _tokens.Has(i, LexicalClasses.Relativisers)))
                return true;
        return false;
    }

    // "think that it works"; "trust that source" has no verb, so "that" opens no clause.
    private bool HasFinite(TokenRange content)
    {
        for (var i = content.First; i < content.End; i++)
            if (_parts.Of(i) is WordPart.Auxiliary or WordPart.Verb || _tokens[i].Is(TokenFlags.Clitic))
                return true;
        return false;
    }

    // "they had no part", "it's late", "the tax will stay"
    private bool StartsSpokenClause(int i, int end) =>
        (_parts.Of(i) == WordPart.Pronoun && i + 1 < end && _parts.Of(i + 1) is WordPart.Verb or WordPart.Auxiliary or WordPart.Adverb)
        || (_tokens.Has(i, LexicalClasses.Pronouns) && i + 1 < end && _tokens[i + 1].Is(TokenFlags.Clitic))
        || StartsClause(i, end);
}
