namespace Credibility.Languages;

/// <summary>The few facts of a language's grammar that evidence rules ask for, from <c>language.txt</c>. Words stand as their keys; the empty key is no word.</summary>
internal sealed record Grammar
{
    /// <summary>Key <c>noun-phrase-head</c>: whether the first noun is the head ("juru bicara polisi") or the last ("police spokesman").</summary>
    public bool HeadFirst { get; init; }

    /// <summary>Key <c>speech-verbs-invert</c>: whether the subject may follow any speech verb ("…, said Smith").</summary>
    public bool SpeechVerbsInvert { get; init; }

    /// <summary>Key <c>participle-ending</c>: ending of forms that borrow the subject of the clause ("…, saying that"), or empty.</summary>
    public string ParticipleEnding { get; init; } = "";

    /// <summary>Key <c>past-ending</c>: ending of regular past forms and past participles, or empty.</summary>
    public string PastEnding { get; init; } = "";

    /// <summary>Key <c>plural-ending</c>: ending of regular plurals, or empty.</summary>
    public string PluralEnding { get; init; } = "";

    /// <summary>Key <c>adverb-ending</c>: ending that makes a word that no file knows an adverb, or empty.</summary>
    public string AdverbEnding { get; init; } = "";

    /// <summary>Key <c>infinitive-marker</c>: word that marks an infinitive ("to"), or empty.</summary>
    public WordKey InfinitiveMarker { get; init; }

    /// <summary>Key <c>definite-article</c>: the article of what was named before ("the"), or empty.</summary>
    public WordKey DefiniteArticle { get; init; }

    /// <summary>Key <c>genitive</c>: preposition that joins noun to noun ("of"), or empty.</summary>
    public WordKey Genitive { get; init; }

    /// <summary>Key <c>agent-preposition</c>: preposition before the agent of a passive ("by"), or empty.</summary>
    public WordKey AgentPreposition { get; init; }

    /// <summary>Key <c>passive-auxiliaries</c>: auxiliaries that make a past participle a passive.</summary>
    public WordKey[] PassiveAuxiliaries { get; init; } = [];

    /// <summary>Key <c>addressee-verbs</c>: speech verbs with the person spoken to between verb and content ("told reporters that").</summary>
    public WordKey[] AddresseeVerbs { get; init; } = [];

    /// <summary>Key <c>raising-verbs</c>: verbs whose subject is that of the infinitive after them ("seemed to say", "continues to insist").</summary>
    public WordKey[] RaisingVerbs { get; init; } = [];

    /// <summary>Key <c>floating-quantifiers</c>: quantifiers that may stand between subject and verb ("the senators all said").</summary>
    public WordKey[] FloatingQuantifiers { get; init; } = [];

    /// <summary>Key <c>verb-prefixes</c>: prefixes that make an unknown word a verb ("meng", "ber"); empty where verbs have none.</summary>
    public string[] VerbPrefixes { get; init; } = [];

    /// <summary>Key <c>demonstratives</c>: words that close a noun phrase ("itu", "tersebut"); only where the head stands first.</summary>
    public WordKey[] Demonstratives { get; init; } = [];

    /// <summary>Key <c>addressee-prepositions</c>: prepositions before the person spoken to ("kepada").</summary>
    public WordKey[] AddresseePrepositions { get; init; } = [];

    /// <summary>Key <c>media-prepositions</c>: prepositions before the medium that somebody spoke to ("to", "on"); where the head stands last.</summary>
    public WordKey[] MediaPrepositions { get; init; } = [];

    /// <summary>Key <c>broadcast-preposition</c>: preposition before a programme ("on"), or empty.</summary>
    public WordKey BroadcastPreposition { get; init; }

    /// <summary>Key <c>outlet-products</c>: what outlets publish ("story", "poll"); only where the head stands last.</summary>
    public WordKey[] OutletProducts { get; init; } = [];

    /// <summary>Key <c>closing-words</c>: words before the outlet that closes a report ("demikian"); only where the head stands first.</summary>
    public WordKey[] ClosingWords { get; init; } = [];

    /// <summary>Key <c>publishing-verbs</c>: verbs of coming out in a medium ("published", "dimuat").</summary>
    public WordKey[] PublishingVerbs { get; init; } = [];

    /// <summary>Key <c>call-signs</c>: first letters of the call signs of stations ("KW"), or empty.</summary>
    public string CallSigns { get; init; } = "";

    /// <summary>Key <c>link-list-end</c>: word in capitals that ends a list of headlines inside a sentence ("MORE"), or empty.</summary>
    public string LinkListEnd { get; init; } = "";

    /// <summary>Key <c>named-media</c>: words for a medium before its name ("website"); only where the head stands last.</summary>
    public WordKey[] NamedMedia { get; init; } = [];

    /// <summary>Key <c>predicative-preposition</c>: preposition before what something is called ("sebagai"), or empty.</summary>
    public WordKey PredicativePreposition { get; init; }

    /// <summary>Key <c>open-offices</c>: offices followed by their field, not by a name ("menteri"); only where the head stands first.</summary>
    public WordKey[] OpenOffices { get; init; } = [];

    /// <summary>Key <c>clitic-ending</c>: possessive fused with its noun ("nya"), or empty.</summary>
    public string CliticEnding { get; init; } = "";

    /// <summary>Key <c>topic-verbs</c>: speech verbs whose short object without a predicate is a bare topic ("mengungkapkan").</summary>
    public WordKey[] TopicVerbs { get; init; } = [];

    /// <summary>Key <c>topic-prepositions</c>: prepositions before a topic ("tentang", "about").</summary>
    public WordKey[] TopicPrepositions { get; init; } = [];

    /// <summary>Key <c>copulas</c>: words that equate a noun with a clause ("adalah"); only where the head stands first.</summary>
    public WordKey[] Copulas { get; init; } = [];

    /// <summary>Key <c>ability-auxiliaries</c>: auxiliaries that turn a passive of reporting into the writer's own conclusion ("dapat").</summary>
    public WordKey[] AbilityAuxiliaries { get; init; } = [];

    /// <summary>Key <c>document-prepositions</c>: prepositions before a document that says something ("dalam", "di").</summary>
    public WordKey[] DocumentPrepositions { get; init; } = [];

    /// <summary>Key <c>spread-verbs</c>: verbs of what goes round, which report only before "that" ("beredar di media sosial bahwa").</summary>
    public WordKey[] SpreadVerbs { get; init; } = [];

    /// <summary>Key <c>excerpt-nouns</c>: nouns of a part of a text, which open a source behind "thus" ("demikian potongan pesan itu").</summary>
    public WordKey[] ExcerptNouns { get; init; } = [];

    /// <summary>Key <c>amount-predicates</c>: words that make a noun and its amount a finding ("mencatat kerugian sebesar …").</summary>
    public WordKey[] AmountPredicates { get; init; } = [];

    /// <summary>Key <c>possibility-auxiliary</c>: auxiliary of ability that is of possibility too ("bisa"), or empty.</summary>
    public WordKey PossibilityAuxiliary { get; init; }

    /// <summary>Key <c>effect-verbs</c>: verbs of effect, before which ability is possibility ("hal itu bisa terjadi").</summary>
    public WordKey[] EffectVerbs { get; init; } = [];

    /// <summary>Key <c>future-auxiliaries</c>: auxiliaries of what is still to be said ("akan"); only where the head stands first.</summary>
    public WordKey[] FutureAuxiliaries { get; init; } = [];

    /// <summary>Key <c>basis-cues</c>: cues that need a pause, since without one they name what an act is based on ("berdasarkan").</summary>
    public WordKey[] BasisCues { get; init; } = [];

    /// <summary>Key <c>rumour-nouns</c>: what says something without being anybody that a pronoun can mean ("isu").</summary>
    public WordKey[] RumourNouns { get; init; } = [];

    /// <summary>Key <c>promise-nouns</c>: nouns whose infinitive is what somebody said ("her promise to resign").</summary>
    public WordKey[] PromiseNouns { get; init; } = [];

    /// <summary>Key <c>proof-nouns</c>: what is found, or not, as a finding ("bukti"), and not as a thing.</summary>
    public WordKey[] ProofNouns { get; init; } = [];

    /// <summary>Key <c>perception-verbs</c>: verbs whose clause is what somebody came upon, not what is said ("mendapati").</summary>
    public WordKey[] PerceptionVerbs { get; init; } = [];

    /// <summary>Key <c>noun-negation</c>: the negation of nouns ("bukan"), where it is another than that of verbs; or empty.</summary>
    public WordKey NounNegation { get; init; }

    /// <summary>Key <c>apposition-determiners</c>: first words of articles that open an apposition ("seorang"); "banyak" opens a clause.</summary>
    public WordKey[] AppositionDeterminers { get; init; } = [];

    /// <summary>Key <c>prohibitive</c>: "do not" ("jangan"), behind which nothing is reported; or empty.</summary>
    public WordKey Prohibitive { get; init; }

    /// <summary>Key <c>naming-passives</c>: passives that give a name when one in quotation marks follows ("disebut").</summary>
    public WordKey[] NamingPassives { get; init; } = [];

    /// <summary>Key <c>interview-passives</c>: passives whose agent is the medium that somebody spoke to ("dihubungi").</summary>
    public WordKey[] InterviewPassives { get; init; } = [];

    /// <summary>Key <c>ambiguous-addressee</c>: a preposition of time and place too, which opens the person spoken to only before somebody ("pada"); or empty.</summary>
    public WordKey AmbiguousAddressee { get; init; }

    /// <summary>Key <c>verb-prefix-exceptions</c>: beginnings of words that only look like verbs ("disk": "diskriminatif").</summary>
    public string[] VerbPrefixExceptions { get; init; } = [];

    /// <summary>Key <c>field-prefixes</c>: beginnings of nouns of a field ("pe": "perhubungan"), with <see cref="FieldEnding"/>; such a capital names nobody.</summary>
    public string[] FieldPrefixes { get; init; } = [];

    /// <summary>Key <c>state-prefix</c>: prefix of passives of state ("ter": "tertulis"); empty for none.</summary>
    public string StatePrefix { get; init; } = "";

    /// <summary>Key <c>field-ending</c>: ending of nouns of a field ("an"); empty for none.</summary>
    public string FieldEnding { get; init; } = "";

    /// <summary>Key <c>circumstance-conjunctions</c>: conjunctions of what a subject does while speaking ("saat").</summary>
    public WordKey[] CircumstanceConjunctions { get; init; } = [];

    /// <summary>Key <c>person-determiners</c>: articles that only people have ("para").</summary>
    public WordKey[] PersonDeterminers { get; init; } = [];

    /// <summary>Key <c>bare-subjects</c>: amounts that alone stand for people ("sebagian").</summary>
    public WordKey[] BareSubjects { get; init; } = [];

    /// <summary>Key <c>report-verbs</c>: verbs of reports whose clause may keep its verb far from the head of its subject ("mencatat").</summary>
    public WordKey[] ReportVerbs { get; init; } = [];

    /// <summary>Key <c>state-verbs</c>: thoughts whose bare complement is a clause ("yakin"); only where the head stands first.</summary>
    public WordKey[] StateVerbs { get; init; } = [];

    /// <summary>Key <c>complaint-passives</c>: passives of reporting somebody to the police ("dilaporkan"); only where the head stands first.</summary>
    public WordKey[] ComplaintPassives { get; init; } = [];

    /// <summary>Key <c>observation-nouns</c>: nouns of attribution that need a comma ("pantauan"); only where the head stands first.</summary>
    public WordKey[] ObservationNouns { get; init; } = [];

    /// <summary>Key <c>pauseless-cues</c>: cues that need no comma before them ("kata"); only where the head stands first.</summary>
    public WordKey[] PauselessCues { get; init; } = [];

    /// <summary>Key <c>media-heads</c>: words for a medium that make what they head an outlet ("koran").</summary>
    public WordKey[] MediaHeads { get; init; } = [];

    /// <summary>Key <c>no-media</c>: words behind a medium that make it none ("media sosial").</summary>
    public WordKey[] NoMedia { get; init; } = [];

    /// <summary>Key <c>place-prepositions</c>: prepositions of where something is reported ("di").</summary>
    public WordKey[] PlacePrepositions { get; init; } = [];

    /// <summary>Key <c>question-labels</c>: what heads the questions of an interview ("tanya").</summary>
    public WordKey[] QuestionLabels { get; init; } = [];

    /// <summary>Key <c>answer-labels</c>: what heads its answers.</summary>
    public WordKey[] AnswerLabels { get; init; } = [];

    /// <summary>Key <c>naming-verbs</c>: words between a description and the name ("bernama").</summary>
    public WordKey[] NamingVerbs { get; init; } = [];

    /// <summary>Key <c>belief-verbs</c>: verbs that tell what somebody holds true, whoever says so ("said that voters believe …").</summary>
    public WordKey[] BeliefVerbs { get; init; } = [];

    /// <summary>Key <c>object-verbs</c>: verbs of judgement whose bare object is what they say ("called it a gift", "blamed the weather"); of the others it is a topic ("praised the plan").</summary>
    public WordKey[] ObjectVerbs { get; init; } = [];

    /// <summary>Key <c>clausal-verbs</c>: speech verbs whose object is a content only when it is a clause ("added sugar", "wrote a book").</summary>
    public WordKey[] ClausalVerbs { get; init; } = [];

    /// <summary>Key <c>outlet-nouns</c>: nouns that make a source a news medium, whatever stands before them ("local media").</summary>
    public WordKey[] OutletNouns { get; init; } = [];

    /// <summary>Key <c>verbal-nouns</c>: verbs of attribution that are nouns as often, without being nominal cues ("a conference call").</summary>
    public WordKey[] VerbalNouns { get; init; } = [];

    /// <summary>Key <c>passive-pronouns</c>: pronouns fused with an auxiliary that makes a past participle a passive ("they're").</summary>
    public WordKey[] PassivePronouns { get; init; } = [];

    /// <summary>Key <c>finding-verbs</c>: verbs whose object is a finding when a document is their subject ("menunjukkan").</summary>
    public WordKey[] FindingVerbs { get; init; } = [];

    /// <summary>Key <c>accompaniment</c>: words between a speaker and the companion ("didampingi").</summary>
    public WordKey[] Accompaniment { get; init; } = [];

    /// <summary>Key <c>existential</c>: the verb of existence ("ada"), or empty.</summary>
    public WordKey Existential { get; init; }

    /// <summary>Key <c>circumstance-words</c>: words that open the circumstances of a judgement behind its object, and are no part of it ("praised Smith after the vote").</summary>
    public WordKey[] CircumstanceWords { get; init; } = [];

    /// <summary>Key <c>existential-noun</c>: "the existence of" ("adanya"), which opens what is found or doubted, or empty.</summary>
    public WordKey ExistentialNoun { get; init; }

    /// <summary>Key <c>readability</c>: the formula of reading ease.</summary>
    public string Readability { get; init; } = "flesch-en";

    /// <summary>Reading ease by the formula of the language; larger is easier.</summary>
    /// <remarks>
    /// flesch-en: 206.835 - 1.015 words per sentence - 84.6 syllables per word (Flesch 1948). flesch-id: the same with the
    /// weight of syllables scaled by 1.5 / 2.3, the usual syllables of a word in English and Indonesian news, so that
    /// both run over the same range.
    /// </remarks>
    public double ReadingEase(double wordsPerSentence, double syllablesPerWord) =>
        206.835 - (1.015 * wordsPerSentence) - ((Readability == "flesch-id" ? 55.2 : 84.6) * syllablesPerWord);

    /// <summary>Key <c>personal-pronouns</c>: third-person pronouns that stand for a person ("he"); empty where pronouns do not tell.</summary>
    public WordKey[] PersonalPronouns { get; init; } = [];

    /// <summary>Key <c>impersonal-pronouns</c>: those that stand for a body or document ("it").</summary>
    public WordKey[] ImpersonalPronouns { get; init; } = [];

    /// <summary>Key <c>plural-pronouns</c>: those that stand for several ("they").</summary>
    public WordKey[] PluralPronouns { get; init; } = [];

    /// <summary>Key <c>degree-words</c>: what before "likely" or "possible" makes it a degree ("as soon as possible", "more likely than").</summary>
    public WordKey[] DegreeWords { get; init; } = [];

    /// <summary>Key <c>degree-prefix</c>: the prefix of the word before that does the same ("secepat mungkin"); or empty.</summary>
    public string DegreePrefix { get; init; } = "";

    /// <summary>Reads the settings of a language.</summary>
    /// <exception cref="InvalidDataException">A value is none of those that the key allows.</exception>
    public static Grammar From(string tag, IReadOnlyDictionary<string, string> settings) => new()
    {
        HeadFirst = Choice(tag, settings, "noun-phrase-head", "first", "last"),
        SpeechVerbsInvert = Choice(tag, settings, "speech-verbs-invert", "yes", "no"),
        Readability = settings.GetValueOrDefault("readability", "flesch-en") is "flesch-en" or "flesch-id"
            ? settings.GetValueOrDefault("readability", "flesch-en")
            : throw new InvalidDataException($"{tag}/{PackFiles.Language}: 'readability' is '{settings["readability"]}'; it must be 'flesch-en' or 'flesch-id'."),
        ParticipleEnding = settings.GetValueOrDefault("participle-ending", ""),
        PastEnding = settings.GetValueOrDefault("past-ending", ""),
        PluralEnding = settings.GetValueOrDefault("plural-ending", ""),
        AdverbEnding = settings.GetValueOrDefault("adverb-ending", ""),
        InfinitiveMarker = Word(settings, "infinitive-marker"),
        DefiniteArticle = Word(settings, "definite-article"),
        Genitive = Word(settings, "genitive"),
        AgentPreposition = Word(settings, "agent-preposition"),
        PassiveAuxiliaries = Words(settings, "passive-auxiliaries"),
        PersonalPronouns = Words(settings, "personal-pronouns"),
        ImpersonalPronouns = Words(settings, "impersonal-pronouns"),
        PluralPronouns = Words(settings, "plural-pronouns"),
        AddresseeVerbs = Words(settings, "addressee-verbs"),
        RaisingVerbs = Words(settings, "raising-verbs"),
        FloatingQuantifiers = Words(settings, "floating-quantifiers"),
        DegreeWords = Words(settings, "degree-words"),
        DegreePrefix = settings.GetValueOrDefault("degree-prefix", ""),
        VerbPrefixes = settings.GetValueOrDefault("verb-prefixes", "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Demonstratives = Words(settings, "demonstratives"),
        PredicativePreposition = Word(settings, "predicative-preposition"),
        OpenOffices = Words(settings, "open-offices"),
        CliticEnding = settings.GetValueOrDefault("clitic-ending", ""),
        TopicVerbs = Words(settings, "topic-verbs"),
        TopicPrepositions = Words(settings, "topic-prepositions"),
        Copulas = Words(settings, "copulas"),
        AbilityAuxiliaries = Words(settings, "ability-auxiliaries"),
        DocumentPrepositions = Words(settings, "document-prepositions"),
        SpreadVerbs = Words(settings, "spread-verbs"),
        ExcerptNouns = Words(settings, "excerpt-nouns"),
        AmountPredicates = Words(settings, "amount-predicates"),
        PossibilityAuxiliary = Word(settings, "possibility-auxiliary"),
        EffectVerbs = Words(settings, "effect-verbs"),
        FutureAuxiliaries = Words(settings, "future-auxiliaries"),
        BasisCues = Words(settings, "basis-cues"),
        RumourNouns = Words(settings, "rumour-nouns"),
        PromiseNouns = Words(settings, "promise-nouns"),
        ProofNouns = Words(settings, "proof-nouns"),
        PerceptionVerbs = Words(settings, "perception-verbs"),
        NounNegation = Word(settings, "noun-negation"),
        AppositionDeterminers = Words(settings, "apposition-determiners"),
        Prohibitive = Word(settings, "prohibitive"),
        NamingPassives = Words(settings, "naming-passives"),
        InterviewPassives = Words(settings, "interview-passives"),
        AmbiguousAddressee = Word(settings, "ambiguous-addressee"),
        VerbPrefixExceptions = settings.GetValueOrDefault("verb-prefix-exceptions", "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        FieldPrefixes = settings.GetValueOrDefault("field-prefixes", "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        StatePrefix = settings.GetValueOrDefault("state-prefix", ""),
        FieldEnding = settings.GetValueOrDefault("field-ending", ""),
        CircumstanceConjunctions = Words(settings, "circumstance-conjunctions"),
        PersonDeterminers = Words(settings, "person-determiners"),
        BareSubjects = Words(settings, "bare-subjects"),
        ReportVerbs = Words(settings, "report-verbs"),
        StateVerbs = Words(settings, "state-verbs"),
        ComplaintPassives = Words(settings, "complaint-passives"),
        ObservationNouns = Words(settings, "observation-nouns"),
        PauselessCues = Words(settings, "pauseless-cues"),
        MediaHeads = Words(settings, "media-heads"),
        NoMedia = Words(settings, "no-media"),
        PlacePrepositions = Words(settings, "place-prepositions"),
        QuestionLabels = Words(settings, "question-labels"),
        AnswerLabels = Words(settings, "answer-labels"),
        NamingVerbs = Words(settings, "naming-verbs"),
        BeliefVerbs = Words(settings, "belief-verbs"),
        ObjectVerbs = Words(settings, "object-verbs"),
        PassivePronouns = Words(settings, "passive-pronouns"),
        ClausalVerbs = Words(settings, "clausal-verbs"),
        OutletNouns = Words(settings, "outlet-nouns"),
        VerbalNouns = Words(settings, "verbal-nouns"),
        FindingVerbs = Words(settings, "finding-verbs"),
        Accompaniment = Words(settings, "accompaniment"),
        ExistentialNoun = Word(settings, "existential-noun"),
        Existential = Word(settings, "existential"),
        CircumstanceWords = Words(settings, "circumstance-words"),
        AddresseePrepositions = Words(settings, "addressee-prepositions"),
        MediaPrepositions = Words(settings, "media-prepositions"),
        BroadcastPreposition = Word(settings, "broadcast-preposition"),
        OutletProducts = Words(settings, "outlet-products"),
        NamedMedia = Words(settings, "named-media"),
        LinkListEnd = settings.GetValueOrDefault("link-list-end", ""),
        PublishingVerbs = Words(settings, "publishing-verbs"),
        ClosingWords = Words(settings, "closing-words"),
        CallSigns = settings.GetValueOrDefault("call-signs", ""),
    };

    private static WordKey Word(IReadOnlyDictionary<string, string> settings, string key) =>
        WordKey.Of(settings.GetValueOrDefault(key, ""));

    private static WordKey[] Words(IReadOnlyDictionary<string, string> settings, string key) =>
        [.. settings.GetValueOrDefault(key, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => WordKey.Of(w))];

    private static bool Choice(string tag, IReadOnlyDictionary<string, string> settings, string key, string yes, string no)
    {
        var value = settings.GetValueOrDefault(key, no);
        return value == yes || (value == no
            ? false
            : throw new InvalidDataException($"{tag}/{PackFiles.Language}: '{key}' is '{value}'; it must be '{yes}' or '{no}'."));
    }
}
