using Credibility.Languages;

namespace Credibility.Text;

/// <summary>Splits paragraphs into sentences. Rules over tokens, one pass.</summary>
internal static class SentenceSegmentation
{
    /// <summary>Fills <paramref name="sentences"/>, which is cleared first, and marks their first tokens.</summary>
    public static void Split(
        TokenStream tokens, GrowingList<Paragraph> paragraphs, GrowingList<Quotation> quotations, GrowingList<Sentence> sentences)
    {
        sentences.Clear();
        var quotation = 0;
        var marks = tokens.Marks;
        var lost = LostStops(tokens, marks);
        var mark = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var paragraph = paragraphs[p];
            var first = paragraph.First;
            while (quotation < quotations.Count && quotations[quotation].First < first)
                quotation++;
            for (; mark < marks.Length && marks[mark] < paragraph.End; mark++)
            {
                var i = marks[mark];
                if (i < first)
                    continue;
                var end = EndAfter(tokens, i, paragraph.End);
                if (end < 0)
                    continue;
                // A stop inside a quotation that goes on does not end the sentence around it.
                if (end < paragraph.End && tokens[end].Is(TokenFlags.Quoted) && tokens[i].Is(TokenFlags.Quoted))
                    continue;
                Add(tokens, sentences, quotations, ref quotation, first, end, p, lost);
                first = end;
            }

            if (first < paragraph.End)
                Add(tokens, sentences, quotations, ref quotation, first, paragraph.End, p, lost);
        }
    }

    // Whether the article has lost its full stops: hardly one in so many words.
    private static bool LostStops(TokenStream tokens, ReadOnlySpan<int> marks)
    {
        if (tokens.Count < LostTokens)
            return false;
        var stops = 0;
        foreach (var i in marks)
            if (tokens[i].Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis
                && (i + 1 == tokens.Count || tokens[i + 1].Is(TokenFlags.SpaceBefore)))
                stops++;
        return stops * LostTokens <= tokens.Count;
    }

    private static void Add(
        TokenStream tokens, GrowingList<Sentence> sentences, GrowingList<Quotation> quotations, ref int quotation, int first, int end, int paragraph, bool lost)
    {
        // A publisher that loses its full stops leaves only the capitals behind them.
        if (end - first >= (lost ? LostLong : TooLong))
            for (var stop = LostStop(tokens, first, end, lost); stop >= 0; stop = LostStop(tokens, first, end, lost))
            {
                AddOne(tokens, sentences, quotations, ref quotation, first, stop, paragraph);
                first = stop;
            }

        AddOne(tokens, sentences, quotations, ref quotation, first, end, paragraph);
    }

    private static void AddOne(
        TokenStream tokens, GrowingList<Sentence> sentences, GrowingList<Quotation> quotations, ref int quotation, int first, int end, int paragraph)
    {
        tokens[first].Flags |= TokenFlags.SentenceStart;
        sentences.Add(new Sentence { First = first, End = end, Paragraph = paragraph, FirstQuotation = quotation });
        while (quotation < quotations.Count && quotations[quotation].First < end)
            quotation++;
    }

    /// <summary>Tokens of a sentence that is too long to have kept all its full stops: at most 1 in 300 sentences of news is longer.</summary>
    private const int TooLong = 90;

    /// <summary>Tokens without a full stop that show that the article has lost them: sentences of news have some 20.</summary>
    private const int LostTokens = 100;

    /// <summary>Tokens of a sentence that is looked at in such an article.</summary>
    private const int LostLong = 12;

    // A function word with a capital opens the next: "… tidak naik Hal itu …"; or -1.
    private static int LostStop(TokenStream tokens, int first, int end, bool lost)
    {
        const LexicalClasses Common = LexicalClasses.AnonymousNouns | LexicalClasses.CommonVerbs | LexicalClasses.Adverbs
            | LexicalClasses.Auxiliaries | LexicalClasses.Negations
            | LexicalClasses.QuestionWords | LexicalClasses.CueNoun | LexicalClasses.CueAgentless | LexicalClasses.CuePassive
            | LexicalClasses.HedgeRumour | LexicalClasses.HedgeModal;
        const LexicalClasses Openers = LexicalClasses.Pronouns | LexicalClasses.Connectives | LexicalClasses.Conjunctions
            | LexicalClasses.Prepositions
            | LexicalClasses.Determiners | LexicalClasses.CueAccording | LexicalClasses.Complementisers | LexicalClasses.Anaphors
            | LexicalClasses.TimeWords;
        const LexicalClasses Attached = LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Complementisers
            | LexicalClasses.CuePostposed | LexicalClasses.CueAccording | LexicalClasses.Roles
            | LexicalClasses.Titles | LexicalClasses.Connectives | LexicalClasses.TimeWords | LexicalClasses.Relativisers
            | LexicalClasses.CuePassive;
        const LexicalClasses Names = LexicalClasses.GivenNames | LexicalClasses.Roles | LexicalClasses.Titles
            | LexicalClasses.Organisations | LexicalClasses.Places | LexicalClasses.Documents;
        for (var i = first + 4; i + 2 < end; i++)
        {
            ref var token = ref tokens[i];
            if (token.Kind == TokenKind.Word && token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.AllCapitals)
                && !token.Is(TokenFlags.Quoted)
                && tokens[i - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.CloseBracket
                && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Comma && !tokens[i + 1].Is(TokenFlags.Capital)
                && (tokens.Match(i, Openers) > 0
                    || (lost && !tokens[i - 1].Is(TokenFlags.Capital)
                        && (tokens.Match(i, Common) > 0 || tokens.Has(i + 1, LexicalClasses.Determiners)
                            || tokens.Has(i - 1, LexicalClasses.CueClitic))))
                && !tokens.Has(i, Names))
                return i;
            // "… pada Agustus kata Mulyani" goes on; "… setiap bulan Sri Mulyani menegaskan …" does not.
            if (lost && token.Kind == TokenKind.Word && token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.Quoted)
                && (tokens[i - 1].Kind == TokenKind.Word || (tokens[i - 1].Kind == TokenKind.CloseBracket && i - first > LostLong))
                && !tokens[i - 1].Is(TokenFlags.Capital)
                && !tokens.Has(i - 1, Attached)
                && tokens.Match(i, LexicalClasses.GivenNames | LexicalClasses.Titles | LexicalClasses.Roles) > 0
                && Speaks(tokens, i, end))
                return i;
        }

        return -1;
    }

    // Capitals and then a verb of speech.
    private static bool Speaks(TokenStream tokens, int first, int end)
    {
        for (var i = first + 1; i < end && i < first + 12; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !tokens[i].Is(TokenFlags.Capital)
                && !tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Adverbs))
                return tokens.Has(i, LexicalClasses.CueSpeech);
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Comma))
                return false;
        }

        return false;
    }

    /// <summary>Whether a sentence ends with token <paramref name="i"/>; then one past its closing marks, else -1.</summary>
    private static int EndAfter(TokenStream tokens, int i, int limit)
    {
        var kind = tokens[i].Kind;
        if (kind is not (TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis))
            return -1;
        if (kind == TokenKind.Period && IsAbbreviation(tokens, i, limit))
            return -1;

        var end = i + 1;
        while (end < limit
            && (tokens[end].Is(TokenFlags.Closes)
                || (tokens[end].Kind == TokenKind.CloseBracket && !tokens[end].Is(TokenFlags.SpaceBefore))))
            end++;
        if (end == limit)
            return end;
        // "teladan.,“Kami": a comma is all that the publisher left of a line break.
        if (kind == TokenKind.Period && i > 0 && end + 1 < limit && tokens[end].Kind == TokenKind.Comma
            && (end > i + 1 || tokens[i - 1].Length > 3 || tokens[end + 1].Is(TokenFlags.Opens))
            && !tokens[end + 1].Is(TokenFlags.SpaceBefore)
            && (tokens[end + 1].Is(TokenFlags.Capital) || tokens[end + 1].Is(TokenFlags.Opens)))
            return end + 1;
        ref var next = ref tokens[end];
        switch (next.Kind)
        {
            case TokenKind.Word or TokenKind.Handle or TokenKind.Hashtag:
                if (next.Is(TokenFlags.Capital))
                    return kind != TokenKind.Period && end > i + 1 && IsAttributed(tokens, end, limit) ? -1 : end;
                // "… Hanafi. menurutnya, …": a fused pronoun opens what its author says.
                if (kind == TokenKind.Period && end == i + 1 && next.Is(TokenFlags.SpaceBefore)
                    && tokens.Has(end, LexicalClasses.CueClitic)
                    && tokens.Has(end, LexicalClasses.CueAccording | LexicalClasses.CuePassive))
                    return end;
                // "… (28/6). menurut istana …", "… oleh KPK. ia juga …": so do a pronoun and "according to".
                if (kind == TokenKind.Period && end == i + 1 && next.Is(TokenFlags.SpaceBefore) && !tokens[i].Is(TokenFlags.SpaceBefore)
                    && i > 0 && (tokens[i - 1].Kind == TokenKind.CloseBracket || tokens[i - 1].Is(TokenFlags.AllCapitals))
                    && tokens.Has(end, LexicalClasses.CueAccording | LexicalClasses.Pronouns))
                    return end;
                // "dr. budi" and "?" kata X go on; a stop and white space before a small letter ends a sloppy sentence.
                return kind == TokenKind.Period && i > 0 && end == i + 1 && next.Is(TokenFlags.SpaceBefore)
                    && !tokens[i].Is(TokenFlags.SpaceBefore)
                    && !tokens[i - 1].Is(TokenFlags.Capital) && tokens[i - 1].Kind == TokenKind.Word && tokens[i - 1].Length > 4 ? end : -1;
            case TokenKind.Number:
                return next.Is(TokenFlags.SpaceBefore) ? end : -1;
            case TokenKind.Quote or TokenKind.SingleQuote or TokenKind.OpenBracket or TokenKind.Dash or TokenKind.Symbol or TokenKind.Link:
                return next.Is(TokenFlags.SpaceBefore) || next.Is(TokenFlags.Opens) ? end : -1;
            default:
                return -1;
        }
    }

    // '"Who knows?" Smith said.': a question in marks goes on when a name and a verb of speech follow at once.
    private static bool IsAttributed(TokenStream tokens, int first, int limit)
    {
        const LexicalClasses Cues = LexicalClasses.CueSpeech | LexicalClasses.CuePostposed | LexicalClasses.CueClitic;
        const LexicalClasses Nominal = LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations
            | LexicalClasses.AnonymousNouns
            | LexicalClasses.Determiners | LexicalClasses.Pronouns | LexicalClasses.Abbreviations;
        for (var i = first; i < limit && i < first + 8; i++)
        {
            if (tokens[i].Kind == TokenKind.Period && tokens.Has(i - 1, LexicalClasses.Abbreviations))
                continue;
            if (tokens[i].Kind != TokenKind.Word)
                return false;
            if (tokens.Has(i, Cues) && (i > first || !tokens[i].Is(TokenFlags.Capital)))
                return true;
            if (!tokens[i].Is(TokenFlags.Capital) && !tokens.Has(i, Nominal))
                return false;
        }

        return false;
    }

    private static bool IsAbbreviation(TokenStream tokens, int i, int limit)
    {
        if (i == 0 || tokens[i].Is(TokenFlags.SpaceBefore))
            return false;
        ref var word = ref tokens[i - 1];
        if (word.Kind != TokenKind.Word)
            return false;
        var nextIsCapital = i + 1 < limit && tokens[i + 1].Is(TokenFlags.Capital);
        // One letter is an initial ("J. Widodo"), unless it ends a paragraph.
        if (word.Length == 1 && word.Is(TokenFlags.Capital))
            return i + 1 < limit;
        if (!tokens.Has(i - 1, LexicalClasses.Abbreviations) && !word.Is(TokenFlags.Initials))
            return false;
        // Titles ("Dr.", "Kol.") always go on; others ("etc.", "U.S.") go on unless a capital that opens a sentence follows.
        if (tokens.Has(i - 1, LexicalClasses.Titles))
            return true;
        if (!nextIsCapital)
            return true;
        return !tokens.Has(i + 1, LexicalClasses.FunctionWords | LexicalClasses.Pronouns | LexicalClasses.Determiners
            | LexicalClasses.Connectives);
    }
}
