namespace Credibility.TestData;

/// <summary>Finds files that tests need: the repository's own, and the shared data folder that only some machines have.</summary>
internal static class SharedData
{
    /// <summary>Environment variable that names the shared data folder when it is not the repository's neighbour.</summary>
    public const string Variable = "CREDIBILITY_SHARED";

    /// <summary>The repository's root: the nearest folder above the test assembly that holds Credibility.sln.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The shared data folder, or null where this machine has none.</summary>
    public static string? Folder { get; } = FindShared();

    /// <summary>Path of a file in the repository.</summary>
    public static string Repository(params string[] parts) => Path.Combine([RepositoryRoot, .. parts]);

    /// <summary>Path of a file in the shared data folder; throws where there is none.</summary>
    public static string Shared(params string[] parts) =>
        Path.Combine([Folder ?? throw new DirectoryNotFoundException($"No shared data folder; set {Variable}."), .. parts]);

    private static string FindRoot()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d != null; d = d.Parent)
            if (File.Exists(Path.Combine(d.FullName, "Credibility.sln")))
                return d.FullName;
        throw new DirectoryNotFoundException("Credibility.sln was not found above " + AppContext.BaseDirectory);
    }

    private static string? FindShared()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
            return Directory.Exists(named) ? named : null;
        var neighbour = Path.Combine(RepositoryRoot, "..", "shared");
        return Directory.Exists(neighbour) ? Path.GetFullPath(neighbour) : null;
    }
}
