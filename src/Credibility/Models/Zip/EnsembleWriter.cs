namespace Credibility.Models.Zip;

/// <summary>Writes the Model.key of a tree predictor in the versions that ML.NET 1.4 to 6.0 write.</summary>
internal static class EnsembleWriter
{
    private const string Assembly = "Microsoft.ML.FastTree, Version=1.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51";

    public static byte[] Write(TreeEnsemble ensemble)
    {
        var key = ensemble.Kind switch
        {
            EnsembleKind.FastTreeBinary => new ModelKeyWriter("FTREE BC", "FastTreeBinaryExec", 0x00010005, 0x00010005, Assembly),
            EnsembleKind.FastTreeRegression => new ModelKeyWriter("FTREE RE", "FastTreeRegressionExec", 0x00010005, 0x00010004, Assembly),
            EnsembleKind.FastForestBinary => new ModelKeyWriter("FFORE BC", "FastForestBinaryExec", 0x00010006, 0x00010005, Assembly),
            _ => new ModelKeyWriter("FFORE RE", "FastForestRegressionExec", 0x00010006, 0x00010005, Assembly),
        };
        var isForest = ensemble.Kind is EnsembleKind.FastForestBinary or EnsembleKind.FastForestRegression;
        var block = key.Block;
        block.Int32(sizeof(float));
        block.Int32(ensemble.Trees.Length);
        foreach (var tree in ensemble.Trees)
            WriteTree(block, tree, isForest);
        block.Double(ensemble.Bias);
        key.Text(null);
        key.Text(ensemble.TrainerOptions);
        block.Int32(ensemble.FeatureCount);
        if (ensemble.Kind == EnsembleKind.FastForestRegression)
        {
            block.Byte(1);
            block.Int32(ensemble.QuantileSamples);
        }
        return key.ToBytes();
    }

    private static void WriteTree(BlockWriter block, RegressionTree tree, bool isForest)
    {
        block.Byte(isForest ? (byte)2 : (byte)0);
        block.Int32(tree.LeafCount);
        block.Double(tree.MaxOutput);
        block.Double(tree.Weight);
        block.Array(tree.LteChild);
        block.Array(tree.GtChild);
        block.Array(tree.SplitFeature);
        block.Int32(tree.CategoricalSplits.Length);
        foreach (var split in tree.CategoricalSplits)
            block.Int32(split.Node);
        foreach (var split in tree.CategoricalSplits)
        {
            block.Array(split.Features);
            block.Int32(split.FirstFeature);
            block.Int32(split.LastFeature);
        }
        block.Array(tree.BinThreshold);
        block.Array(tree.Threshold);
        block.Array(tree.DefaultForMissing);
        block.Array(tree.LeafValue);
        block.Array(OrZeros(tree.SplitGain, tree));
        block.Array(OrZeros(tree.GainPValue, tree));
        block.Array(OrZeros(tree.PreviousLeafValue, tree));
        if (isForest)
        {
            block.Array(tree.SampledLabels);
            block.Array(tree.SampleWeights);
        }
    }

    /// <summary>ML.NET hands these arrays to its users without asking whether they are there.</summary>
    private static double[] OrZeros(double[]? values, RegressionTree tree) => values ?? new double[tree.NodeCount];
}
