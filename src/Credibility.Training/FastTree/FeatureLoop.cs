namespace Credibility.Training.FastTree;

/// <summary>
/// Runs work on separate features, on several threads where it is worth it. No sum crosses features, so the number of
/// threads changes no bit.
/// </summary>
internal sealed class FeatureLoop
{
    // Waking a pool thread costs some 5 us; below about twenty times that a second thread gains little.
    private const long WorthSharing = 100_000;

    private readonly ParallelOptions _options;
    private readonly Action<int> _worker;
    private Action<int> _body = static _ => { };
    private int _count;
    private int _next;

    /// <param name="threads">Threads, or 0 for one a processor.</param>
    /// <param name="cancellation">Ends the loop between features.</param>
    public FeatureLoop(int threads, CancellationToken cancellation)
    {
        Threads = threads == 0 ? Environment.ProcessorCount : threads;
        _options = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation };
        _worker = _ => Work();
    }

    public int Threads { get; }

    /// <param name="count">Number of features.</param>
    /// <param name="nanoseconds">Rough cost of the whole loop on one thread.</param>
    /// <param name="body">Work on one feature.</param>
    public void Run(int count, long nanoseconds, Action<int> body)
    {
        _options.CancellationToken.ThrowIfCancellationRequested();
        if (Threads == 1 || nanoseconds < WorthSharing)
        {
            for (var i = 0; i < count; i++)
                body(i);
            return;
        }

        _body = body;
        _count = count;
        _next = -1;
        Parallel.For(0, Math.Min(Threads, count), _options, _worker);
    }

    private void Work()
    {
        for (var i = Interlocked.Increment(ref _next); i < _count; i = Interlocked.Increment(ref _next))
            _body(i);
    }
}
