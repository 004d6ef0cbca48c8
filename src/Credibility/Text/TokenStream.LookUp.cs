using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Credibility.Languages;

namespace Credibility.Text;

/// <summary>Looks the tokens up in the lexicon, all words first, then the phrases, and lists the tokens that later passes look at.</summary>
internal sealed partial class TokenStream
{
    private const uint LinkKind = 1u << (int)TokenKind.Link;

    private const uint MarkKinds = 1u << (int)TokenKind.Quote | 1u << (int)TokenKind.SingleQuote | 1u << (int)TokenKind.OpenBracket
        | 1u << (int)TokenKind.Period | 1u << (int)TokenKind.Question | 1u << (int)TokenKind.Exclamation | 1u << (int)TokenKind.Ellipsis;

    private const LexicalClasses HedgeClasses = LexicalClasses.AnyHedge | LexicalClasses.Denials;

    private const LexicalClasses CitationClasses = LexicalClasses.Outlet | LexicalClasses.CitationCues | LexicalClasses.CueSpeech
        | LexicalClasses.CuePostposed | LexicalClasses.CueThought | LexicalClasses.CueClitic | LexicalClasses.CueAccording
        | LexicalClasses.CueNoun;

    // A class of no word, for tokens that are addresses: they cite their hosts.
    private const LexicalClasses LinkMark = (LexicalClasses)(1UL << 63);

    /// <summary>Looks up every word and phrase; must be called once after tokenizing.</summary>
    public void LookUp(Lexicon lexicon)
    {
        Lexicon = lexicon;
        if (_words.Length < Count + Padding)
            AllocateLookUp(Math.Max(Count + Padding, _words.Length * 2));
        _tokens.AsSpan(Count, Padding).Fill(new Token { Kind = TokenKind.Period });
        _words.AsSpan(Count, Padding).Clear();
        _classes.AsSpan(Count, Padding).Clear();
        LookUpWords(lexicon);
        LookUpPhrases(lexicon);
        ListMarks();
        ListCandidates();
    }

    private void AllocateLookUp(int size)
    {
        _hashes = new ulong[size];
        _places = new int[size];
        _facts = new WordFacts[size];
        _words = new LexicalClasses[size];
        _classes = new LexicalClasses[size];
        _phrases = new PhraseHit[size];
        _open = new int[size];
        _nodes = new int[size];
        _ended = new (int, int)[size];
    }

    // In three loops: where each word would stand, a touch of that place, what stands there. A touch waits for nothing, so
    // dozens of cache misses are under way at once; without it a rare word costs its 100 ns and more in turn.
    // Punctuation has an empty key, which no word has. By reference: bounds are a quarter of what these loops do.
    private void LookUpWords(Lexicon lexicon)
    {
        var count = Count;
        ref var key = ref _keys[0];
        ref var hash = ref _hashes[0];
        ref var place = ref _places[0];
        for (var i = 0; i < count; i++)
        {
            var h = Unsafe.Add(ref key, i).Hash;
            Unsafe.Add(ref hash, i) = h;
            Unsafe.Add(ref place, i) = lexicon.Place(h);
        }

        lexicon.Touch(_places.AsSpan(0, count));
        ref var token = ref _tokens[0];
        ref var word = ref _words[0];
        ref var fact = ref _facts[0];
        ref var set = ref MemoryMarshal.GetReference(lexicon.ClassSets);
        ref var other = ref _others.Reset(count + 1)[0];
        var others = 0;
        for (var i = 0; i < count; i++)
        {
            var facts = lexicon.Slot(Unsafe.Add(ref place, i)).FactsOf(Unsafe.Add(ref hash, i));
            Unsafe.Add(ref token, i).Lexeme = facts.Lexeme;
            Unsafe.Add(ref fact, i) = facts;
            Unsafe.Add(ref word, i) = Unsafe.Add(ref set, facts.ClassSet).Lexical;
            // Written always and counted only when it is one.
            Unsafe.Add(ref other, others) = i;
            others += Unsafe.Add(ref token, i).Kind != TokenKind.Word ? 1 : 0;
        }

        _others.Count = others;
    }

    // Again in steps, and for all phrases at once: which tokens may start one, then word by word those that go on. Where a
    // phrase ends is never a branch.
    private void LookUpPhrases(Lexicon lexicon)
    {
        _words.AsSpan(0, Count).CopyTo(_classes);
        var starts = _phraseStarts.Reset(Count + 1);
        var first = PhraseCandidates(lexicon, starts);
        // Candidates are copied: those that go on are packed at the front from word to word.
        var left = first;
        starts[..first].CopyTo(_open);
        for (var length = 2; left > 0; length++)
            left = ExtendPhrases(lexicon, left, length);

        var count = 0;
        for (var s = 0; s < first; s++)
        {
            var i = starts[s];
            starts[count] = i;
            count += _tokens[i].PhraseLength > 1 ? 1 : 0;
        }

        foreach (var i in starts[..count])
            _classes[i] |= _phrases[i].Classes | _phrases[i].CueClasses;
        _phraseStarts.Count = count;
    }

    // Tokens that may start a phrase with the one behind them, and the places of the edges.
    private int PhraseCandidates(Lexicon lexicon, Span<int> starts)
    {
        ref var token = ref _tokens[0];
        ref var start = ref starts[0];
        var count = 0;
        var lexeme = 0;
        for (var i = 0; i <= Count; i++)
        {
            var next = Unsafe.Add(ref token, i).Lexeme;
            Unsafe.Add(ref start, count) = i - 1;
            // The sign of the negative lexeme is 1 for all but the unknown word, 0.
            count += lexicon.MayLead(lexeme, next) & (int)((uint)-lexeme >> 31);
            lexeme = next;
        }

        for (var s = 0; s < count; s++)
        {
            var i = starts[s];
            _nodes[s] = _tokens[i].Lexeme;
            _places[s] = lexicon.Place(_nodes[s], _tokens[i + 1].Lexeme);
        }

        lexicon.TouchEdges(_places.AsSpan(0, count));
        return count;
    }

    // Adds a word to each of the open phrases; gives the number of those that may go on.
    private int ExtendPhrases(Lexicon lexicon, int open, int length)
    {
        int left = 0, ended = 0;
        for (var s = 0; s < open; s++)
        {
            var start = _open[s];
            var last = start + length - 1;
            ref readonly var token = ref _tokens[last];
            ref readonly var edge = ref lexicon.Edge(_places[s]);
            var leads = edge.Leads(_nodes[s], token.Lexeme) & ((token.Flags & TokenFlags.LineBefore) == 0 ? 1 : 0);
            _ended[ended] = (start, _places[s]);
            ended += leads & edge.Ends;
            var (node, next) = (edge.Node, _tokens[last + 1].Lexeme);
            _open[left] = start;
            _nodes[left] = node;
            _places[left] = lexicon.Place(node, next);
            left += leads & (node != 0 ? 1 : 0) & lexicon.MayLead(node, next);
        }

        foreach (var (start, place) in _ended.AsSpan(0, ended))
            NotePhrase(start, place, length, lexicon.ClassSets[lexicon.Edge(place).ClassSet].Lexical);
        return left;
    }

    private void ListMarks()
    {
        var others = _others.Span;
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
}
