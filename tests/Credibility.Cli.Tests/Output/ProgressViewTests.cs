using Credibility.Cli.Output;

namespace Credibility.Cli.Tests.Output;

public sealed class ProgressViewTests
{
    [Fact]
    public void Lines_SayEachStageOnceAndThenNowAndThen()
    {
        var error = new StringWriter();
        var time = new StoppedTime();
        var lines = new ProgressView.Lines(new CommandConsole(Stream.Null, Stream.Null, error), time);
        lines.Report(new StageReport("reading", 0, 0));
        lines.Report(new StageReport("reading", 10, 0));
        time.Advance(TimeSpan.FromSeconds(5));
        lines.Report(new StageReport("reading", 50, 0));
        lines.Report(new StageReport("scoring", 0, 400));
        time.Advance(TimeSpan.FromSeconds(10));
        lines.Report(new StageReport("scoring", 100, 400));
        Assert.Equal(
            "credibility: reading\ncredibility: reading: 50, 10.0/s\ncredibility: scoring (400)\ncredibility: scoring: 100 of 400, 10.0/s, 30 s left\n",
            error.ToString().ReplaceLineEndings("\n"));
    }

    private sealed class StoppedTime : TimeProvider
    {
        private long _now = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan by) => _now += by.Ticks;
    }
}
