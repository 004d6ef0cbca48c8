using System.Globalization;
using Credibility.Training.Evaluation;

namespace Credibility.Cli.Output;

/// <summary>Numbers as people read them; the invariant culture throughout.</summary>
internal static class Figure
{
    /// <summary>Three decimals; "-" for a figure that the rows do not determine.</summary>
    public static string Of(double value) => double.IsNaN(value) ? "-" : value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Three decimals with a sign.</summary>
    public static string Difference(double value) =>
        double.IsNaN(value) ? "-" : value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    /// <summary>Both ends.</summary>
    public static string Of(Interval interval) => double.IsNaN(interval.Low) ? "-" : $"{Of(interval.Low)} to {Of(interval.High)}";

    /// <summary>Both ends with signs.</summary>
    public static string Difference(Interval interval) =>
        double.IsNaN(interval.Low) ? "-" : $"{Difference(interval.Low)} to {Difference(interval.High)}";

    /// <summary>A share as percentage with one decimal.</summary>
    public static string Percent(double share) =>
        double.IsNaN(share) ? "-" : (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A count.</summary>
    public static string Of(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Members of an enumeration as the command line writes them: <c>FewGroups</c> is <c>few-groups</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
