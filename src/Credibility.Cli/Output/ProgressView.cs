using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Credibility.Cli.Output;

/// <summary>Shows how far long work is, on standard error: bars with rates and time left on a terminal, else a line now and then.</summary>
internal static class ProgressView
{
    /// <summary>Time between two lines of the same stage.</summary>
    public static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Does work while its reports are shown.</summary>
    public static T Run<T>(CommandConsole console, Func<IProgress<StageReport>, T> work) =>
        console.IsErrorTerminal ? RunWithBars(console, work) : work(new Lines(console, TimeProvider.System));

    private static T RunWithBars<T>(CommandConsole console, Func<IProgress<StageReport>, T> work) =>
        console.AnsiError.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new RateColumn(), new RemainingTimeColumn())
            .Start(context => work(new Bars(context)));

    /// <summary>Plain lines: one when a stage begins, then one every <see cref="BetweenLines"/>.</summary>
    internal sealed class Lines(CommandConsole console, TimeProvider time) : IProgress<StageReport>
    {
        private readonly Lock _lock = new();
        private string _stage = "";
        private long _begun;
        private long _last;

        public void Report(StageReport value)
        {
            lock (_lock)
            {
                if (value.Stage != _stage)
                {
                    _stage = value.Stage;
                    _begun = _last = time.GetTimestamp();
                    console.Say(value.Stage + (value.Total > 1 ? $" ({value.Total})" : ""));
                    return;
                }

                if (time.GetElapsedTime(_last) < BetweenLines)
                    return;
                _last = time.GetTimestamp();
                console.Say(Line(value, time.GetElapsedTime(_begun).TotalSeconds));
            }
        }

        private static string Line(StageReport value, double seconds)
        {
            var rate = value.Done / seconds;
            var done = value.Total > 0 ? $"{value.Done} of {value.Total}" : $"{value.Done}";
            var left = value.Total > 0 && rate > 0
                ? string.Create(CultureInfo.InvariantCulture, $", {(value.Total - value.Done) / rate:0} s left") : "";
            return string.Create(CultureInfo.InvariantCulture, $"{value.Stage}: {done}, {rate:0.0}/s{left}");
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<StageReport>
    {
        private readonly Lock _lock = new();
        private string _stage = "";
        private ProgressTask? _task;

        public void Report(StageReport value)
        {
            lock (_lock)
            {
                if (value.Stage != _stage)
                {
                    Finish();
                    _stage = value.Stage;
                    _task = context.AddTask(Markup.Escape(value.Stage));
                }

                _task!.IsIndeterminate = value.Total == 0;
                _task.MaxValue = value.Total > 0 ? value.Total : double.MaxValue;
                _task.Value = value.Done;
            }
        }

        private void Finish()
        {
            if (_task is null)
                return;
            if (_task.IsIndeterminate)
            {
                _task.MaxValue = Math.Max(1, _task.Value);
                _task.IsIndeterminate = false;
            }

            _task.Value = _task.MaxValue;
            _task.StopTask();
        }
    }

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var done = task.IsIndeterminate ? $"{task.Value:0}" : $"{task.Value:0}/{task.MaxValue:0}";
            return new Spectre.Console.Text(task.Speed is { } speed ? string.Create(CultureInfo.InvariantCulture, $"{done}  {speed:0.0}/s") : done);
        }
    }
}
