namespace Credibility.Tests.Readme;

/// <summary>Tests that redirect the console run alone.</summary>
[CollectionDefinition("console", DisableParallelization = true)]
public sealed class ConsoleCollection;
