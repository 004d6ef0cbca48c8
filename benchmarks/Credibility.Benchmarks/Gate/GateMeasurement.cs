using System.Diagnostics;

namespace Credibility.Benchmarks.Gate;

/// <summary>What a case gave: the median ratio of its time to the baseline's, its spread, and what it allocates.</summary>
/// <param name="Ratio">Median of the ratios of neighbouring runs.</param>
/// <param name="Noise">Half the distance of the 25th and 75th percentile of the ratios, relative to the median.</param>
/// <param name="Allocated">Bytes a pass after warm-up.</param>
internal readonly record struct GateMeasurement(double Ratio, double Noise, long Allocated)
{
    /// <summary>
    /// Measures a case: warm-up until tiered compilation has settled, then benchmark and baseline in turn, so that a
    /// machine that slows down slows both.
    /// </summary>
    public static GateMeasurement Of(GateCase gate, int pairs)
    {
        WarmUp(gate.Run);
        WarmUp(gate.Baseline);
        var before = GC.GetAllocatedBytesForCurrentThread();
        gate.Run();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var ratios = new double[pairs];
        for (var i = 0; i < pairs; i++)
            ratios[i] = Time(gate.Run) / Time(gate.Baseline);
        Array.Sort(ratios);
        var median = ratios[pairs / 2];
        return new GateMeasurement(median, (ratios[pairs * 3 / 4] - ratios[pairs / 4]) / 2 / median, allocated);
    }

    private static void WarmUp(Func<double> run)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 40 || watch.ElapsedMilliseconds < 300; i++)
        {
            run();
            if (watch.ElapsedMilliseconds > 3000)
                break;
        }

        Thread.Sleep(150); // the background compiler takes over what was counted
        run();
    }

    // At least 20 ms, so that the clock and the scheduler count for little.
    private static double Time(Func<double> run)
    {
        var watch = Stopwatch.StartNew();
        var passes = 0;
        do
        {
            run();
            passes++;
        }
        while (watch.ElapsedMilliseconds < 20);
        return watch.Elapsed.TotalMilliseconds / passes;
    }
}
