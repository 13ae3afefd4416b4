using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using DataGravity.Benchmarks;
using DataGravity.Benchmarks.Libraries;

Command[] commands = [PeersCommand.Create(), LibrariesCommand.Create()];
if (commands.Any(command => command.Name == args.FirstOrDefault()))
{
    return await new RootCommand("Benchmarks. Other arguments are those of BenchmarkDotNet.") { commands[0], commands[1] }
        .Parse(args)
        .InvokeAsync();
}

// In this process: the programs under test reference assemblies beside it. Warm, since an editor and the compiler's server are.
BenchmarkSwitcher
    .FromAssembly(typeof(Program).Assembly)
    .Run(
        args,
        DefaultConfig
            .Instance.AddJob(Job.ShortRun.WithWarmupCount(10).WithIterationCount(15).WithToolchain(InProcessNoEmitToolchain.Instance))
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(40))
    );
return 0;
