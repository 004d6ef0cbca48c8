namespace Credibility.Training.Data;

/// <summary>A line that could not be read; the others are read all the same.</summary>
/// <param name="File">File.</param>
/// <param name="Line">Line, from 1; 0 for the whole file.</param>
/// <param name="Message">What is wrong with it.</param>
public readonly record struct ReadFault(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
