using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>
/// What a publisher's page tears apart where the head of a phrase stands first: an office on a line of its own, the name or the verb
/// on the next.
/// </content>
internal ref partial struct AttributionScan
{
    /// <summary>Most tokens of a line that can be an office without its name.</summary>
    private const int LongestOffice = 16;

    // "Menteri Pekerjaan Umum (PU)" and "Budi Santoso mengatakan …" on the next line: the office and its name.
    private TokenRange WithLineBefore(TokenRange source)
    {
        if (!OpensLine(_first) || !IsBareName(_first) || _tokens[_first - 1].Kind != TokenKind.CloseBracket)
            return source;
        var office = PhraseOnLineBefore();
        return office < _first && _tokens.Match(office, LexicalClasses.Roles | LexicalClasses.Titles) > 0
            ? new TokenRange(office, source.End) : source;
    }

    // "Pembalap Tim Merah" and "mengatakan bahwa …" on the next line: the subject of a verb that opens its line.
    private TokenRange SubjectOnLineBefore()
    {
        if (!OpensLine(_first) || _tokens[_first].Is(TokenFlags.Capital))
            return TokenRange.None;
        var office = PhraseOnLineBefore();
        return office < _first && new TokenRange(office, _first) is var subject && CanSpeak(subject) && IsPhrase(subject)
            && _tokens.Match(office, HeadFirstWords.Describing) > 0 ? subject : TokenRange.None;
    }

    private bool OpensLine(int i) => _sentence > 0 && i > 0 && _tokens[i].Is(TokenFlags.LineBefore)
        && _analysis.Sentences[_sentence - 1].End == i && !_tokens[i].Is(TokenFlags.Quoted) && !_tokens[i - 1].Is(TokenFlags.Furniture)
        && _tokens[i - 1].Kind is TokenKind.Word or TokenKind.CloseBracket;

    private bool IsBareName(int i) => _phrases.IsName(i)
        && !_tokens.Has(i, LexicalClasses.Roles | LexicalClasses.Organisations | LexicalClasses.Places | LexicalClasses.Weekdays);

    // First token of the phrase that ends the line before; the first of this sentence when there is none.
    private int PhraseOnLineBefore()
    {
        ref var before = ref _analysis.Sentences[_sentence - 1];
        return _phrases.StartBefore(_first, Math.Max(before.First, _first - LongestOffice));
    }
}
