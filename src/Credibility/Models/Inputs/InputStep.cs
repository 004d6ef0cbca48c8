namespace Credibility.Models.Inputs;

/// <summary>One operation on the scratch space of a row; it writes only to a place of its own.</summary>
internal abstract class InputStep
{
    public abstract void Run(Span<float> scratch);
}

/// <summary>Concatenate: copies columns one behind the other.</summary>
internal sealed class ConcatStep(Slot[] sources, Slot target) : InputStep
{
    public override void Run(Span<float> scratch)
    {
        var at = target.Offset;
        foreach (var source in sources)
        {
            scratch.Slice(source.Offset, source.Width).CopyTo(scratch[at..]);
            at += source.Width;
        }
    }
}

/// <summary>
/// Affine normalizers (NormalizeMinMax, NormalizeMeanVariance …): <c>(x - offset) * scale</c> in single precision. Without
/// offsets ML.NET only multiplies, which differs for nothing but the sign of zero.
/// </summary>
internal sealed class AffineStep(Slot source, Slot target, float[] scale, float[]? offset) : InputStep
{
    public override void Run(Span<float> scratch)
    {
        var from = scratch.Slice(source.Offset, source.Width);
        var to = scratch.Slice(target.Offset, target.Width);
        for (var i = 0; i < to.Length; i++)
            to[i] = offset is null ? from[i] * scale[i] : (from[i] - offset[i]) * scale[i];
    }
}

/// <summary>ReplaceMissingValues: a fixed value in the place of every NaN.</summary>
internal sealed class ReplaceMissingStep(Slot source, Slot target, float replacement) : InputStep
{
    public override void Run(Span<float> scratch)
    {
        var from = scratch.Slice(source.Offset, source.Width);
        var to = scratch.Slice(target.Offset, target.Width);
        for (var i = 0; i < to.Length; i++)
            to[i] = float.IsNaN(from[i]) ? replacement : from[i];
    }
}
