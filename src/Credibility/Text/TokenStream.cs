using System.Runtime.CompilerServices;
using Credibility.Languages;

namespace Credibility.Text;

/// <summary>The tokens of a text with the classes that the lexicon gives each, as a word and as the start of a phrase.</summary>
internal sealed class TokenStream
{
    /// <summary>Places behind the last token that read as full stops, so that rules may look a few tokens ahead.</summary>
    private const int Padding = 8;

    private readonly GrowingList<Token> _tokens = new(2048);
    private WordKey[] _keys = new WordKey[2048];
    private LexicalClasses[] _words = new LexicalClasses[2048];
    private PhraseHit[] _phrases = new PhraseHit[2048];
    private byte[] _parts = [];

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>Token by reference.</summary>
    public ref Token this[int index] => ref _tokens[index];

    /// <summary>All tokens.</summary>
    public Span<Token> Tokens => _tokens.Span;

    /// <summary>Forgets the tokens.</summary>
    public void Clear() => _tokens.Clear();

    /// <summary>Appends a token with the key of its folded word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Token token, WordKey key)
    {
        var index = _tokens.Count;
        if (index + Padding >= _keys.Length)
            Array.Resize(ref _keys, _keys.Length * 2);
        _keys[index] = key;
        _tokens.Add(token);
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
    public LexicalClasses Classes(int index) =>
        _tokens[index].PhraseLength > 1 ? _words[index] | _phrases[index].Classes | _phrases[index].CueClasses : _words[index];

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
        var tokens = _tokens.Span;
        if (_words.Length < tokens.Length + Padding)
        {
            var size = Math.Max(tokens.Length + Padding, _words.Length * 2);
            _words = new LexicalClasses[size];
            _phrases = new PhraseHit[size];
        }

        _tokens.Pad(Padding, new Token { Kind = TokenKind.Period });
        tokens = _tokens.Span;
        _words.AsSpan(tokens.Length, Padding).Clear();

        for (var i = 0; i < tokens.Length; i++)
        {
            var lexeme = tokens[i].Lexeme;
            if (lexeme == 0)
            {
                _words[i] = LexicalClasses.None;
                continue;
            }

            ref readonly var entry = ref lexicon.Lexeme(lexeme);
            _words[i] = entry.Lexical;
            if (entry.Root != 0)
                MatchPhrase(lexicon, tokens, i, entry.Root);
        }
    }

    /// <summary>Gives memory back after an article far longer than usual.</summary>
    public void TrimTo(int limit)
    {
        _tokens.TrimTo(limit);
        if (_words.Length > limit)
        {
            _words = new LexicalClasses[2048];
            _phrases = new PhraseHit[2048];
            _keys = new WordKey[2048];
            _parts = [];
        }
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
