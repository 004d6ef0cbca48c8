using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Credibility.TestData;

namespace Credibility.Cli.Tests.Packaging;

/// <summary>Our own assemblies generate no code at run time: none of them names a type of an emitter or a compiler.</summary>
public sealed class AssemblyReferenceTests
{
    private static readonly string[] CodeGeneration =
        ["System.Reflection.Emit", "System.Linq.Expressions", "Microsoft.CSharp", "System.CodeDom", "Microsoft.CodeAnalysis"];

    public static TheoryData<string> ShippedProjects => [.. ResolvedClosure.ShippedProjects(SharedData.RepositoryRoot)];

    [Theory]
    [MemberData(nameof(ShippedProjects))]
    public void TypeReferences_OfOurAssemblies_NameNoCodeGeneration(string project)
    {
        // The shipped projects are all referenced by the CLI, so their assemblies lie beside this test.
        var path = Path.Combine(AppContext.BaseDirectory, project + ".dll");
        Assert.DoesNotContain(NamespacesOf(path), IsCodeGeneration);
    }

    [Fact]
    public void TypeReferences_OfAnAssemblyThatBuildsExpressions_AreFound()
    {
        // Guards the reader itself. CsvHelper maps rows by compiled expression trees: the framework's own, no Roslyn.
        var path = Path.Combine(AppContext.BaseDirectory, "CsvHelper.dll");
        Assert.Contains(NamespacesOf(path), IsCodeGeneration);
    }

    private static bool IsCodeGeneration(string name) =>
        CodeGeneration.Any(c => name.Equals(c, StringComparison.Ordinal) || name.StartsWith(c + ".", StringComparison.Ordinal));

    private static SortedSet<string> NamespacesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeReferences)
            names.Add(metadata.GetString(metadata.GetTypeReference(handle).Namespace));
        return names;
    }
}
