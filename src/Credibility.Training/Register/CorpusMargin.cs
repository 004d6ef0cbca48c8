using Credibility.Features;
using Credibility.Features.Register;

namespace Credibility.Training.Register;

/// <summary>Margins of the rows of a corpus by a register, without reading the articles again.</summary>
internal sealed class CorpusMargin
{
    private readonly RegisterCorpus _corpus;
    private readonly RegisterModel _model;
    private readonly int[] _entryOf;

    public CorpusMargin(RegisterCorpus corpus, RegisterModel model)
    {
        _corpus = corpus;
        _model = model;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < model.Entries.Length; i++)
            numbers[model.Entries[i].Words] = i;
        _entryOf = [.. corpus.Vocabulary.Select(w => numbers.GetValueOrDefault(w, -1))];
    }

    /// <summary>Margin of a row, up to the order of summation that of <see cref="RegisterModel.Margin"/>.</summary>
    public float Of(int row)
    {
        var sum = _model.Bias;
        var (columns, counts) = _corpus.Row(row);
        for (var k = 0; k < columns.Length; k++)
        {
            var number = _entryOf[columns.Span[k]];
            if (number < 0)
                continue;
            var entry = _model.Entries[number];
            sum += entry.Weight * Math.Min((double)counts.Span[k] / _corpus.Tokens[row], entry.Clip);
        }

        for (var f = 0; f < FeatureList.Count; f++)
        {
            var feature = _model.Features[f];
            sum += feature.Weight * Math.Clamp((_corpus.Features[(row * FeatureList.Count) + f] - feature.Mean) / feature.Scale, -RegisterModel.MaximumStandardScore, RegisterModel.MaximumStandardScore);
        }

        return (float)sum;
    }
}
