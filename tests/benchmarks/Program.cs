using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using DataGravity.Benchmarks;
using DataGravity.Benchmarks.Libraries;

if (args is [ToolCommand.LoadVerb, var path])
{
    await ToolCommand.LoadAsync(path);
    return 0;
}

Command[] commands = [PeersCommand.Create(), ToolCommand.Create(), LibrariesCommand.Create()];
if (commands.Any(command => command.Name == args.FirstOrDefault()))
{
    var root = new RootCommand("Benchmarks. Other arguments are those of BenchmarkDotNet.");
    foreach (var command in commands)
        root.Subcommands.Add(command);
    return await root.Parse(args).InvokeAsync();
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
