using System.Diagnostics;
using System.Globalization;
using Credibility.Models;

namespace Credibility.Tests.Models;

/// <summary>
/// Loads every damaged model file of a folder: each must score as ML.NET does or be refused, without taking memory from a
/// stated length. Makes a table of what happened.
/// </summary>
internal sealed class DamagedSweep
{
    public List<string> Table { get; } = ["| file | ML.NET | here | ms | KB allocated | KB in file |", "|---|---|---|---|---|---|"];

    public List<string> Wrong { get; } = [];

    public int Files { get; private set; }

    public static DamagedSweep Run(string damaged, string a10)
    {
        var sweep = new DamagedSweep();
        var golden = GoldenCase.Read(a10);
        CredibilityModel.Load(Path.Combine(a10, "model.zip")); // compiled once
        foreach (var line in File.ReadAllLines(Path.Combine(damaged, "mlnet-behaviour.csv")).Skip(1))
        {
            var cells = CsvCells(line);
            var path = Path.Combine(damaged, cells[0]);
            if (File.Exists(path))
                sweep.Try(path, cells[2], cells[4], cells[5], golden);
        }
        return sweep;
    }

    private void Try(string path, string outcome, string firstRow, string different, GoldenCase golden)
    {
        var name = Path.GetFileName(path);
        var size = new FileInfo(path).Length;
        var (model, refusal, time, allocated) = Measure(path);
        Files++;
        Table.Add(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {outcome} | {refusal?.Message[(path.Length + 2)..] ?? "loads and scores"} | {time.TotalMilliseconds:f1} | {allocated / 1024} | {size / 1024} |"));
        if (model is not null && !Agrees(model, golden, outcome, firstRow, different))
            Wrong.Add($"{name}: loads, but does not score as ML.NET");
        if (model is null && outcome == "loads and scores")
            Wrong.Add($"{name}: refused, ML.NET loads it");
        // "A small multiple of the file's size", with room for the buffers of zip and file reader.
        if (allocated > 8 * size + 200_000)
            Wrong.Add($"{name}: allocated {allocated} bytes for a file of {size}");
    }

    private static (CredibilityModel? Model, InvalidDataException? Refusal, TimeSpan Time, long Allocated) Measure(string path)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            var model = CredibilityModel.Load(path);
            return (model, null, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        catch (InvalidDataException e)
        {
            return (null, e, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static bool Agrees(CredibilityModel model, GoldenCase golden, string outcome, string firstRow, string different)
    {
        if (outcome != "loads and scores")
            return false;
        var bits = firstRow["row 0: ".Length..].Split(' ');
        return Hex(model.Score(golden.Rows[0])) == bits[1] && Hex(model.Probability(golden.Rows[0])) == bits[3]
            && golden.Rows.Where((row, i) =>
                BitConverter.SingleToUInt32Bits(model.Score(row)) != golden.ScoreBits[i]
                || BitConverter.SingleToUInt32Bits(model.Probability(row)) != golden.ProbabilityBits![i]).Count()
            == int.Parse(different, CultureInfo.InvariantCulture);
    }

    private static string Hex(float value) => BitConverter.SingleToUInt32Bits(value).ToString("x8", CultureInfo.InvariantCulture);

    private static string[] CsvCells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(c);
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }
}
