using Microsoft.Playwright;

namespace Credibility.Reports.Tests;

/// <summary>One headless Chromium for all tests of the assembly; it is the system's, nothing is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Environment variable that names the browser when it is not where Debian puts it.</summary>
    private const string Variable = "CREDIBILITY_CHROMIUM";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why tests in a browser are skipped, or null.</summary>
    public static string? Missing { get; } = Executable is null ? $"needs Chromium (apt-get install chromium, or set {Variable} to the path of one)" : null;

    private static string? Executable =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a report from a file, as people do.</summary>
    /// <param name="html">Content of the file.</param>
    /// <param name="dark">Whether the system prefers dark colours.</param>
    /// <param name="width">Width of the window in pixels; below 640 it is a phone with touch.</param>
    /// <param name="height">Height of the window in pixels.</param>
    /// <param name="scale">Device pixels a pixel.</param>
    public async Task<OpenReport> OpenAsync(string html, bool dark = false, int width = 1180, int height = 900, float scale = 1)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            HasTouch = width < 640,
            IsMobile = width < 640,
            DeviceScaleFactor = scale,
            Offline = true,
        });
        var report = new OpenReport(context, await context.NewPageAsync());
        await report.LoadAsync(html);
        return report;
    }
}
