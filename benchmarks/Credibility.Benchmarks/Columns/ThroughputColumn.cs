using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Credibility.Benchmarks.Articles;

namespace Credibility.Benchmarks.Columns;

/// <summary>articles/s and MB/s of the article benchmarks, ns/char of the length benchmarks.</summary>
internal sealed class ThroughputColumn(string name, string legend, Func<BenchmarkCase, double, string?> format) : IColumn
{
    /// <summary>The three columns.</summary>
    public static IColumn[] All =>
    [
        new ThroughputColumn("articles/s", "Articles a second", (c, ns) => IsArticle(c) ? Number(1e9 * ArticleBenchmarks.ArticleCount / ns, 0) : null),
        new ThroughputColumn("MB/s", "Million bytes of UTF-8 a second", (c, ns) => IsArticle(c) ? Number(1e3 * ArticleBenchmarks.ByteCount / ns, 1) : null),
        new ThroughputColumn("ns/char", "Nanoseconds a UTF-16 unit", (c, ns) => c.Descriptor.Type == typeof(LengthBenchmarks) ? Number(ns / (int)c.Parameters["Length"], 2) : null),
    ];

    public string Id => "Throughput." + name;

    public string ColumnName => name;

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } statistics ? format(benchmarkCase, statistics.Median) ?? "-" : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(c => format(c, 1) is not null);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    private static bool IsArticle(BenchmarkCase benchmark) =>
        benchmark.Descriptor.Type == typeof(ArticleBenchmarks) || benchmark.Descriptor.Type == typeof(ScalingBenchmarks);

    private static string Number(double value, int decimals) => value.ToString("N" + decimals, CultureInfo.InvariantCulture);
}
