using System.CommandLine;
using Credibility.Cli.Output;
using Credibility.Models;
using Credibility.Training;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.Reports;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility evaluate --model default|model.zip --data FILE…</c></summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var model = CommonOptions.Model();
        var data = new LabelledData();
        var command = new Command("evaluate", "Measure a model on labelled articles: AUC with interval over groups, calibration, cuts, groups, worst errors.") { model };
        var (json, markdown) = CommonOptions.ReportFormat(command);
        var reports = FigureFiles.Option("curves, importance of features and worst errors");
        command.Options.Add(reports);
        data.AddTo(command);
        command.SetAction(parsed => Run(
            console, parsed.GetRequiredValue(model), data, parsed, parsed.GetValue(json), parsed.GetValue(markdown), parsed.GetValue(reports) ?? []));
        return command;
    }

    private static int Run(CommandConsole console, string name, LabelledData data, ParseResult parsed, bool json, bool markdown, string[] reports)
    {
        foreach (var file in reports)
            CommonOptions.CheckOutput(file, [name, .. data.Files(parsed)]);
        var models = NamedModels.Load(name);
        using var interruption = new Interruption();
        var (evaluation, report, faults) = ProgressView.Run(console, progress =>
        {
            var set = data.Load(console, parsed, progress, interruption.Token);
            LabelledData.TellIfTrainedOn(console, name, models, set);
            LabelledData.TellIfOtherLanguages(console, name, models, set);
            var scoring = new ForwardedProgress<int>(n => progress.Report(new StageReport("scoring articles", n, set.Articles.Count)));
            var evaluation = data.Evaluator(parsed).Evaluate(models, set.Articles, scoring, interruption.Token);
            return (evaluation, reports.Length == 0 ? null : Report(name, set, models, evaluation, data.Evaluator(parsed).Seed, progress, interruption.Token), set.Faults.Count);
        });
        foreach (var file in reports)
            FigureFiles.Write(console, file, report!);
        if (json)
        {
            using var lines = new JsonOutput(console.Output);
            lines.Line(writer =>
            {
                writer.WriteString("model", name);
                FiguresJson.Write(writer, evaluation);
            });
        }
        else
        {
            console.Out.WriteLine(Summary(name, evaluation));
            TitledTable.Write(console, FigureTables.Of(evaluation), markdown);
        }

        return faults > 0 ? CommandRunner.SomeFailed : CommandRunner.Done;
    }

    private static EvaluationReport Report(
        string name, ArticleSet set, IReadOnlyList<CredibilityModel> models, ModelEvaluation evaluation, int seed, IProgress<StageReport> progress, CancellationToken cancellation)
    {
        progress.Report(new StageReport("measuring importance", 0, 0));
        var data = string.Join(", ", set.Sources.Select(s => Path.GetFileName(s.Name)));
        return EvaluationReport.Create(Path.GetFileName(name), data, models, evaluation, seed: seed, cancellation: cancellation);
    }

    private static string Summary(string name, ModelEvaluation evaluation)
    {
        var figures = evaluation.Figures;
        var left = string.Concat(
            evaluation.Unlabelled > 0 ? $"; {evaluation.Unlabelled} without a label left out" : "",
            evaluation.Unsupported > 0 ? $"; {evaluation.Unsupported} in a language that it does not serve left out" : "",
            evaluation.Inconclusive > 0 ? $"; {evaluation.Inconclusive} would be inconclusive and are counted all the same" : "");
        return $"{name} on {figures.Rows} articles, {figures.Positives} of them reliable, of {figures.Groups} groups{left}";
    }
}
