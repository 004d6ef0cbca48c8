using System.CodeDom.Compiler;
using Microsoft.CSharp;

namespace Credibility.MLNet.Tests;

public sealed class CodeDomTests
{
    [Fact]
    public void Compile_WithTheCodeDomThatMLNetBrings_IsNotPossible()
    {
        // Why the closure test of the shipped packages accepts System.CodeDom: on .NET there is no compiler behind it.
        using var provider = new CSharpCodeProvider();
        Assert.Throws<PlatformNotSupportedException>(
            () => provider.CompileAssemblyFromSource(new CompilerParameters(), "public static class Program { }"));
    }
}
