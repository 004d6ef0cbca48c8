using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Credibility.Languages;

namespace Credibility.Features.Register;

/// <summary>
/// A linear model of how publishers of either kind write: rates of words and word pairs, and the features of the list,
/// each with a weight. Its margin is a column that a tree ensemble can take beside the features.
/// </summary>
/// <remarks>
/// margin = bias + sum of weight * min(count / tokens, clip) over the entries + sum of weight * clamp((x - mean) / scale, -3, 3)
/// over the features. Weights come from L2-regularised logistic regression (Credibility.Training); the clip of an entry is
/// five times the root mean square of its rate, so that no single word decides.
/// </remarks>
public sealed class RegisterModel
{
    /// <summary>Standard scores beyond this count as this.</summary>
    public const double MaximumStandardScore = 3;

    private const string Magic = "register 1";
    private readonly (double Weight, double Clip)[] _rates;

    /// <summary>Builds a model.</summary>
    /// <param name="bias">Constant of the margin.</param>
    /// <param name="entries">Words and word pairs with their weights.</param>
    /// <param name="features">One for each feature of the list.</param>
    /// <exception cref="ArgumentException">The number of features is not that of the list.</exception>
    public RegisterModel(double bias, ImmutableArray<RegisterEntry> entries, ImmutableArray<RegisterFeature> features)
    {
        if (features.Length != FeatureList.Count)
            throw new ArgumentException($"{features.Length} features where the list has {FeatureList.Count}.", nameof(features));
        Bias = bias;
        Entries = entries;
        Features = features;
        var words = new string[entries.Length];
        // A clip is five times the root mean square of the rate: the most frequent entries come first.
        var (order, keys) = (new int[entries.Length], new double[entries.Length]);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = entries[i].Words;
            order[i] = i;
            keys[i] = -entries[i].Clip;
        }

        Array.Sort(keys, order);
        Vocabulary = new RegisterVocabulary(words, order);
        // What is no entry has weight 0.
        _rates = new (double, double)[Vocabulary.Length];
        for (var e = 0; e < entries.Length; e++)
            _rates[Vocabulary.IndexOf(e)] = (entries[e].Weight, entries[e].Clip);
    }

    /// <summary>Constant of the margin.</summary>
    public double Bias { get; }

    /// <summary>Words and word pairs.</summary>
    public ImmutableArray<RegisterEntry> Entries { get; }

    /// <summary>Features of the list, in its order.</summary>
    public ImmutableArray<RegisterFeature> Features { get; }

    internal RegisterVocabulary Vocabulary { get; }

    /// <summary>Margin of a counted article, in log-odds; positive resembles publishers rated reliable.</summary>
    internal float Margin(ArticleCounts article, RegisterCounts counts, ReadOnlySpan<float> row)
    {
        Vocabulary.Count(article, counts);
        var sum = Bias + (counts.Tokens > 0 ? SumOfRates(counts) : 0);
        for (var i = 0; i < Features.Length; i++)
        {
            var feature = Features[i];
            if (feature.Weight != 0)
                sum += feature.Weight * Math.Clamp((row[i] - feature.Mean) / feature.Scale, -MaximumStandardScore, MaximumStandardScore);
        }

        return (float)sum;
    }

    // In the order of first occurrence. Two sums, because an addition waits for the one before.
    private double SumOfRates(RegisterCounts counts)
    {
        var perToken = 1.0 / counts.Tokens;
        var all = counts.Counts;
        var different = counts.Different;
        double even = 0, odd = 0;
        var i = 0;
        for (; i + 1 < different.Length; i += 2)
        {
            even += Rate(_rates[different[i]], all[different[i]] * perToken);
            odd += Rate(_rates[different[i + 1]], all[different[i + 1]] * perToken);
        }

        if (i < different.Length)
            even += Rate(_rates[different[i]], all[different[i]] * perToken);
        return even + odd;
    }

    private static double Rate((double Weight, double Clip) entry, double rate) => entry.Weight * double.MinNative(rate, entry.Clip);

    /// <summary>Writes the model as text: UTF-8, tab-separated, shortest round-trip numbers; the same model gives the same bytes.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(Magic);
        writer.WriteLine(Line("bias", Bias));
        for (var i = 0; i < Features.Length; i++)
            writer.WriteLine(Line("feature", Features[i].Weight, Features[i].Mean, Features[i].Scale));
        foreach (var entry in Entries)
            writer.WriteLine(Line(entry.Words, entry.Weight, entry.Clip));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="name">Name for messages.</param>
    /// <param name="content">The text.</param>
    /// <exception cref="InvalidDataException">A line breaks the format; the message names it.</exception>
    public static RegisterModel Parse(string name, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>();
        var features = ImmutableArray.CreateBuilder<RegisterFeature>(FeatureList.Count);
        var bias = double.NaN;
        var first = true;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Span<double> numbers = stackalloc double[3];
        foreach (var (number, line) in PackReader.AllLines(name, content))
        {
            if (first)
            {
                if (line != Magic)
                    throw PackReader.Bad(name, number, $"'{line}' where '{Magic}' is due");
                first = false;
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var key = tab < 0 ? line : line[..tab];
            var count = tab < 0 ? 0 : Numbers(name, number, line.AsSpan(tab + 1), numbers);
            if (double.IsNaN(bias))
            {
                if (key != "bias" || count != 1)
                    throw PackReader.Bad(name, number, "the bias is due");
                bias = numbers[0];
            }
            else if (features.Count < FeatureList.Count)
            {
                if (key != "feature" || count != 3 || !(numbers[2] > 0))
                    throw PackReader.Bad(name, number, $"feature {features.Count} of {FeatureList.Count} is due, with weight, mean and a scale above 0");
                features.Add(new RegisterFeature(numbers[0], numbers[1], numbers[2]));
            }
            else
            {
                if (count != 2 || !(numbers[1] > 0) || key.AsSpan().Count(' ') > 1 || !seen.Add(key))
                    throw PackReader.Bad(name, number, $"'{key}' must be one or two words that stand only once, with weight and a clip above 0");
                entries.Add(new RegisterEntry(key, numbers[0], numbers[1]));
            }
        }

        if (features.Count < FeatureList.Count)
            throw new InvalidDataException($"{name}: {features.Count} features where {FeatureList.Count} are due.");
        return new RegisterModel(bias, entries.ToImmutable(), features.ToImmutable());
    }

    private static string Line(string key, params ReadOnlySpan<double> values)
    {
        var text = new StringBuilder(key);
        foreach (var value in values)
            text.Append('\t').Append(value.ToString("R", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static int Numbers(string name, int line, ReadOnlySpan<char> text, Span<double> numbers)
    {
        var count = 0;
        foreach (var range in text.Split('\t'))
        {
            if (count == numbers.Length
                || !double.TryParse(text[range], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[count])
                || !double.IsFinite(numbers[count]))
                throw PackReader.Bad(name, line, $"'{text}' is not a list of at most {numbers.Length} finite numbers");
            count++;
        }

        return count;
    }
}
