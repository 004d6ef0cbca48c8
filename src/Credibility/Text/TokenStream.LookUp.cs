using System.Numerics;
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
        | LexicalClasses.CuePostposed | LexicalClasses.CueThought | LexicalClasses.CueClitic | LexicalClasses.CueAccording | LexicalClasses.CueNoun;

    // A class of no word, for tokens that are addresses: they cite their hosts.
    private const LexicalClasses LinkMark = (LexicalClasses)(1UL << 63);

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
            // The sign of the negative lexeme is 1 for all but the unknown word, 0.
            count += lexicon.MayLead(lexeme, next) & (int)((uint)-lexeme >> 31);
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
            if (node == 0 || lexicon.MayLead(node, _tokens[j + 1].Lexeme) == 0)
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
}
