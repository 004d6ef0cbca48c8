namespace Credibility.Languages;

/// <summary>The part that a token can play in a noun phrase or clause, guessed from closed classes, capitals and endings.</summary>
internal enum WordPart : byte
{
    /// <summary>Ends every phrase: closing punctuation, quotation marks, quoted speech.</summary>
    Break,

    /// <summary>A noun or adjective, and every word that no class knows.</summary>
    Noun,

    /// <summary>A capitalised word that is no function word.</summary>
    Name,

    /// <summary>An article, demonstrative, quantifier or possessive pronoun.</summary>
    Determiner,

    /// <summary>The possessive clitic.</summary>
    Possessive,

    /// <summary>A preposition.</summary>
    Preposition,

    /// <summary>A coordinating or subordinating conjunction.</summary>
    Conjunction,

    /// <summary>A lexical verb in any form.</summary>
    Verb,

    /// <summary>An auxiliary or modal.</summary>
    Auxiliary,

    /// <summary>An adverb or negation.</summary>
    Adverb,

    /// <summary>A personal or indefinite pronoun.</summary>
    Pronoun,

    /// <summary>A relative or interrogative word.</summary>
    Relative,

    /// <summary>A weekday, month or word of time.</summary>
    Time,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A mark inside a name: the stop of an abbreviation, a slash, the marks of a quoted word.</summary>
    Glue,

    /// <summary>Not decided yet: a word of no class that decides, so its ending must.</summary>
    ByForm,

    /// <summary>Not decided yet: a full stop, glue after an abbreviation, else a break.</summary>
    ByAbbreviation,

    /// <summary>Not decided yet: a quotation mark, glue around a word or two, else a break.</summary>
    ByQuotation,
}
