using System.CommandLine;
using Credibility.Cli.Output;
using Credibility.Training;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility model show model.zip</c></summary>
internal static class ModelCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var model = new Argument<string>("MODEL") { Description = "A model.zip, also one that ML.NET wrote, or 'default'." };
        var json = CommonOptions.Json();
        var show = new Command("show", "Show what a model says about itself: languages, data, figures, options, the features it uses.") { model, json };
        show.SetAction(parsed => Show(console, parsed.GetRequiredValue(model), parsed.GetValue(json)));
        return new Command("model", "Look into model files.") { show };
    }

    private static int Show(CommandConsole console, string name, bool json)
    {
        var models = NamedModels.Load(name);
        if (json)
        {
            using var lines = new JsonOutput(console.Output);
            foreach (var model in models)
                lines.Line(writer =>
                {
                    writer.WriteString("model", name);
                    ModelCard.Write(writer, model);
                    FiguresJson.Gains(writer, ColumnGain.Of(model));
                });
            return CommandRunner.Done;
        }

        foreach (var model in models)
            TitledTable.Write(console, ModelCard.Of(name, model), markdown: false);
        return CommandRunner.Done;
    }
}
