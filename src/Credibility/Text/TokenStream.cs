using System.Runtime.CompilerServices;
using Credibility.Languages;

namespace Credibility.Text;

/// <summary>The tokens of a text with the classes that the lexicon gives each, as a word and as the start of a phrase.</summary>
internal sealed class TokenStream
{
    /// <summary>Places behind the last token that read as full stops, so that rules may look a few tokens ahead.</summary>
    private const int Padding = 8;

    private const int Capacity = 2048;

    private const uint LinkKind = 1u << (int)TokenKind.Link;

    private const uint MarkKinds = 1u << (int)TokenKind.Quote | 1u << (int)TokenKind.SingleQuote | 1u << (int)TokenKind.OpenBracket
        | 1u << (int)TokenKind.Period | 1u << (int)TokenKind.Question | 1u << (int)TokenKind.Exclamation | 1u << (int)TokenKind.Ellipsis;

    private const LexicalClasses HedgeClasses = LexicalClasses.AnyHedge | LexicalClasses.Denials;

    private const LexicalClasses CitationClasses = LexicalClasses.Outlet | LexicalClasses.CitationCues | LexicalClasses.CueSpeech
        | LexicalClasses.CuePostposed | LexicalClasses.CueThought | LexicalClasses.CueClitic | LexicalClasses.CueAccording | LexicalClasses.CueNoun;

    private Token[] _tokens = new Token[Capacity];
    private WordKey[] _keys = new WordKey[Capacity];
    private LexicalClasses[] _words = new LexicalClasses[Capacity];
    private PhraseHit[] _phrases = new PhraseHit[Capacity];
    private LexicalClasses[] _classes = new LexicalClasses[Capacity];
    private byte[] _parts = [];
    private TokenIndex _cues = new(Capacity);
    private TokenIndex _citations = new(Capacity);
    private TokenIndex _hedges = new(Capacity);
    private TokenIndex _marks = new(Capacity);

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Token by reference.</summary>
    public ref Token this[int index] => ref _tokens[index];

    /// <summary>All tokens.</summary>
    public Span<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Tokens that have or start a cue of attribution, in text order; the few that a pass needs to look at.</summary>
    public ReadOnlySpan<int> Cues => _cues.Span;

    /// <summary>Tokens that may name an outlet or lead up to one.</summary>
    public ReadOnlySpan<int> Citations => _citations.Span;

    /// <summary>Tokens that have or start a hedge or denial.</summary>
    public ReadOnlySpan<int> Hedges => _hedges.Span;

    /// <summary>Quotation marks, opening brackets, and marks that can end a sentence.</summary>
    public ReadOnlySpan<int> Marks => _marks.Span;

    /// <summary>Whether any token is a handle ("@name").</summary>
    public bool HasHandles { get; private set; }

    /// <summary>Forgets the tokens.</summary>
    public void Clear() => Count = 0;

    /// <summary>Appends a token with the key of its folded word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Token token, WordKey key)
    {
        var index = Count;
        if (index + Padding >= _keys.Length)
            Grow();
        _keys[index] = key;
        _tokens[index] = token;
        Count = index + 1;
    }

    /// <summary>Key of the folded word: the same for the same word. All zero for punctuation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey Key(int index) => _keys[index];

    /// <summary>Classes of the token as a single word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LexicalClasses WordClasses(int index) => _words[index];

    /// <summary>Classes of the longest phrase that starts at the token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LexicalClasses PhraseClasses(int index) =>
        _tokens[index].PhraseLength > 1 ? _phrases[index].Classes : LexicalClasses.None;

    /// <summary>Index of the longest phrase that starts at the token, or -1.</summary>
    public int Phrase(int index) => _tokens[index].PhraseLength > 1 ? _phrases[index].Phrase : -1;

    /// <summary>Classes as a word and as the start of a phrase.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LexicalClasses Classes(int index) => _classes[index];

    /// <summary>Whether the single word has one of the classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int index, LexicalClasses classes) => (_words[index] & classes) != 0;

    /// <summary>
    /// Number of tokens of the longest entry of the classes that starts at the token: the phrase when it has one of
    /// them, else 1 when the word has, else 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Match(int index, LexicalClasses classes)
    {
        // Most tokens have none of the classes in any way.
        return (_classes[index] & classes) == 0 ? 0 : MatchKnown(index, classes);
    }

    private int MatchKnown(int index, LexicalClasses classes)
    {
        var length = _tokens[index].PhraseLength;
        if (length > 1 && (_phrases[index].Classes & classes) != 0)
            return length;
        // A cue inside a longer phrase of another class: "according to" in "according to many".
        if (length > 1 && (_phrases[index].CueClasses & classes) != 0)
            return _phrases[index].CueLength;
        return (_words[index] & classes) != 0 ? 1 : 0;
    }

    /// <summary>One byte a token for whoever classifies tokens once and asks often; all zero after <see cref="ResetParts"/>.</summary>
    public byte[] Parts => _parts;

    /// <summary>Makes room in <see cref="Parts"/> and clears it.</summary>
    public void ResetParts()
    {
        if (_parts.Length < _words.Length)
            _parts = new byte[_words.Length];
        else
            Array.Clear(_parts, 0, Count);
    }

    /// <summary>Looks up every word and phrase; must be called once after tokenizing.</summary>
    public void LookUp(Lexicon lexicon)
    {
        if (_words.Length < Count + Padding)
        {
            var size = Math.Max(Count + Padding, _words.Length * 2);
            _words = new LexicalClasses[size];
            _classes = new LexicalClasses[size];
            _phrases = new PhraseHit[size];
        }

        _tokens.AsSpan(Count, Padding).Fill(new Token { Kind = TokenKind.Period });
        _words.AsSpan(Count, Padding).Clear();
        _classes.AsSpan(Count, Padding).Clear();
        var tokens = Tokens;
        var words = _words.AsSpan(0, tokens.Length);
        var all = _classes.AsSpan(0, tokens.Length);
        var cues = _cues.Reset(tokens.Length);
        var citations = _citations.Reset(tokens.Length);
        var hedges = _hedges.Reset(tokens.Length);
        var marks = _marks.Reset(tokens.Length);
        var kinds = 0u;
        int cue = 0, citation = 0, hedge = 0, mark = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            var kind = 1u << (int)token.Kind;
            kinds |= kind;
            marks[mark] = i;
            mark += (kind & MarkKinds) != 0 ? 1 : 0;
            var lexeme = token.Lexeme;
            var classes = LexicalClasses.None;
            if (lexeme != 0)
            {
                ref readonly var entry = ref lexicon.Lexeme(lexeme);
                classes = entry.Lexical;
                words[i] = classes;
                if (entry.Root != 0 && (entry.Followers >> (_tokens[i + 1].Lexeme & 63) & 1) != 0)
                {
                    MatchPhrase(lexicon, tokens, i, entry.Root);
                    if (token.PhraseLength > 1)
                        classes |= _phrases[i].Classes | _phrases[i].CueClasses;
                }
            }
            else
            {
                words[i] = classes;
            }

            // Written always and counted only when it is one: no branch to mispredict.
            all[i] = classes;
            cues[cue] = i;
            cue += (classes & LexicalClasses.AnyCue) != 0 ? 1 : 0;
            hedges[hedge] = i;
            hedge += (classes & HedgeClasses) != 0 ? 1 : 0;
            citations[citation] = i;
            citation += (classes & CitationClasses) != 0 || (kind & LinkKind) != 0 ? 1 : 0;
        }

        HasHandles = (kinds & (1u << (int)TokenKind.Handle)) != 0;
        _cues.Count = cue;
        _citations.Count = citation;
        _hedges.Count = hedge;
        _marks.Count = mark;
    }

    /// <summary>Gives memory back after an article far longer than usual.</summary>
    public void TrimTo(int limit)
    {
        Count = 0;
        if (_words.Length > limit || _tokens.Length > limit)
        {
            _tokens = new Token[Capacity];
            _classes = new LexicalClasses[Capacity];
            _cues = new(Capacity);
            _citations = new(Capacity);
            _hedges = new(Capacity);
            _marks = new(Capacity);
            _words = new LexicalClasses[Capacity];
            _phrases = new PhraseHit[Capacity];
            _keys = new WordKey[Capacity];
            _parts = [];
        }
    }

    private void Grow()
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _tokens, _keys.Length);
    }

    private void MatchPhrase(Lexicon lexicon, Span<Token> tokens, int i, int node)
    {
        for (var j = i + 1; j < tokens.Length; j++)
        {
            ref var token = ref tokens[j];
            if (token.Lexeme == 0 || token.Is(TokenFlags.LineBefore))
                return;
            node = lexicon.Next(node, token.Lexeme);
            if (node == 0)
                return;
            var phrase = lexicon.Terminal(node);
            if (phrase >= 0)
            {
                var classes = lexicon.Phrase(phrase).Lexical;
                var cues = classes & LexicalClasses.AnyCue;
                ref var hit = ref _phrases[i];
                if (tokens[i].PhraseLength == 0)
                    hit.CueClasses = LexicalClasses.None;
                tokens[i].PhraseLength = (byte)(j - i + 1);
                hit.Classes = classes;
                hit.Phrase = phrase;
                if (cues != 0)
                {
                    hit.CueClasses = cues;
                    hit.CueLength = (byte)(j - i + 1);
                }
            }
        }
    }

    private struct PhraseHit
    {
        public LexicalClasses Classes;
        public LexicalClasses CueClasses;
        public int Phrase;
        public byte CueLength;
    }
}
