using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>
/// Passives where the head of a phrase stands first and the agent may follow without a preposition: "[Hal itu] disampaikan
/// [X]", "[X] disebut [Y]", "Di artikel itu disebutkan bahwa …", "…," demikian tertulis dalam keterangan resmi.
/// </content>
internal ref partial struct AttributionScan
{
    private bool HeadFirstPassive(int cue, int length)
    {
        var after = cue + length;
        var left = cue;
        var cueFirst = cue;
        while (left > _first && cue - left < 4 && _tokens[left - 1].Kind == TokenKind.Word
            && _tokens.Has(left - 1, LexicalClasses.Auxiliaries | LexicalClasses.Adverbs | LexicalClasses.Negations)
            && !_tokens.Has(left - 1, HeadFirstWords.Describing))
        {
            left--;
            if (_tokens.Has(left, LexicalClasses.Negations))
                cueFirst = left;
        }

        // "dalam keterangan tertulis X": a state of the document, no report.
        if (left == cue && cue - 2 >= _first && length == 1
            && _tokens.Has(cue - 1, LexicalClasses.Documents | LexicalClasses.CueNoun)
            && _tokens.Has(cue - 2, LexicalClasses.Prepositions)
            && _phrases.HeadFirst.Words.IsState(cue))
            return false;
        left = SkipAdverbialBefore(left);
        // "jangan dianggap remeh"
        if (cueFirst < cue && _tokens.Is(cueFirst, _grammar.Prohibitive))
            return false;
        var words = new TokenRange(cueFirst, after);
        var agentless = _tokens.Match(cue, LexicalClasses.CueAgentless) > 0;
        var passive = _tokens.Match(cue, LexicalClasses.CuePassive) > 0;
        var breakIndex = left - 1;
        var quoted = breakIndex >= _first
            && (_tokens[breakIndex].Kind == TokenKind.Comma || _tokens[breakIndex].Is(TokenFlags.Closes))
            && QuotationEndingAt(breakIndex) >= 0;
        if (passive)
        {
            var agent = AgentAfter(after, cue, agentless);
            if (agent.Exists)
                return WithAgent(words, agent, left, quoted);
            if (DelayedAgent(after) is var by and >= 0)
                return WithDelayedAgent(words, left, after, by);
            if (quoted && (after >= _contentEnd || !agentless))
                return Postposition(words, DocumentAfter(after), breakIndex, after, quoted);
        }

        if (after >= _contentEnd
            || (left > _first && _tokens[left - 1].Kind == TokenKind.Word && _tokens.Has(left - 1, LexicalClasses.Prepositions)
                && _tokens.Has(left - 1, LexicalClasses.Complementisers)))
            return false;
        // "beredar kabar di media sosial dan antara warga bahwa …": a rumour may name its ways first.
        var strong = FindStrongComplementiser(after, Math.Min(_contentEnd, after + (length > 1 ? 18 : 8)));
        // "banyak beredar di media sosial bahwa …": what goes round needs its clause.
        if (length == 1 && !passive && _tokens.Has(cue, LexicalClasses.CommonVerbs))
            return strong >= 0 && !IsRelative(left) && Preposition(words, TokenRange.None, strong, Clause.Free);
        // "Kabar yang beredar menyebutkan bahwa …": the verb is the cue.
        if (agentless && length > 1 && (IsDenied(after) || (after < _contentEnd && _tokens.Has(after, LexicalClasses.CueSpeech))))
            return false;
        var document = FrontedDocument(left) is var fronted && fronted.Exists ? fronted : InsertedDocument(left);
        if (document.Exists && (strong >= 0 || agentless || _tokens.Has(after, LexicalClasses.QuestionWords)))
            return Preposition(words, document, after, Clause.Free);
        if (strong >= 0)
            return Preposition(words, TokenRange.None, strong, Clause.Free);
        // "Disebutkan dalam video itu jika …"
        if (left <= _contentFirst && DocumentAfter(after) is var named && named.Exists && named.End < _contentEnd
            && (_tokens[named.End].Kind == TokenKind.Comma || _tokens.Match(named.End, LexicalClasses.Complementisers) > 0))
            return Preposition(words, named, named.End, Clause.Free);
        // "Dijelaskan, air akan naik": a passive that opens the sentence and pauses.
        if (passive && !agentless && left <= _contentFirst
            && (AdverbialComma(after) >= 0
                || (_tokens.Match(after, LexicalClasses.Conjunctions) > 0
                    && _tokens.Match(after, LexicalClasses.Complementisers) == 0 && CommaAfterAdjunct(after) >= 0)))
            return AgentlessClause(words, left, after);
        // "dapat dipastikan", "bisa dikatakan": the writer's own conclusion.
        return agentless && !(cue > _first && _tokens.IsOneOf(cue - 1, _grammar.AbilityAuxiliaries)) && AgentlessClause(words, left, after);
    }

    // "kabar yang beredar soal itu tidak benar": nobody is said to have said it.
    private bool IsDenied(int after)
    {
        for (var i = after; i < _contentEnd && i < after + Window; i++)
            if (_tokens.Match(i, LexicalClasses.Denials) > 0)
                return true;
        return false;
    }

    // "disampaikan oleh X", "diungkapkan X".
    private TokenRange AgentAfter(int after, int cue, bool agentless)
    {
        if (after >= _end)
            return TokenRange.None;
        var first = after;
        if (_tokens.Is(after, _grammar.AgentPreposition))
            first++;
        // "karena dianggap X …": without a subject of its own the passive has its complement next, no agent.
        else if (!CanBeAgent(after)
            || (agentless && cue > _first && _tokens[cue - 1].Kind == TokenKind.Word
                && _tokens.Has(cue - 1, LexicalClasses.Conjunctions | LexicalClasses.Prepositions)))
            return TokenRange.None;
        if (first >= _end)
            return TokenRange.None;
        var end = _phrases.EndAfter(first, _textEnd);
        if (end == first || !CanSpeak(new TokenRange(first, end)))
            return TokenRange.None;
        // "Dilaporkan Budi akan …": without a subject before it, the name opens the clause; "Dikatakan Budi, …" is his.
        if (first == after && agentless && (cue == _contentFirst || cue == _first)
            && (end >= _contentEnd || _tokens[end].Kind != TokenKind.Comma) && AdverbialComma(end) < 0)
            return TokenRange.None;
        // "disebutkan para tahanan yang melawan dipindah": a phrase with a relative clause opens what is reported.
        for (var i = first; first == after && agentless && i < end; i++)
            if (_tokens.Has(i, LexicalClasses.Relativisers))
                return TokenRange.None;
        // "[X] disebut Presiden Y akan …": after an agent comes a pause, an adjunct or a complement, no verb.
        // "bahan yang diklaim X membuat …": but in a relative clause the subject stands before.
        if (first == after && agentless && end < _contentEnd
            && !(IsRelative(cue) && !_tokens.IsOneOf(cue, _grammar.NamingPassives) && !_tokens.Has(end, LexicalClasses.Auxiliaries))
            && (_phrases.HeadFirst.Words.IsVerb(end) || _tokens.Has(end, LexicalClasses.Auxiliaries | LexicalClasses.Negations)))
            return TokenRange.None;
        return new TokenRange(first, end);
    }

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_phrases.HeadFirst.Words.IsVerb(i) && !_tokens.Has(i, LexicalClasses.Adverbs))
                return true;
        return false;
    }

    private bool CanBeAgent(int i) => _tokens[i].Kind == TokenKind.Link || _tokens[i].Kind is TokenKind.Word or TokenKind.Handle
        && (_phrases.IsName(i) || _tokens.Match(i, HeadFirstWords.Describing | LexicalClasses.Pronouns | LexicalClasses.Determiners) > 0)
        && _tokens.Match(i, LexicalClasses.Weekdays | LexicalClasses.Months | LexicalClasses.TimeWords) == 0;

    private bool WithAgent(TokenRange words, TokenRange agent, int left, bool quoted)
    {
        var strong = FindStrongComplementiser(agent.End, Math.Min(_contentEnd, agent.End + 8));
        if (strong >= 0)
            return Preposition(words, agent, strong, Clause.Free);
        // "Seperti disampaikan X, …": what stands before the cue is no content.
        if (left <= _contentFirst || IsOnlyLead(_contentFirst, left))
        {
            if (AdverbialComma(agent.End) is var pause and >= 0)
                return Preposition(words, agent, pause, Clause.Free);
            // "Hal serupa ditegaskan oleh X": what opens the sentence is the content after all.
            return left == _contentFirst && _tokens.Match(_first, LexicalClasses.Anaphors) is var anaphor and > 0
                && _first + anaphor <= left && Add(words, agent, _first, _first + anaphor);
        }

        var breakIndex = left - 1;
        // "…, kata petugas, demikian dilaporkan X": a credit for what has its source.
        if (breakIndex > _contentFirst && _tokens[breakIndex].Kind == TokenKind.Comma && left < words.First
            && _covered > _contentFirst && _typing.TypeOf(agent, false) == SourceType.Outlet)
            return false;
        // "Dalam agama itu, jelas disebut X.": what is called so stands nowhere.
        if (agent.First == words.End && _tokens.IsOneOf(words.End - 1, _grammar.NamingPassives) && agent.End >= _contentEnd
            && _tokens.Has(_contentFirst, LexicalClasses.Prepositions) && !HasVerb(_contentFirst, left))
            return false;
        if (quoted || _tokens[breakIndex].Kind == TokenKind.Comma)
            return Postposition(words, agent, breakIndex, agent.End, quoted);
        if (_tokens.Has(breakIndex, LexicalClasses.Relativisers))
            return RelativePassive(words, agent);
        // "…penuh Hal ini disampaikan X": a full stop is lost before what stands for all that was said.
        if (left - 2 > _contentFirst && _tokens[left - 2].Is(TokenFlags.Capital)
            && _tokens.Match(left - 2, LexicalClasses.Anaphors) == 2 && _tokens[left - 3].Kind == TokenKind.Word)
            return Add(words, agent, left - 2, left);
        // "Varian ini disebut oleh X sebagai …": the complement after the agent belongs to the content.
        var subject = PassiveStart(left);
        Begin(words, agent);
        Extend(subject, left);
        // "Sistem itu diakui X bisa memudahkan warga": so does the predicate; "Hal itu …" is complete.
        // "Kasus itu disebut X selesai": nor is a subject alone what a judgement says.
        // "Warga diminta oleh polisi agar waspada": what they are to do.
        if (WhatIsAsked(words, agent) is var asked and >= 0)
            Extend(asked, _contentEnd);
        else if (agent.End < _contentEnd && (_tokens.Is(agent.End, _grammar.PredicativePreposition)
            || (_tokens.Match(words.End - 1, LexicalClasses.CueAgentless) > 0 && _tokens[agent.End].Kind == TokenKind.Word
                && !IsAdjunct(agent.End))
            || (_tokens.Has(agent.End, LexicalClasses.Auxiliaries | LexicalClasses.Negations)
                && _tokens.Match(_contentFirst, LexicalClasses.Anaphors) == 0)))
            Extend(agent.End, _contentEnd);
        // "Budi dilaporkan tetangganya": a complaint about somebody, of whom nothing is said.
        else if (_tokens.IsOneOf(words.End - 1, _grammar.ComplaintPassives) && IsSomebody(new TokenRange(subject, left)))
        {
            Discard();
            return false;
        }

        return Finish();
    }

    private bool IsSomebody(TokenRange range) => range.End - range.First < NounPhrases.Reach && IsPhrase(range)
        && !_phrases.HeadFirst.Words.IsDemonstrative(range.End - 1)
        && ((_phrases.IsName(range.First) && _phrases.IsName(range.End - 1)) || _tokens.Match(range.First, LexicalClasses.Roles | LexicalClasses.Titles) > 0)
        && _typing.TypeOf(range, false) is SourceType.Person or SourceType.Role;

    private int WhatIsAsked(TokenRange words, TokenRange agent) => agent.End + 1 < _contentEnd
        && _tokens.Match(agent.End, LexicalClasses.Complementisers) is var length and > 0
        && !_tokens.Has(agent.End, LexicalClasses.QuestionWords | LexicalClasses.Relativisers)
        && _tokens.Match(words.End - 1, LexicalClasses.CueAgentless) > 0
        && _tokens.Match(_contentFirst, LexicalClasses.Anaphors) == 0 ? agent.End + length : -1;

    // "Koran itu mencatat bahwa meskipun hal itu dibantah oleh X, …": inside a content, from where its clause begins.
    private int PassiveStart(int left)
    {
        var floor = SubjectFloor(left);
        var start = ContentStartBefore(left);
        // "kepala desa yang mengumumkan hasilnya dipuji X": the relative clause has its own content.
        if (floor <= start || IsRelative(_analysis.Attributions.Last.Cue.First))
            return start;
        for (var i = floor; i < left; i++)
            if (_tokens[i].Kind == TokenKind.Comma)
                return start;
        return _tokens.Has(floor, LexicalClasses.Conjunctions) && floor + 1 < left ? floor + 1 : floor;
    }

    private bool IsRelative(int cue) => cue > _first && _tokens.Has(cue - 1, LexicalClasses.Relativisers);

    // "Hal yang dijanjikan X adalah …", "bahan yang diklaim X tahan air": the content follows the agent.
    private bool RelativePassive(TokenRange words, TokenRange agent)
    {
        if (_phrases.HeadFirst.Words.IsDemonstrative(agent.End - 1))
            return false;
        for (var i = agent.End; i + 2 < _contentEnd && i < agent.End + 5 && _tokens[i].Kind == TokenKind.Word; i++)
            if (_tokens.IsOneOf(i, _grammar.Copulas))
                return Preposition(words, agent, i + 1, Clause.Free);
        return _tokens.Match(words.First, LexicalClasses.CueAgentless) > 0 && agent.End + 1 < _contentEnd
            && _tokens[agent.End].Kind == TokenKind.Word
            && (_tokens.Is(agent.End, _grammar.PredicativePreposition)
                || _tokens.Has(agent.End, LexicalClasses.Auxiliaries | LexicalClasses.Negations) || !IsAdjunct(agent.End))
            && Preposition(words, agent, agent.End, Clause.Free);
    }

    // "tertulis dalam keterangan resmi itu".
    private TokenRange DocumentAfter(int after)
    {
        if (after + 1 >= _end || _tokens[after].Kind != TokenKind.Word)
            return TokenRange.None;
        var length = _tokens.Match(after, LexicalClasses.Prepositions);
        if (length == 0 || _tokens.Match(after + length, LexicalClasses.Documents | LexicalClasses.Determiners) == 0)
            return TokenRange.None;
        var end = _phrases.EndAfter(after + length, _textEnd, appositions: false);
        var source = new TokenRange(after + length, end);
        return source.Exists && _typing.TypeOf(source, false) == SourceType.Document ? source : TokenRange.None;
    }

    // "Keempat stasiun disebutnya sudah mulai dibangun": the clitic agent, content on both sides.
    private bool CliticPassive(TokenRange cue)
    {
        if (!_tokens.Has(cue.First, LexicalClasses.CuePassive) || cue.End >= _contentEnd)
            return false;
        var strong = FindStrongComplementiser(cue.End, Math.Min(_contentEnd, cue.End + 4));
        if (strong >= 0)
            return Preposition(cue, TokenRange.None, strong, Clause.Free);
        var subject = _phrases.StartBefore(cue.First, _first);
        if (subject == cue.First || subject < _contentFirst)
            return false;
        Begin(cue, TokenRange.None);
        Extend(subject, cue.First);
        // "Hal itu disampaikannya menjawab kritik": complete without what he did besides.
        if (!IsAdjunct(cue.End) && _tokens.Match(subject, LexicalClasses.Anaphors) == 0)
        {
            MarkQuotations(cue.End, _contentEnd);
            Extend(cue.End, _contentEnd);
        }

        return Finish();
    }
}
