using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    // A class of no word, for tokens that are addresses: they cite their hosts.
    private const LexicalClasses LinkMark = (LexicalClasses)(1UL << 63);

    private Token[] _tokens = new Token[Capacity];
    private WordKey[] _keys = new WordKey[Capacity];
    private ulong[] _hashes = new ulong[Capacity];
    private int[] _places = new int[Capacity];
    private WordFacts[] _facts = new WordFacts[Capacity];
    private LexicalClasses[] _words = new LexicalClasses[Capacity];
    private PhraseHit[] _phrases = new PhraseHit[Capacity];
    private LexicalClasses[] _classes = new LexicalClasses[Capacity];
    private byte[] _parts = [];
    private TokenIndex _cues = new(Capacity);
    private TokenIndex _citations = new(Capacity);
    private TokenIndex _hedges = new(Capacity);
    private TokenIndex _marks = new(Capacity);
    private TokenIndex _phraseStarts = new(Capacity);
    private TokenIndex _capitals = new(Capacity);
    private TokenIndex _claims = new(Capacity);
    private TokenIndex _others = new(Capacity);

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Token by reference.</summary>
    public ref Token this[int index] => ref _tokens[index];

    /// <summary>All tokens.</summary>
    public Span<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Keys of the tokens' folded words.</summary>
    public ReadOnlySpan<WordKey> Keys => _keys.AsSpan(0, Count);

    /// <summary>Hashes of the keys.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>What is counted of the tokens as single words.</summary>
    public ReadOnlySpan<WordFacts> Facts => _facts.AsSpan(0, Count);

    /// <summary>Tokens that start a phrase, in text order.</summary>
    public ReadOnlySpan<int> PhraseStarts => _phraseStarts.Span;

    /// <summary>Tokens with a capital.</summary>
    public ReadOnlySpan<int> Capitals => _capitals.Span;

    /// <summary>Tokens that make a sentence assert something checkable: a number word, an amount, evidence, a cause.</summary>
    public ReadOnlySpan<int> Claims => _claims.Span;

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

    /// <summary>Appends a token with the key of its folded word; all zero for one that is not looked up.</summary>
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

    /// <summary>Free places for tokens, two and more, and those of their keys; <see cref="Took"/> says how many were filled.</summary>
    public Span<Token> Room(out Span<WordKey> keys)
    {
        if (Count + Padding + 2 > _keys.Length)
            Grow();
        keys = _keys.AsSpan(Count, _keys.Length - Padding - Count);
        return _tokens.AsSpan(Count, keys.Length);
    }

    /// <summary>Appends the tokens that were written into <see cref="Room"/>.</summary>
    public void Took(int count) => Count += count;

    /// <summary>Key of the folded word: the same for the same word. All zero for punctuation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey Key(int index) => _keys[index];

    /// <summary>Hash of the key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(int index) => _hashes[index];

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
            _hashes = new ulong[size];
            _places = new int[size];
            _facts = new WordFacts[size];
            _words = new LexicalClasses[size];
            _classes = new LexicalClasses[size];
            _phrases = new PhraseHit[size];
        }

        _tokens.AsSpan(Count, Padding).Fill(new Token { Kind = TokenKind.Period });
        _words.AsSpan(Count, Padding).Clear();
        _classes.AsSpan(Count, Padding).Clear();
        var others = _others.Reset(Count);
        LookUpWords(lexicon, ref others);
        LookUpPhrases(lexicon);
        ListOthers(others);
        ListCandidates();
    }

    // In three loops: where each word would stand, a touch of that place, what stands there. A touch waits for nothing, so
    // dozens of cache misses are under way at once; without it a rare word costs its 100 ns and more in turn.
    // Punctuation has an empty key, which no word has.
    private void LookUpWords(Lexicon lexicon, ref Span<int> others)
    {
        var count = Count;
        var keys = _keys.AsSpan(0, count);
        var hashes = _hashes.AsSpan(0, count);
        var places = _places.AsSpan(0, count);
        for (var i = 0; i < keys.Length; i++)
        {
            var hash = keys[i].Hash;
            hashes[i] = hash;
            places[i] = lexicon.Place(hash);
        }

        lexicon.Touch(places);
        var tokens = Tokens;
        var words = _words.AsSpan(0, count);
        var facts = _facts.AsSpan(0, count);
        var classSets = lexicon.ClassSets;
        var capitals = _capitals.Reset(count);
        var claims = _claims.Reset(count);
        int capital = 0, claim = 0, other = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var slot = ref lexicon.Slot(places[i]);
            ref var token = ref tokens[i];
            // A mask in place of a branch that would be mispredicted for every eighth word.
            var holds = -(slot.Hash == hashes[i] ? 1 : 0);
            var fact = new WordFacts(slot.Facts.Bits & (uint)holds);
            token.Lexeme = slot.Lexeme & holds;
            facts[i] = fact;
            words[i] = classSets[fact.ClassSet].Lexical;
            // Written always and counted only when it is one: no branch to mispredict.
            capitals[capital] = i;
            capital += (token.Flags & TokenFlags.Capital) != 0 ? 1 : 0;
            claims[claim] = i;
            claim += fact.IsClaim ? 1 : 0;
            others[other] = i;
            other += token.Kind != TokenKind.Word ? 1 : 0;
        }

        _capitals.Count = capital;
        _claims.Count = claim;
        others = others[..other];
    }

    // Again in steps: which tokens may start a phrase, a touch of their first edges, the phrases.
    private void LookUpPhrases(Lexicon lexicon)
    {
        var tokens = _tokens.AsSpan(0, Count + 1);
        var starts = _phraseStarts.Reset(tokens.Length);
        var count = 0;
        var lexeme = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var next = tokens[i].Lexeme;
            starts[count] = i - 1;
            count += lexicon.MayLead(lexeme, next) & lexeme != 0 ? 1 : 0;
            lexeme = next;
        }

        starts = starts[..count];
        var places = _places.AsSpan(0, count);
        for (var s = 0; s < starts.Length; s++)
            places[s] = lexicon.Place(tokens[starts[s]].Lexeme, tokens[starts[s] + 1].Lexeme);
        lexicon.TouchEdges(places);

        _words.AsSpan(0, Count).CopyTo(_classes);
        count = 0;
        for (var s = 0; s < starts.Length; s++)
        {
            var i = starts[s];
            MatchPhrase(lexicon, i, places[s]);
            if (tokens[i].PhraseLength <= 1)
                continue;
            _classes[i] |= _phrases[i].Classes | _phrases[i].CueClasses;
            starts[count++] = i;
        }

        _phraseStarts.Count = count;
    }

    private void ListOthers(ReadOnlySpan<int> others)
    {
        var marks = _marks.Reset(others.Length);
        var kinds = 0u;
        var mark = 0;
        foreach (var i in others)
        {
            var kind = 1u << (int)_tokens[i].Kind;
            kinds |= kind;
            marks[mark] = i;
            mark += (kind & MarkKinds) != 0 ? 1 : 0;
            if ((kind & LinkKind) != 0)
                _classes[i] |= LinkMark;
        }

        HasHandles = (kinds & (1u << (int)TokenKind.Handle)) != 0;
        _marks.Count = mark;
    }

    // Nine tokens in ten are no candidates for anything; four at a time are told so.
    private void ListCandidates()
    {
        var count = Count;
        var cues = _cues.Reset(count);
        var citations = _citations.Reset(count);
        var hedges = _hedges.Reset(count);
        var candidates = Vector256.Create((ulong)(LexicalClasses.AnyCue | HedgeClasses | CitationClasses | LinkMark));
        var all = MemoryMarshal.Cast<LexicalClasses, ulong>(_classes);
        int cue = 0, citation = 0, hedge = 0;
        for (var first = 0; first < count; first += Vector256<ulong>.Count)
        {
            var none = Vector256.Equals(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(all), (nuint)first) & candidates, Vector256<ulong>.Zero);
            for (var left = ~none.ExtractMostSignificantBits() & 0xF; left != 0; left &= left - 1)
            {
                var i = first + BitOperations.TrailingZeroCount(left);
                var classes = _classes[i];
                // Written always and counted only when it is one: no branch to mispredict.
                cues[cue] = i;
                cue += (classes & LexicalClasses.AnyCue) != 0 ? 1 : 0;
                hedges[hedge] = i;
                hedge += (classes & HedgeClasses) != 0 ? 1 : 0;
                citations[citation] = i;
                citation += (classes & (CitationClasses | LinkMark)) != 0 ? 1 : 0;
            }
        }

        _cues.Count = cue;
        _citations.Count = citation;
        _hedges.Count = hedge;
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
            _phraseStarts = new(Capacity);
            _capitals = new(Capacity);
            _claims = new(Capacity);
            _others = new(Capacity);
            _hashes = new ulong[Capacity];
            _places = new int[Capacity];
            _facts = new WordFacts[Capacity];
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

    private void MatchPhrase(Lexicon lexicon, int i, int place)
    {
        var tokens = Tokens;
        var node = tokens[i].Lexeme;
        for (var j = i + 1; ; j++)
        {
            if (j == tokens.Length || tokens[j].Is(TokenFlags.LineBefore) || !lexicon.Edge(place).Leads(node, tokens[j].Lexeme))
                return;
            ref readonly var edge = ref lexicon.Edge(place);
            if (edge.Ends != 0)
                NotePhrase(i, place, j - i + 1, lexicon.ClassSets[edge.ClassSet].Lexical);
            node = edge.Node;
            if (node == 0 || !lexicon.MayLead(node, _tokens[j + 1].Lexeme))
                return;
            place = lexicon.Place(node, _tokens[j + 1].Lexeme);
        }
    }

    private void NotePhrase(int i, int phrase, int length, LexicalClasses classes)
    {
        ref var hit = ref _phrases[i];
        if (_tokens[i].PhraseLength == 0)
            hit.CueClasses = LexicalClasses.None;
        _tokens[i].PhraseLength = (byte)length;
        hit.Classes = classes;
        hit.Phrase = phrase;
        if ((classes & LexicalClasses.AnyCue) != 0)
        {
            hit.CueClasses = classes & LexicalClasses.AnyCue;
            hit.CueLength = (byte)length;
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
