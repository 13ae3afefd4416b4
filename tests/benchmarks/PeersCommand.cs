using System.CommandLine;
using System.Globalization;

namespace DataGravity.Benchmarks;

/// <summary><c>peers</c>: what analyzers add to a build, ours beside others, each compilation in a process of its own.</summary>
internal static class PeersCommand
{
    private const int ResourcesPerFile = 40;

    public static Command Create()
    {
        var runs = new Option<int>("--runs")
        {
            Description = "How often each is measured; the medians are printed.",
            DefaultValueFactory = _ => 3,
        };
        runs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--runs has to be 1 or more");
        });
        var command = new Command(
            "peers",
            $"Compile generated programs of 1, 60 and 120 files with {ResourcesPerFile} resources each by the SDK's compiler alone, with "
                + "DataGravity and with other analyzers, each with the severities it has when it is just installed. "
                + "Prints tables in Markdown: processor time (user and system, of all threads), what is added to the compiler alone, "
                + "peak memory, allocated bytes, and warnings."
        )
        {
            runs,
        };
        command.SetAction(parsed => Run(parsed.GetValue(runs)));
        return command;
    }

    private static void Run(int runs)
    {
        Measure(1, far: false, runs);
        Measure(60, far: false, runs);
        Measure(60, far: true, runs);
        Measure(120, far: true, runs);
    }

    private static void Measure(int files, bool far, int runs)
    {
        var title =
            $"{files * ResourcesPerFile:N0} resources in files of {ResourcesPerFile}, "
            + (far ? "and in each file a model far from its bucket" : "nothing far");
        using var compiler = new ColdCompiler(GeneratedPrograms.Sources(files, ResourcesPerFile, far));
        var measured = AnalyzerSet.All.ToDictionary(set => set, _ => new List<(ProcessUse Use, int Warnings)>());
        // In turns, so that what else happens on the machine meets all of them.
        for (var run = 0; run < runs; run++)
        {
            foreach (var set in AnalyzerSet.All)
            {
                Console.Error.WriteLine($"{title}: {set}, {run + 1} of {runs}");
                measured[set].Add(compiler.Run(set));
            }
        }

        Console.WriteLine($"### {title}\n");
        Console.WriteLine("| analyzers | CPU s | extra s | ratio | peak MB | allocated MB | extra MB | warnings |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        var alone = Median(AnalyzerSet.None);
        foreach (var set in AnalyzerSet.All)
        {
            var use = Median(set);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {set} | {use.Cpu.TotalSeconds:0.00} | {(use.Cpu - alone.Cpu).TotalSeconds:0.00} | {use.Cpu / alone.Cpu:0.00} "
                        + $"| {Megabytes(use.PeakMemory)} | {Megabytes(use.Allocated)} | {Megabytes(use.Allocated - alone.Allocated)} "
                        + $"| {measured[set][0].Warnings} |"
                )
            );
        }

        Console.WriteLine();

        ProcessUse Median(AnalyzerSet set) => ProcessUse.MedianOf([.. measured[set].Select(run => run.Use)]);
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);
}
