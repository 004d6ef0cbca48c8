using System.ComponentModel;
using System.Diagnostics;

namespace Credibility.Training.Tests.XGBoost;

/// <summary>A fact that needs Python with XGBoost and is skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class XGBoostFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Found = new(Find);

    public XGBoostFactAttribute() =>
        Skip = Found.Value is null ? "needs Python with XGBoost (Debian: python3-xgboost)" : null;

    /// <summary>A Python that can import XGBoost, or null.</summary>
    public static string? Python => Found.Value;

    public static int Run(string python, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    // Debian's own Python has Debian's packages; the first one on the path may be another.
    private static string? Find()
    {
        foreach (var python in (string[])["python3", "/usr/bin/python3"])
        {
            try
            {
                if (Run(python, "-c", "import xgboost") == 0)
                    return python;
            }
            catch (Win32Exception)
            {
                // No such program.
            }
        }

        return null;
    }
}
