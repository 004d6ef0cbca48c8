using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Credibility.Models.Contributions;

/// <summary>
/// Exact contributions of the features to a score: the Shapley values of path-dependent TreeSHAP (Lundberg, Erion, Lee
/// 2018), where a tree that is not told a feature takes both sides of its nodes in the proportion of the training rows.
/// Base value and contributions add up to the score. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// On the path to a leaf of value v, of whose k features the row answers some as the path asks (o = 1, else 0) and the
/// shares z of the training rows did, the contribution of feature j is
/// <c>v (o_j - z_j) ∫ ∏_{i≠j} f_i(t) dt</c> with <c>f_i(t) = o_i t + z_i (1 - t)</c> over t in 0..1, since Shapley's weights
/// are the integrals of <c>t^s (1 - t)^(k-1-s)</c>. The integrand is a polynomial without negative terms, so Gauss-Legendre
/// quadrature with k/2 points is exact and cannot cancel; four points fill a vector. The products are made once an edge
/// on the way down; on the way up the sum of all leaves below an edge takes the factor <c>(o - z) / f</c> of its feature,
/// less that of the edge above with the same feature, which the edge replaces (compare Linear TreeSHAP, Yu et al. 2022,
/// which interpolates where this integrates).
/// ML.NET's format does not hold the training rows in each leaf. Models that this library trained carry them in an entry
/// of their own; for others every leaf counts alike, see <see cref="HasCover"/>.
/// </remarks>
public sealed class FeatureContributions
{
    private const int StackLimit = 256; // vectors of 32 bytes: 8 KB

    private readonly TreeEnsemble _ensemble;
    private readonly Split[] _splits;
    private readonly Block[] _blocks;
    private readonly Points[] _points;
    private readonly int _largestTree;
    private readonly double _scale;

    /// <summary>Lays out the trees.</summary>
    /// <param name="ensemble">The trees.</param>
    /// <exception cref="NotSupportedException">A tree has categorical splits.</exception>
    public FeatureContributions(TreeEnsemble ensemble)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        _ensemble = ensemble;
        var layout = new SplitLayout();
        HasCover = true;
        foreach (var tree in ensemble.Trees)
        {
            layout.Add(tree);
            _largestTree = Math.Max(_largestTree, tree.NodeCount);
            HasCover &= tree.IsEmpty || tree.LeafCover is not null;
        }
        _splits = layout.Splits;
        (_blocks, _points) = Arrange(layout.Trees);
        _scale = ensemble.Kind == EnsembleKind.FastForestRegression && ensemble.Trees.Length > 0 ? 1.0 / ensemble.Trees.Length : 1;
        BaseValue = layout.MeanOutput * _scale;
    }

    /// <summary>
    /// Score that is expected of a row of which nothing is known: the mean leaf values weighted by cover, in units of the
    /// score.
    /// </summary>
    public double BaseValue { get; }

    /// <summary>
    /// Whether the model says how many training rows each leaf holds. If not, each leaf is taken to hold the same number,
    /// which changes base value and contributions but not their sum.
    /// </summary>
    public bool HasCover { get; }

    /// <summary>Computes the contributions for a row.</summary>
    /// <param name="row">The features, as for <see cref="TreeEnsemble.Score"/>; NaN takes part as the trees treat it.</param>
    /// <param name="contributions">Receives one value a feature of the row, in units of the score.</param>
    /// <returns>Base value plus contributions: the score before it is rounded to single precision.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit the trees.</exception>
    public double Compute(ReadOnlySpan<float> row, Span<double> contributions)
    {
        _ensemble.CheckWidth(row.Length);
        if (contributions.Length != row.Length)
            throw new ArgumentException($"{contributions.Length} places for the contributions of {row.Length} features", nameof(contributions));
        contributions.Clear();
        Vector256<double>[]? rented = null;
        var needed = 6 * _largestTree;
        var scratch = needed <= StackLimit
            ? stackalloc Vector256<double>[StackLimit]
            : rented = ArrayPool<Vector256<double>>.Shared.Rent(needed);
        foreach (var block in _blocks)
            Add(block, row, contributions, scratch);
        if (rented is not null)
            ArrayPool<Vector256<double>>.Shared.Return(rented);
        var sum = BaseValue;
        foreach (ref var contribution in contributions)
            sum += contribution *= _scale;
        return sum;
    }

    private void Add(Block block, ReadOnlySpan<float> row, Span<double> contributions, Span<Vector256<double>> scratch)
    {
        ref readonly var at = ref _points[block.Points];
        var splits = _splits.AsSpan(block.Start, block.Count);
        var edges = 2 * splits.Length;
        var sums = scratch[..edges]; // the product of the factors down to an edge, then the sum over the leaves below it
        var factors = scratch.Slice(edges, edges); // (o - z) / f
        var follows = scratch.Slice(2 * edges, edges); // o as a mask: the row answers here, and above for the same feature
        for (var i = 0; i < splits.Length; i++)
        {
            ref readonly var split = ref splits[i];
            var value = row[split.Feature];
            value = float.IsNaN(value) ? split.Missing : value;
            var lte = Vector256.LessThanOrEqual(Vector256.Create((double)value), Vector256.Create((double)split.Threshold));
            var gt = ~lte;
            var product = at.Weight;
            if (split.ParentEdge >= 0)
            {
                product = sums[split.ParentEdge];
                sums[split.ParentEdge] = default; // the sums of the way up start here
            }
            int gtEdge = 2 * i, lteEdge = (2 * i) + 1;
            if (split.Ancestor < 0)
            {
                sums[gtEdge] = product * Vector256.Create(split.Gt.Value) * at.Answered(split.Gt.Share, gt);
                sums[lteEdge] = product * Vector256.Create(split.Lte.Value) * at.Answered(split.Lte.Share, lte);
            }
            else
            {
                // The factor of the same feature above is replaced. Where that edge was not followed, both factors are
                // z (1 - t), which may be 0: their ratio is the share that goes on from this node.
                var followed = follows[split.Ancestor];
                var above = at.Answered(splits[split.Ancestor >> 1].Edge(split.Ancestor & 1).Share, Vector256<double>.AllBitsSet);
                gt &= followed;
                lte &= followed;
                sums[gtEdge] = product * Vector256.Create(split.Gt.Value)
                    * Vector256.ConditionalSelect(followed, at.Answered(split.Gt.Share, gt) / above, Vector256.Create(split.Gt.Step));
                sums[lteEdge] = product * Vector256.Create(split.Lte.Value)
                    * Vector256.ConditionalSelect(followed, at.Answered(split.Lte.Share, lte) / above, Vector256.Create(split.Lte.Step));
            }
            factors[gtEdge] = at.Factor(split.Gt.Share, gt);
            factors[lteEdge] = at.Factor(split.Lte.Share, lte);
            follows[gtEdge] = gt;
            follows[lteEdge] = lte;
        }
        for (var i = splits.Length - 1; i >= 0; i--)
        {
            ref readonly var split = ref splits[i];
            Vector256<double> gt = sums[2 * i], lte = sums[(2 * i) + 1];
            var weighted = (gt * factors[2 * i]) + (lte * factors[(2 * i) + 1]);
            if (split.Ancestor >= 0)
                weighted -= (gt + lte) * factors[split.Ancestor];
            contributions[split.Feature] += Vector256.Sum(weighted);
            if (split.ParentEdge >= 0)
                sums[split.ParentEdge] += gt + lte;
        }
    }

    /// <summary>A tree of k features on its longest path takes the quadrature of 4, 8, 12 … points that k/2 asks for.</summary>
    private static (Block[] Blocks, Points[] Points) Arrange(List<SplitLayout.Tree> trees)
    {
        var blocks = new List<Block>();
        var points = new List<Points>();
        var firstOf = new Dictionary<int, int>();
        var start = 0;
        foreach (var tree in trees)
        {
            var groups = Math.Max(1, (tree.LongestPath + 7) / 8);
            if (!firstOf.TryGetValue(groups, out var first))
            {
                firstOf[groups] = first = points.Count;
                points.AddRange(Points.Of(4 * groups));
            }
            if (tree.SplitEnd > start)
                for (var group = 0; group < groups; group++)
                    blocks.Add(new Block(start, tree.SplitEnd - start, first + group));
            start = tree.SplitEnd;
        }
        return ([.. blocks], [.. points]);
    }

    /// <summary>A tree's splits, and four of the points at which its integrals are taken.</summary>
    private readonly record struct Block(int Start, int Count, int Points);

    /// <summary>Four points of the quadrature: their weights, t, 1 - t and -1 / (1 - t).</summary>
    private readonly record struct Points(
        Vector256<double> Weight, Vector256<double> Point, Vector256<double> Rest, Vector256<double> Unanswered)
    {
        public static Points[] Of(int count)
        {
            var rule = new GaussLegendre(count);
            var groups = new Points[count / 4];
            for (var i = 0; i < groups.Length; i++)
            {
                var point = Vector256.Create(rule.Points, 4 * i);
                var rest = Vector256<double>.One - point;
                groups[i] = new Points(Vector256.Create(rule.Weights, 4 * i), point, rest, -Vector256<double>.One / rest);
            }
            return groups;
        }

        /// <summary>f = o t + z (1 - t).</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Answered(double share, Vector256<double> mask) =>
            (Vector256.Create(share) * Rest) + (Point & mask);

        /// <summary>(o - z) / f; without the answer z cancels, which spares a division of 0 by 0.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Factor(double share, Vector256<double> mask)
        {
            var z = Vector256.Create(share);
            return Vector256.ConditionalSelect(mask, (Vector256<double>.One - z) / ((z * Rest) + Point), Unanswered);
        }
    }
}
