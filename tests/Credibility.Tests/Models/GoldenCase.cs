using System.Globalization;
using Credibility.Models;

namespace Credibility.Tests.Models;

/// <summary>A folder of golden data: rows and the bits that ML.NET gave for them.</summary>
internal sealed record GoldenCase(string[] Columns, float[][] Rows, uint[] ScoreBits, uint[]? ProbabilityBits)
{
    public static GoldenCase Read(string folder, string rows = "inputs.csv") =>
        ReadFiles(Path.Combine(folder, rows), Path.Combine(folder, "expected.csv"));

    public static GoldenCase ReadFiles(string rowsPath, string expectedPath)
    {
        var lines = File.ReadAllLines(rowsPath);
        var expected = File.ReadAllLines(expectedPath);
        var columns = lines[0].Split(',');
        var header = expected[0].Split(',');
        var data = expected.Skip(1).Select(line => line.Split(',')).ToArray();
        uint[]? Bits(string name) => Array.IndexOf(header, name) is >= 0 and var i
            ? data.Select(cells => uint.Parse(cells[i], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray()
            : null;
        return new GoldenCase(
            columns,
            lines.Skip(1).Select(line => line.Split(',').Select(Parse).ToArray()).ToArray(),
            Bits("ScoreBits")!,
            Bits("ProbabilityBits"));
    }

    /// <summary>Number of rows whose score or probability differs in any bit.</summary>
    public int Differences(CredibilityModel model)
    {
        Assert.Equal(ScoreBits.Length, Rows.Length);
        Assert.NotEmpty(Rows);
        Assert.Equal(ProbabilityBits is null, model.Calibrator is null);
        var pick = model.HasTransforms ? Picked(model) : Enumerable.Range(0, Columns.Length).Where(i => Columns[i].StartsWith('f')).ToArray();
        var different = 0;
        var all = new List<float>();
        for (var i = 0; i < Rows.Length; i++)
        {
            var row = pick.Select(column => Rows[i][column]).ToArray();
            all.AddRange(row);
            var score = model.Score(row);
            var same = BitConverter.SingleToUInt32Bits(score) == ScoreBits[i]
                && (ProbabilityBits is null || BitConverter.SingleToUInt32Bits(model.Probability(row)) == ProbabilityBits[i]);
            different += same ? 0 : 1;
        }
        if (!model.HasTransforms)
        {
            var batch = new float[Rows.Length];
            model.Ensemble.ScoreBatch(all.ToArray(), batch);
            different += batch.Where((score, i) => BitConverter.SingleToUInt32Bits(score) != ScoreBits[i]).Count();
        }
        return different;
    }

    /// <summary>Raw columns by the names of the model's inputs; a vector V is V0, V1 … in the file.</summary>
    private int[] Picked(CredibilityModel model) =>
    [
        .. model.Inputs.SelectMany(input => input.Width == 1
            ? [Array.IndexOf(Columns, input.Name)]
            : Enumerable.Range(0, input.Width).Select(i => Array.IndexOf(Columns, input.Name + i))),
    ];

    private static float Parse(string cell) =>
        float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : float.NaN;
}
