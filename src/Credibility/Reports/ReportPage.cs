using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Credibility.Reports;

/// <summary>The frame of a report: one file that needs no other and asks no network.</summary>
/// <remarks>
/// The content security policy allows the report's own style and script by their hashes and nothing else: should
/// something of an article ever be written unescaped, the browser would still not run it.
/// </remarks>
internal static class ReportPage
{
    private static readonly Assembly Assembly = typeof(ReportPage).Assembly;

    /// <summary>Writes everything up to the opened <c>body</c>.</summary>
    /// <param name="html">Writer.</param>
    /// <param name="language">BCP 47 tag of the page.</param>
    /// <param name="title">Title.</param>
    /// <param name="style">CSS of this kind of report, added to that of all.</param>
    /// <param name="script">Script of this kind of report, added to that of all; as <see cref="End"/> writes it.</param>
    public static void Begin(HtmlWriter html, string language, string title, string style, string script)
    {
        var css = Style(style);
        var js = Script(script);
        html.Write($"<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{Hash(css)}'; script-src '{Hash(js)}'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"Credibility\">\n<link rel=\"icon\" href=\"data:,\">\n<title>{title}</title>\n<style>");
        html.Markup(css);
        html.Markup("</style>\n</head>\n<body>\n");
    }

    /// <summary>Writes the script and closes the page.</summary>
    public static void End(HtmlWriter html, string script)
    {
        html.Markup("<script>");
        html.Markup(Script(script));
        html.Markup("</script>\n</body>\n</html>\n");
    }

    /// <summary>A file of this folder, embedded in the assembly.</summary>
    public static string Asset(string name)
    {
        using var stream = Assembly.GetManifestResourceStream("reports/" + name)
            ?? throw new InvalidOperationException($"The assembly lacks the resource reports/{name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // The hash is of line feeds, whatever the checkout made of them: browsers see line feeds too.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Style(string style) => Asset("page.css") + style;

    private static string Script(string script) => Asset("page.js") + script;

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
