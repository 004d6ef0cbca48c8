using Credibility.Evidence;
using Credibility.Reports;
using Credibility.Text;

namespace Credibility.Tests.Reports;

public sealed class MarkedTextTests
{
    private const string Text = "Ani said it might\nrain, Ani said.";

    [Fact]
    public void Segments_OverlappingMarks_CoverTheTextOnce()
    {
        var segments = MarkedText.Segments(Text, Overlapping()).ToList();
        Assert.Equal(Text, string.Concat(segments.Select(s => s.Span.Of(Text).ToString())));
        foreach (var segment in segments)
            foreach (var mark in MarkedText.Marks(Overlapping()))
            {
                var covers = mark.Span.Start <= segment.Span.Start && segment.Span.End <= mark.Span.End;
                Assert.Equal(covers, segment.Marks.Contains(mark));
                Assert.True(covers || mark.Span.End <= segment.Span.Start || mark.Span.Start >= segment.Span.End);
            }
    }

    [Fact]
    public void Segments_LineFeed_IsASegmentOfItsOwn() =>
        Assert.Contains(MarkedText.Segments(Text, Overlapping()), s => s.Span == new TextSpan(17, 18));

    [Fact]
    public void Segments_OfOneMark_OpenAndCloseOnce()
    {
        foreach (var mark in MarkedText.Marks(Overlapping()))
        {
            Assert.Single(MarkedText.Segments(Text, Overlapping()), s => s.Marks.Contains(mark) && s.Opens(mark));
            Assert.Single(MarkedText.Segments(Text, Overlapping()), s => s.Marks.Contains(mark) && s.Closes(mark));
        }
    }

    [Fact]
    public void Segments_RandomMarks_CoverTheTextAndAgreeWithEachOffset()
    {
        var random = new Random(8);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => "ab \n"[random.Next(4)]));
            var evidence = ArticleEvidence.Empty with { Hedges = [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => new Hedge(Span(random, text), HedgeKind.Modal, HedgeHolder.Writer))] };
            var at = 0;
            foreach (var segment in MarkedText.Segments(text, evidence))
            {
                Assert.Equal(at, segment.Span.Start);
                for (; at < segment.Span.End; at++)
                    Assert.Equal(evidence.Hedges.Count(h => h.Span.Contains(at)), segment.Marks.Count);
            }

            Assert.Equal(text.Length, at);
        }
    }

    [Fact]
    public void Segments_EvidenceOfALongerText_Throws() =>
        Assert.Throws<ArgumentException>(() => MarkedText.Segments("Ani", Overlapping()));

    [Fact]
    public void Segments_EmptyText_AreNone() => Assert.Empty(MarkedText.Segments("", ArticleEvidence.Empty));

    private static TextSpan Span(Random random, string text)
    {
        var start = random.Next(text.Length + 1);
        return new TextSpan(start, random.Next(start, text.Length + 1));
    }

    private static ArticleEvidence Overlapping() => ArticleEvidence.Empty with
    {
        Attributions =
        [
            new Attribution
            {
                Content = [new TextSpan(9, 22)], Source = new TextSpan(0, 3), Cue = new TextSpan(4, 8),
                Form = AttributionForm.Indirect, SourceType = SourceType.Person, Relayed = false,
            },
            new Attribution
            {
                Content = [new TextSpan(0, 17), new TextSpan(18, 22)], Source = new TextSpan(24, 27), Cue = new TextSpan(28, 32),
                Form = AttributionForm.Indirect, SourceType = SourceType.Person, Relayed = false,
            },
        ],
        Hedges = [new Hedge(new TextSpan(12, 20), HedgeKind.Modal, HedgeHolder.Quoted)],
    };
}
