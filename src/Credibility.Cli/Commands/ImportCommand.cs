using System.CommandLine;
using Credibility.Cli.Output;
using Credibility.Models;
using Credibility.Training.XGBoost;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility import xgboost model.json --output model.zip</c></summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "XGBoost's JSON (save_model(\"model.json\")) of a binary:logistic model that was trained on the columns of 'credibility features'." };
        var output = CommonOptions.Output("Model file to write.");
        var languages = new Option<string>("--languages") { Description = "Languages that the model serves, separated by commas.", HelpName = "TAGS", Required = true };
        var name = new Option<string?>("--name") { Description = "Name of the model; that of the file without it.", HelpName = "NAME" };
        var minimumWords = new Option<int>("--min-words") { Description = "Fewest words for a conclusive score.", HelpName = "N", DefaultValueFactory = _ => 80 };
        minimumWords.Validators.Add(CommonOptions.AtLeast(0));
        var xgboost = new Command("xgboost", "Turn trees that XGBoost trained on 'credibility features' into a model.zip.") { file, output, languages, name, minimumWords };
        xgboost.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var target = parsed.GetRequiredValue(output);
            CommonOptions.CheckOutput(target, path);
            var model = XGBoostImport.ToModel(path, new ModelMetadata
            {
                Name = parsed.GetValue(name) ?? Path.GetFileNameWithoutExtension(path),
                Languages = CommonOptions.Words(parsed.GetValue(languages)),
                MinimumWords = parsed.GetValue(minimumWords),
            });
            model.Save(target);
            console.Out.WriteLine($"{target}: {Figure.Of(model.Ensemble.Trees.Length)} trees of XGBoost");
            return CommandRunner.Done;
        });
        return new Command("import", "Bring models of other tools into a model.zip.") { xgboost };
    }
}
