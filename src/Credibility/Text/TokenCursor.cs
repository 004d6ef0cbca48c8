namespace Credibility.Text;

/// <summary>Hands out a sorted list of tokens sentence by sentence.</summary>
/// <param name="tokens">Indexes in text order.</param>
internal ref struct TokenCursor(ReadOnlySpan<int> tokens)
{
    private readonly ReadOnlySpan<int> _tokens = tokens;
    private int _next;

    /// <summary>Those of a sentence; the sentences must come in text order.</summary>
    public ReadOnlySpan<int> Within(in Sentence sentence)
    {
        while (_next < _tokens.Length && _tokens[_next] < sentence.First)
            _next++;
        var first = _next;
        while (_next < _tokens.Length && _tokens[_next] < sentence.End)
            _next++;
        return _tokens[first.._next];
    }
}
