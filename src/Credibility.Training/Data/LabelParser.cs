using System.Globalization;

namespace Credibility.Training.Data;

/// <summary>Turns the text of a label or vote into a share of the positive class.</summary>
internal static class LabelParser
{
    /// <exception cref="FormatException">The text is none of the known labels.</exception>
    public static float? Parse(string? text, ColumnMapping columns)
    {
        var value = text.AsSpan().Trim();
        if (value.IsEmpty || value.Equals("null", StringComparison.OrdinalIgnoreCase))
            return null;
        if (float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number is >= 0 and <= 1 ? number : throw new FormatException($"label {value} is not between 0 and 1");
        if (Contains(columns.PositiveLabels, value))
            return 1;
        if (Contains(columns.NegativeLabels, value))
            return 0;
        throw new FormatException(
            $"label '{value}' is neither a number nor one of {string.Join(", ", columns.PositiveLabels)} / {string.Join(", ", columns.NegativeLabels)}");
    }

    public static float? Share(IReadOnlyList<string> votes, ColumnMapping columns)
    {
        float sum = 0;
        var count = 0;
        foreach (var vote in votes)
            if (Parse(vote, columns) is { } value)
            {
                sum += value;
                count++;
            }

        return count == 0 ? null : sum / count;
    }

    private static bool Contains(IReadOnlyList<string> labels, ReadOnlySpan<char> value)
    {
        foreach (var label in labels)
            if (value.Equals(label, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
