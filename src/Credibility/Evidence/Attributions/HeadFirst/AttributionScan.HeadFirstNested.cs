using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>
/// Attributions inside direct speech where the head of a phrase stands first: '"Gubernur menyampaikan bahwa jalan ditutup," kata
/// Budi'. They need a cue, a third-person source and a clause of their own; what the speaker says of himself is none.
/// </content>
internal ref partial struct AttributionScan
{
    /// <summary>Most tokens of a source inside direct speech.</summary>
    private const int LongestNestedSource = 8;

    // "Budi mengatakan bahwa ia tidak yakin …": what a speaker says of himself is part of what he says; ", namun ia meminta …" goes on.
    private bool IsSpeakerHimself(TokenRange subject)
    {
        if (subject.End != subject.First + 1 || !_tokens.Has(subject.First, LexicalClasses.Pronouns)
            || _tokens.IsOneOf(subject.First, _grammar.PluralPronouns) || _analysis.Attributions.Count == 0
            || IsCoordinated(subject.First))
            return false;
        ref var last = ref _analysis.Attributions.Last;
        return last.Sentence == _sentence && last.Cue.Exists && last.Cue.End <= subject.First && last.ContentCount > 0
            && (last.Source.Exists || last.Resolved.Exists)
            && last.SourceType is SourceType.Person or SourceType.Role or SourceType.Organisation or SourceType.Anonymous
            && _analysis.Contents.Last.Contains(subject.First);
    }

    // ", namun ia", ", dan dia"
    private bool IsCoordinated(int i) => i - 2 > _first && _tokens[i - 2].Kind == TokenKind.Comma
        && _tokens.Has(i - 1, LexicalClasses.Conjunctions | LexicalClasses.Connectives) && !IsStrongComplementiser(i - 1);

    private void NestedClauses()
    {
        var nested = 0;
        var sentence = 0;
        var sentences = _analysis.Sentences;
        foreach (var cue in _tokens.Cues)
        {
            if (!_tokens[cue].Is(TokenFlags.Quoted) || !_tokens.Has(cue, LexicalClasses.CueSpeech | LexicalClasses.CueAccording))
                continue;
            while (sentence < sentences.Count && sentences[sentence].End <= cue)
                sentence++;
            if (sentence == sentences.Count || nested == MostNested)
                return;
            if (NestedClause(cue, sentences[sentence].First, sentences[sentence].End, out var source) is not (var start and >= 0))
                continue;
            nested++;
            Nest(cue, source, start, sentence);
        }
    }

    private void Nest(int cue, TokenRange source, int start, int sentence)
    {
        var attributions = _analysis.Attributions;
        var outer = Outer(cue, attributions.Count, direct: true);
        if (outer < 0)
            return;
        ref var speech = ref attributions.Span[outer];
        var end = _analysis.Sentences[sentence].End;
        for (var c = speech.FirstContent; c < speech.FirstContent + speech.ContentCount; c++)
            if (_analysis.Contents[c].Contains(cue))
                end = Math.Min(end, _analysis.Contents[c].End);
        _sentence = sentence;
        Begin(new TokenRange(cue, cue + 1), source);
        Extend(start, SpokenEnd(start, end));
        ref var mark = ref attributions.Last;
        if (mark.ContentCount == 0)
        {
            attributions.Truncate(attributions.Count - 1);
            return;
        }

        mark.SourceType = _tokens.Has(source.First, LexicalClasses.Pronouns) ? SourceType.Person : _typing.TypeOf(source, WasNamed(source));
        PutBehind(outer, attributions.Count - 1);
    }

    // The first token of what is reported, or -1.
    private int NestedClause(int cue, int first, int end, out TokenRange source)
    {
        source = TokenRange.None;
        var floor = cue;
        while (floor > first && floor > cue - NounPhrases.Reach && _tokens[floor - 1].Kind is TokenKind.Word
            && _tokens[floor - 1].Is(TokenFlags.Quoted))
            floor--;
        // A clause behind a comma may have its subject before it.
        if (floor > first && _tokens[floor - 1].Kind is not (TokenKind.Quote or TokenKind.SingleQuote or TokenKind.Colon
            or TokenKind.Period or TokenKind.Question or TokenKind.Exclamation))
            return -1;
        return _tokens.Has(cue, LexicalClasses.CueAccording) ? NestedAccording(cue, floor, end, out source)
            : NestedVerb(cue, floor, end, out source);
    }

    // "Gubernur saat itu menyampaikan bahwa …"
    private int NestedVerb(int cue, int floor, int end, out TokenRange source)
    {
        source = TokenRange.None;
        var left = cue;
        while (left > floor && _tokens.Has(left - 1, LexicalClasses.Auxiliaries | LexicalClasses.Adverbs)
            && !_tokens.Has(left - 1, HeadFirstWords.Describing))
            left--;
        (_first, var outer) = (floor, _first);
        left = SkipAdverbialBefore(left);
        _first = outer;
        var first = NestedStart(floor, left);
        var that = FindStrongComplementiser(cue + 1, Math.Min(end, cue + 7));
        if (first >= left || left - first > LongestNestedSource || that < 0 || that + 2 >= end || !IsThirdPerson(first, left))
            return -1;
        source = new TokenRange(first, left);
        return that + 1;
    }

    // "Menurut dokter, …"
    private int NestedAccording(int cue, int floor, int end, out TokenRange source)
    {
        source = TokenRange.None;
        if (NestedStart(floor, cue) < cue || _tokens.IsOneOf(cue, _grammar.BasisCues)
            || _tokens.Match(cue, LexicalClasses.CueAccording) > 1)
            return -1;
        var comma = cue + 1;
        while (comma < end && comma <= cue + LongestNestedSource && _tokens[comma].Kind == TokenKind.Word)
            comma++;
        if (comma + 2 >= end || _tokens[comma].Kind != TokenKind.Comma || comma == cue + 1 || !IsThirdPerson(cue + 1, comma))
            return -1;
        source = new TokenRange(cue + 1, comma);
        return comma + 1;
    }

    // Behind "nah", "tadi", "saat itu", which open a spoken sentence; "kalau ahli menyatakan bahwa" reports nothing.
    private int NestedStart(int first, int end)
    {
        const LexicalClasses Leading = LexicalClasses.Connectives | LexicalClasses.Conjunctions | LexicalClasses.Adverbs
            | LexicalClasses.TimeWords;
        while (first < end && !_tokens.Has(first, HeadFirstWords.Describing) && _tokens.Match(first, Leading) is var length and > 0)
        {
            if (IsCondition(first))
                return end;
            first += length;
        }

        return first;
    }

    // A phrase of somebody else who can speak: no "saya", "kami", "anda", no verb, no phrase with a preposition before it.
    private bool IsThirdPerson(int first, int end)
    {
        const LexicalClasses Self = LexicalClasses.FirstPerson | LexicalClasses.SecondPerson;
        const LexicalClasses Clausal = LexicalClasses.Relativisers | LexicalClasses.Auxiliaries | LexicalClasses.Negations
            | LexicalClasses.Complementisers;
        if (_tokens.Has(first, Self | LexicalClasses.Prepositions | LexicalClasses.QuestionWords))
            return false;
        for (var i = first; i < end; i++)
            if (_tokens.Has(i, Clausal) || _phrases.HeadFirst.Words.IsVerb(i))
                return false;
        // "mereka sih oke saja", "Tolong jelaskan bahwa …"
        if (end > first + 1 ? _tokens.Has(first, LexicalClasses.Pronouns) : IsOnlyCapitalised(first))
            return false;
        return CanSpeak(new TokenRange(first, end)) && !_tokens.Has(end - 1, Self | LexicalClasses.Conjunctions);
    }

    // A known word that only opens the sentence and says nobody.
    private bool IsOnlyCapitalised(int i)
    {
        const LexicalClasses Somebody = HeadFirstWords.Describing | LexicalClasses.Pronouns
            | LexicalClasses.GivenNames | LexicalClasses.Outlet | LexicalClasses.Places;
        return _tokens[i].Is(TokenFlags.SentenceStart) && _tokens[i].Lexeme != 0 && !_tokens.Has(i, Somebody);
    }
}
