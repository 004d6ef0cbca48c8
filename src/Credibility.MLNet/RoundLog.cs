using Microsoft.ML;

namespace Credibility.MLNet;

/// <summary>
/// Follows a training by ML.NET's log, the only thing it tells while it trains: FastTree traces a line before each round.
/// Should a later version word it otherwise, progress is told at the end only and cancelling waits for the end.
/// </summary>
internal sealed class RoundLog(IProgress<int>? progress, CancellationToken cancellation)
{
    private const string RoundTrace = "numTotalTrees left";
    private int _rounds;

    public void Read(object? sender, LoggingEventArgs e)
    {
        if (!e.RawMessage.Contains(RoundTrace, StringComparison.Ordinal))
            return;

        // The log is written by the training thread, so that this ends the training.
        cancellation.ThrowIfCancellationRequested();
        if (_rounds > 0)
            progress?.Report(_rounds);
        _rounds++;
    }
}
