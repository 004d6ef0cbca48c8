namespace Credibility.Cli.Output;

/// <summary>Hands reports on at once, on the thread that makes them (Progress&lt;T&gt; posts them and may come late).</summary>
internal sealed class ForwardedProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
