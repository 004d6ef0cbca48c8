namespace Credibility.Benchmarks.Gate;

/// <summary>A benchmark of the gate beside its baseline; both return a number so that nothing is optimised away.</summary>
/// <param name="Id">Stable id; a benchmark never changes its body under the same id.</param>
/// <param name="Run">One pass of the benchmark.</param>
/// <param name="Baseline">One pass of the baseline.</param>
internal sealed record GateCase(string Id, Func<double> Run, Func<double> Baseline);
