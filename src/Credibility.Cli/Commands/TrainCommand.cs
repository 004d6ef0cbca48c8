using System.CommandLine;
using Credibility.Cli.Output;
using Credibility.Training;
using Credibility.Training.Data;
using Credibility.Training.Guards;
using Credibility.Training.Reports;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility train --data FILE… --output model.zip</c></summary>
internal static class TrainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var data = CommonOptions.Data();
        var output = CommonOptions.Output("Model file to write; it appears only when it is whole.");
        var json = new Option<bool>("--json") { Description = "Write the report as one JSON object." };
        var options = new TrainOptions();
        var command = new Command("train", "Train a model on labelled articles: guards, cross-validation over groups, trees, calibration.") { data, output, json };
        var reports = FigureFiles.Option("data, guards, folds, curves, importance of features and worst errors, all on groups not trained on");
        command.Options.Add(reports);
        options.AddTo(command);
        command.SetAction(parsed => Run(
            console, options, parsed, parsed.GetRequiredValue(data), parsed.GetRequiredValue(output), parsed.GetValue(json), parsed.GetValue(reports) ?? []));
        return command;
    }

    private static int Run(CommandConsole console, TrainOptions options, ParseResult parsed, string[] data, string output, bool json, string[] reports)
    {
        CommonOptions.CheckOutput(output, data);
        foreach (var file in reports)
            CommonOptions.CheckOutput(file, [output, .. data]);
        options.CheckNamedFiles(parsed, data);
        // Once before the files are read, so that a wrong option does not cost the time of reading.
        _ = options.Options(parsed, output, labelled: 1000);
        using var interruption = new Interruption();
        var (result, review, used) = ProgressView.Run(console, progress =>
        {
            var set = ArticleSet.Load(data, options.Columns(parsed), new ForwardedProgress<int>(n => progress.Report(new StageReport("reading articles", n, 0))), interruption.Token);
            CommonOptions.TellFaults(console, set.Faults);
            options.CheckFields(parsed, set);
            var all = options.Options(parsed, output, set.Articles.Count(a => a.Label is not null));
            var trainer = new ModelTrainer(all, new ForwardedProgress<TrainingProgress>(p => progress.Report(StageReport.Of(p))));
            var result = trainer.Train(set, interruption.Token);
            return (result, reports.Length == 0 ? null : Review(result, all.Seed, progress, interruption.Token), all);
        });
        interruption.Token.ThrowIfCancellationRequested();
        result.Model.Save(output);
        foreach (var file in reports)
            FigureFiles.Write(console, file, review!);
        foreach (var finding in result.Report.Findings)
            console.Say($"{Figure.Name(finding.Severity)}, {Figure.Name(finding.Kind)}: {finding.Message}");
        if (json)
            WriteJson(console, output, result);
        else
            Write(console, output, result, used);
        return result.Report.Faults.Count > 0 ? CommandRunner.SomeFailed : CommandRunner.Done;
    }

    private static TrainingReview Review(ModelTrainingResult result, int seed, IProgress<StageReport> progress, CancellationToken cancellation)
    {
        progress.Report(new StageReport("measuring importance", 0, 0));
        return TrainingReview.Create(result, seed: seed, cancellation: cancellation);
    }

    private static void Write(CommandConsole console, string output, ModelTrainingResult result, ModelTrainingOptions options)
    {
        var (report, metadata) = (result.Report, result.Model.Metadata!);
        var trees = result.Model.Ensemble.Trees.Length;
        console.Out.WriteLine($"{output}: {trees} trees of at most {report.Trees.NumberOfLeaves} leaves by engine {metadata.Engine}, for {string.Join(", ", metadata.Languages)}, from {report.Articles.Count} articles of {report.Figures.Groups} groups");
        TitledTable.Write(console, Tables(report, options), markdown: false);
        if (report.Findings.Any(f => f.Severity == GuardSeverity.Warning))
            console.Out.WriteLine($"{report.Findings.Count(f => f.Severity == GuardSeverity.Warning)} warnings of the guards, see above.");
    }

    private static IEnumerable<TitledTable> Tables(TrainingReport report, ModelTrainingOptions options)
    {
        var figures = new ConsoleTable("Figure", "Value", "95 % interval").Numbers(1);
        figures.Add("AUC on groups not trained on", Figure.Of(report.Figures.Auc), Figure.Of(report.Figures.AucInterval));
        figures.Add($"  mean of {options.Folds} folds", Figure.Of(report.CrossValidation.MeanAuc), $"spread {Figure.Of(report.CrossValidation.SpreadAuc)}");
        if (report.RandomSplitAuc is { } random)
            figures.Add("  over random rows instead", Figure.Of(random), $"flatters by {Figure.Difference(random - report.Figures.Auc)}");
        figures.Add("Average precision", Figure.Of(report.Figures.AveragePrecision), $"chance {Figure.Of((double)report.Figures.Positives / report.Figures.Rows)}");
        figures.Add("Accuracy at 0.5", Figure.Of(report.Figures.Accuracy), "");
        figures.Add("Log loss", Figure.Of(report.Figures.LogLoss), "");
        figures.Add("Brier score", Figure.Of(report.Figures.Brier), "");
        figures.Add("Calibration error", Figure.Of(report.Figures.CalibrationError), "");
        yield return new("Figures on groups not trained on, calibrated by other groups", figures);
        var leaks = new ConsoleTable("Signal alone", "AUC", "").Numbers(1);
        foreach (var leak in report.Leaks)
            leaks.Add(leak.IsLeak ? Tone.Bad : Tone.Plain, leak.Signal, Figure.Of(leak.Auc), leak.IsLeak ? "separates the classes" : "");
        yield return new("Leak check", leaks);
        yield return new("What the trees split on", ModelCard.Gains(report.Gains));
    }

    private static void WriteJson(CommandConsole console, string output, ModelTrainingResult result)
    {
        using var lines = new JsonOutput(console.Output);
        lines.Line(json =>
        {
            json.WriteString("model", output);
            ModelCard.Write(json, result.Model);
            FiguresJson.Write(json, result.Report);
        });
    }
}
