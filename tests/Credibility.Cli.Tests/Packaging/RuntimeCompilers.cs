namespace Credibility.Cli.Tests.Packaging;

/// <summary>Packages that compile or interpret program text at run time. None of them may be shipped.</summary>
internal static class RuntimeCompilers
{
    // A name stands for itself and for everything below it ("Microsoft.CodeAnalysis" for "Microsoft.CodeAnalysis.CSharp").
    private static readonly string[] Families =
    [
        // Roslyn, what carries it inside, and what wraps it
        "Microsoft.CodeAnalysis", "Microsoft.Net.Compilers", "Microsoft.CodeDom.Providers", "Microsoft.VisualStudio.LanguageServices",
        "Microsoft.AspNetCore.Razor", "Microsoft.AspNetCore.Mvc.Razor", "Microsoft.DotNet.Interactive", "Microsoft.ML.CodeGenerator",
        "Basic.Reference.Assemblies", "CS-Script", "Dotnet.Script", "Natasha", "DotNetCore.Natasha", "RazorEngine", "RazorEngineCore",
        "RazorLight", "Westwind.Scripting", "Z.Expressions",
        // other compilers
        "FSharp.Compiler", "Mono.CSharp", "Microsoft.PowerShell", "System.Management.Automation", "IronPython", "IronRuby",
        "DynamicLanguageRuntime", "Microsoft.Scripting", "Microsoft.Dynamic", "Jurassic", "Boo", "Nemerle",
        // script engines
        "Jint", "Microsoft.ClearScript", "Microsoft.ChakraCore", "JavaScriptEngineSwitcher", "NiL.JS", "NLua", "KeraLua", "MoonSharp",
        "Neo.Lua", "NeoLua", "pythonnet", "Python.Runtime", "Wasmtime",
        // compilers of expression text
        "DynamicExpresso", "System.Linq.Dynamic", "Flee", "NCalc", "NCalcSync", "NCalcAsync", "ExpressionEvaluator", "Sprache.Calc",
        // emitters of IL
        "Sigil", "GrEmit", "Lokad.ILPack", "Mono.Cecil", "FastExpressionCompiler", "Castle.Core", "LLVMSharp",
        // text to source, and on the .NET Framework to assemblies: allowed where ML.NET brings it, see Exceptions
        "System.CodeDom",
    ];

    /// <summary>
    /// System.CodeDom is a dependency of Microsoft.ML 5.0, which uses its IndentedTextWriter and its escaping of literals
    /// for printing. On .NET (not .NET Framework) its Compile methods throw PlatformNotSupportedException: there is no
    /// compiler behind it. Credibility.MLNet.Tests proves that on the assembly that is shipped.
    /// </summary>
    public static bool IsException(ResolvedPackage package, ResolvedClosure closure) =>
        package.Id == "System.CodeDom"
        && closure.Packages.Where(p => p.Dependencies.Contains(package.Id)).ToList() is [{ Id: "Microsoft.ML" }];

    /// <summary>The family that a package or assembly name belongs to, or null.</summary>
    public static string? FamilyOf(string name) =>
        Families.FirstOrDefault(f =>
            name.StartsWith(f, StringComparison.OrdinalIgnoreCase) && (name.Length == f.Length || name[f.Length] == '.'));
}
