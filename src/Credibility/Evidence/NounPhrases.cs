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
    private readonly HeadLastPhrases _headLast = new(text, tokens, grammar);
    private readonly HeadFirstPhrases _headFirst = new(text, tokens, grammar);

    /// <summary>The phrases of a language whose head stands last.</summary>
    public HeadLastPhrases HeadLast => _headLast;

    /// <summary>The phrases of a language whose head stands first.</summary>
    public HeadFirstPhrases HeadFirst => _headFirst;

    /// <summary>First token of the phrase that ends before <paramref name="end"/>; equals <paramref name="end"/> when there is none.</summary>
    /// <param name="end">One past the phrase.</param>
    /// <param name="floor">Token that the phrase cannot start before.</param>
    public int StartBefore(int end, int floor) =>
        _grammar.HeadFirst ? _headFirst.StartBefore(end, floor) : _headLast.Subject(end, floor, out _);

    /// <summary>One past the phrase that starts at <paramref name="start"/>; equals it when there is none.</summary>
    /// <param name="start">First token.</param>
    /// <param name="limit">Token that the phrase cannot pass.</param>
    /// <param name="appositions">Whether commas may lead on to appositions.</param>
    public int EndAfter(int start, int limit, bool appositions = true) =>
        _grammar.HeadFirst ? _headFirst.EndAfter(start, limit, appositions) : _headLast.EndAfter(start, limit, appositions);

    /// <summary>Whether the token is capitalised and no function word: part of a name.</summary>
    public bool IsName(int i)
    {
        ref var token = ref _tokens[i];
        if (!token.Is(TokenFlags.Capital) || token.Kind != TokenKind.Word)
            return false;
        if (!token.Is(TokenFlags.SentenceStart))
            return !_tokens.Has(i, LexicalClasses.Pronouns | LexicalClasses.FirstPerson);
        return !_tokens.Has(i, LexicalClasses.FunctionWords | LexicalClasses.Prepositions | LexicalClasses.Pronouns
            | LexicalClasses.Determiners | LexicalClasses.Connectives | LexicalClasses.Adverbs | LexicalClasses.AnonymousNouns
            | LexicalClasses.CommonVerbs | LexicalClasses.TimeWords);
    }
}
