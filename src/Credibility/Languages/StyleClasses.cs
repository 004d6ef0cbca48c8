namespace Credibility.Languages;

/// <summary>The word classes that no rule about sentences asks for, one bit a pack file (<see cref="PackFiles"/>): those of style are counted.</summary>
[Flags]
internal enum StyleClasses : uint
{
    None = 0,
    Intensifiers = 1U << 0,
    Downtoners = 1U << 1,
    Absolutes = 1U << 2,
    EmotivePositive = 1U << 3,
    EmotiveNegative = 1U << 4,
    Sensational = 1U << 5,
    Clickbait = 1U << 6,
    CallsToAction = 1U << 7,
    LoadedLabels = 1U << 8,
    Moral = 1U << 9,
    Subjective = 1U << 10,
    Assertives = 1U << 11,
    Factives = 1U << 12,
    Implicatives = 1U << 13,
    EvidenceNouns = 1U << 14,
    Causal = 1U << 15,
    Contrast = 1U << 16,
    Concession = 1U << 17,
    Informal = 1U << 18,
    Conspiracy = 1U << 19,
    HealthClaims = 1U << 20,
    Religious = 1U << 21,
    PageWidgets = 1U << 22,
}
