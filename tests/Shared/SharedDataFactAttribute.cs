namespace Credibility.TestData;

/// <summary>A fact that needs the shared data folder and is skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(params string[] parts) => Skip = SkipReason.For(parts);
}

/// <summary>A theory that needs the shared data folder and is skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute(params string[] parts) => Skip = SkipReason.For(parts);
}

internal static class SkipReason
{
    public static string? For(string[] parts)
    {
        if (SharedData.Folder is null)
            return $"needs the shared data folder (not part of the repository); set {SharedData.Variable} to run it";
        var path = SharedData.Shared(parts);
        return File.Exists(path) || Directory.Exists(path) ? null : $"the shared data folder lacks {string.Join('/', parts)}";
    }
}
