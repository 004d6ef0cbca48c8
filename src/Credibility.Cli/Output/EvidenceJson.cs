using System.Text.Json;
using Credibility.Evidence;
using Credibility.Text;
using Credibility.Training.Reports;

namespace Credibility.Cli.Output;

/// <summary>Evidence in JSON: the names of the annotation guidelines, offsets in UTF-16 units.</summary>
internal static class EvidenceJson
{
    /// <summary>Writes the members <c>attributions, cited_sources, hedges, denials, structure</c>.</summary>
    public static void Write(Utf8JsonWriter json, string text, ArticleEvidence evidence)
    {
        json.WriteObjects("attributions", evidence.Attributions, attribution =>
        {
            json.WritePropertyName("content");
            if (attribution.Content.Count == 1)
            {
                Span(json, text, attribution.Content[0]);
            }
            else
            {
                json.WriteStartArray();
                foreach (var span in attribution.Content)
                    Span(json, text, span);
                json.WriteEndArray();
            }

            json.WritePropertyName("source");
            Span(json, text, attribution.Source);
            json.WritePropertyName("cue");
            Span(json, text, attribution.Cue);
            json.WriteString("form", Name(attribution.Form.ToString()));
            json.WriteString("source_type", Name(attribution.SourceType.ToString()));
            json.WriteBoolean("relayed", attribution.Relayed);
            json.WriteString("resolvedSource", attribution.ResolvedSource);
            json.WriteBoolean("nameWithheld", attribution.NameWithheld);
        });
        json.WriteObjects("cited_sources", evidence.CitedSources, cited =>
        {
            json.WritePropertyName("span");
            Span(json, text, cited.Span);
            json.WriteString("name", cited.Name);
            json.WriteString("outlet", cited.Outlet?.Name);
            json.WriteString("outletKind", cited.Outlet is { } outlet ? Name(outlet.Kind.ToString()) : "unknown");
            json.WriteString("form", Name(cited.Form.ToString()));
            json.WriteBoolean("self", cited.Self);
        });
        json.WriteObjects("hedges", evidence.Hedges, hedge =>
        {
            json.WritePropertyName("span");
            Span(json, text, hedge.Span);
            json.WriteString("kind", Name(hedge.Kind.ToString()));
            json.WriteString("holder", Name(hedge.Holder.ToString()));
        });
        json.WriteObjects("denials", evidence.Denials, denial =>
        {
            json.WritePropertyName("span");
            Span(json, text, denial.Span);
            json.WriteString("holder", Name(denial.Holder.ToString()));
        });
        json.WriteObjects("structure", evidence.Structure, structure =>
        {
            json.WritePropertyName("span");
            Span(json, text, structure.Span);
            json.WriteString("kind", structure.Kind == StructureKind.SourceLine ? "source_line" : Name(structure.Kind.ToString()));
        });
    }

    private static void Span(Utf8JsonWriter json, string text, TextSpan? span)
    {
        if (span is not { } known)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("start", known.Start);
        json.WriteNumber("end", known.End);
        json.WriteString("text", known.Of(text));
        json.WriteEndObject();
    }

    private static string Name(string member) => member.ToLowerInvariant();
}
