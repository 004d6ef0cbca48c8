using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Outlets in running text: beside a citation cue, as the subject of a reporting verb, as the one spoken to.</summary>
internal ref partial struct CitationScan
{
    /// <summary>How far a citation cue reaches: "dilansir dari laman berita milik pemerintah Suriah SANA".</summary>
    private const int CueReach = 8;

    /// <summary>How far a cue reaches that is an ordinary reporting verb too: "told the Dallas Morning News".</summary>
    private const int VerbReach = 3;

    /// <summary>How far behind its name an outlet's reporting verb may stand: "CNBC juga menyebutkan".</summary>
    private const int SubjectReach = 4;

    /// <summary>How far behind it when other outlets and brackets stand between: "A, B, C and D revealed"; bounds the time.</summary>
    private const int ListReach = 24;

    /// <summary>How far before a preposition the reporting verb may stand: "ujar Widjo Kongko kepada Tempo".</summary>
    private const int PrepositionReach = 25;

    /// <summary>Most tokens from an outlet to the office of its reporter: "Fox News chief political".</summary>
    private const int OfficeTokens = 5;

    /// <summary>Most tokens of the date behind an outlet in brackets: ", May 4, 2012".</summary>
    private const int DateTokens = 6;

    private const LexicalClasses Reporting = LexicalClasses.CueSpeech | LexicalClasses.CuePostposed | LexicalClasses.CueThought
        | LexicalClasses.CitationCues;

    private const LexicalClasses OrdinaryVerbs = LexicalClasses.CueSpeech | LexicalClasses.CuePostposed | LexicalClasses.CueThought
        | LexicalClasses.CueDirective | LexicalClasses.CueStance | LexicalClasses.CuePassive | LexicalClasses.CueAgentless
        | LexicalClasses.CueAccording | LexicalClasses.CueNoun;

    // One past what has been dealt with.
    private int Inline(int i)
    {
        if (_mentions.At(i, anyCase: false, out var mention) || OwnName(i, _sentenceEnd, out mention))
        {
            if (!_grammar.HeadFirst)
                Complete(ref mention);
            // "kumparan (kumparan.com)": the name, not the address that explains it.
            if (mention.Link && _grammar.HeadFirst && mention.Name.First > 1
                && _tokens[mention.Name.First - 1].Kind == TokenKind.OpenBracket && IsOwn(mention)
                && new TokenRange(mention.Name.First - 2, mention.Name.First - 1) is var plain && _own.IsNamed(TextOf(plain)))
                Add(new OutletMention { Name = plain, Outlet = mention.Outlet }, CitationForm.Inline);
            else if (Cited(mention))
                Add(mention, InBrackets(mention.Name) || Signs(mention.Name) ? CitationForm.Credit : CitationForm.Inline);
            else if (IsOwn(mention))
                FlagOwn(mention.Name);
            return mention.Name.End;
        }

        var classes = _tokens.Classes(i);
        if ((classes & (Reporting | LexicalClasses.CueClitic | LexicalClasses.CueAccording | LexicalClasses.CueNoun)) != 0)
            _speechCue = i;
        if (((classes & LexicalClasses.CueSpeech) != 0 && (NamedMedium(i, out mention) || Introduced(i, out mention)
                || Station(i, out mention)))
            || ((classes & (LexicalClasses.CueSpeech | LexicalClasses.CueThought)) != 0 && Described(i, out mention)))
        {
            Add(mention, CitationForm.Inline);
            return i + 1;
        }

        var length = _tokens.Match(i, LexicalClasses.CitationCues);
        if (length == 0)
            return i + 1;
        var cueClasses = length > 1 ? _tokens.PhraseClasses(i) : _tokens.WordClasses(i);
        var ordinary = (cueClasses & OrdinaryVerbs) != 0 && !LacksSubject(i, cueClasses);
        for (var j = i; j < i + length && !ordinary; j++)
            ordinary = _tokens.Has(j, LexicalClasses.Documents | LexicalClasses.CueNoun | LexicalClasses.Complementisers)
                && !_tokens.Has(j, LexicalClasses.MediaNouns)
                // "an interview with": whoever follows, unless the registry knows it.
                || (!_grammar.HeadFirst && _tokens.IsOneOf(j, _grammar.AddresseePrepositions));
        // "asked by", "the pages of": anybody's, unlike "reported by".
        ordinary |= !_grammar.HeadFirst && (IsAgent(i + length - 1) || _tokens.Is(i + length - 1, _grammar.Genitive))
            && !HasPublishingVerb(i, i + length);
        _cueEnd = i + length;
        _cueLimit = _cueEnd + (ordinary ? VerbReach : CueReach);
        AfterCue(i, length, !ordinary);
        return _lastCitationEnd > i ? _lastCitationEnd : i + length;
    }

    // "Melansir X, …", "…," katanya, melansir X: a verb that is thought to have a subject has none here, so that the outlet is its object.
    private readonly bool LacksSubject(int i, LexicalClasses classes) =>
        _grammar.HeadFirst && (classes & OrdinaryVerbs) == LexicalClasses.CueThought
        && (_tokens[i].Is(TokenFlags.SentenceStart) || (i > 0 && _tokens[i - 1].Kind == TokenKind.Comma));

    private bool Cited(in OutletMention mention)
    {
        var kind = _mentions.KindOf(mention);
        if (kind == OutletKind.Social)
            return false;
        var name = mention.Name;
        if (name.First < _lastCitationEnd)
            return false;
        // Indonesian papers name themselves only as the one that was told or that looked; English ones also as a party.
        if (IsOwn(mention))
            return !IsPartOfName(name) && (_grammar.HeadFirst || UnderCue(name) || AfterNoun(name, false) || BeforeProduct(name, false)
                || FollowedByVerb(name.End, Reporting, reporterNeedsVerb: true) || SpokenTo(name));
        if (mention.Link)
            return mention.Outlet >= 0 || (!HostNames.IsOfficial(HostNames.Of(TextOf(name)))
                && (UnderCue(name)
                    || (_grammar.HeadFirst ? IsReportingHost(name)
                        : TextOf(name).Contains("://", StringComparison.Ordinal) || FollowedByVerb(name.End, LexicalClasses.CitationCues))));
        if (IsWithinOtherName(mention))
            return false;
        if ((_tokens.Classes(name.First) & LexicalClasses.PhotoLabels) != 0
            || (mention.Ambiguous && ((IsPartOfName(name) && !IsBranch(name)) || _tokens.Has(name.First, LexicalClasses.Titles))))
            return false;
        // "People's Bank": a name that goes on.
        if (_grammar.HeadFirst && mention.Ambiguous && name.End < _tokens.Count && _tokens[name.End].Is(TokenFlags.Clitic))
            return false;
        if ((UnderCue(name) && !EmploysReporter(name)) || IsReportedBy(name, mention.Ambiguous) || IsNamedMedium(name)
            || (_grammar.HeadFirst && _tokens.IsOneOf(name.End, _grammar.ReportVerbs)) || Announced(name)
            || AfterNoun(name, mention.Ambiguous)
            || BeforeProduct(name, mention.Ambiguous) || IsItsArticle(name)
            || IsBroadcastAt(mention) || IsPublishedIn(name) || SignsPost(name)
            || FollowedByVerb(name.End, IsDoubtful(mention) ? LexicalClasses.CitationCues : Reporting, mention.Ambiguous
            && !_grammar.HeadFirst)
            || (!_grammar.HeadFirst && !IsDoubtful(mention) && _tokens.Has(name.End, LexicalClasses.Documents)
            && FollowedByVerb(name.End + 1, Reporting))
            || InBrackets(name) || Signs(name))
            return true;
        // "kepada Suara bahwa …": an ordinary word with a capital, right behind the preposition of whom it was said to.
        var ambiguous = mention.Ambiguous
            && !(_grammar.HeadFirst && name.First > 0 && _tokens.IsOneOf(name.First - 1, _grammar.AddresseePrepositions)
                && !_tokens.Is(name.First - 1, _grammar.AmbiguousAddressee)
            && _tokens[name.First - 1].Length > 2
            && (!_tokens[name.First].Is(TokenFlags.AllCapitals) || kind == OutletKind.Agency)
            && !_tokens.Has(name.First, LexicalClasses.GivenNames | LexicalClasses.Organisations));
        return (!ambiguous && (!IsPartOfName(name) || IsOffice(name)) && !Employs(name) && SpokenTo(name))
            || (Joined(name) && !EmploysReporter(name));
    }

    // "ujarnya kepada kabarkota.com", "dalam laman sehatku.com menyebutkan": a host that the registry does not know; "lihat http://…" only shows the way.
    private readonly bool IsReportingHost(TokenRange name) => name.First > 0 && _tokens[name.First - 1].Kind == TokenKind.Word
        && ((_tokens.IsOneOf(name.First - 1, _grammar.AddresseePrepositions) && SpokenTo(name)) || IsReportedBy(name, ambiguous: false)
            || (_tokens.Match(name.First - 1, LexicalClasses.MediaNouns) > 0 && FollowedByVerb(name.End, Reporting)));

    // "kata kantor berita Iran, Tasnim", "disebarkan oleh media daring lokal Bitung News": the medium, its country, its name.
    private readonly bool IsNamedMedium(TokenRange name)
    {
        if (!_grammar.HeadFirst || name.First < 2)
            return false;
        var last = _tokens[name.First - 1].Kind == TokenKind.Comma ? name.First - 2 : name.First - 1;
        for (var i = last; i > 0 && i > last - 5 && _tokens[i].Kind == TokenKind.Word; i--)
            if (_tokens.Match(i, LexicalClasses.MediaNouns) > 0 && _tokens[i - 1].Kind == TokenKind.Word
                && (_tokens.Has(i - 1, LexicalClasses.CuePostposed | LexicalClasses.CueAccording | LexicalClasses.CitationCues
                    | LexicalClasses.CuePassive)
                    || _tokens.Is(i - 1, _grammar.AgentPreposition)))
                return true;
        return false;
    }

    // "was aware of": a phrase that opens with the verb to be and is no cue of citation.
    private readonly bool IsState(int i) =>
        _tokens.IsOneOf(i, _grammar.PassiveAuxiliaries) && _tokens.Match(i, LexicalClasses.CitationCues) == 0;

    // "Fox News revealed", "ANP said", "the Post's Jane Doe reported", "CNBC juga menyebutkan".
    private readonly bool FollowedByVerb(int end, LexicalClasses verbs, bool reporterNeedsVerb = false)
    {
        var last = Math.Min(_sentenceEnd, end + ListReach);
        var limit = Math.Min(last, end + SubjectReach);
        var passive = false;
        for (var i = end; i < limit; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Is(TokenFlags.Clitic))
            {
                // The outlet's reporter.
                var name = i + 1;
                while (name < _sentenceEnd && name <= i + NameTokens && _tokens[name].Is(TokenFlags.Capital))
                    name++;
                return name > i + 1 && (!reporterNeedsVerb || name >= _sentenceEnd || _tokens[name].Kind != TokenKind.Word
                    || _tokens.Has(name, LexicalClasses.Adverbs | LexicalClasses.Auxiliaries | LexicalClasses.CommonVerbs)
                    || _tokens.Match(name, verbs | Reporting) > 0);
            }

            if (token.Kind == TokenKind.OpenBracket)
            {
                while (i < limit + 4 && i < last && _tokens[i].Kind != TokenKind.CloseBracket)
                    i++;
                limit = Math.Min(last, i + SubjectReach);
                continue;
            }

            // "ABC News' Jane Roe reported"
            if (token.Kind == TokenKind.SingleQuote && i == end && !_grammar.HeadFirst && !token.Is(TokenFlags.SpaceBefore))
            {
                var name = i + 1;
                while (name < _sentenceEnd && name <= i + NameTokens && _tokens[name].Is(TokenFlags.Capital))
                    name++;
                if (name > i + 1)
                    return name < _sentenceEnd
                        && (_tokens.Match(name, verbs) > 0
                            || (_tokens.Has(name, LexicalClasses.Adverbs | LexicalClasses.Auxiliaries)
                                && _tokens.Match(name + 1, verbs) > 0));
            }

            if (token.Kind is TokenKind.Quote or TokenKind.SingleQuote)
                continue;
            if (token.Kind == TokenKind.Comma)
            {
                if (i + 1 < limit && _mentions.At(i + 1, false, out var next))
                {
                    i = next.Name.End - 1;
                    verbs |= next.Ambiguous ? LexicalClasses.None : Reporting;
                    limit = Math.Min(last, i + SubjectReach + 1);
                    continue;
                }

                if (i + 1 < limit && _tokens.Has(i + 1, LexicalClasses.Conjunctions))
                    continue;
                return false;
            }

            if (token.Kind != TokenKind.Word)
                return false;
            if (_tokens.Match(i, verbs) > 0 && !token.Is(TokenFlags.Capital)
                && !(i + 1 < _sentenceEnd && _tokens.Has(i + 1, LexicalClasses.MediaNouns)))
                // "Fox News was told": told, and telling nobody; "Fox News was aware of" tells nothing.
                return (!passive && !IsState(i)) || WordEnding.Stands(_text, token, _grammar.ParticipleEnding, stem: 2);
            passive = _tokens.Has(i, LexicalClasses.Auxiliaries) && _tokens.IsOneOf(i, _grammar.PassiveAuxiliaries);
            if (_mentions.At(i, false, out var other))
            {
                i = other.Name.End - 1;
                verbs |= other.Ambiguous ? LexicalClasses.None : Reporting;
                limit = Math.Min(last, i + SubjectReach);
                continue;
            }

            // "The Times and Valley Fair both reported"
            if (i > end && _tokens.IsOneOf(i, _grammar.FloatingQuantifiers))
                continue;
            // "Valley Fair magazine reported"
            if (i == end && !_grammar.HeadFirst && !token.Is(TokenFlags.Capital) && _tokens.IsOneOf(i, _grammar.NamedMedia))
                continue;
            if (!_tokens.Has(i, LexicalClasses.Adverbs | LexicalClasses.Auxiliaries | LexicalClasses.Conjunctions
                | LexicalClasses.TimeWords | LexicalClasses.Weekdays | LexicalClasses.Relativisers))
                return false;
        }

        return false;
    }
}
