namespace Credibility.Features.Register;

/// <summary>The weight of a feature of the list in a register.</summary>
/// <param name="Weight">Log-odds for one standard deviation; 0 leaves the feature out.</param>
/// <param name="Mean">Mean of the training rows.</param>
/// <param name="Scale">Standard deviation of the training rows, above 0.</param>
public readonly record struct RegisterFeature(double Weight, double Mean, double Scale);
