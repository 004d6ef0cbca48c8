namespace Credibility.Models.Zip;

/// <summary>Which parts the block of a tree predictor has: the versions of ML.NET's four formats added them one by one.</summary>
internal readonly record struct EnsembleLayout(
    EnsembleKind Kind, bool HasSampleWeights, bool HasFeatureCount, bool HasDefaults, bool HasCategoricalSplits)
{
    /// <summary>Whether a loader is that of a tree predictor that this library reads.</summary>
    public static bool Knows(string loader) => KindOf(loader) is not null;

    public static EnsembleLayout Of(ModelKey key)
    {
        var kind = KindOf(key.Loader) ?? throw new InvalidDataException($"{key.Entry}: '{key.Loader}' is no tree ensemble that can be read");
        var (signature, isForest) = kind switch
        {
            EnsembleKind.FastTreeBinary => ("FTREE BC", false),
            EnsembleKind.FastTreeRegression => ("FTREE RE", false),
            EnsembleKind.FastForestBinary => ("FFORE BC", true),
            _ => ("FFORE RE", true),
        };
        // The golden data cover the versions that are written now; what older ones hold is stated in ML.NET's source,
        // but the trees' layout before version 3 (options inside the predictor) is not, so these are refused.
        var newest = isForest ? 0x00010006u : 0x00010005u;
        var initial = isForest ? 0x00010002u : 0x00010001u;
        key.Expect(signature, newest, initial + 2);
        var steps = key.VersionWritten - initial;
        return new EnsembleLayout(kind, true, steps >= 1, steps >= 3, steps >= 4);
    }

    private static EnsembleKind? KindOf(string loader) => loader switch
    {
        "FastTreeBinaryExec" => EnsembleKind.FastTreeBinary,
        "FastTreeRegressionExec" => EnsembleKind.FastTreeRegression,
        "FastForestBinaryExec" => EnsembleKind.FastForestBinary,
        "FastForestRegressionExec" => EnsembleKind.FastForestRegression,
        _ => null,
    };
}
