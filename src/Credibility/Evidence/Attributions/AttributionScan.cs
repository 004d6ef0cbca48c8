using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// The pass over the sentences that finds attributions. The patterns stand in the other parts of this type: speech verbs
/// (Verbs), prepositions of attribution (According), passives without an agent (Agentless), nominal cues (Nominal),
/// quotations without a cue (Quotations). What only one order of words needs stands in the folders HeadFirst (the head of a
/// noun phrase opens it, as in Indonesian) and HeadLast (it ends it, as in English).
/// </summary>
internal ref partial struct AttributionScan
{
    /// <summary>Most tokens that are looked at for a complementiser, a quotation or the form of a content.</summary>
    private const int Window = 60;

    private readonly ArticleAnalysis _analysis;
    private readonly TokenStream _tokens;
    private readonly ReadOnlySpan<char> _text;
    private readonly Grammar _grammar;
    private readonly NounPhrases _phrases;
    private readonly WordParts _parts;
    private readonly SourceTyping _typing;

    // The sentence at hand: tokens, where its content starts (after connectives) and ends (before closing punctuation).
    private int _sentence;

    // The next of the tokens that may be cues of attribution or of citation.
    private int _candidate;
    private int _citation;
    private int _first;
    private int _end;
    private int _contentFirst;
    private int _contentEnd;

    // End of the sentence before its closing punctuation.
    private int _textEnd;
    private int _quotation;
    private int _quotationEnd;

    // First quotation of the sentence that ends near the cue at hand, so that a cue never looks at all of them.
    private int _nearQuotation;
    private int _assignedQuotation;
    private int _covered;

    // The latest named source, for pronouns and "-nya".
    private TokenRange _antecedent;
    private SourceType _antecedentType;

    // The latest person, and the latest body, document or outlet.
    private TokenRange _person;
    private TokenRange _body;
    private SourceType _bodyType;

    // The latest source that is a human being, named or not.
    private TokenRange _speaker;
    private SourceType _speakerType;

    // Cue and source of a paragraph that ended with a colon, and that paragraph.
    private TokenRange _announcement;
    private TokenRange _announcer;
    private int _announcedBy;

    // The latest paragraph that is a turn of a transcript.
    private int _transcribed;

    // The latest paragraph that is a question headed by a label.
    private int _askedBy;

    public AttributionScan(ReadOnlySpan<char> text, ArticleAnalysis analysis)
    {
        _analysis = analysis;
        _tokens = analysis.Tokens;
        _text = text;
        _grammar = analysis.Pack!.Grammar;
        _phrases = new NounPhrases(text, _tokens, _grammar);
        _parts = new WordParts(text, _tokens, _grammar);
        if (!_grammar.HeadFirst)
            WordParts.Classify(_tokens);
        _typing = new SourceTyping(text, _tokens, analysis.Pack!, analysis.Outlets);
        _antecedent = TokenRange.None;
        _person = TokenRange.None;
        _body = TokenRange.None;
        _speaker = TokenRange.None;
        _announcement = TokenRange.None;
        _antecedentType = SourceType.Person;
        _assignedQuotation = -1;
        _askedBy = -2;
        _transcribed = -3;
    }

    /// <summary>Finds the attributions of a sentence.</summary>
    public void Sentence(int sentence)
    {
        ref var s = ref _analysis.Sentences[sentence];
        _sentence = sentence;
        _first = s.First;
        _end = s.End;
        while (_first < _end && _tokens[_first].Is(TokenFlags.Furniture))
            _first++;
        if (_first == _end)
            return;
        // "(Paper) With …": the capital behind a dateline is that of a sentence.
        if (_first > s.First && !_grammar.HeadFirst)
            WordParts.OpenSentence(_tokens, _first);
        _quotation = s.FirstQuotation;
        _quotationEnd = _quotation;
        _nearQuotation = _quotation;
        while (_quotationEnd < _analysis.Quotations.Count && _analysis.Quotations[_quotationEnd].First < _end)
            _quotationEnd++;
        if (IsPlain())
            return;
        _textEnd = TrimPunctuation(_end);
        _contentFirst = SkipConnectives(_first);
        if (_grammar.HeadFirst)
            _contentFirst = SkipCitation(_contentFirst);
        _contentEnd = ContentEnd();
        _covered = _first;

        var next = _first;
        var cues = _tokens.Cues;
        for (; _candidate < cues.Length && cues[_candidate] < _end; _candidate++)
        {
            var i = cues[_candidate];
            if (i < next || _tokens[i].Is(TokenFlags.Quoted))
                continue;
            while (_nearQuotation < _quotationEnd && _analysis.Quotations[_nearQuotation].End < i - (2 * NounPhrases.Reach))
                _nearQuotation++;
            next = Cue(i);
        }

        LooseQuotations();
        CitedSentence();
    }

    // No cue, no quotation, and where a citation alone attributes, none of these: most sentences.
    private bool IsPlain()
    {
        var cues = _tokens.Cues;
        while (_candidate < cues.Length && cues[_candidate] < _first)
            _candidate++;
        if (_quotation < _quotationEnd || (_candidate < cues.Length && cues[_candidate] < _end))
            return false;
        if (!_grammar.HeadFirst)
            return true;
        var citations = _tokens.Citations;
        while (_citation < citations.Length && citations[_citation] < _first)
            _citation++;
        return _citation >= citations.Length || citations[_citation] >= _end;
    }

    // Tries the patterns in the order of their precision; one past what the cue consumed, or 0.
    private int Cue(int i)
    {
        int length;
        // "minta maaf": a fixed phrase that reports nothing hides the cue that it starts with.
        if (_grammar.HeadFirst && _tokens.PhraseClasses(i) is var phrase && (phrase & LexicalClasses.CommonVerbs) != 0
            && (phrase & LexicalClasses.AnyCue) == 0)
            return i + _tokens[i].PhraseLength;
        // "Wahyu Puji Santoso": a stem inside a name.
        if (_grammar.HeadFirst && IsInsideName(i))
            return 0;
        // "the Holy See", "the Budget Report": part of a name.
        if (!_grammar.HeadFirst && IsPartOfName(i))
            return 0;
        // "who asked not to be named" reports nothing.
        if (!_grammar.HeadFirst && (length = _tokens.Match(i, LexicalClasses.Anonymity)) > 1)
            return i + length;
        // Nor does "found guilty".
        if (!_grammar.HeadFirst && _tokens[i].PhraseLength > 1 && _tokens.PhraseClasses(i) is var idiom
            && (idiom & LexicalClasses.CommonVerbs) != 0 && (idiom & LexicalClasses.AnyCue) == 0)
            return i + _tokens[i].PhraseLength;
        if ((length = _tokens.Match(i, LexicalClasses.CueAccording)) > 0 && According(i, length))
            return i + length;
        if ((length = _tokens.Match(i, LexicalClasses.CueClitic)) > 0 && Clitic(i, length))
            return i + length;
        if ((length = _tokens.Match(i, LexicalClasses.CueAgentless)) > 0 && Agentless(i, length))
            return i + length;
        // "menurut laporan dari dalam kota": the longer cue took what its source begins with.
        if (_grammar.HeadFirst && _tokens.Has(i, LexicalClasses.CueAccording) && _tokens.Match(i, LexicalClasses.CueAccording) > 1
            && According(i, 1))
            return i + 1;
        if ((length = _tokens.Match(i, LexicalClasses.CuePassive)) > 0 && Passive(i, length))
            return i + length;
        if ((length = _tokens.Match(i, LexicalClasses.CuePostposed)) > 0 && Postposed(i, length))
            return i + length;
        if (length > 0 && _grammar.HeadFirst && ObjectVoice(i, length))
            return i + length;
        if (length > 0 && !_grammar.HeadFirst && Predicate(i, length, Clause.Free, quotesOnly: true))
            return i + length;
        if ((length = _tokens.Match(i, LexicalClasses.CueSpeech)) > 0 && !IsLongerCue(i, length) && Verb(i, length, Clause.Free))
            return i + length;
        if ((length = _tokens.Match(i, LexicalClasses.CueThought)) > 0 && Verb(i, length, Clause.Complement))
            return i + length;
        if ((length = _tokens.Match(i, LexicalClasses.CueDirective)) > 0 && Verb(i, length, Clause.Object))
            return i + length;
        if ((length = _tokens.Match(i, LexicalClasses.CueStance)) > 0 && Verb(i, length, Clause.Object))
            return i + length;
        if ((length = _tokens.Match(i, LexicalClasses.CueNoun)) > 0 && Nominal(i, length))
            return i + length;
        return 0;
    }

    // So is one that a comma parts from an office and that a capital follows: "pengacaranya, Firman Wijaya, menyebut".
    private bool IsInsideName(int i) => _tokens[i].Is(TokenFlags.Capital) && !_tokens[i].Is(TokenFlags.SentenceStart)
        && _tokens.Has(i, LexicalClasses.CuePostposed)
        && i > _first && ((_tokens[i - 1].Kind == TokenKind.Word && _tokens[i - 1].Is(TokenFlags.Capital))
            || (_tokens[i - 1].Kind == TokenKind.Comma && i + 1 < _end && _phrases.IsName(i + 1) && QuotationEndingAt(i - 1) < 0));

    // A capital behind a capital, where what follows or starts the sentence is none: headlines have capitals everywhere.
    private bool IsPartOfName(int i) => _tokens[i].Is(TokenFlags.Capital) && !_tokens[i].Is(TokenFlags.SentenceStart)
        && !_tokens[i].Is(TokenFlags.AllCapitals)
        && i - 1 > _first && _phrases.IsName(i - 1) && i + 1 < _end && _tokens[i + 1].Kind == TokenKind.Word
        && !_tokens[i + 1].Is(TokenFlags.Capital);

    // "menyatakan dukungan": the longer entry says what kind of cue it is.
    private bool IsLongerCue(int i, int length) => _grammar.HeadFirst && length == 1
        && (_tokens.PhraseClasses(i) & (LexicalClasses.CueStance | LexicalClasses.CueDirective | LexicalClasses.CueThought)) != 0;

    private int SkipConnectives(int i)
    {
        while (i < _end)
        {
            if (_tokens[i].Is(TokenFlags.Quoted) || _tokens[i].Kind == TokenKind.Quote)
                return i;
            var length = _tokens.Match(i, LexicalClasses.Connectives);
            // "Kedua tersangka": a number, no "secondly".
            if (length == 1 && _grammar.HeadFirst && _tokens.Has(i, LexicalClasses.NumberWords) && i + 1 < _end
                && _tokens[i + 1].Kind == TokenKind.Word)
                return i;
            if (length > 0)
                i += length;
            else if (_tokens[i].Kind == TokenKind.Comma && i > _first)
                i++;
            else if (_tokens[i].Kind is TokenKind.Dash or TokenKind.Symbol)
                i++;
            else
                return i;
        }

        return _first;
    }

    // Before the closing punctuation, a closing credit in brackets, and ", seperti dilansir X".
    private int ContentEnd()
    {
        var end = _textEnd;
        var citations = _tokens.Citations;
        for (; _citation < citations.Length && citations[_citation] < _end; _citation++)
        {
            var cue = citations[_citation];
            if (cue > _first + 1 && cue < end && _tokens[cue - 1].Kind == TokenKind.Comma && !_tokens[cue - 1].Is(TokenFlags.Quoted)
                && _tokens.Match(cue, LexicalClasses.CitationCues) is var length and > 0
                // "X, the mayor, told reporters": where verbs follow their subject, one word alone is the predicate.
                // 'X said, in an interview with Y, "…"': what is said comes behind.
                && (_grammar.HeadFirst || !_tokens.Has(cue - 2, LexicalClasses.CueSpeech))
                && (_grammar.HeadFirst
                    || (length > 1 && !_parts.IsPresentParticiple(cue) && !_tokens.Has(cue, LexicalClasses.CueSpeech)
                        && !IsSubjectOfVerb(cue))))
                return cue - 1;
        }

        return end;
    }

    // "In May, an analysis by X found …"
    private bool IsSubjectOfVerb(int i) => _phrases.EndAfter(i, _textEnd) is var end && end > i && end < _textEnd
        && _parts.Of(end) is WordPart.Verb or WordPart.Auxiliary;

    private int TrimPunctuation(int end)
    {
        while (end > _first
            && _tokens[end - 1].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon
            or TokenKind.Dash or TokenKind.Ellipsis)
            end--;
        return end;
    }

    private bool IsPunctuation(int i) => _tokens[i].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Colon
        or TokenKind.Semicolon or TokenKind.Dash
        or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis;

    private enum Clause
    {
        /// <summary>A clause follows, with or without a complementiser.</summary>
        Free,

        /// <summary>A complementiser or a quotation is needed.</summary>
        Complement,

        /// <summary>The object itself is the content.</summary>
        Object,
    }
}
