using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Prompts that run on in the text or take more than a line, and lines that say where the article is from.</summary>
internal ref partial struct StructureScan
{
    /// <summary>Most tokens of a prompt of several sentences, at the head or the foot of the article.</summary>
    private const int LongPromptTokens = 64;

    /// <summary>Most tokens before the prompt in a line at the head that presents the outlet.</summary>
    private const int HeadSentenceTokens = 24;

    /// <summary>Most tokens of a sentence that closes a paragraph and asks the reader for something.</summary>
    private const int ClosingPromptTokens = 18;

    /// <summary>Most tokens of a prompt to which the question before it belongs: "Vote here."</summary>
    private const int QuestionPromptTokens = 5;

    /// <summary>Most tokens of the date behind a label: "Correction (Dec. 19, 2019, 8:50 a.m. EST):" has 15.</summary>
    private const int LabelDateTokens = 17;

    /// <summary>Most tokens of a line about a reprint.</summary>
    private const int ReprintTokens = 45;

    /// <summary>How far behind "This article" the label of its origin may stand: a title may stand between.</summary>
    private const int ReprintReach = 20;

    /// <summary>Fewest tokens of a line whose heading stands before it: shorter ones are headings.</summary>
    private const int HeadedTokens = 8;

    // "… two days later. Watch the video below:", "… of the town. Share this if you agree! We read it all.": where the prompt starts, or the end.
    private int ClosingPrompt(int first, int end)
    {
        if (_analysis.Pack!.Grammar.HeadFirst || end <= first
            || !(_tokens[end - 1].Kind == TokenKind.Colon || NearEnd(end) || EndsWithPointer(first, end)
                || HasBoilerplatePhrase(first, end)))
            return end;
        var last = end - 1;
        while (last > first && IsStop(last))
            last--;
        var prompt = end;
        var least = _tokens[end - 1].Kind == TokenKind.Colon || NearEnd(end) ? 2 : 3;
        for (var start = last; start > first && end - start < LongPromptTokens && _tokens[start].Kind != TokenKind.Quote; start--)
        {
            if (_tokens[start - 1].Kind == TokenKind.Word || start == last || !EndsSentence(start - 1))
                continue;
            if (_tokens[start].Is(TokenFlags.Capital)
                && (_tokens.Match(start, LexicalClasses.Boilerplate) >= least
                    || (least == 2 && end - start <= ClosingPromptTokens && ClosesWithPointer(start, end))
                    || (end - start <= ClosingPromptTokens && EndsWithPointer(start, end) && OpensPrompting(start, end))))
                prompt = start;
            else if (BelongsToPrompt(start, prompt, end))
                prompt = start;
            if (_tokens[end - 1].Kind == TokenKind.Colon)
                break;
            least = 3;
        }

        return prompt > first + 1 && BelongsToPrompt(first, prompt, end) && FirstSentenceStop(first, prompt) == prompt - 1 ? first : prompt;
    }

    // "What should the council do? Vote here."
    private readonly bool BelongsToPrompt(int start, int prompt, int end) => prompt < end
        && _tokens[prompt - 1].Kind == TokenKind.Question && end - prompt <= QuestionPromptTokens && end - start <= PointerTokens;

    private readonly int FirstSentenceStop(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_tokens[i].Kind != TokenKind.Word && EndsSentence(i))
                return i;
        return -1;
    }

    // Paragraphs are asked for in their order, and hardly one has such a phrase.
    private bool HasBoilerplatePhrase(int first, int end)
    {
        var starts = _tokens.PhraseStarts;
        while (_phraseStart < starts.Length && starts[_phraseStart] < first)
            _phraseStart++;
        for (var k = _phraseStart; k < starts.Length && starts[k] < end; k++)
            if ((_tokens.PhraseClasses(starts[k]) & LexicalClasses.Boilerplate) != 0)
                return true;
        return false;
    }

    // "The full speech can be viewed below:", "To learn more, check out the video below."
    private readonly bool ClosesWithPointer(int start, int end)
    {
        var last = end - 1;
        while (last > start && IsStop(last))
            last--;
        // "You can watch the protest below:"
        if (_tokens[end - 1].Kind == TokenKind.Colon && _tokens.WordClasses(last) is var classes
            && (classes & LexicalClasses.Boilerplate) != 0 && last > start + 1)
            for (var i = start; i < last; i++)
                if (_tokens.Has(i, LexicalClasses.Boilerplate) || _tokens.Has(i, StyleClasses.PageWidgets))
                    return true;
        for (var i = Math.Max(start, last - 2); i < last; i++)
            if (_tokens[i].PhraseLength > 1 && i + _tokens[i].PhraseLength == last + 1
                && (_tokens.PhraseClasses(i) & LexicalClasses.Boilerplate) != 0)
                return true;
        return false;
    }

    // At the head "We report on schools. Sign up for our newsletter …", anywhere "For more reports on schools, subscribe to the Daily."
    private readonly bool IsLongPrompt(int start, int end, int p)
    {
        if (_analysis.Pack!.Grammar.HeadFirst || end - start > LongPromptTokens || (p > 1 && !NearEnd(end)))
            return false;
        var announced = false;
        for (var i = start; i < end; i++)
        {
            if (_tokens[i].Kind == TokenKind.Quote)
                return false;
            var opens = i == start || EndsSentence(i - 1);
            // At the foot only the first sentence makes all of it a prompt, at the head the second one too: "We report on schools. Sign up …"
            if (opens && i > start && (p > 1 || NearEnd(end) || i - start > HeadSentenceTokens || end - start > PromptTokens))
                return false;
            if (opens)
                announced = _tokens.Has(i, LexicalClasses.Prepositions) && _tokens[i].Is(TokenFlags.Capital);
            var least = opens ? 3 : announced && _tokens[i - 1].Kind == TokenKind.Comma ? 2 : int.MaxValue;
            if (_tokens[i].PhraseLength >= least && (_tokens.PhraseClasses(i) & LexicalClasses.Boilerplate) != 0)
                return true;
        }

        return false;
    }

    // "Story highlights The dam held": one past the heading that runs into the first line, or its first token.
    private readonly int HeadingEnd(int first, int end, int p)
    {
        if (p > 0 || _tokens[first].PhraseLength != 2 || (_tokens.PhraseClasses(first) & LexicalClasses.Boilerplate) == 0
            || end - first < HeadedTokens || !_tokens[first + 2].Is(TokenFlags.Capital))
            return first;
        return first + 2;
    }

    // "Correction (Dec. 19, 2019): …"
    private readonly bool LabelColonBehindDate(int label, int end)
    {
        var dated = false;
        for (var i = label + 1; i < Math.Min(end, label + LabelDateTokens); i++)
        {
            if (_tokens[i].Kind == TokenKind.Colon)
                return dated;
            dated |= _tokens[i].Kind == TokenKind.Number;
            if (_tokens[i].Kind == TokenKind.Word && !_tokens[i].Is(TokenFlags.AllCapitals)
                && !_tokens.Has(i, LexicalClasses.Months | LexicalClasses.Weekdays | LexicalClasses.TimeWords
                    | LexicalClasses.Prepositions))
                return false;
        }

        return false;
    }

    // "Reprinted from X with permission.", "This post Old Bridges was originally published on X."
    private readonly bool IsReprint(int start, int end)
    {
        if (_analysis.Pack!.Grammar.HeadFirst || end - start > ReprintTokens || !_tokens[start].Is(TokenFlags.Capital)
            || (!NearEnd(end) && start > ReprintTokens))
            return false;
        var length = _tokens.Match(start, LexicalClasses.SourceLabels);
        if (length > 1 && start + length < end)
            return _tokens[start + length].Is(TokenFlags.Capital) && _tokens.Has(start + length - 1, LexicalClasses.Prepositions);
        if (!_tokens.Has(start, LexicalClasses.Determiners) || start + 1 >= end || !_tokens.Has(start + 1, LexicalClasses.Documents))
            return false;
        for (var i = start + 2; i < Math.Min(end, start + ReprintReach); i++)
            if (_tokens[i].PhraseLength > 2 && (_tokens.PhraseClasses(i) & LexicalClasses.SourceLabels) != 0)
                return true;
        return false;
    }

    private readonly bool IsStop(int i) => _tokens[i].Kind is TokenKind.Period or TokenKind.Exclamation or TokenKind.Question
        or TokenKind.Colon or TokenKind.Ellipsis or TokenKind.CloseBracket;

    private readonly bool EndsSentence(int i) => _tokens[i].Kind switch
    {
        TokenKind.Period => i == 0 || !_tokens.Has(i - 1, LexicalClasses.Abbreviations),
        TokenKind.Exclamation or TokenKind.Question or TokenKind.Ellipsis => true,
        TokenKind.Quote or TokenKind.CloseBracket => i > 0
            && _tokens[i - 1].Kind is TokenKind.Period or TokenKind.Exclamation or TokenKind.Question or TokenKind.Ellipsis,
        _ => false,
    };
}
