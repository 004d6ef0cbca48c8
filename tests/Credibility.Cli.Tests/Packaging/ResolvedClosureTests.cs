using Credibility.TestData;

namespace Credibility.Cli.Tests.Packaging;

public sealed class ResolvedClosureTests
{
    public static TheoryData<string> ShippedProjects => [.. ResolvedClosure.ShippedProjects(SharedData.RepositoryRoot)];

    [Theory]
    [MemberData(nameof(ShippedProjects))]
    public void Packages_OfEveryShippedProject_HoldNoRuntimeCompiler(string project)
    {
        var closure = ResolvedClosure.Read(SharedData.RepositoryRoot, project);
        Assert.Empty(Offenders(closure));
    }

    [Fact]
    public void Packages_OfTheCoreLibrary_AreNone()
    {
        var packages = ResolvedClosure.Read(SharedData.RepositoryRoot, "Credibility").Packages;
        Assert.DoesNotContain(packages, p => !p.IsSdkReference);
        Assert.DoesNotContain(packages, p => p.RuntimeFiles.Count != 0);
    }

    [Theory]
    [MemberData(nameof(ShippedProjects))]
    public void Packages_OfMLNet_AreOnlyWhereTheyBelong(string project)
    {
        // ML.NET emits IL for typed rows and holds a compiler of its own expression language. Whoever does not install
        // Credibility.MLNet or the tool gets none of it.
        var packages = ResolvedClosure.Read(SharedData.RepositoryRoot, project).Packages;
        if (project is not ("Credibility.MLNet" or "Credibility.Cli"))
            Assert.DoesNotContain(packages, p => p.Id.StartsWith("Microsoft.ML", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Packages_OfTheTool_IncludeWhatItsProjectsNeed()
    {
        // Guards the reader itself: a closure that is read as empty would pass every other test.
        var ids = ResolvedClosure.Read(SharedData.RepositoryRoot, "Credibility.Cli").Packages.Select(p => p.Id).ToHashSet();
        Assert.Contains("System.CommandLine", ids);
        Assert.Contains("CsvHelper", ids);
    }

    [Fact]
    public void ShippedProjects_AreFoundByEnumeration()
    {
        var projects = ResolvedClosure.ShippedProjects(SharedData.RepositoryRoot).ToList();
        foreach (var known in (string[])["Credibility", "Credibility.Training", "Credibility.MLNet", "Credibility.Cli"])
            Assert.Contains(known, projects);
    }

    [Theory]
    [InlineData("Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.CSharp.dll", true)]
    [InlineData("Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.dll", true)]
    [InlineData("Innocent.Name", "Microsoft.CodeAnalysis.dll", true)]
    [InlineData("DynamicExpresso.Core", "DynamicExpresso.Core.dll", true)]
    [InlineData("System.Linq.Dynamic.Core", "System.Linq.Dynamic.Core.dll", true)]
    [InlineData("System.CodeDom", "System.CodeDom.dll", true)]
    [InlineData("Boost.Trees", "Boost.Trees.dll", false)]
    [InlineData("CsvHelper", "CsvHelper.dll", false)]
    public void Packages_WithOnePackageAdded_AreJudgedByItsNameAndItsFiles(string id, string file, bool refused)
    {
        var closure = ResolvedClosure.Parse("made up", $$$"""
            { "targets": { "net10.0": { "{{{id}}}/1.2.3": { "type": "package", "runtime": { "lib/net8.0/{{{file}}}": {} } } } } }
            """);
        Assert.Equal(refused, Offenders(closure).Count != 0);
    }

    [Fact]
    public void Packages_AnalyzerWithoutRuntimeFiles_StillCountsByName()
    {
        var closure = ResolvedClosure.Parse("made up", """
            { "targets": { "net10.0": { "Microsoft.CodeAnalysis.Common/4.0.0": { "type": "package", "runtime": { "lib/net8.0/_._": {} } } } } }
            """);
        Assert.Single(Offenders(closure));
    }

    [Theory]
    [InlineData("Microsoft.ML", false)]
    [InlineData("System.Management", true)]
    public void Packages_CodeDom_IsAcceptedOnlyFromMLNet(string broughtBy, bool refused)
    {
        var closure = ResolvedClosure.Parse("made up", $$$"""
            { "targets": { "net10.0": {
                "{{{broughtBy}}}/5.0.0": { "type": "package", "dependencies": { "System.CodeDom": "9.0.4" } },
                "System.CodeDom/9.0.4": { "type": "package", "runtime": { "lib/net9.0/System.CodeDom.dll": {} } } } } }
            """);
        Assert.Equal(refused, Offenders(closure).Count != 0);
    }

    private static List<string> Offenders(ResolvedClosure closure)
    {
        var found = new List<string>();
        foreach (var package in closure.Packages)
        {
            if (RuntimeCompilers.IsException(package, closure))
                continue;
            if (RuntimeCompilers.FamilyOf(package.Id) is { } family)
                found.Add($"{closure.Project}: package {package} ({family})");
            foreach (var file in package.RuntimeFiles)
                if (RuntimeCompilers.FamilyOf(Path.GetFileNameWithoutExtension(file)) is { } hidden)
                    found.Add($"{closure.Project}: {file} inside package {package} ({hidden})");
        }
        return found;
    }
}
