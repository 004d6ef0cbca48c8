namespace Credibility.Features;

/// <summary>What a feature is.</summary>
/// <param name="Name">Stable name, kebab case, unique: "attribution-density".</param>
/// <param name="Group">Group of the ablation tables and explanations: "attribution".</param>
/// <param name="Unit">Unit of the value: "share", "per 100 words", "per sentence", "words", "score".</param>
/// <param name="Description">What is counted, in one sentence.</param>
/// <param name="Source">Where the formula comes from; null for a plain count or a measure of our own.</param>
public sealed record FeatureDefinition(string Name, string Group, string Unit, string Description, string? Source = null);
