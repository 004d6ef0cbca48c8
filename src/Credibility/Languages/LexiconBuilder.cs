namespace Credibility.Languages;

/// <summary>Collects words and phrases and lays them out as a <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<(ulong Low, ulong High), int> _words = [];
    private readonly List<LexiconEntry> _lexemes = [new LexiconEntry { Outlet = -1 }];
    private readonly List<string> _spelling = [""];
    private readonly Dictionary<(int From, int Lexeme), int> _edges = [];
    private readonly List<LexiconEntry?> _nodes = [null];

    /// <summary>Adds classes to a word or phrase, given as its tokens.</summary>
    public void Add(ReadOnlySpan<string> words, LexicalClasses lexical, StyleClasses style, int outlet = -1)
    {
        if (words.Length == 0)
            return;
        if (words.Length == 1)
        {
            var lexeme = Intern(words[0]);
            _lexemes[lexeme] = Merge(_lexemes[lexeme], lexical, style, outlet);
            return;
        }

        // Node 0 stands for "no node": what the first word leads to is told apart by the negative lexeme.
        var node = -Intern(words[0]);
        for (var i = 1; i < words.Length; i++)
        {
            var key = (node, Intern(words[i]));
            if (!_edges.TryGetValue(key, out node))
            {
                node = _edges[key] = _nodes.Count;
                _nodes.Add(null);
            }
        }

        _nodes[node] = Merge(_nodes[node] ?? new LexiconEntry { Outlet = -1 }, lexical, style, outlet);
    }

    /// <summary>Lays out the tables.</summary>
    /// <param name="typoMinimumLength">
    /// Reporting and citation cues at least this long are also found when one letter after the first is missing, unless
    /// that spelling is a word of its own; 0 for never.
    /// </param>
    public Lexicon Build(int typoMinimumLength)
    {
        if (typoMinimumLength > 0)
            AddTypos(typoMinimumLength);

        LexiconEntry[] lexemes = [.. _lexemes];
        var sets = new Dictionary<ClassSet, int> { [default] = 0 };
        var slots = PlaceWords(lexemes, sets, out var seeds);
        var edges = PlaceEdges(sets, out var edgeSeeds, out var outlets);
        if (sets.Count > WordFacts.MostClassSets || lexemes.Length > WordFacts.MostLexemes)
            throw new InvalidDataException($"{lexemes.Length} words with {sets.Count} different sets of classes; a lexicon holds at most {WordFacts.MostLexemes} and {WordFacts.MostClassSets}.");
        return new Lexicon(new LexiconTables(seeds, slots, lexemes, [.. sets.Keys], edgeSeeds, edges, outlets));
    }

    private static ushort NumberOf(in LexiconEntry entry, Dictionary<ClassSet, int> sets)
    {
        var set = new ClassSet(entry.Lexical, entry.Style);
        sets.TryAdd(set, sets.Count);
        return (ushort)sets[set];
    }

    private LexiconSlot[] PlaceWords(LexiconEntry[] lexemes, Dictionary<ClassSet, int> sets, out ushort[] seeds)
    {
        seeds = PerfectHash.FindSeeds([.. _words.Keys.Select(k => new WordKey(k.Low, k.High).Hash)]);
        var slots = new LexiconSlot[PerfectHash.PlacesFor(_words.Count)];
        foreach (var ((low, high), lexeme) in _words)
        {
            var key = new WordKey(low, high);
            var classes = new ClassSet(lexemes[lexeme].Lexical, lexemes[lexeme].Style);
            var misspelling = !WordKey.Of(_spelling[lexeme]).Equals(key);
            var facts = new WordFacts(lexeme, NumberOf(lexemes[lexeme], sets), classes, SyllableCount.Of(key, _spelling[lexeme].Length), misspelling);
            slots[PerfectHash.PlaceOf(key.Hash, seeds, slots.Length)] = new LexiconSlot(key.Hash, facts);
        }

        return slots;
    }

    private PhraseEdge[] PlaceEdges(Dictionary<ClassSet, int> sets, out ushort[] seeds, out int[] outlets)
    {
        var nodes = new HashSet<int>(_edges.Keys.Select(e => e.From));
        int Number(int node) => node < 0 ? -node : nodes.Contains(node) ? _lexemes.Count + node : 0;
        seeds = PerfectHash.FindSeeds([.. _edges.Keys.Select(e => PhraseEdge.HashOf(Number(e.From), e.Lexeme))]);
        var edges = new PhraseEdge[PerfectHash.PlacesFor(_edges.Count)];
        outlets = new int[edges.Length];
        foreach (var ((from, lexeme), node) in _edges)
        {
            var place = PerfectHash.PlaceOf(PhraseEdge.HashOf(Number(from), lexeme), seeds, edges.Length);
            var phrase = _nodes[node];
            edges[place] = new PhraseEdge
            {
                From = Number(from),
                Lexeme = lexeme,
                Node = Number(node),
                Ends = phrase is null ? (ushort)0 : (ushort)1,
                ClassSet = phrase is { } entry ? NumberOf(entry, sets) : (ushort)0,
            };
            outlets[place] = phrase?.Outlet ?? -1;
        }

        return edges;
    }

    private static LexiconEntry Merge(LexiconEntry entry, LexicalClasses lexical, StyleClasses style, int outlet) => new()
    {
        Lexical = entry.Lexical | lexical,
        Style = entry.Style | style,
        Outlet = outlet >= 0 ? outlet : entry.Outlet,
    };

    private int Intern(string word)
    {
        var key = WordKey.Of(word);
        if (_words.TryGetValue((key.Low, key.High), out var lexeme))
            return lexeme;
        lexeme = _lexemes.Count;
        _words[(key.Low, key.High)] = lexeme;
        _lexemes.Add(new LexiconEntry { Outlet = -1 });
        _spelling.Add(word);
        return lexeme;
    }

    private void AddTypos(int minimumLength)
    {
        const LexicalClasses Tolerant = LexicalClasses.CueSpeech | LexicalClasses.CueClitic | LexicalClasses.CuePassive
            | LexicalClasses.CueAgentless | LexicalClasses.CitationCues;
        Span<char> variant = stackalloc char[32];
        for (var lexeme = 1; lexeme < _spelling.Count; lexeme++)
        {
            var word = _spelling[lexeme];
            if (word.Length < minimumLength || word.Length > variant.Length || (_lexemes[lexeme].Lexical & Tolerant) == 0
                || word.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0)
                continue;
            for (var drop = 1; drop < word.Length; drop++)
            {
                word.AsSpan(0, drop).CopyTo(variant);
                word.AsSpan(drop + 1).CopyTo(variant[drop..]);
                var key = WordKey.Of(variant[..(word.Length - 1)]);
                _words.TryAdd((key.Low, key.High), lexeme);
            }
        }
    }
}
