using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Who a source is: its type, and the antecedent of pronouns and clitics.</content>
internal ref partial struct AttributionScan
{
    // Types the source; pronouns and "-nya" take the antecedent's, names become the antecedent.
    private void Resolve(ref AttributionMark mark)
    {
        var source = mark.Source;
        var clitic = !source.Exists && mark.Cue.Exists
            && _tokens.Has(mark.Cue.First, LexicalClasses.CueClitic
                | (_grammar.HeadFirst ? LexicalClasses.CuePostposed : LexicalClasses.None));
        clitic |= !source.Exists && mark.Cue.Exists && mark.Cue.End > mark.Cue.First + 1
            && (_tokens.PhraseClasses(mark.Cue.First) & LexicalClasses.CueClitic) != 0;
        // "Kesimpulannya adalah …": the author is fused with the noun.
        clitic |= !source.Exists && _grammar.HeadFirst && mark.Cue.Exists && mark.Cue.End == mark.Cue.First + 1
            && (mark.Form == AttributionForm.Direct || _tokens.Has(mark.Cue.First, LexicalClasses.CueNoun))
            && HasCliticEnding(mark.Cue.First);
        var pronoun = source.Exists && source.End - source.First <= 2 && !_phrases.IsName(source.First)
            && _tokens.Has(source.First, LexicalClasses.Pronouns | LexicalClasses.Relativisers | LexicalClasses.FirstPerson)
            // "his book", "my neighbour": a possessor; "US": a name.
            && (_grammar.HeadFirst || !_tokens[source.First].Is(TokenFlags.AllCapitals))
            && (_grammar.HeadFirst || source.End == source.First + 1 || !_parts.IsNominal(source.First + 1));
        // "his claim that": the possessor of a nominal cue.
        pronoun |= !_grammar.HeadFirst && source.Exists && source.End == source.First + 1
            && (_tokens.IsOneOf(source.First, _grammar.PersonalPronouns) || _tokens.IsOneOf(source.First, _grammar.PluralPronouns));
        if (pronoun && !clitic && ResolvePronoun(ref mark, source.First))
            return;
        if (clitic || pronoun)
        {
            if (_grammar.HeadFirst)
            {
                ResolveSpeaker(ref mark);
                return;
            }

            mark.Resolved = _antecedent;
            mark.SourceType = _antecedent.Exists ? _antecedentType : SourceType.Person;
            return;
        }

        if (!source.Exists)
        {
            if (!mark.Cue.Exists || (!_grammar.HeadFirst && _parts.IsPresentParticiple(mark.Cue.First)))
            {
                mark.Resolved = _antecedent;
                mark.SourceType = _antecedent.Exists ? _antecedentType : SourceType.None;
            }

            return;
        }

        mark.SourceType = _typing.TypeOf(source, _person.Exists || (_grammar.HeadFirst && WasNamed(source)));
        if (mark.SourceType == SourceType.Role && _grammar.HeadFirst && IsNamedAgain(source))
            mark.SourceType = SourceType.Person;
        // "Melansir laman Medical Daily, …": a name behind a citation cue that names no person.
        if (mark.SourceType == SourceType.Person && _grammar.HeadFirst && mark.Cue.Exists
            && _tokens.Match(mark.Cue.First, LexicalClasses.CitationCues) > 0 && IsUnknownName(source))
            mark.SourceType = SourceType.Outlet;
        // "the magazine", when an outlet or body was named before and the word says nothing else.
        if (mark.SourceType == SourceType.Anonymous && _body.Exists && !_grammar.HeadFirst && source.End - source.First == 2
            && _tokens.Is(source.First, _grammar.DefiniteArticle)
            && !_tokens.Has(source.First + 1, LexicalClasses.AnonymousNouns | LexicalClasses.Roles)
            && !_parts.IsPlural(source.First + 1))
            mark.SourceType = _bodyType;
        // "the paper", after an outlet was named: no study.
        if (mark.SourceType == SourceType.Document && _body.Exists && _bodyType == SourceType.Outlet && !_grammar.HeadFirst
            && source.End - source.First == 2
            && _tokens.Is(source.First, _grammar.DefiniteArticle) && _tokens.Has(source.First + 1, LexicalClasses.MediaNouns))
            mark.SourceType = SourceType.Outlet;
        for (var i = source.First; i < source.End; i++)
            mark.NameWithheld |= (_tokens.Classes(i) & LexicalClasses.Anonymity) != 0;
        // "an official, speaking on condition of anonymity, said"
        for (var i = source.End; !_grammar.HeadFirst && i < mark.Cue.First && i < source.End + 20; i++)
            mark.NameWithheld |= (_tokens.Classes(i) & LexicalClasses.Anonymity) != 0;
        if (mark.NameWithheld && mark.SourceType is SourceType.Role or SourceType.Organisation)
            mark.SourceType = SourceType.Anonymous;
        if (_grammar.HeadFirst && !CanSpeak(source))
            return;
        // "Isu itu menyebutkan …": no rumour is "dia".
        if (mark.SourceType is SourceType.Person or SourceType.Role or SourceType.Anonymous
            && !(mark.SourceType == SourceType.Anonymous && _tokens.IsOneOf(source.First, _grammar.RumourNouns)))
        {
            _speaker = source;
            _speakerType = mark.SourceType;
        }

        if (mark.SourceType is SourceType.Person or SourceType.Role or SourceType.Anonymous or SourceType.Organisation
            or SourceType.Document or SourceType.Outlet)
        {
            _antecedent = source;
            _antecedentType = mark.SourceType;
            if (mark.SourceType == SourceType.Person)
            {
                _person = source;
            }
            else if (mark.SourceType is SourceType.Organisation or SourceType.Document or SourceType.Outlet)
            {
                _body = source;
                _bodyType = mark.SourceType;
            }
        }
    }

    // "Presiden", where "Presiden Joko Widodo" stands before: the bearer of an office in one word was named.
    private bool WasNamed(TokenRange source)
    {
        ref var office = ref _tokens[source.First];
        if (source.End != source.First + 1 || office.Lexeme == 0 || !office.Is(TokenFlags.Capital)
            || !_tokens.Has(source.First, LexicalClasses.Roles | LexicalClasses.Titles))
            return false;
        for (var i = source.First - 1; i >= 0 && i > source.First - NameReach; i--)
            if (_tokens[i].Lexeme == office.Lexeme && _tokens.Has(i + 1, LexicalClasses.GivenNames)
                && _tokens[i + 1].Is(TokenFlags.Capital))
                return true;
        return false;
    }

    // "Wakil Menteri Keuangan Mardiasmo", where "kata Mardiasmo" or "Mardiasmo mengatakan" stands further on: the last word is a name.
    private bool IsNamedAgain(TokenRange source)
    {
        var name = source.End - 1;
        ref var token = ref _tokens[name];
        if (name == source.First || _phrases.HeadFirst.Words.IsOpenOffice(name - 1) || !_tokens[name - 1].Is(TokenFlags.Capital)
            || (name - 1 == source.First && !_tokens.Has(source.First, LexicalClasses.Titles)) || token.Kind != TokenKind.Word
            || token.Lexeme != 0 || !token.Is(TokenFlags.Capital) || token.Is(TokenFlags.AllCapitals) || token.Length < 3)
            return false;
        var hash = _tokens.Hash(name);
        for (var i = source.End + 1; i + 1 < _tokens.Count && i < source.End + NameReach; i++)
            if (_tokens[i].Length == token.Length && _tokens.Hash(i) == hash && _tokens[i].Is(TokenFlags.Capital)
                && (_tokens.Has(i - 1, LexicalClasses.CuePostposed | LexicalClasses.CueAccording)
                    || (_tokens[i].Is(TokenFlags.SentenceStart)
                        && _tokens.Has(i + 1, LexicalClasses.CueSpeech | LexicalClasses.CueThought | LexicalClasses.Adverbs
                            | LexicalClasses.Auxiliaries))))
                return true;
        return false;
    }

    private bool IsUnknownName(TokenRange range) =>
        _tokens[range.End - 1].Kind != TokenKind.Handle
            && !_tokens.HasAny(range.First, range.End, LexicalClasses.GivenNames | LexicalClasses.Titles | LexicalClasses.Roles);

    // "dia", "-nya": the latest human source; "mereka": several, so that no single name fits.
    private void ResolveSpeaker(ref AttributionMark mark)
    {
        var plural = mark.Source.Exists && _tokens.IsOneOf(mark.Source.First, _grammar.PluralPronouns);
        var speaker = _speaker.Exists && !(plural && _antecedentType is SourceType.Organisation or SourceType.Outlet);
        mark.Resolved = speaker ? _speaker : _antecedent;
        mark.SourceType = plural
            ? (speaker || !_antecedent.Exists || _antecedentType == SourceType.Outlet ? SourceType.Anonymous : _antecedentType)
            : speaker ? _speakerType
            // "Dia" is no body, though nobody else was named; "menurutnya" may be.
            : _antecedent.Exists && !mark.Source.Exists ? _antecedentType : SourceType.Person;
        if (!speaker && !plural && mark.Source.Exists)
            mark.Resolved = TokenRange.None;
    }

    // Languages that list their pronouns by what they stand for; the others go by the latest source alone.
    private bool ResolvePronoun(ref AttributionMark mark, int pronoun)
    {
        if (_grammar.PersonalPronouns.Length == 0)
            return false;
        if (_tokens.Has(pronoun, LexicalClasses.FirstPerson))
        {
            mark.SourceType = SourceType.Person;
        }
        else if (_tokens.IsOneOf(pronoun, _grammar.PersonalPronouns))
        {
            mark.Resolved = _person;
            mark.SourceType = SourceType.Person;
        }
        else if (_tokens.IsOneOf(pronoun, _grammar.ImpersonalPronouns))
        {
            mark.Resolved = _body;
            mark.SourceType = _body.Exists ? _bodyType : SourceType.Organisation;
        }
        else if (_tokens.IsOneOf(pronoun, _grammar.PluralPronouns))
        {
            mark.Resolved = _antecedent;
            mark.SourceType = _antecedent.Exists && _antecedentType is SourceType.Organisation or SourceType.Role or SourceType.Outlet
                ? _antecedentType : SourceType.Anonymous;
        }
        else
        {
            mark.SourceType = SourceType.Anonymous;
        }

        return true;
    }
}
