using Credibility.Text;

namespace Credibility.Languages;

/// <summary>Splits a lexicon entry into words exactly as the tokenizer splits text.</summary>
internal sealed class EntrySplitter
{
    private readonly TokenStream _tokens = new();
    private readonly List<string> _words = new(PackReader.MaximumWords);

    /// <summary>The words of an entry, signs like $ and &amp; among them; punctuation that the tokenizer splits off is left out.</summary>
    public ReadOnlySpan<string> Split(string entry)
    {
        _words.Clear();
        if (entry.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0)
        {
            _words.Add(entry);
        }
        else
        {
            Tokenizer.Tokenize(entry, Lexicon.Empty, _tokens);
            foreach (ref var token in _tokens.Tokens)
                if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Link or TokenKind.Symbol)
                    _words.Add(entry.Substring(token.Start, token.Length));
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words);
    }
}
