using System.Text.Json;
using Microsoft.Playwright;

namespace Credibility.Reports.Tests;

/// <summary>A report in a tab, with everything that the browser complained about or asked for.</summary>
public sealed class OpenReport : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"credibility-{Path.GetRandomFileName()}.html");
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    internal OpenReport(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
        page.Dialog += async (_, dialog) =>
        {
            _complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, errors of scripts, dialogs.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Requests for anything but the file itself and what it carries.</summary>
    public IReadOnlyList<string> Requests => [.. _requests.Where(r => r != new Uri(_path).AbsoluteUri && !r.StartsWith("data:", StringComparison.Ordinal))];

    internal async Task LoadAsync(string html)
    {
        await File.WriteAllTextAsync(_path, html);
        await Page.GotoAsync(new Uri(_path).AbsoluteUri);
    }

    /// <summary>Pixels by which the page is wider than the window, and what sticks out.</summary>
    public async Task<string> OverflowAsync() => await Page.EvaluateAsync<string>(
        """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return "";
          const out = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
          return `${root.scrollWidth} > ${root.clientWidth}: ` + out.slice(0, 5).map(e => e.tagName + "." + e.getAttribute("class")).join(", ");
        }
        """);

    /// <summary>
    /// Texts whose contrast to what is painted behind them is below that of WCAG 2.2 AA (4.5, or 3 for large text), marks
    /// beside evidence and labels of charts included.
    /// </summary>
    public async Task<IReadOnlyList<string>> LowContrastAsync()
    {
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            () => {
              const canvas = document.createElement("canvas");
              canvas.width = canvas.height = 1;
              const context = canvas.getContext("2d", { willReadFrequently: true });
              const rgba = colour => {
                context.clearRect(0, 0, 1, 1);
                context.fillStyle = colour;
                context.fillRect(0, 0, 1, 1);
                return [...context.getImageData(0, 0, 1, 1).data];
              };
              const behind = element => {
                for (let e = element; e; e = e.parentElement) {
                  const c = rgba(getComputedStyle(e).backgroundColor);
                  if (c[3] === 255) return c;
                }
                return [255, 255, 255, 255];
              };
              const luminance = c => {
                const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const found = [];
              let looked = 0;
              const check = (element, pseudo) => {
                const style = getComputedStyle(element, pseudo);
                if (pseudo && (style.content === "none" || style.content === "normal")) return;
                const back = behind(element);
                const ink = rgba(element instanceof SVGElement ? style.fill : style.color);
                const [a, b] = [luminance(ink), luminance(back)].sort((x, y) => y - x);
                const ratio = (a + 0.05) / (b + 0.05);
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
                looked++;
                if (ratio < (large ? 3 : 4.5))
                  found.push(`${element.tagName}.${element.getAttribute("class")}${pseudo || ""} ${ratio.toFixed(2)}: ${element.textContent.slice(0, 30)}`);
              };
              for (const element of document.querySelectorAll("body *")) {
                if (element.matches("script, style, defs *") || element.getClientRects().length === 0) continue;
                if ([...element.childNodes].some(n => n.nodeType === 3 && n.data.trim())) check(element);
                check(element, "::after");
              }
              if (looked < 20) found.push(`only ${looked} texts were found`);
              return found;
            }
            """);
        return [.. found.EnumerateArray().Select(f => f.GetString()!)];
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_path);
    }
}
