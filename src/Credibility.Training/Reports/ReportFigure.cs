using System.Globalization;
using Credibility.Training.Evaluation;

namespace Credibility.Training.Reports;

/// <summary>Numbers of reports, in the invariant culture.</summary>
internal static class ReportFigure
{
    // With sections, a negative number that rounds to zero is written without its sign.
    private const string Decimals = "0.000;-0.000;0.000";

    /// <summary>Three decimals; a dash for what the rows do not determine.</summary>
    public static string Of(double value) => double.IsFinite(value) ? value.ToString(Decimals, CultureInfo.InvariantCulture) : "–";

    /// <summary>Both ends.</summary>
    public static string Of(Interval interval) => double.IsFinite(interval.Low) ? $"{Of(interval.Low)} to {Of(interval.High)}" : "–";

    /// <summary>A share as percentage, its sign on the same line.</summary>
    public static string Percent(double share) =>
        double.IsFinite(share) ? (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + "\u00A0%" : "–";

    /// <summary>A count.</summary>
    public static string Of(int count) => count.ToString(CultureInfo.InvariantCulture);
}
