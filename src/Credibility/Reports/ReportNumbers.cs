using System.Globalization;

namespace Credibility.Reports;

/// <summary>Numbers for readers.</summary>
internal sealed class ReportNumbers(string decimalSeparator)
{
    /// <summary>A number with so many decimals.</summary>
    public string Plain(double value, int decimals) =>
        double.IsNaN(value) ? "–" : Minus(value.ToString("F" + decimals, CultureInfo.InvariantCulture));

    /// <summary>The same with its sign always.</summary>
    public string Signed(double value, int decimals)
    {
        var plain = Plain(value, decimals);
        return value > 0 ? "+" + plain : plain;
    }

    // U+2212 is as wide as the plus sign, which a hyphen is not.
    private string Minus(string number) => number.Replace('-', '\u2212').Replace(".", decimalSeparator, StringComparison.Ordinal);
}
