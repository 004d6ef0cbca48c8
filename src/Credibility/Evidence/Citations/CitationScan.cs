using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// The pass over the tokens that finds citations. The patterns stand in the other parts of this type: datelines, source
/// lines and credits (Furniture), names in running text (Inline), names that the registry does not know (Unknown).
/// </summary>
internal ref partial struct CitationScan
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ArticleAnalysis _analysis;
    private readonly TokenStream _tokens;
    private readonly OutletMentions _mentions;
    private readonly OwnOutlet _own;
    private readonly Grammar _grammar;
    private readonly Lexicon _lexicon;

    // The sentence at hand, and the reach of the last citation cue in it: one past the cue, and whether an outlet that
    // the registry does not know may follow.
    private int _sentence;
    private int _sentenceEnd;
    private int _cueEnd;
    private int _cueLimit;
    private int _speechCue;
    private int _lastCitationEnd;

    // The next of the tokens that may name an outlet, and the next run of furniture.
    private int _candidate;
    private int _furniture;

    public CitationScan(ReadOnlySpan<char> text, ReadOnlySpan<char> publisher, ArticleAnalysis analysis)
    {
        _text = text;
        _analysis = analysis;
        _tokens = analysis.Tokens;
        _mentions = new OutletMentions(text, analysis);
        _own = OwnOutlet.Of(publisher, analysis.Pack!);
        if (!_own.Known)
            _own = Brand();
        _grammar = analysis.Pack!.Grammar;
        _lexicon = analysis.Pack!.Lexicon;
        _sentence = -1;
    }

    /// <summary>Finds everything.</summary>
    public void Run()
    {
        var structure = 0;
        for (var i = 0; (i = Next(i)) < _tokens.Count;)
        {
            if (i >= _sentenceEnd)
                NextSentence(i);
            if (!_tokens[i].Is(TokenFlags.Furniture))
            {
                i = Inline(i);
                continue;
            }

            while (structure < _analysis.Structure.Count && _analysis.Structure[structure].Span.End <= _tokens[i].Start)
                structure++;
            var marked = structure < _analysis.Structure.Count && _analysis.Structure[structure].Span.Contains(_tokens[i].Start);
            var end = i + 1;
            while (end < _tokens.Count && _tokens[end].Is(TokenFlags.Furniture)
                && (!marked || _tokens[end].Start < _analysis.Structure[structure].Span.End))
                end++;
            if (marked)
                Furniture(i, end, _analysis.Structure[structure].Kind);
            i = end;
        }

        NextSentence(_tokens.Count);
    }

    // The first token from one on that can matter: furniture, a candidate, or what may be the article's own name.
    private int Next(int from)
    {
        var candidates = _tokens.Citations;
        while (_candidate < candidates.Length && candidates[_candidate] < from)
            _candidate++;
        while (_furniture < _analysis.Furniture.Count && _analysis.Furniture[_furniture].End <= from)
            _furniture++;
        var next = _candidate < candidates.Length ? candidates[_candidate] : _tokens.Count;
        if (_furniture < _analysis.Furniture.Count)
            next = Math.Min(next, Math.Max(from, _analysis.Furniture[_furniture].First));
        if (!_own.Known)
            return next;
        var tokens = _tokens.Tokens[..next];
        for (var i = from; i < tokens.Length; i++)
        {
            // The letter first: that it is another one is foretold, that a word has a capital is not.
            ref readonly var token = ref tokens[i];
            if (_own.MayStartWithLetter(_text[token.Start]) && MayBeOwn(token))
                return i;
        }

        return next;
    }

    private void NextSentence(int token)
    {
        _cueEnd = -1;
        _cueLimit = -1;
        _speechCue = -1;
        _lastCitationEnd = -1;
        while (_sentence + 1 < _analysis.Sentences.Count && _analysis.Sentences[_sentence + 1].First <= token)
        {
            var first = _analysis.Sentences[++_sentence].First;
            if (_tokens.Has(first, LexicalClasses.SourceLabels) && !_tokens[first].Is(TokenFlags.Furniture)
                && Headed(first, out var mention))
                Add(mention, CitationForm.Inline);
        }

        _sentenceEnd = _sentence + 1 < _analysis.Sentences.Count ? _analysis.Sentences[_sentence + 1].First : _tokens.Count;
    }

    private void Add(in OutletMention mention, CitationForm form, bool closing = false)
    {
        var own = IsOwn(mention);
        if (own)
            FlagOwn(mention.Name);
        var sentence = _sentence;
        while (sentence >= 0 && _analysis.Sentences[sentence].First > mention.Name.First)
            sentence--;
        while (sentence + 1 < _analysis.Sentences.Count && _analysis.Sentences[sentence + 1].First <= mention.Name.First)
            sentence++;
        _sentence = sentence;
        _analysis.Citations.Add(new CitationMark
        {
            Name = mention.Name,
            Outlet = mention.Outlet,
            Sentence = sentence,
            Form = form,
            Self = own,
        });
        if (closing && !own)
            _analysis.WhollyRelayed = true;
        _lastCitationEnd = mention.Name.End;
    }

    private readonly bool IsOwn(in OutletMention mention) => _own.Is(mention, TextOf(mention.Name));

    private readonly void FlagOwn(TokenRange name)
    {
        for (var i = name.First; i < name.End; i++)
            _tokens[i].Flags |= TokenFlags.OwnOutlet;
    }

    // Where nobody states the publisher, the outlet of the brand or dateline is it.
    private readonly OwnOutlet Brand()
    {
        for (var s = 0; s < Math.Min(_analysis.Structure.Count, 4); s++)
        {
            ref var mark = ref _analysis.Structure[s];
            if (mark.Kind is not (StructureKind.Brand or StructureKind.Dateline))
                continue;
            for (var i = 0; i < _tokens.Count && _tokens[i].Start < mark.Span.End; i++)
                if (_tokens[i].Start >= mark.Span.Start && _mentions.At(i, false, out var mention))
                    return OwnOutlet.Of(mention, TextOf(mention.Name));
        }

        return default;
    }

    private readonly ReadOnlySpan<char> TextOf(TokenRange range) => _text[_tokens[range.First].Start.._tokens[range.End - 1].End];
}
