using Credibility.Models;

namespace Credibility.Training;

/// <summary>A trained model and the report on it.</summary>
/// <param name="Model">Model; <see cref="CredibilityModel.Save(string)"/> writes it aside and renames.</param>
/// <param name="Report">Report.</param>
public sealed record ModelTrainingResult(CredibilityModel Model, TrainingReport Report);
