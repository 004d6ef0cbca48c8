using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// The pass over the paragraphs that tells furniture from text. The patterns stand in the other parts of this type:
/// datelines and brands (Datelines), label lines (Labels), boilerplate (Boilerplate), captions (Captions), prompts that run on in
/// the text (Prompts), what stands in
/// brackets (Brackets), the foot of the article (Foot).
/// </summary>
internal ref partial struct StructureScan
{
    /// <summary>Paragraphs at the head among which a dateline is looked for; captions and dates may stand before it.</summary>
    private const int HeadParagraphs = 8;

    /// <summary>Most tokens of a title in a list of other articles.</summary>
    private const int TitleTokens = 20;

    private readonly ReadOnlySpan<char> _text;
    private readonly ArticleAnalysis _analysis;
    private readonly TokenStream _tokens;
    private readonly OutletMentions _mentions;
    private readonly OwnOutlet _own;

    // The dateline or brand: its paragraph (-1 when there is none), one past its last token, and its kind.
    private int _datelineParagraph;
    private int _datelineFirst;
    private int _datelineEnd;
    private StructureKind _datelineKind;

    // The next of the marks that brackets are found among.
    private int _mark;

    // Whether a label line has been seen; what follows it is more likely furniture.
    private bool _afterLabels;
    // The next phrase of those that closing prompts are looked for among.
    private int _phraseStart;

    // Whether the text has the word that ends a list of headlines inside a sentence.
    private bool _hasLinkLists;

    private bool _previousIsBoilerplate;
    private bool _previousIsButtons;

    // First of the closing lines that are no sentences, and whether they are the list that a heading among them opened.
    private int _closing;
    private bool _listed;

    // Whether the line before is a byline ("By Jane Roe"), so that an outlet alone on this one belongs to it.
    private bool _underByline;

    // Whether the line before ended with the colon of its label ("Sumber:"), so that this one completes it.
    private bool _open;

    public StructureScan(ReadOnlySpan<char> text, ReadOnlySpan<char> publisher, ArticleAnalysis analysis)
    {
        _text = text;
        _analysis = analysis;
        _tokens = analysis.Tokens;
        _mentions = new OutletMentions(text, analysis);
        _own = OwnOutlet.Of(publisher, analysis.Pack!);
        _datelineParagraph = -1;
    }

    /// <summary>Marks everything.</summary>
    public void Run()
    {
        FindDateline();
        _closing = FirstClosingLine();
        var close = _analysis.Pack!.Grammar.LinkListEnd;
        _hasLinkLists = close.Length > 0 && _text.IndexOf(close, StringComparison.Ordinal) >= 0;
        for (var p = 0; p < _analysis.Paragraphs.Count; p++)
            Paragraph(p);
    }

    private void Paragraph(int p)
    {
        ref var paragraph = ref _analysis.Paragraphs[p];
        var first = paragraph.First;
        var end = paragraph.End;
        if (p == _datelineParagraph)
        {
            if (_datelineFirst > first)
                Mark(first, _datelineFirst, StructureKind.Boilerplate);
            Mark(_datelineFirst, _datelineEnd, _datelineKind);
            _previousIsBoilerplate = false;
            Brackets(_datelineEnd, end, p);
            return;
        }

        if (_open && Completes(first, end))
        {
            ExtendMark(first, end);
            paragraph.Furniture = true;
            // A list of links goes on.
            _open = _tokens[end - 1].Kind == TokenKind.Link;
            return;
        }

        _open = false;
        if (_underByline && _mentions.At(first, anyCase: false, out var employer) && employer.Name.End == end)
        {
            ExtendMark(first, end);
            paragraph.Furniture = true;
            _underByline = false;
            return;
        }

        _underByline = false;
        if (IsHeadline(first, end, p))
        {
            Flag(first, end);
            paragraph.Furniture = true;
            return;
        }

        if (p == 0 && NamesAuthor(first, end))
        {
            Mark(first, end, StructureKind.Byline);
            paragraph.Furniture = true;
            _underByline = true;
            return;
        }

        if (SignsOff(first, end, p) || Labels(first, end))
        {
            paragraph.Furniture = true;
            _afterLabels = true;
            _previousIsBoilerplate = false;
            _open = _tokens[end - 1].Kind == TokenKind.Colon;
            _underByline = _analysis.Structure.Last.Kind == StructureKind.Byline;
            return;
        }

        _listed &= p >= _closing
            || (end - first <= TitleTokens && _tokens[end - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.CloseBracket);
        if (_listed)
        {
            ExtendMark(first, end);
            paragraph.Furniture = true;
            return;
        }

        var heading = HeadingEnd(first, end, p);
        if (heading == first && IsBoilerplate(first, end, p))
        {
            Boilerplate(first, end, p);
            // "Related posts" and nothing but short lines to the end: the titles of those posts.
            _listed = (p >= _closing || _tokens[end - 1].Kind == TokenKind.Colon) && p + 1 < _analysis.Paragraphs.Count
                && _tokens.Match(first, LexicalClasses.Boilerplate) is var length and > 0 && end - first <= length + 1;
            paragraph.Furniture = true;
            _previousIsBoilerplate = true;
            _open = _tokens[end - 1].Kind == TokenKind.Colon;
            return;
        }

        _previousIsBoilerplate = false;
        if (!LateDateline(first, end, out var textFirst))
        {
            textFirst = Math.Max(heading, CaptionEnd(first, end, p));
            if (textFirst > first)
                Mark(first, textFirst, StructureKind.Boilerplate);
        }

        if (_hasLinkLists)
            GluedLinks(textFirst, end);
        var prompt = ClosingPrompt(textFirst, end);
        Brackets(textFirst, prompt, p);
        if (prompt < end)
            Mark(prompt, end, StructureKind.Boilerplate);
        if (_tokens[first].Is(TokenFlags.Furniture) && _tokens[end - 1].Is(TokenFlags.Furniture) && AllFurniture(first, end))
            paragraph.Furniture = true;
    }

    // The headline once more at the top of the body is furniture, but none of the kinds that are marked.
    private readonly bool IsHeadline(int first, int end, int p)
    {
        var title = _analysis.TitleTokens;
        if (p > 2 || title.Count < 3)
            return false;
        var count = end - first;
        if (count < title.Count || count > title.Count + 1)
            return false;
        for (var i = 0; i < title.Count; i++)
        {
            ref var a = ref title[i];
            ref var b = ref _tokens[first + i];
            if (a.Length != b.Length || a.Kind != b.Kind || a.Lexeme != b.Lexeme)
                return false;
        }

        return true;
    }

    private void Mark(int first, int end, StructureKind kind)
    {
        Flag(first, end);
        _analysis.Structure.Add(new StructureMark
        {
            Span = new TextSpan(_tokens[first].Start, _tokens[end - 1].End),
            Kind = kind,
        });
    }

    // The latest mark goes on to the end of these tokens.
    private void ExtendMark(int first, int end)
    {
        ref var mark = ref _analysis.Structure.Last;
        mark.Span = new TextSpan(mark.Span.Start, _tokens[end - 1].End);
        Flag(first, end);
    }

    private void Flag(int first, int end)
    {
        _analysis.Furniture.Add(new TokenRange(first, end));
        for (var i = first; i < end; i++)
            _tokens[i].Flags |= TokenFlags.Furniture;
    }

    private readonly bool AllFurniture(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!_tokens[i].Is(TokenFlags.Furniture))
                return false;
        return true;
    }

    // The line under "Sumber:" or "Baca juga:" is short, no sentence, and has no label of its own.
    private readonly bool Completes(int first, int end) =>
        end - first <= 24 && !EmptyLineBefore(first) && LabelColon(first, end, out _) < 0
        && (_tokens[end - 1].Kind is not (TokenKind.Period or TokenKind.Quote) || _tokens[first].Kind == TokenKind.Link);

    // Lines of one block stand on consecutive lines; an empty line between them starts a new one.
    private readonly bool EmptyLineBefore(int token)
    {
        if (token == 0)
            return true;
        var breaks = 0;
        for (var i = _tokens[token - 1].End; i < _tokens[token].Start && breaks < 2; i++)
            if (_text[i] == '\n')
                breaks++;
        return breaks > 1;
    }

    private readonly ReadOnlySpan<char> TextOf(int first, int end) => _text[_tokens[first].Start.._tokens[end - 1].End];
}
