using System.Numerics;
using Credibility.Evidence;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Features;

/// <summary>
/// Everything that the features are made of, counted in one pass over the tokens of an article. Datelines, boilerplate and
/// mentions of the article's own outlet are left out. Reused from article to article.
/// </summary>
internal sealed partial class ArticleCounts
{
    /// <summary>The analysis that was counted.</summary>
    public ArticleAnalysis Analysis { get; private set; } = null!;

    /// <summary>What was seen of its tokens.</summary>
    public TokenSurvey Survey { get; } = new();

    /// <summary>Words and phrases by class.</summary>
    public int[] Lexical { get; } = new int[64];

    /// <summary>Words in the writer's voice by class: outside quotations of speech.</summary>
    public int[] LexicalWriter { get; } = new int[64];

    /// <summary>Words and phrases by style class.</summary>
    public int[] Style { get; } = new int[32];

    /// <summary>Words and phrases of the headline by style class.</summary>
    public int[] StyleTitle { get; } = new int[32];

    /// <summary>Words of the headline by class.</summary>
    public int[] LexicalTitle { get; } = new int[64];

    /// <summary>Number of words and numbers of article text.</summary>
    public int Words => Survey.Words;

    /// <summary>Those inside quotations of speech.</summary>
    public int QuotedWords => Survey.QuotedWords;

    /// <summary>Letters and digits of the words.</summary>
    public int Letters => Survey.Letters;

    /// <summary>Vowel groups of the words, at least one a word.</summary>
    public int Syllables => Survey.Syllables;

    /// <summary>Words of three and more syllables.</summary>
    public int ComplexWords => Survey.ComplexWords;

    /// <summary>Words of seven and more letters.</summary>
    public int LongWords => Survey.LongWords;

    /// <summary>Words of at most three letters.</summary>
    public int ShortWords => Survey.ShortWords;

    /// <summary>Capitalised words that do not start a sentence.</summary>
    public int CapitalInside => Survey.CapitalInside;

    /// <summary>Capitalised words that follow one another.</summary>
    public int NameRuns => Survey.NameRuns;

    /// <summary>Words of all capitals with up to five letters: acronyms.</summary>
    public int Acronyms => Survey.Acronyms;

    /// <summary>Words of all capitals that are longer, or known as ordinary words.</summary>
    public int Shouted => Survey.Shouted;

    /// <summary>Sentences of article text with at least one word.</summary>
    public int Sentences { get; private set; }

    /// <summary>Sum of sentence lengths in words.</summary>
    public long SentenceWords { get; private set; }

    /// <summary>Sum of squared sentence lengths.</summary>
    public double SentenceSquares { get; private set; }

    /// <summary>Sum of absolute differences of the lengths of neighbouring sentences.</summary>
    public long SentenceSteps { get; private set; }

    /// <summary>Sentences of at most eight words.</summary>
    public int ShortSentences { get; private set; }

    /// <summary>Sentences of at least thirty words.</summary>
    public int LongSentences { get; private set; }

    /// <summary>Sentences with a number.</summary>
    public int NumberSentences { get; private set; }

    /// <summary>Sentences that end in an exclamation mark.</summary>
    public int ExclamationSentences { get; private set; }

    /// <summary>Sentences that end in a question mark.</summary>
    public int QuestionSentences { get; private set; }

    /// <summary>Sentences that assert something checkable: a number, an amount, evidence, a cause.</summary>
    public int ClaimSentences { get; private set; }

    /// <summary>Those of them that nobody is named for, not even vaguely: the writer's own word.</summary>
    public int UnattributedClaims { get; private set; }

    /// <summary>Sentences that open with a quotation mark.</summary>
    public int QuoteOpenings { get; private set; }

    /// <summary>Sentences that open with a number in digits.</summary>
    public int NumberOpenings { get; private set; }

    /// <summary>First words of sentences by class.</summary>
    public int[] Openings { get; } = new int[64];

    /// <summary>Moving-average type-token ratio, 0 to 1.</summary>
    public float MovingAverageTypeTokenRatio => _diversity.MovingAverage;

    /// <summary>Words of the headline.</summary>
    public int TitleWords { get; private set; }

    /// <summary>Content words of the headline.</summary>
    public int TitleContentWords { get; private set; }

    /// <summary>Content words of the headline that the body lacks.</summary>
    public int TitleMissingWords { get; private set; }

    /// <summary>Capitalised words of the headline after the first.</summary>
    public int TitleCapitals { get; private set; }

    /// <summary>Words of all capitals of more than three letters in the headline.</summary>
    public int TitleShouted { get; private set; }

    /// <summary>Words and phrases of a class.</summary>
    public int Of(LexicalClasses one) => Lexical[BitOperations.TrailingZeroCount((ulong)one)];

    /// <summary>Words and phrases of a style class.</summary>
    public int Of(StyleClasses one) => Style[BitOperations.TrailingZeroCount((uint)one)];

    /// <summary>Words and phrases of a class outside quotations of speech.</summary>
    public int OfWriter(LexicalClasses one) => LexicalWriter[BitOperations.TrailingZeroCount((ulong)one)];

    /// <summary>First words of sentences of a class.</summary>
    public int OpeningsOf(LexicalClasses one) => Openings[BitOperations.TrailingZeroCount((ulong)one)];

    /// <summary>Tokens of a kind.</summary>
    public int Of(TokenKind kind) => Survey.Kinds[(int)kind];
}
