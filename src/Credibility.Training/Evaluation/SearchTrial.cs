using Credibility.Training.FastTree;

namespace Credibility.Training.Evaluation;

/// <summary>One draw of a random search.</summary>
/// <param name="Number">Number, from 0 (the base options).</param>
/// <param name="Options">Options.</param>
/// <param name="LogLoss">Mean log loss over the held-out folds, in nats.</param>
/// <param name="Leads">Whether it is the best so far.</param>
public sealed record SearchTrial(int Number, FastTreeOptions Options, double LogLoss, bool Leads);
