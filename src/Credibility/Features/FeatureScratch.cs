using Credibility.Evidence;
using Credibility.Features.Register;

namespace Credibility.Features;

/// <summary>The working memory of one thread: everything that analysing and scoring an article writes to.</summary>
internal sealed class FeatureScratch
{
    [ThreadStatic]
    private static FeatureScratch? _current;

    private float[] _row = new float[FeatureList.Count + 1];

    /// <summary>The scratch of this thread, made at its first use.</summary>
    public static FeatureScratch Current => _current ??= new FeatureScratch();

    /// <summary>Tokens and evidence.</summary>
    public ArticleAnalysis Analysis { get; } = new();

    /// <summary>Counts behind the features.</summary>
    public ArticleCounts Counts { get; } = new();

    /// <summary>Counts of a register's words.</summary>
    public RegisterCounts Register { get; } = new();

    /// <summary>A row of <paramref name="width"/> values.</summary>
    public Span<float> Row(int width)
    {
        if (_row.Length < width)
            _row = new float[width];
        return _row.AsSpan(0, width);
    }
}
