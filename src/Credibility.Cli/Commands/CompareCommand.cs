using System.CommandLine;
using Credibility.Cli.Output;
using Credibility.Training;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility compare A.zip B.zip --data FILE…</c></summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var a = new Argument<string>("A") { Description = "A model.zip or 'default'." };
        var b = new Argument<string>("B") { Description = "The model.zip that may be better or worse." };
        var data = new LabelledData();
        var command = new Command("compare", "Tell whether model B is better than A on the same articles, by how much and where (paired bootstrap over groups).") { a, b };
        var (json, markdown) = CommonOptions.ReportFormat(command);
        data.AddTo(command);
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(a), parsed.GetRequiredValue(b), data, parsed, parsed.GetValue(json), parsed.GetValue(markdown)));
        return command;
    }

    private static int Run(CommandConsole console, string a, string b, LabelledData data, ParseResult parsed, bool json, bool markdown)
    {
        var (first, second) = (NamedModels.Load(a), NamedModels.Load(b));
        using var interruption = new Interruption();
        var (comparison, faults) = ProgressView.Run(console, progress =>
        {
            var set = data.Load(console, parsed, progress, interruption.Token);
            LabelledData.TellIfTrainedOn(console, a, first, set);
            LabelledData.TellIfTrainedOn(console, b, second, set);
            LabelledData.TellIfOtherLanguages(console, a, first, set);
            LabelledData.TellIfOtherLanguages(console, b, second, set);
            var scoring = new ForwardedProgress<int>(n => progress.Report(new StageReport("scoring articles", n, 2 * set.Articles.Count)));
            return (data.Evaluator(parsed).Compare(first, second, set.Articles, scoring, interruption.Token), set.Faults.Count);
        });
        if (json)
        {
            using var lines = new JsonOutput(console.Output);
            lines.Line(writer =>
            {
                writer.WriteString("modelA", a);
                writer.WriteString("modelB", b);
                FiguresJson.Write(writer, comparison);
            });
        }
        else
        {
            console.Out.WriteLine(FigureTables.Verdict(comparison, a, b));
            TitledTable.Write(console, FigureTables.Of(comparison), markdown);
        }

        return faults > 0 ? CommandRunner.SomeFailed : CommandRunner.Done;
    }
}
