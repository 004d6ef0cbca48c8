using System.Globalization;
using Credibility.Features;
using Credibility.Languages;

namespace Credibility.Scoring;

/// <summary>Tells contributions in sentences, from the templates of a language pack's <c>explanations.txt</c>.</summary>
/// <remarks>
/// A feature's key is its name; its template holds <c>{value}</c>. A feature of 0 or 1 has the keys <c>name.yes</c> and
/// <c>name.no</c> instead. The keys <c>more-than</c> and <c>less-than</c> hold <c>{tenths}</c>, <c>usual</c> nothing;
/// <c>fallback</c> holds <c>{description}</c> and <c>{value}</c> and stands in for features without a template.
/// </remarks>
internal sealed class ContributionSentences(LanguagePack pack)
{
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
        var sentence = template
            .Replace("{value}", Value(feature, value), StringComparison.Ordinal)
            .Replace("{description}", feature.Description.TrimEnd('.'), StringComparison.Ordinal);
        var comparison = Comparison(shareBelow, shareAbove);
        return comparison.Length == 0 ? sentence + "." : $"{sentence}, {comparison}.";
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

    private string Comparison(double shareBelow, double shareAbove)
    {
        if (double.IsNaN(shareBelow) || double.IsNaN(shareAbove))
            return "";
        int below = Tenths(shareBelow), above = Tenths(shareAbove);
        var (key, fallback, count) = below >= 6 ? ("more-than", "more than in {tenths} of 10 training articles", below)
            : above >= 6 ? ("less-than", "less than in {tenths} of 10 training articles", above)
            : ("usual", "about as usual in training articles", 0);
        return _templates.GetValueOrDefault(key, fallback).Replace("{tenths}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    // At most 9: "more than in 10 of 10" would say too much of a share that is rounded.
    private static int Tenths(double share) => Math.Min(9, (int)Math.Round(share * 10, MidpointRounding.AwayFromZero));
}
