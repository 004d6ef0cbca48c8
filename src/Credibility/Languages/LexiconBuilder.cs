namespace Credibility.Languages;

/// <summary>Collects words and phrases and lays them out as a <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<(ulong Low, ulong High), int> _words = [];
    private readonly List<LexiconEntry> _lexemes = [new LexiconEntry { Outlet = -1 }];
    private readonly List<string> _spelling = [""];
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly List<int> _roots = [0];
    private readonly List<int> _terminals = [-1];
    private readonly List<LexiconEntry> _phrases = [];

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

        var first = Intern(words[0]);
        if (_roots[first] == 0)
            _roots[first] = NewNode();
        var node = _roots[first];
        for (var i = 1; i < words.Length; i++)
        {
            var key = Lexicon.Edge.KeyOf(node, Intern(words[i]));
            if (!_edges.TryGetValue(key, out var next))
                _edges[key] = next = NewNode();
            node = next;
        }

        if (_terminals[node] < 0)
        {
            _terminals[node] = _phrases.Count;
            _phrases.Add(new LexiconEntry { Outlet = -1 });
        }

        _phrases[_terminals[node]] = Merge(_phrases[_terminals[node]], lexical, style, outlet);
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

        var keys = new WordKey[_words.Count];
        var lexemes = new int[_words.Count];
        var word = 0;
        foreach (var ((low, high), lexeme) in _words)
        {
            keys[word] = new WordKey(low, high);
            lexemes[word++] = lexeme;
        }

        var edges = new Lexicon.Edge[_edges.Count];
        var count = 0;
        foreach (var (key, node) in _edges)
            edges[count++] = new Lexicon.Edge { Key = key, Node = node };
        return new Lexicon(new LexiconTables(keys, lexemes, [.. _lexemes], [.. _roots], edges, [.. _terminals], [.. _phrases]));
    }

    private static LexiconEntry Merge(LexiconEntry entry, LexicalClasses lexical, StyleClasses style, int outlet) => new()
    {
        Lexical = entry.Lexical | lexical,
        Style = entry.Style | style,
        Outlet = outlet >= 0 ? outlet : entry.Outlet,
    };

    private int NewNode()
    {
        _terminals.Add(-1);
        return _terminals.Count - 1;
    }

    private int Intern(string word)
    {
        var key = WordKey.Of(word);
        if (_words.TryGetValue((key.Low, key.High), out var lexeme))
            return lexeme;
        lexeme = _lexemes.Count;
        _words[(key.Low, key.High)] = lexeme;
        _lexemes.Add(new LexiconEntry { Outlet = -1 });
        _spelling.Add(word);
        _roots.Add(0);
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
