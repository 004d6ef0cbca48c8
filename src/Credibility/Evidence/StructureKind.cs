namespace Credibility.Evidence;

/// <summary>A part of the text that is not its content.</summary>
public enum StructureKind
{
    /// <summary>Place and outlet at the head: "KIBLAT.NET, Raqqah –".</summary>
    Dateline,

    /// <summary>Who wrote it, reporter codes at the end included.</summary>
    Byline,

    /// <summary>"Redaktur: …".</summary>
    Editor,

    /// <summary>"Sumber: …".</summary>
    SourceLine,

    /// <summary>Subscription prompts, related links, adverts, photo credits, captions.</summary>
    Boilerplate,

    /// <summary>The outlet's name before the text, without a place.</summary>
    Brand,
}
