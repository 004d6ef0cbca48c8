using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Subjects of active verbs where the head of a phrase stands first: what may stand between them and the verb, and who can speak.</content>
internal ref partial struct AttributionScan
{
    // "Budi saat menemui warga mengatakan": the subject opens the sentence, and a circumstance without commas follows.
    private TokenRange SubjectBeforeCircumstance(int left)
    {
        if (left <= _contentFirst + 2
            || _tokens[left - 1].Kind is not (TokenKind.Word or TokenKind.CloseBracket or TokenKind.Number)
            || _covered > _contentFirst)
            return TokenRange.None;
        for (var i = left - 2; i > _contentFirst && i > left - 18; i--)
        {
            if (_tokens[i].Kind is TokenKind.Comma or TokenKind.Quote or TokenKind.Colon or TokenKind.Semicolon
                || _tokens.Has(i, LexicalClasses.Relativisers))
                return TokenRange.None;
            if (!_tokens.IsOneOf(i, _grammar.CircumstanceConjunctions))
                continue;
            var end = _tokens[i - 1].Kind == TokenKind.Comma ? i - 1 : i;
            var subject = new TokenRange(_contentFirst, end);
            // A verb must stand between, or what does is the circumstance's own subject.
            return end > _contentFirst && i + 1 < left && _phrases.HeadFirst.Words.IsVerb(i + 1)
                && _phrases.StartBefore(end, _first) == _contentFirst && CanSpeak(subject) && IsPhrase(subject)
                ? new TokenRange(_contentFirst, BeforeLooseRelative(_contentFirst, end)) : TokenRange.None;
        }

        return TokenRange.None;
    }

    // '"…," kata Dewi, yang juga mengajar di Bogor': a relative clause behind a comma says more of somebody who is named already.
    private int BeforeLooseRelative(int first, int end)
    {
        for (var i = first + 1; i + 1 < end; i++)
            if (_tokens[i].Kind == TokenKind.Comma && _tokens.Has(i + 1, LexicalClasses.Relativisers))
                return i;
        return end;
    }

    // "Budi, warga pasar", "orang nomor satu itu, pihak pasar": what stands before the comma names somebody without the rest.
    private TokenRange CompleteSource(int first, int end)
    {
        var lone = _phrases.EndAfter(first, end, appositions: false);
        var alone = lone > first && lone < end && _tokens[lone].Kind == TokenKind.Comma;
        return alone && (_tokens.Match(first, HeadFirstWords.Describing) == 0 || _phrases.HeadFirst.Words.IsDemonstrative(lone - 1))
            ? new TokenRange(first, lone) : TokenRange.None;
    }

    // The person spoken to, or what was just said as the ground of a finding.
    private bool IsNobody(TokenRange subject, Clause clause) => subject.End == subject.First + 1
        ? _tokens.Has(subject.First, LexicalClasses.SecondPerson) || (clause != Clause.Free && _phrases.HeadFirst.Words.IsDemonstrative(subject.First))
        : clause == Clause.Complement && _tokens.Match(subject.First, LexicalClasses.Anaphors) == subject.End - subject.First;

    // Neither a copula nor an adverb or auxiliary makes a clause of it before a relative clause begins.
    private bool IsPhrase(TokenRange range)
    {
        for (var i = range.First; i < range.End && !_tokens.Has(i, LexicalClasses.Relativisers); i++)
            if (_tokens[i].Kind == TokenKind.Word && !_phrases.IsName(i)
                && (_tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.Adverbs | LexicalClasses.Negations
                    | LexicalClasses.HedgeModal)
                    || _tokens.IsOneOf(i, _grammar.Copulas) || _phrases.HeadFirst.Words.IsVerb(i)))
                return false;
        return true;
    }

    // "Dewi kepada wartawan mengatakan": whom it was said to; "surat kepada presiden" is a letter.
    private int TrimAddressee(int first, int end)
    {
        for (var i = first + 1; i < end && !_tokens.Has(first, LexicalClasses.Documents); i++)
            if (_phrases.HeadFirst.Words.IsAddressee(i) && i + 1 < end
                && _tokens.Match(i + 1, LexicalClasses.AnonymousNouns | LexicalClasses.MediaNouns | LexicalClasses.Roles
                    | LexicalClasses.Outlet) > 0)
                return i;
        return end;
    }

    // "Bila warga menolak, Budi, dalam kesempatan itu, menegaskan …": the subject before an insertion between commas.
    private TokenRange SubjectBeforeInsertion(int left)
    {
        if (left - 2 <= _first || _tokens[left - 1].Kind != TokenKind.Comma)
            return TokenRange.None;
        for (var comma = left - 2; comma > _first && comma > left - 16; comma--)
        {
            if (_tokens[comma].Is(TokenFlags.Quoted))
                return TokenRange.None;
            if (_tokens[comma].Kind != TokenKind.Comma)
                continue;
            var floor = comma - 1;
            while (floor > _first && _tokens[floor - 1].Kind != TokenKind.Comma)
                floor--;
            var first = StartsWithPreposition(comma + 1) ? _phrases.StartBefore(comma, floor) : comma;
            // "Direktur pabrik itu, Budi, melalui surat, menegaskan …": the office before the name.
            if (first < comma && first == floor && floor > _first && _phrases.StartBefore(comma, _first) is var office
                && office < floor && office == _contentFirst)
                return new TokenRange(office, comma);
            return first < comma
                && (first == _contentFirst
                    || (first > _first
                        && (_tokens[first - 1].Kind == TokenKind.Comma || _tokens.Has(first - 1, LexicalClasses.Conjunctions))))
                ? new TokenRange(first, comma) : TokenRange.None;
        }

        return TokenRange.None;
    }

    // "Menteri Pertahanan, Budi Santoso, kepada wartawan mengatakan": the name behind the comma that ends the office.
    private TokenRange WithName(TokenRange subject, int left) =>
        subject.End < left && _tokens[subject.End].Kind == TokenKind.Comma && _phrases.IsName(subject.End + 1)
        && _phrases.EndAfter(subject.First, left) is var end && end > subject.End ? new TokenRange(subject.First, end) : subject;

    // "X bahkan saat ini mendesak": adverbs of several words before the verb.
    private int SkipAdverbialBefore(int left)
    {
        for (var length = 2; length <= 3 && left - length > _first; length++)
            if (_tokens[left - 1].Kind == TokenKind.Word
                && _tokens.Match(left - length, LexicalClasses.Adverbs | LexicalClasses.TimeWords) == length)
            {
                left -= length;
                while (left > _first && _tokens[left - 1].Kind == TokenKind.Word
                    && _tokens.Has(left - 1, LexicalClasses.Adverbs | LexicalClasses.Auxiliaries)
                    && !_tokens.Has(left - 1, HeadFirstWords.Describing))
                    left--;
                return left;
            }

        return left;
    }

    // "Kepala BPBD, Budi, Senin (7/1) mengatakan": the day before the verb, and the comma before the day.
    private int SkipDateBefore(int left)
    {
        var day = left - 1;
        if (day > _first + 2 && _tokens[day].Kind == TokenKind.CloseBracket)
            for (var i = day - 1; i > _first && i > day - 8; i--)
                if (_tokens[i].Kind == TokenKind.OpenBracket)
                {
                    day = i - 1;
                    break;
                }

        if (day <= _first + 1 || _tokens[day].Kind != TokenKind.Word || !_tokens.Has(day, LexicalClasses.Weekdays))
            return left;
        return _tokens[day - 1].Kind == TokenKind.Comma ? day - 1 : _tokens.Is(day - 1, _grammar.AmbiguousAddressee) ? day - 1 : day;
    }

    // Inside the content of an earlier source the subject cannot reach back over where that content starts.
    private int SubjectFloor(int left)
    {
        if (_analysis.Attributions.Count == 0 || _analysis.Contents.Count == 0 || _analysis.Attributions.Last.Sentence != _sentence)
            return _first;
        ref var content = ref _analysis.Contents.Last;
        return content.Contains(left) ? content.First : _first;
    }

    // Whether the phrase names or describes somebody or something that can speak.
    private bool CanSpeak(TokenRange range)
    {
        // "para tahanan", "sebagian mengatakan"
        var determined = range.End > range.First + 1 && !_tokens.Has(range.First + 1, LexicalClasses.Relativisers);
        if (_tokens.IsOneOf(range.First, determined ? _grammar.PersonDeterminers : _grammar.BareSubjects))
            return true;
        for (var i = range.First; i < range.End; i++)
        {
            if (_tokens[i].Kind is TokenKind.Handle or TokenKind.Link)
                return true;
            if (_tokens[i].Kind == TokenKind.Word
                && (_phrases.HeadFirst.Words.IsName(i)
                    || (_tokens.Classes(i) & (HeadFirstWords.Describing | LexicalClasses.Pronouns | LexicalClasses.Outlet
                        | LexicalClasses.Anonymity)) != 0))
                return true;
        }

        return false;
    }
}
