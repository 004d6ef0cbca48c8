using Credibility.Evidence;
using Credibility.Languages;

namespace Credibility.Features;

/// <summary>Who the sources are: types, named against anonymous, diversity and concentration.</summary>
internal sealed class SourceFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "sources";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("person-share", "share", "Attributions to a named person."),
        Feature("role-share", "share", "Attributions to an office without a name."),
        Feature("organisation-share", "share", "Attributions to a body."),
        Feature("document-share", "share", "Attributions to a report, study, statement or law."),
        Feature("outlet-share", "share", "Attributions to a news outlet."),
        Feature("anonymous-share", "share", "Attributions to withheld or unidentifiable sources."),
        Feature("agentless-share", "share", "Attributions to nobody."),
        Feature("named-density", "per 100 words", "Attributions to named persons, bodies, documents or outlets."),
        Feature("anonymous-density", "per 100 words", "Attributions to withheld, unidentifiable or no sources."),
        Feature("distinct-sources", "per 100 words", "Different named sources."),
        Feature("source-concentration", "share", "Probability that two named attributions share their source.", "Herfindahl-Hirschman index"),
        Feature("name-withheld", "per 100 words", "Phrases by which a source's name is withheld."),
        Feature("role-words", "per 100 words", "Words for offices and occupations."),
        Feature("title-words", "per 100 words", "Titles before names."),
        Feature("organisation-words", "per 100 words", "Words for bodies."),
        Feature("document-words", "per 100 words", "Words for reports, studies and laws."),
        Feature("anonymous-words", "per 100 words", "Words for vague sources."),
        Feature("named-quotations", "share", "Attributions of direct speech whose source is named."),
        Feature("withheld-share", "share", "Attributions to a source whose name is said to be withheld."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        var analysis = counts.Analysis;
        Span<int> types = stackalloc int[7];
        types.Clear();
        // Named sources by the hash of their last word ("Kolonel Riyan Dillon", "Dillon"), in 64 slots.
        Span<ushort> slots = stackalloc ushort[64];
        slots.Clear();
        int named = 0, distinct = 0, direct = 0, namedDirect = 0, withheld = 0;
        foreach (ref var mark in analysis.Attributions.Span)
        {
            types[(int)mark.SourceType]++;
            if (mark.NameWithheld)
                withheld++;
            if (mark.Form == AttributionForm.Direct)
            {
                direct++;
                if (mark.SourceType is not (SourceType.None or SourceType.Anonymous))
                    namedDirect++;
            }

            if (mark.SourceType is SourceType.None or SourceType.Anonymous)
                continue;
            named++;
            var range = mark.Resolved.Exists ? mark.Resolved : mark.Source;
            if (!range.Exists)
                continue;
            var slot = analysis.SourceIdentity(range) & 63;
            if (slots[slot]++ == 0)
                distinct++;
        }

        var n = analysis.Attributions.Count;
        row[0] = Share(types[(int)SourceType.Person], n);
        row[1] = Share(types[(int)SourceType.Role], n);
        row[2] = Share(types[(int)SourceType.Organisation], n);
        row[3] = Share(types[(int)SourceType.Document], n);
        row[4] = Share(types[(int)SourceType.Outlet], n);
        row[5] = Share(types[(int)SourceType.Anonymous], n);
        row[6] = Share(types[(int)SourceType.None], n);
        row[7] = Per100(named, counts.Words);
        row[8] = Per100(n - named, counts.Words);
        row[9] = Per100(distinct, counts.Words);
        var squares = 0L;
        foreach (var count in slots)
            squares += (long)count * count;
        row[10] = named > 0 ? (float)((double)squares / ((double)named * named)) : 0;
        row[11] = Per100(counts.Of(LexicalClasses.Anonymity), counts.Words);
        row[12] = Per100(counts.Of(LexicalClasses.Roles), counts.Words);
        row[13] = Per100(counts.Of(LexicalClasses.Titles), counts.Words);
        row[14] = Per100(counts.Of(LexicalClasses.Organisations), counts.Words);
        row[15] = Per100(counts.Of(LexicalClasses.Documents), counts.Words);
        row[16] = Per100(counts.Of(LexicalClasses.AnonymousNouns), counts.Words);
        row[17] = Share(namedDirect, direct);
        row[18] = Share(withheld, n);
    }
}
