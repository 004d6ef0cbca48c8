namespace Credibility.Training.Register;

/// <summary>How a register is trained.</summary>
public sealed record RegisterOptions
{
    /// <summary>
    /// A word or pair becomes an entry when at least this many groups (publishers, topics) of the training rows use it;
    /// 0 for <see cref="RecommendedGroups"/> of the whole data set.
    /// </summary>
    public int MinimumGroups { get; init; }

    /// <summary>Inverse strength of the L2 penalty: the loss is summed with weights of mean 1 and multiplied by this.</summary>
    public double C { get; init; } = 0.005;

    /// <summary>Scale of the entries against the features: smaller penalises words more.</summary>
    public double EntryScale { get; init; } = 0.5;

    /// <summary>An entry's rate counts up to this many times its root mean square.</summary>
    public double Clip { get; init; } = 5;

    /// <summary>Whether the length of the text may take up weight while training, and is then thrown away, so that words do not stand in for it.</summary>
    public bool LengthAsNuisance { get; init; } = true;

    /// <summary>Features that must get no weight, by name or group.</summary>
    public IReadOnlyList<string> ExcludedFeatures { get; init; } = [];

    /// <summary>Folds by group for the margins of the training rows themselves.</summary>
    public int CrossFitFolds { get; init; } = 8;

    /// <summary>Most iterations of the optimiser.</summary>
    public int MaximumIterations { get; init; } = 300;

    /// <summary>60 of the 463 publishers that the default was found with; fewer groups need fewer, 3 at least.</summary>
    /// <param name="groups">Number of groups of the data set.</param>
    public static int RecommendedGroups(int groups) => Math.Clamp((int)Math.Ceiling(0.13 * groups), 3, 60);
}
