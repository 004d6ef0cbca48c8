using System.Globalization;
using System.Text;

namespace Credibility.Benchmarks.Gate;

/// <summary>
/// Compares the ratios of this run with the committed ones. A slowdown beyond <see cref="Threshold"/> and three times the
/// noise, measured again before it is believed, any growth of allocation, and a missing benchmark fail the gate.
/// </summary>
internal static class RegressionGate
{
    /// <summary>Relative slowdown of a ratio that is tolerated: other CPUs shift the ratio of code to baseline by about this.</summary>
    public const double Threshold = 0.25;

    private const int Pairs = 15;
    private const int MaximumTries = 3;

    /// <summary>Runs the gate; <c>--update</c> writes the committed file, <c>--allocations</c> leaves the times out.</summary>
    /// <returns>0 passed, 1 failed, 2 bad usage.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var update = arguments.Contains("--update");
        var allocationsOnly = arguments.Contains("--allocations");
        if (arguments.Any(a => a is not ("--update" or "--allocations")))
        {
            Console.Error.WriteLine("usage: gate [--update | --allocations]");
            return 2;
        }

        var cases = GateSuite.Create();
        if (update)
        {
            GateBaseline.Write([.. cases.Select(c => (c.Id, GateMeasurement.Of(c, Pairs)))]);
            Console.WriteLine($"{GateBaseline.FilePath}: {cases.Count} benchmarks written.");
            return 0;
        }

        var committed = GateBaseline.Read();
        var table = new StringBuilder("| benchmark | ratio | committed | change | noise | bytes | committed | verdict |\n|---|---|---|---|---|---|---|---|\n");
        var failed = 0;
        foreach (var gate in cases)
        {
            if (!committed.TryGetValue(gate.Id, out var expected))
            {
                failed++;
                table.AppendLine(CultureInfo.InvariantCulture, $"| {gate.Id} | | | | | | | FAILED: not in the committed file; run 'gate --update' |");
                continue;
            }

            var measured = GateMeasurement.Of(gate, allocationsOnly ? 3 : Pairs);
            for (var tries = 1; !allocationsOnly && tries < MaximumTries && IsSlower(measured, expected.Ratio); tries++)
                measured = GateMeasurement.Of(gate, Pairs);
            var verdict = measured.Allocated > expected.Allocated ? "FAILED: allocates more"
                : !allocationsOnly && IsSlower(measured, expected.Ratio) ? "FAILED: slower" : "ok";
            failed += verdict == "ok" ? 0 : 1;
            table.AppendLine(CultureInfo.InvariantCulture, $"| {gate.Id} | {measured.Ratio:F3} | {expected.Ratio:F3} | {measured.Ratio / expected.Ratio - 1:+0 %;-0 %} | {measured.Noise:0 %} | {measured.Allocated} | {expected.Allocated} | {verdict} |");
        }

        foreach (var missing in committed.Keys.Except(cases.Select(c => c.Id)))
        {
            failed++;
            table.AppendLine(CultureInfo.InvariantCulture, $"| {missing} | | | | | | | FAILED: the benchmark is gone |");
        }

        Console.WriteLine(table);
        Console.WriteLine(failed == 0 ? "gate passed" : $"gate failed: {failed} of {cases.Count} benchmarks");
        var output = Path.Combine(Articles.ArticleCorpus.Root(), "artifacts");
        Directory.CreateDirectory(output);
        File.WriteAllText(Path.Combine(output, "gate.md"), table.ToString());
        return failed == 0 ? 0 : 1;
    }

    private static bool IsSlower(GateMeasurement measured, double committed) =>
        measured.Ratio / committed - 1 > Math.Max(Threshold, 3 * measured.Noise);
}
