using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Outlets beside what they publish: polls, stories, broadcasts, posts.</summary>
internal ref partial struct CitationScan
{
    /// <summary>How far behind an outlet its product may stand: "a Fox News national poll", "CNN's own latest survey".</summary>
    private const int ProductReach = 3;

    /// <summary>How far before a preposition the verb of publishing may stand, time between: "aired late Monday night on".</summary>
    private const int PublishingReach = 5;

    private const LexicalClasses Products = LexicalClasses.Documents | LexicalClasses.CueNoun;

    private const LexicalClasses NoModifiers = LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Auxiliaries
        | LexicalClasses.Relativisers | LexicalClasses.CommonVerbs | LexicalClasses.Pronouns | LexicalClasses.Complementisers;

    // "laporan CNN", "pantauan detikcom": where heads stand first.
    private readonly bool AfterNoun(TokenRange name, bool ambiguous)
    {
        if (name.First == 0 || !_grammar.HeadFirst)
            return false;
        var i = name.First - 1;
        while (i > 0 && i > name.First - 4 && _tokens.Has(i, LexicalClasses.MediaNouns | LexicalClasses.Prepositions))
            i--;
        // "Dalam berita LA Times, disebutkan …"
        if (name.First > 1 && _tokens.Has(name.First - 1, Products) && !ambiguous
            && _tokens.Has(name.First - 2, LexicalClasses.Prepositions)
            && _tokens[name.First - 2].Is(TokenFlags.Capital))
            return true;
        return _tokens[i].Kind == TokenKind.Word && _tokens.Has(i, Products) && !_tokens.Has(i, LexicalClasses.MediaNouns)
            // "Menurut penilaian Marca", but not "rekaman CCTV".
            && (!ambiguous || (i > 0 && _tokens.Has(i - 1, LexicalClasses.CueAccording | LexicalClasses.CitationCues)));
    }

    // "a Fox News poll", "Fox News' latest poll", "a CNN/ORC survey", at the head of a sentence "The Times analysis": where heads stand last.
    private readonly bool BeforeProduct(TokenRange name, bool ambiguous)
    {
        if (_grammar.HeadFirst || (ambiguous
            && !(HasArticle(name) && (_tokens[name.First].Is(TokenFlags.SentenceStart)
            || (name.First > 0 && _tokens[name.First - 1].Is(TokenFlags.SentenceStart))))))
            return false;
        var i = AfterPartners(name.End);
        var genitive = i < _sentenceEnd
            && (_tokens[i].Is(TokenFlags.Clitic) || (_tokens[i].Kind == TokenKind.SingleQuote && !_tokens[i].Is(TokenFlags.SpaceBefore)));
        if (genitive)
            i++;
        // "The Weston Post published a scathing editorial"
        if (!genitive && i < _sentenceEnd && _tokens.IsOneOf(i, _grammar.PublishingVerbs) && i + 1 < _sentenceEnd
            && _tokens.Has(i + 1, LexicalClasses.Determiners))
            i += 2;
        for (var limit = Math.Min(_sentenceEnd, i + ProductReach); i < limit && _tokens[i].Kind == TokenKind.Word; i++)
        {
            if (genitive ? _tokens.IsOneOf(i, _grammar.OutletProducts) : _tokens.Has(i, Products))
                return !IsModifier(i);
            // Closed classes and verbs first: most outlets are followed by one, and the list of products is long.
            if (_tokens.Has(i, NoModifiers))
                return false;
            if (!genitive && _tokens.IsOneOf(i, _grammar.OutletProducts))
                return !IsModifier(i);
        }

        return false;
    }

    // "a Valley Review story", "in a Federalist article": an ordinary word that says whose story it is.
    private readonly bool IsItsArticle(TokenRange name) => !_grammar.HeadFirst && name.First > 0 && name.End < _sentenceEnd
        && _tokens.Has(name.First - 1, LexicalClasses.Determiners) && !_tokens.Is(name.First - 1, _grammar.DefiniteArticle)
        && !_tokens.Has(name.First - 1, LexicalClasses.Anaphors) && _tokens.IsOneOf(name.End, _grammar.OutletProducts)
        && !IsModifier(name.End);

    // "CNN/ORC International survey", "NBC News/Wall Street Journal poll": one past the names that a slash joins.
    private readonly int AfterPartners(int i)
    {
        while (i + 1 < _sentenceEnd && _tokens[i].Kind == TokenKind.Slash && _tokens[i + 1].Is(TokenFlags.Capital))
        {
            var limit = Math.Min(_sentenceEnd, i + 1 + NameTokens);
            for (i++; i < limit && _tokens[i].Kind == TokenKind.Word && _tokens[i].Is(TokenFlags.Capital);)
                i++;
        }

        return i;
    }

    // "opinion editors", "the report card", "poll workers": what seems a product only says which people or media.
    private readonly bool IsModifier(int i) => i + 1 < _sentenceEnd && _tokens[i + 1].Kind == TokenKind.Word
        && _tokens.Has(i + 1, LexicalClasses.MediaNouns | LexicalClasses.Roles | LexicalClasses.AnonymousNouns)
        && !_tokens.Has(i + 1, LexicalClasses.Prepositions | LexicalClasses.AnyVerb);

    // "voiced support Monday night on Fox News", "on ABC's Good Morning Weston on Monday", "On NBC, Jane Roe …": a broadcast at a time.
    private readonly bool IsBroadcastAt(in OutletMention mention)
    {
        var i = mention.Name.First - 1;
        if (i > 0 && _tokens[i].Kind == TokenKind.Quote)
            i--;
        // "Thursday's Morning Weston"
        if (i > 0 && _tokens[i].Is(TokenFlags.Clitic) && IsTime(i - 1))
            return !_grammar.HeadFirst && _mentions.KindOf(mention) == OutletKind.Broadcaster;
        if (i < 0 || !_tokens.Is(i, _grammar.BroadcastPreposition) || _mentions.KindOf(mention) != OutletKind.Broadcaster)
            return false;
        if (i > 0 && IsTime(i - 1))
            return true;
        var end = mention.Name.End;
        // "on NBC's “Morning Weston”", "On “The Weston Show,” Jane Roe said …"
        if ((end + 1 < _sentenceEnd && _tokens[end].Is(TokenFlags.Clitic) && _tokens[end + 1].Kind == TokenKind.Quote)
            || (_tokens[i].Is(TokenFlags.SentenceStart) && end + 1 < _sentenceEnd && IsSpeakerBehind(end)))
            return true;
        for (var next = end; next < Math.Min(_sentenceEnd, end + 3); next++)
            if (IsTime(next))
                return true;
        return false;
    }

    // "On CBS, Jane Roe said", "On “The Weston Show,” host Jane Roe …": a person behind the comma; "On CBS, the gap is wider" counts.
    private readonly bool IsSpeakerBehind(int end)
    {
        var comma = _tokens[end].Kind == TokenKind.Quote ? end - 1 : end;
        return _tokens[comma].Kind == TokenKind.Comma
            && _tokens.Has(end + 1, LexicalClasses.GivenNames | LexicalClasses.Roles | LexicalClasses.Titles);
    }

    // "Monday", "night", but not "ten minutes on CNN".
    private readonly bool IsTime(int i) => _tokens.Has(i, LexicalClasses.Weekdays)
        || (_tokens.Has(i, LexicalClasses.TimeWords) && !WordEnding.Stands(_text, _tokens[i], _grammar.PluralEnding, stem: 2));

    // "published Tuesday in the Weston Journal", "a segment that aired Monday on …", "posted on …": where it came out.
    private readonly bool IsPublishedIn(TokenRange name)
    {
        var i = name.First - 1;
        while (i > 0 && (_tokens[i].Kind == TokenKind.Quote
            || (_tokens.Has(i, LexicalClasses.Determiners) && !_tokens.Has(i, LexicalClasses.Prepositions))))
            i--;
        if (i <= 0 || !_tokens.IsOneOf(i, _grammar.MediaPrepositions))
            return false;
        var verb = i - 1;
        while (verb > 0 && verb > i - PublishingReach && (_tokens.Has(verb, LexicalClasses.Adverbs) || IsTime(verb)))
            verb--;
        return verb < i - 1 && _tokens.IsOneOf(verb, _grammar.PublishingVerbs);
    }

    // "Dilaporkan Reuters, …", "diungkapkan oleh CNN", "saat dihubungi detikcom", "kata Reuters", "…, demikian Reuters.": where heads stand first.
    private readonly bool IsReportedBy(TokenRange name, bool ambiguous)
    {
        if (!_grammar.HeadFirst || ambiguous || name.First == 0)
            return false;
        var cue = name.First - 1;
        if (cue > 0 && _tokens.Is(cue, _grammar.AgentPreposition))
            cue--;
        if (_tokens[cue].Kind != TokenKind.Word || _tokens[cue].Is(TokenFlags.Quoted))
            return false;
        // "Menurut CNN, …"
        if (_tokens.Has(cue, LexicalClasses.CuePassive | LexicalClasses.CueAccording) || _tokens.IsOneOf(cue, _grammar.InterviewPassives))
            return true;
        // "kata Reuters": a name alone, and not "kata Reuters Institute".
        if (_tokens.Has(cue, LexicalClasses.CuePostposed) && !IsPartOfName(name)
            && !_tokens.Has(cue, LexicalClasses.Titles | LexicalClasses.Roles))
            return true;
        return Closes(cue, name) || IsPublishedBy(name);
    }

    // "…, demikian Reuters.": the credit of all that stands before, at the end of its sentence.
    private readonly bool Closes(int cue, TokenRange name) => _tokens.IsOneOf(cue, _grammar.ClosingWords)
        && cue > 0 && _tokens[cue - 1].Kind is TokenKind.Comma or TokenKind.Quote
        && (name.End >= _sentenceEnd || _tokens[name.End].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.OpenBracket);

    // "video yang diunggah BBC", "disebarkan oleh media daring X", "artikel yang dimuat di situs berita X"
    private readonly bool IsPublishedBy(TokenRange name)
    {
        for (var i = name.First - 1; i >= Math.Max(0, name.First - PublishingReach) && _tokens[i].Kind == TokenKind.Word; i--)
        {
            if (_tokens.IsOneOf(i, _grammar.PublishingVerbs))
                return true;
            if (!_tokens.Has(i, LexicalClasses.MediaNouns | LexicalClasses.Prepositions) || _tokens[i].Is(TokenFlags.Capital))
                return false;
        }

        return false;
    }

    private readonly bool HasPublishingVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_tokens.IsOneOf(i, _grammar.PublishingVerbs))
                return true;
        return false;
    }

    // "— CNN (@CNN) May 22, 2020", "— The Weston Post (@post)": who wrote a post that is shown.
    private readonly bool SignsPost(TokenRange name) => name.First > 0 && name.End + 1 < _tokens.Count
        && (_tokens[name.First - 1].Kind == TokenKind.Dash
        || (name.First > 1 && _tokens[name.First - 2].Kind == TokenKind.Dash && _tokens.Is(name.First - 1, _grammar.DefiniteArticle)))
        && _tokens[name.End].Kind == TokenKind.OpenBracket && _tokens[name.End + 1].Kind == TokenKind.Handle;

    // "Andrew Breitbart", "the Daily Caller News Foundation": a person's, a body's or a programme's name.
    private readonly bool IsWithinOtherName(in OutletMention mention)
    {
        var name = mention.Name;
        if (_grammar.HeadFirst)
            return false;
        // "told NBC's “Morning Weston”": a programme of the outlet that is cited already.
        if (_lastCitationEnd > 0 && name.First - _lastCitationEnd is 1 or 2 && _tokens[_lastCitationEnd].Is(TokenFlags.Clitic))
            return true;
        if (name.End < _sentenceEnd && _tokens[name.End].Is(TokenFlags.Capital) && _tokens.Has(name.End, LexicalClasses.Organisations)
            && !_tokens.Has(name.End, LexicalClasses.MediaNouns | LexicalClasses.Documents | LexicalClasses.Places))
            return true;
        // "Valley Energy Outlook": an ordinary word that ends a longer name.
        const LexicalClasses NoNames = LexicalClasses.Weekdays | LexicalClasses.Months | LexicalClasses.TimeWords
            | LexicalClasses.Prepositions
            | LexicalClasses.Conjunctions | LexicalClasses.Determiners | LexicalClasses.CueSpeech | LexicalClasses.CitationCues;
        if (name.End - name.First > 1 || name.First == 0 || _tokens[name.First].Is(TokenFlags.LineBefore)
            || !_tokens[name.First - 1].Is(TokenFlags.Capital))
            return false;
        return _tokens.Has(name.First - 1, LexicalClasses.GivenNames)
            || (mention.Ambiguous && _tokens[name.First - 1].Kind == TokenKind.Word && !_tokens[name.First - 1].Is(TokenFlags.SentenceStart)
            && !_tokens.Has(name.First - 1, NoNames) && !_mentions.At(name.First - 1, false, out _));
    }

    // "Typography website Fonts Today identified …": a name behind the word for the medium and before its verb.
    private readonly bool Described(int verb, out OutletMention mention)
    {
        mention = default;
        if (_grammar.HeadFirst || verb < 2 || _tokens[verb].Is(TokenFlags.Capital) || !_tokens[verb - 1].Is(TokenFlags.Capital))
            return false;
        var first = verb;
        while (first > 0 && verb - first < NameTokens && _tokens[first - 1].Kind == TokenKind.Word
            && _tokens[first - 1].Is(TokenFlags.Capital))
            first--;
        return first > 0 && first > _lastCitationEnd && _tokens.IsOneOf(first - 1, _grammar.NamedMedia) && IsNobodyElse(first)
            && SetMention(first, verb, out mention);
    }

    private readonly bool IsNobodyElse(int first) => !_mentions.At(first, anyCase: false, out _)
        && !_tokens.Has(first, LexicalClasses.GivenNames | LexicalClasses.Titles | LexicalClasses.Roles | LexicalClasses.Weekdays
            | LexicalClasses.Months);

    private static bool SetMention(int first, int end, out OutletMention mention)
    {
        mention = new OutletMention { Name = new TokenRange(first, end), Outlet = -1 };
        return true;
    }
}
