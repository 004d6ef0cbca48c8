using System.CommandLine;
using Credibility.Cli.Input;
using Credibility.Languages;

namespace Credibility.Cli.Commands;

/// <summary>The files to read articles from, and what to assume of articles that do not say it themselves.</summary>
internal sealed class ArticleArguments
{
    private readonly Argument<string[]> _files = CommonOptions.Files();
    private readonly Option<string?> _language = new("--language", "-l") { Description = "Language of articles that name none, as a BCP 47 tag; detected without it.", HelpName = "TAG" };
    private readonly Option<string?> _publisher = new("--publisher", "-p") { Description = "Outlet, name or domain, of articles that name none; it tells the own outlet from cited ones.", HelpName = "NAME" };

    private readonly ColumnOptions _columns = new();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _language.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } tag && LanguagePacks.Default.Find(tag) is null)
                result.AddError($"--language {tag}: there is no language pack for it; there are {string.Join(", ", LanguagePacks.Default.Tags)}.");
        });
        command.Arguments.Add(_files);
        command.Options.Add(_language);
        command.Options.Add(_publisher);
        _columns.AddNamesTo(command);
    }

    /// <summary>The articles that a call names.</summary>
    public ArticleInput Input(CommandConsole console, ParseResult parsed) =>
        new(console, parsed.GetRequiredValue(_files), _columns.Mapping(parsed))
        {
            Language = parsed.GetValue(_language),
            Publisher = parsed.GetValue(_publisher),
        };
}
