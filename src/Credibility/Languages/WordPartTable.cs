using System.Runtime.CompilerServices;

namespace Credibility.Languages;

/// <summary>
/// The part that each <see cref="ClassSet"/> gives a word, decided once a lexicon: a word has some twenty classes to be asked
/// for in turn, and which of them it has is a toss-up.
/// </summary>
internal sealed class WordPartTable
{
    private const LexicalClasses Verbs = LexicalClasses.CommonVerbs | LexicalClasses.CueSpeech | LexicalClasses.CueThought
        | LexicalClasses.CueDirective | LexicalClasses.CueStance;

    private const int Rows = (int)WordPartRow.CapitalWord + 1;

    private readonly byte[] _parts;
    private readonly int _sets;

    /// <summary>Decides for all sets.</summary>
    public WordPartTable(ReadOnlySpan<ClassSet> sets)
    {
        _sets = sets.Length;
        _parts = new byte[Rows * sets.Length];
        for (var row = 0; row < Rows; row++)
            for (var s = 0; s < sets.Length; s++)
                _parts[(row * sets.Length) + s] = (byte)((WordPartRow)row switch
                {
                    WordPartRow.Word => PartOf(sets[s].Lexical) is var part and not WordPart.Break ? part : WordPart.ByForm,
                    WordPartRow.FirstWord when Has(sets[s].Lexical, LexicalClasses.FirstPerson) => WordPart.ByForm,
                    WordPartRow.FirstWord => PartOf(sets[s].Lexical) is var part and not WordPart.Break ? part : WordPart.Name,
                    WordPartRow.CapitalWord => PartOfCapital(sets[s].Lexical),
                    _ => (WordPart)row,
                });
    }

    /// <summary>Classes of words that name an office, body, document or kind of person.</summary>
    public static LexicalClasses Describing => LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations
        | LexicalClasses.AnonymousNouns | LexicalClasses.Documents;

    /// <summary>Part of a token of a row and class set; one of <see cref="WordPart.ByForm"/> and what follows it when more must be looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Of(WordPartRow row, int set) => _parts[((int)row * _sets) + set];

    /// <summary>Whether a word of these classes opens a noun phrase.</summary>
    public static bool IsDetermining(LexicalClasses classes) => Has(classes, LexicalClasses.Determiners);

    private static WordPart PartOf(LexicalClasses classes) => classes switch
    {
        _ when Has(classes, LexicalClasses.Determiners)
            && !Has(classes, LexicalClasses.Relativisers | LexicalClasses.QuestionWords) => WordPart.Determiner,
        _ when Has(classes, LexicalClasses.Relativisers | LexicalClasses.QuestionWords) => WordPart.Relative,
        _ when Has(classes, LexicalClasses.Pronouns | LexicalClasses.FirstPerson | LexicalClasses.SecondPerson) => WordPart.Pronoun,
        _ when Has(classes, LexicalClasses.Prepositions) => WordPart.Preposition,
        _ when Has(classes, LexicalClasses.Conjunctions) => WordPart.Conjunction,
        _ when Has(classes, LexicalClasses.Auxiliaries) => WordPart.Auxiliary,
        _ when Has(classes, Describing) => WordPart.Noun,
        _ when Has(classes, LexicalClasses.TimeWords | LexicalClasses.Weekdays | LexicalClasses.Months) => WordPart.Time,
        _ when Has(classes, LexicalClasses.Adverbs | LexicalClasses.Negations) => WordPart.Adverb,
        _ when Has(classes, LexicalClasses.NumberWords) => WordPart.Number,
        _ when Has(classes, Verbs) => WordPart.Verb,
        _ => WordPart.Break,
    };

    private static WordPart PartOfCapital(LexicalClasses classes) =>
        Has(classes, LexicalClasses.Weekdays | LexicalClasses.Months) ? WordPart.Time
        : Has(classes, LexicalClasses.FirstPerson)
        || (Has(classes, LexicalClasses.QuestionWords) && Has(classes, LexicalClasses.Pronouns | LexicalClasses.Relativisers))
        ? WordPart.ByForm
        : Has(classes, LexicalClasses.Pronouns) ? WordPart.Pronoun
        : WordPart.Name;

    private static bool Has(LexicalClasses classes, LexicalClasses any) => (classes & any) != 0;
}
