using System.Buffers;
using System.Collections.Immutable;

namespace Credibility.Models.Inputs;

/// <summary>
/// Transforms that a model file holds before its trees: they turn a row of raw columns into the vector that the trees
/// take, with the bits of ML.NET's single-precision arithmetic. Immutable and thread-safe.
/// </summary>
internal sealed class InputTransforms(ImmutableArray<ModelInput> inputs, int inputWidth, InputStep[] steps, int scratchWidth, Slot features)
{
    private const int StackLimit = 512; // floats: 2 KB

    /// <summary>The raw columns that the steps read, in the order of the file's schema.</summary>
    public ImmutableArray<ModelInput> Inputs { get; } = inputs;

    /// <summary>Number of values of a raw row.</summary>
    public int InputWidth { get; } = inputWidth;

    /// <summary>Number of values of the vector that the trees take.</summary>
    public int FeatureWidth => features.Width;

    public static bool Knows(string loader) => loader is "ConcatTransform" or "CopyTransform" or "Normalizer" or "NAReplaceTransform";

    /// <summary>Computes the trees' vector from a raw row.</summary>
    public void Transform(ReadOnlySpan<float> row, Span<float> vector)
    {
        float[]? rented = null;
        var scratch = scratchWidth <= StackLimit
            ? stackalloc float[StackLimit]
            : rented = ArrayPool<float>.Shared.Rent(scratchWidth);
        row.CopyTo(scratch);
        foreach (var step in steps)
            step.Run(scratch);
        scratch.Slice(features.Offset, features.Width).CopyTo(vector);
        if (rented is not null)
            ArrayPool<float>.Shared.Return(rented);
    }
}

/// <summary>Where a column's values lie in the scratch space of a row.</summary>
internal readonly record struct Slot(int Offset, int Width);
