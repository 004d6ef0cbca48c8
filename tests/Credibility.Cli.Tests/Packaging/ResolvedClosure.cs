using System.Text.Json;

namespace Credibility.Cli.Tests.Packaging;

/// <summary>
/// What NuGet resolved for one shipped project, read from its obj/project.assets.json: every package of the transitive
/// closure with the files it brings along at run time.
/// </summary>
internal sealed class ResolvedClosure
{
    private ResolvedClosure(string project, IReadOnlyList<ResolvedPackage> packages)
    {
        Project = project;
        Packages = packages;
    }

    /// <summary>Name of the project.</summary>
    public string Project { get; }

    /// <summary>Packages of the closure, direct and transitive, over all target frameworks and runtimes.</summary>
    public IReadOnlyList<ResolvedPackage> Packages { get; }

    /// <summary>Names of the projects below src/ that are packed, found by enumeration; the others are tools of the build.</summary>
    public static IEnumerable<string> ShippedProjects(string repositoryRoot) =>
        Directory.EnumerateFiles(Path.Combine(repositoryRoot, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal);

    /// <summary>Reads the closure of a project below src/.</summary>
    public static ResolvedClosure Read(string repositoryRoot, string project) =>
        Parse(project, File.ReadAllText(Path.Combine(repositoryRoot, "src", project, "obj", "project.assets.json")));

    /// <summary>Parses the text of a project.assets.json.</summary>
    public static ResolvedClosure Parse(string project, string assets)
    {
        using var json = JsonDocument.Parse(assets);
        var packages = new List<ResolvedPackage>();
        var implicitly = SdkReferences(json.RootElement);
        foreach (var target in json.RootElement.GetProperty("targets").EnumerateObject())
            foreach (var library in target.Value.EnumerateObject())
            {
                if (library.Value.GetProperty("type").GetString() != "package")
                    continue;
                var name = library.Name.Split('/');
                packages.Add(new ResolvedPackage(name[0], name[1], [.. RuntimeFiles(library.Value)], [.. Dependencies(library.Value)],
                    implicitly.Contains(name[0])));
            }
        return new ResolvedClosure(project, packages);
    }

    // What the SDK adds by itself for the build (the trimming analyzer of AOT-compatible libraries): it is not written
    // into the package's dependencies.
    private static HashSet<string> SdkReferences(JsonElement root)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (root.TryGetProperty("project", out var project) && project.TryGetProperty("frameworks", out var frameworks))
            foreach (var framework in frameworks.EnumerateObject())
                if (framework.Value.TryGetProperty("dependencies", out var dependencies))
                    foreach (var d in dependencies.EnumerateObject())
                        if (d.Value.TryGetProperty("autoReferenced", out var auto) && auto.GetBoolean()
                            && d.Value.TryGetProperty("suppressParent", out var hidden) && hidden.GetString() == "All")
                            found.Add(d.Name);
        return found;
    }

    private static IEnumerable<string> RuntimeFiles(JsonElement library)
    {
        foreach (var section in (string[])["runtime", "runtimeTargets", "native", "resource"])
            if (library.TryGetProperty(section, out var files))
                foreach (var file in files.EnumerateObject())
                    if (!file.Name.EndsWith("/_._", StringComparison.Ordinal))
                        yield return Path.GetFileName(file.Name);
    }

    private static IEnumerable<string> Dependencies(JsonElement library) =>
        library.TryGetProperty("dependencies", out var d) ? d.EnumerateObject().Select(p => p.Name) : [];
}

/// <summary>One package of a closure; an SDK reference serves the build only and is no dependency of what is shipped.</summary>
internal sealed record ResolvedPackage(
    string Id, string Version, IReadOnlyList<string> RuntimeFiles, IReadOnlyList<string> Dependencies, bool IsSdkReference)
{
    public override string ToString() => $"{Id} {Version}";
}
