using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// Finds where the noun phrase of a source begins or ends, from closed classes, capitals and punctuation. Every walk is
/// bounded by <see cref="Reach"/> tokens, so that the time stays linear in an endless sentence.
/// </summary>
internal readonly ref struct NounPhrases(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    /// <summary>Most tokens that a noun phrase may have.</summary>
    public const int Reach = 40;

    private readonly TokenStream _tokens = tokens;
    private readonly Grammar _grammar = grammar;

    /// <summary>The phrases of a language whose head stands last. A field, since a property would copy it at every call.</summary>
    public readonly HeadLastPhrases HeadLast = new(text, tokens, grammar);

    /// <summary>The phrases of a language whose head stands first.</summary>
    public readonly HeadFirstPhrases HeadFirst = new(text, tokens, grammar);

    /// <summary>First token of the phrase that ends before <paramref name="end"/>; equals <paramref name="end"/> when there is none.</summary>
    /// <param name="end">One past the phrase.</param>
    /// <param name="floor">Token that the phrase cannot start before.</param>
    public int StartBefore(int end, int floor) =>
        _grammar.HeadFirst ? HeadFirst.StartBefore(end, floor) : HeadLast.Subject(end, floor, out _);

    /// <summary>One past the phrase that starts at <paramref name="start"/>; equals it when there is none.</summary>
    /// <param name="start">First token.</param>
    /// <param name="limit">Token that the phrase cannot pass.</param>
    /// <param name="appositions">Whether commas may lead on to appositions.</param>
    public int EndAfter(int start, int limit, bool appositions = true) =>
        _grammar.HeadFirst ? HeadFirst.EndAfter(start, limit, appositions) : HeadLast.EndAfter(start, limit, appositions);

    /// <summary>Whether the token is capitalised and no function word: part of a name.</summary>
    public bool IsName(int i)
    {
        ref var token = ref _tokens[i];
        if (!token.Is(TokenFlags.Capital) || token.Kind != TokenKind.Word)
            return false;
        if (!token.Is(TokenFlags.SentenceStart))
            return !_tokens.Has(i, LexicalClasses.Pronouns | LexicalClasses.FirstPerson)
                || (!_grammar.HeadFirst && token.Is(TokenFlags.AllCapitals));
        return !_tokens.Has(i, LexicalClasses.FunctionWords | LexicalClasses.Prepositions | LexicalClasses.Pronouns
            | LexicalClasses.Determiners | LexicalClasses.Connectives | LexicalClasses.Adverbs | LexicalClasses.AnonymousNouns
            | LexicalClasses.CommonVerbs | LexicalClasses.TimeWords);
    }
}
