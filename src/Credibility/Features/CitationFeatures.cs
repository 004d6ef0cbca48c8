using Credibility.Evidence;
using Credibility.Languages;

namespace Credibility.Features;

/// <summary>Outlets as the origin of information. The article's own outlet counts as self-citation only.</summary>
internal sealed class CitationFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "citations";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("citation-density", "per 100 words", "Citations of other outlets in sentences."),
        Feature("citation-known", "share", "Citations of other outlets that the registry knows."),
        Feature("citation-agency", "share", "Citations of news agencies."),
        Feature("citation-press", "share", "Citations of newspapers, magazines and broadcasters."),
        Feature("citation-portal", "share", "Citations of portals."),
        Feature("citation-social", "share", "Citations of social platforms."),
        Feature("citation-official", "share", "Citations of government bodies and fact checkers."),
        Feature("citation-cues", "per 100 words", "Words that introduce an outlet as origin."),
        Feature("outlet-mentions", "per 100 words", "Names of outlets, cited or not."),
        Feature("links", "per 100 words", "Links and host names."),
        Feature("handles", "per 100 words", "Account names and hashtags."),
        Feature("footer-source", "share", "Whether a source line at the foot names another outlet (0 or 1)."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        int inline = 0, known = 0, agency = 0, press = 0, portal = 0, social = 0, official = 0, others = 0, footer = 0;
        var analysis = counts.Analysis;
        foreach (ref var mark in analysis.Citations.Span)
        {
            if (mark.Self)
                continue;
            others++;
            if (mark.Form == CitationForm.Inline)
                inline++;
            else if (mark.Form == CitationForm.Footer)
                footer = 1;
            if (mark.Outlet < 0)
                continue;
            known++;
            switch (analysis.Outlets.KindOf(mark.Outlet))
            {
                case OutletKind.Agency:
                    agency++;
                    break;
                case OutletKind.Newspaper or OutletKind.Magazine or OutletKind.Broadcaster:
                    press++;
                    break;
                case OutletKind.Portal:
                    portal++;
                    break;
                case OutletKind.Social:
                    social++;
                    break;
                case OutletKind.Government or OutletKind.FactChecker:
                    official++;
                    break;
            }
        }

        row[0] = Per100(inline, counts.Words);
        row[1] = Share(known, others);
        row[2] = Share(agency, others);
        row[3] = Share(press, others);
        row[4] = Share(portal, others);
        row[5] = Share(social, others);
        row[6] = Share(official, others);
        row[7] = Per100(counts.Of(LexicalClasses.CitationCues), counts.Words);
        row[8] = Per100(counts.Of(LexicalClasses.Outlet), counts.Words);
        row[9] = Per100(counts.Of(Text.TokenKind.Link), counts.Words);
        row[10] = Per100(counts.Of(Text.TokenKind.Handle) + counts.Of(Text.TokenKind.Hashtag), counts.Words);
        row[11] = footer;
    }
}
