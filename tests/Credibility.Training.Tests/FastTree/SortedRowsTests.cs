using Credibility.Training.FastTree;

namespace Credibility.Training.Tests.FastTree;

public sealed class SortedRowsTests
{
    [Fact]
    public void Sort_AllKindsOfFiniteValues_EqualsAComparisonSort()
    {
        var random = new Random(3);
        float[] special = [0f, -0f, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon, 1f, -1f, 1e-38f];
        var values = Enumerable.Range(0, 5000)
            .Select(i => i % 5 == 0 ? special[random.Next(special.Length)] : BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)))
            .Where(float.IsFinite)
            .ToArray();
        var rows = new int[values.Length];
        var sorted = new float[values.Length];
        var sort = new SortedRows(values.Length);
        for (var round = 0; round < 2; round++)
        {
            sort.Sort(values, rows, sorted);
            Assert.Equal(values.Order(), sorted);
            Assert.Equal(Enumerable.Range(0, values.Length), rows.Order());
            Assert.All(Enumerable.Range(0, values.Length), i => Assert.Equal(values[rows[i]], sorted[i]));
        }

        Assert.DoesNotContain(sorted, v => v == 0 && float.IsNegative(v));
    }
}
