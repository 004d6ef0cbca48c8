using System.CommandLine;
using Credibility.Cli.Commands;

var root = new RootCommand("Scores how reliable news articles read and shows why. A score means \"resembles text from publishers rated reliable\"; it never says true or false.")
{
    ScoreCommand.Create(),
    ExplainCommand.Create(),
    EvidenceCommand.Create(),
    FeaturesCommand.Create(),
    LanguagesCommand.Create(),
};

return Credibility.Cli.CommandRunner.Run(root, args);
