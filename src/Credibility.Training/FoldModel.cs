using Credibility.Features.Register;
using Credibility.Models;

namespace Credibility.Training;

/// <summary>What was trained without a fold and scored it: explains a row of that fold without having seen its group.</summary>
/// <param name="Ensemble">Trees.</param>
/// <param name="Register">Register whose margin is their last column, or null.</param>
internal sealed record FoldModel(TreeEnsemble Ensemble, RegisterModel? Register);
