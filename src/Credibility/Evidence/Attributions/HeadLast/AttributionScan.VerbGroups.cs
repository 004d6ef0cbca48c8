using Credibility.Languages;

namespace Credibility.Evidence;

/// <content>The verb group of a cue: its auxiliaries, adverbs and negation, walked to the left.</content>
internal ref partial struct AttributionScan
{
    private const int LongestVerbGroup = 6;

    /// <summary>A verb of attribution with what belongs to it on its left.</summary>
    private struct VerbGroup
    {
        /// <summary>The verb, and one past it.</summary>
        public int Cue, After;

        /// <summary>First token of the group, and the same before a date in front of it was taken in.</summary>
        public int Left, Start;

        /// <summary>The words that are the cue of the attribution: the verb with its negation.</summary>
        public TokenRange Words;

        /// <summary>What it takes.</summary>
        public Clause Clause;

        /// <summary>Part of the token before the group.</summary>
        public WordPart Before;

        /// <summary>Whether it reports only with a quotation.</summary>
        public bool QuotesOnly;

        /// <summary>Whether it has the form of a present participle.</summary>
        public bool Participle;

        /// <summary>Whether an auxiliary stands in the group, and whether it makes a passive.</summary>
        public bool Auxiliary, Passive;

        /// <summary>Whether nothing is said yet: "can ask", "should promise"; "could not say" withholds it.</summary>
        public bool Possible;

        /// <summary>Whether the entry ends with the conjunction of its clause, which is no part of the cue: "ruled that".</summary>
        public bool Conjoined;
    }

    private VerbGroup VerbGroupOf(int cue, int length, Clause clause, bool quotesOnly)
    {
        var verb = new VerbGroup { Cue = cue, After = cue + length, Left = cue, Clause = clause, QuotesOnly = quotesOnly };
        verb.Participle = _parts.IsPresentParticiple(cue);
        var cueFirst = cue;
        bool able = false, negated = false;
        while (verb.Left > _first && cue - verb.Left < LongestVerbGroup)
        {
            var left = verb.Left;
            var part = _parts.Of(left - 1);
            // "seemed to view", "continues to insist": the subject of the verb before.
            if (!verb.Participle && left - 2 > _first && _parts.IsInfinitiveMarker(left - 1) && _tokens.IsOneOf(left - 2, _grammar.RaisingVerbs))
            {
                verb.Left -= 2;
                verb.Auxiliary = true;
                continue;
            }

            var clitic = part == WordPart.Possessive && IsVerbalClitic(verb);
            if (part is not (WordPart.Auxiliary or WordPart.Adverb) && !clitic && !Floats(verb, part))
                break;
            if (part == WordPart.Auxiliary)
            {
                able |= _tokens.IsOneOf(left - 1, _grammar.AbilityAuxiliaries);
                verb.Passive |= !verb.Auxiliary && _tokens.IsOneOf(left - 1, _grammar.PassiveAuxiliaries);
                verb.Auxiliary = true;
            }

            // "he's claiming": the clitic is an auxiliary; "it's called": of the passive.
            verb.Auxiliary |= clitic;
            verb.Passive |= clitic && left == cue && _tokens.IsOneOf(left - 2, _grammar.ImpersonalPronouns);
            verb.Left--;
            // "did not say": the negation and its auxiliary belong to the cue; other auxiliaries and adverbs do not.
            if (_tokens.Has(verb.Left, LexicalClasses.Negations))
                (cueFirst, negated) = (verb.Left, true);
            else if (part == WordPart.Auxiliary && negated && cueFirst == verb.Left + 1)
                cueFirst = verb.Left;
        }

        verb.Start = verb.Left;
        verb.Possible = able && !negated && !verb.Passive;
        verb.Left = BeforeDate(verb.Left);
        verb.Before = verb.Left > _first ? _parts.Of(verb.Left - 1) : WordPart.Break;
        if (verb.Before == WordPart.Preposition && _tokens.Has(verb.Left - 1, LexicalClasses.Conjunctions))
            verb.Before = WordPart.Conjunction;
        verb.Conjoined = length > 1 && _tokens.Has(verb.After - 1, LexicalClasses.Complementisers);
        verb.Words = new TokenRange(cueFirst, verb.Conjoined ? verb.After - 1 : verb.After);
        verb.Passive |= verb.Left == cue && verb.Before == WordPart.Pronoun && _tokens.IsOneOf(verb.Left - 1, _grammar.PassivePronouns);
        return verb;
    }

    // "he's claiming", "who's said"; behind a name only where an auxiliary or another form shows that it is no possessive.
    private bool IsVerbalClitic(in VerbGroup verb) => verb.Left - 2 >= _first
        && (_parts.Of(verb.Left - 2) is WordPart.Pronoun or WordPart.Relative
            || ((verb.Auxiliary || !verb.Participle) && _parts.Of(verb.Left - 2) == WordPart.Name && verb.Left < verb.Cue));

    // "The senators all suggested"; "as Smith once said": an adverb between subject and verb.
    private bool Floats(in VerbGroup verb, WordPart part)
    {
        var left = verb.Left;
        if (verb.Participle || left - 2 < _first)
            return false;
        return part == WordPart.Determiner
            ? _tokens[left - 1].Length is 3 or 4 && _tokens.IsOneOf(left - 1, _grammar.FloatingQuantifiers)
                && _parts.Of(left - 2) is WordPart.Name or WordPart.Pronoun or WordPart.Noun or WordPart.Auxiliary
            : part == WordPart.Conjunction && left == verb.Cue && _tokens.Has(left - 1, LexicalClasses.Adverbs | LexicalClasses.TimeWords)
                && _parts.Of(left - 2) is WordPart.Name or WordPart.Pronoun;
    }

    // "and later said", "who in 2010 said": the date belongs to the verb.
    private int BeforeDate(int left)
    {
        if (left <= _first || _parts.Of(left - 1) is not (WordPart.Time or WordPart.Number))
            return left;
        var stripped = _phrases.HeadLast.StripAdverbials(left, _first);
        return stripped > _first && (_tokens.Has(stripped - 1, LexicalClasses.Conjunctions) || _parts.Of(stripped - 1) == WordPart.Relative)
            ? stripped : left;
    }
}
