using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Credibility.Benchmarks;
using Credibility.Benchmarks.Columns;
using Credibility.Benchmarks.Gate;

// gate [--update | --allocations]   compares ratios and allocations with the committed ones
// results [--filter ...]            runs the benchmarks and writes benchmarks/results/<cpu>/
// cold-start [runs]                 first use in new processes
// anything else                     BenchmarkDotNet's own switches
return args switch
{
    ["gate", .. var rest] => RegressionGate.Run(rest),
    ["results", .. var rest] => ResultsFolder.Run(rest),
    ["cold-start", .. var rest] => ColdStart.Run(rest),
    _ => Switch(args),
};

static int Switch(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ThroughputColumn).Assembly).Run(args, DefaultConfig.Instance.AddColumn([.. ThroughputColumn.All]));
    return 0;
}
