namespace Credibility.Languages;

/// <summary>
/// The part that each <see cref="ClassSet"/> gives a word, decided once a lexicon: a word has some twenty classes to be asked
/// for in turn, and which of them it has is a toss-up.
/// </summary>
internal sealed class WordPartTable
{
    private const LexicalClasses Verbs = LexicalClasses.CommonVerbs | LexicalClasses.CueSpeech | LexicalClasses.CueThought
        | LexicalClasses.CueDirective | LexicalClasses.CueStance;

    private readonly WordPart[] _parts;
    private readonly WordPart[] _capitalParts;

    /// <summary>Decides for all sets.</summary>
    public WordPartTable(ReadOnlySpan<ClassSet> sets)
    {
        _parts = new WordPart[sets.Length];
        _capitalParts = new WordPart[sets.Length];
        for (var s = 0; s < sets.Length; s++)
        {
            _parts[s] = PartOf(sets[s].Lexical);
            _capitalParts[s] = PartOfCapital(sets[s].Lexical);
        }
    }

    /// <summary>Classes of words that name an office, body, document or kind of person.</summary>
    public static LexicalClasses Describing => LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations
        | LexicalClasses.AnonymousNouns | LexicalClasses.Documents;

    /// <summary>Part of a word; <see cref="WordPart.Break"/> when its classes do not decide and its form must.</summary>
    public WordPart Of(int set) => _parts[set];

    /// <summary>Part of a word with a capital that does not start a sentence.</summary>
    public WordPart OfCapital(int set) => _capitalParts[set];

    private static WordPart PartOf(LexicalClasses classes) => classes switch
    {
        _ when Has(classes, LexicalClasses.Determiners) && !Has(classes, LexicalClasses.Relativisers | LexicalClasses.QuestionWords) => WordPart.Determiner,
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
        : Has(classes, LexicalClasses.Pronouns | LexicalClasses.FirstPerson) ? WordPart.Pronoun
        : WordPart.Name;

    private static bool Has(LexicalClasses classes, LexicalClasses any) => (classes & any) != 0;
}
