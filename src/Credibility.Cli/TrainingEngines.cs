using Credibility.Training;

namespace Credibility.Cli;

/// <summary>The training engines of this build: <c>mlnet</c>, the default where it is, and <c>managed</c>.</summary>
internal static class TrainingEngines
{
    // The only place outside Credibility.MLNet that depends on whether this build has ML.NET.
    private static readonly ITrainingEngine[] Built =
#if MLNET
        [new Credibility.MLNet.MLNetFastTreeTrainer(), new ManagedEngine()];
#else
        [new ManagedEngine()];
#endif

    /// <summary>The engines, the default first.</summary>
    public static IReadOnlyList<ITrainingEngine> All => Built;

    /// <summary>The engine that trains when none is named.</summary>
    public static ITrainingEngine Default => Built[0];

    /// <summary>The engine of a name, or the default for null.</summary>
    /// <exception cref="ArgumentException">This build has no engine of that name; the message says which it has and why.</exception>
    public static ITrainingEngine Find(string? name)
    {
        if (name is null)
            return Default;
        foreach (var engine in Built)
            if (string.Equals(engine.Name, name, StringComparison.OrdinalIgnoreCase))
                return engine;
        var known = string.Join(" and ", Built.Select(e => e.Name));
        throw new ArgumentException(string.Equals(name, "mlnet", StringComparison.OrdinalIgnoreCase)
            ? $"This build was made without ML.NET, its engine is {known}, which grows the same trees; build where Microsoft.ML can be restored for engine mlnet."
            : $"There is no training engine '{name}'; this build has {known}.");
    }
}
