namespace Credibility.Evidence;

/// <summary>How content is kept at a distance or marked uncertain.</summary>
public enum HedgeKind
{
    /// <summary>Hearsay: "informasi yang beredar", "unconfirmed".</summary>
    Rumour,

    /// <summary>Suspicion or accusation: "diduga", "allegedly".</summary>
    Suspicion,

    /// <summary>Epistemic modality: "mungkin", "might".</summary>
    Modal,

    /// <summary>Vague authority or amount that carries a claim: "banyak pihak", "critics say".</summary>
    Weasel,
}
