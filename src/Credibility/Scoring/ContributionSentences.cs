using System.Globalization;
using Credibility.Features;
using Credibility.Languages;

namespace Credibility.Scoring;

/// <summary>Tells contributions in sentences, from the templates of a language pack's <c>explanations.txt</c>.</summary>
/// <remarks>
/// A feature's key is its name; its template holds <c>{value}</c>. A feature of 0 or 1 has the keys <c>name.yes</c> and
/// <c>name.no</c> instead. Behind the template stands how the value compares with the training articles: <c>more-than</c>,
/// <c>less-than</c> and <c>same-as</c> hold <c>{tenths}</c>, <c>usual</c> nothing. A value that is not at all unusual moves a
/// score all the same when what it was compared with (the mean over all training articles) or other features of the article
/// make it count; the sentence says so rather than that the value is much or little. A template that begins with
/// <c>none.before</c> begins with <c>none.instead</c> for the value 0, and does not end with <c>none.after</c>: "There are no
/// commas". <c>fallback</c> holds <c>{description}</c> and <c>{value}</c> and stands in for features without a template.
/// </remarks>
internal sealed class ContributionSentences(LanguagePack pack)
{
    // From this share on, the articles with the very same value are what is worth telling: nearly always the value 0.
    private const double LeastSame = 0.25;
    private readonly IReadOnlyDictionary<string, string> _templates = pack.Explanations;
    private readonly string _decimal = pack.Settings.GetValueOrDefault("decimal-separator", ".");

    /// <summary>The sentence for a feature.</summary>
    /// <param name="feature">Feature.</param>
    /// <param name="value">Its value.</param>
    /// <param name="shareBelow">Share of the training articles with a smaller value, or NaN.</param>
    /// <param name="shareAbove">Share of them with a larger value, or NaN.</param>
    public string Of(FeatureDefinition feature, float value, double shareBelow, double shareAbove)
    {
        if (_templates.TryGetValue(feature.Name + (value >= 0.5f ? ".yes" : ".no"), out var answer))
            return answer + ".";
        var template = _templates.GetValueOrDefault(feature.Name) ?? _templates.GetValueOrDefault("fallback") ?? "{description} {value}";
        var sentence = (value == 0 ? None(template) : template)
            .Replace("{value}", Value(feature, value), StringComparison.Ordinal)
            .Replace("{description}", feature.Description.TrimEnd('.'), StringComparison.Ordinal);
        // A register's margin says by its sign which way it points; that it is an ordinary one adds nothing.
        var comparison = Comparison(shareBelow, shareAbove, saysUsual: feature.Unit != "log-odds");
        return comparison.Length == 0 ? sentence + "." : $"{sentence}, {comparison}.";
    }

    private string None(string template)
    {
        if (!_templates.TryGetValue("none.before", out var before)
            || !_templates.TryGetValue("none.instead", out var instead)
            || !template.StartsWith(before, StringComparison.Ordinal))
            return template;
        var rest = template.AsSpan(before.Length);
        if (_templates.TryGetValue("none.after", out var after) && rest.EndsWith(after, StringComparison.Ordinal))
            rest = rest[..^after.Length].TrimEnd();
        return string.Concat(instead, rest);
    }

    private string Value(FeatureDefinition feature, float value) => feature.Unit switch
    {
        "share" => Number(value * 100, 0) + " %",
        "per 100 words" when value == 0 => "0",
        "per 100 words" => Number(value, value < 1 ? 2 : 1),
        _ => Number(value, Math.Abs(value) < 10 ? 2 : 0),
    };

    private string Number(double value, int decimals) =>
        value.ToString("F" + decimals, CultureInfo.InvariantCulture).Replace(".", _decimal, StringComparison.Ordinal);

    private string Comparison(double shareBelow, double shareAbove, bool saysUsual)
    {
        if (double.IsNaN(shareBelow) || double.IsNaN(shareAbove))
            return "";
        int below = Tenths(shareBelow), above = Tenths(shareAbove);
        var same = 1 - shareBelow - shareAbove;
        if (!saysUsual && below < 6 && above < 6)
            return "";
        var (key, fallback, count) = below >= 6 ? ("more-than", "more than in {tenths} of 10 training articles", below)
            : above >= 6 ? ("less-than", "less than in {tenths} of 10 training articles", above)
            : same >= LeastSame ? ("same-as", "as in {tenths} of 10 training articles", Tenths(same))
            : ("usual", "an ordinary value", 0);
        return _templates.GetValueOrDefault(key, fallback).Replace("{tenths}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    // At most 9: "more than in 10 of 10" would say too much of a share that is rounded.
    private static int Tenths(double share) => Math.Min(9, (int)Math.Round(share * 10, MidpointRounding.AwayFromZero));
}
