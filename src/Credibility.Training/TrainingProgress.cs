namespace Credibility.Training;

/// <summary>How far a training is.</summary>
/// <param name="Stage">What it is at.</param>
/// <param name="Done">Units done of this stage.</param>
/// <param name="Total">Units of this stage; 0 when unknown.</param>
public readonly record struct TrainingProgress(TrainingStage Stage, int Done, int Total);
