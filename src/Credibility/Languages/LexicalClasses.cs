namespace Credibility.Languages;

/// <summary>
/// The word classes that evidence rules ask for, one bit a pack file. The name of the file is the name of the member in
/// kebab case (<see cref="PackFiles"/>).
/// </summary>
[Flags]
internal enum LexicalClasses : ulong
{
    None = 0,
    Abbreviations = 1UL << 0,
    Adverbs = 1UL << 1,
    Auxiliaries = 1UL << 2,
    CommonVerbs = 1UL << 3,
    Complementisers = 1UL << 4,
    Conjunctions = 1UL << 5,
    Connectives = 1UL << 6,
    Determiners = 1UL << 7,
    FirstPerson = 1UL << 8,
    SecondPerson = 1UL << 9,
    Pronouns = 1UL << 10,
    FunctionWords = 1UL << 11,
    Negations = 1UL << 12,
    Prepositions = 1UL << 13,
    QuestionWords = 1UL << 14,
    Relativisers = 1UL << 15,
    Months = 1UL << 16,
    Weekdays = 1UL << 17,
    TimeWords = 1UL << 18,
    NumberWords = 1UL << 19,
    Currencies = 1UL << 20,
    CueSpeech = 1UL << 21,
    CuePostposed = 1UL << 22,
    CueClitic = 1UL << 23,
    CueThought = 1UL << 24,
    CueDirective = 1UL << 25,
    CueStance = 1UL << 26,
    CuePassive = 1UL << 27,
    CueAgentless = 1UL << 28,
    CueAccording = 1UL << 29,
    CueNoun = 1UL << 30,
    CitationCues = 1UL << 31,
    Titles = 1UL << 32,
    Roles = 1UL << 33,
    Organisations = 1UL << 34,
    Documents = 1UL << 35,
    AnonymousNouns = 1UL << 36,
    Anonymity = 1UL << 37,
    GivenNames = 1UL << 38,
    HedgeRumour = 1UL << 39,
    HedgeSuspicion = 1UL << 40,
    HedgeModal = 1UL << 41,
    HedgeContext = 1UL << 42,
    HedgeWeasel = 1UL << 43,
    Denials = 1UL << 44,
    SourceLabels = 1UL << 45,
    BylineLabels = 1UL << 46,
    EditorLabels = 1UL << 47,
    PhotoLabels = 1UL << 48,
    Boilerplate = 1UL << 49,

    /// <summary>A name or alias of the outlet registry (no pack file).</summary>
    Outlet = 1UL << 50,

    /// <summary>The alias is also an ordinary word and needs a citation cue beside it (no pack file).</summary>
    AmbiguousOutlet = 1UL << 51,
    MediaNouns = 1UL << 52,

    Places = 1UL << 53,
    PhraseLinks = 1UL << 54,
    Anaphors = 1UL << 55,

    /// <summary>Any reporting cue that takes a clause.</summary>
    AnyCue = CueSpeech | CuePostposed | CueClitic | CueThought | CueDirective | CueStance | CuePassive | CueAgentless
        | CueAccording | CueNoun,

    /// <summary>Any verb that the pack knows.</summary>
    AnyVerb = CommonVerbs | CueSpeech | CueThought | CueDirective | CueStance | Auxiliaries,

    /// <summary>Any hedge.</summary>
    AnyHedge = HedgeRumour | HedgeSuspicion | HedgeModal | HedgeContext | HedgeWeasel,
}
