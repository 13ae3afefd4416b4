using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DataGravity.Tool;

namespace DataGravity.Benchmarks;

/// <summary><c>tool</c>: what <c>data-gravity check</c> and <c>map</c> take beyond loading, each run in a process of its own.</summary>
internal static class ToolCommand
{
    /// <summary>What a child process does to load programs, and nothing else.</summary>
    public const string LoadVerb = "load";

    private static readonly (string Name, Func<DirectoryInfo, string> Write)[] s_inputs =
    [
        ("2,400 resources, nothing far", folder => ProgramsOnDisk.WriteOne(folder, files: 60, far: false)),
        ("2,400 resources and 60 findings", folder => ProgramsOnDisk.WriteOne(folder, files: 60, far: true)),
        ("20 programs of 120 resources, nothing far", folder => ProgramsOnDisk.WriteSolution(folder, programs: 20, files: 3, far: false)),
        ("20 programs of 120 resources and 3 findings", folder => ProgramsOnDisk.WriteSolution(folder, programs: 20, files: 3, far: true)),
    ];

    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "How often each is measured.", DefaultValueFactory = _ => 3 };
        runs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--runs has to be 1 or more");
        });
        var command = new Command(
            "tool",
            "Run data-gravity check and map on generated programs, and load these without analysing them, each in a process of its own. "
                + "Prints a table in Markdown: the medians, and what is taken beyond loading, of the time on the clock and of the "
                + "processor time of all processes that a run starts."
        )
        {
            runs,
        };
        command.SetAction(parsed => Run(parsed.GetValue(runs)));
        return command;
    }

    /// <summary>Loads programs as each verb does, before it analyses them.</summary>
    public static async Task LoadAsync(string path) => await ProgramLoader.LoadUnlinkedAsync(ProgramInput.Of(path), Progress.None, default);

    private static void Run(int runs)
    {
        Console.WriteLine("| program | run | s | beyond loading | CPU s | beyond loading |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|");
        foreach (var (name, write) in s_inputs)
        {
            var folder = Directory.CreateTempSubdirectory("data-gravity-");
            var path = write(folder);
            (string Verb, string[] Arguments)[] verbs =
            [
                (LoadVerb, [typeof(ToolCommand).Assembly.Location, LoadVerb, path]),
                ("check --no-fixes", [.. Check(path, folder), "--no-fixes"]),
                ("check", Check(path, folder)),
                ("map --no-fixes", [ToolFile, "map", path, "--no-fixes", "--output", Path.Combine(folder.FullName, "map.html")]),
            ];
            // The first restores packages.
            Start(verbs[0].Arguments);
            var uses = verbs.ToDictionary(verb => verb.Verb, _ => new List<(TimeSpan Clock, TimeSpan Cpu)>());
            // In turns, so that what else happens on the machine meets all of them.
            for (var run = 0; run < runs; run++)
            {
                foreach (var (verb, arguments) in verbs)
                {
                    Console.Error.WriteLine($"{name}: {verb}, {run + 1} of {runs}");
                    uses[verb].Add(Start(arguments));
                }
            }
            folder.Delete(recursive: true);

            var load = (Clock: Median(uses[LoadVerb], use => use.Clock), Cpu: Median(uses[LoadVerb], use => use.Cpu));
            foreach (var (verb, _) in verbs)
            {
                var (clock, cpu) = (Median(uses[verb], use => use.Clock), Median(uses[verb], use => use.Cpu));
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {name} | {verb} | {clock.TotalSeconds:0.0} | {clock / load.Clock - 1:0 %} "
                            + $"| {cpu.TotalSeconds:0.0} | {cpu / load.Cpu - 1:0 %} |"
                    )
                );
            }
        }
    }

    private static string[] Check(string path, DirectoryInfo folder) =>
        [ToolFile, "check", path, "--fail-on", "never", "--output", Path.Combine(folder.FullName, "check.txt")];

    private static string ToolFile => Path.Combine(AppContext.BaseDirectory, "data-gravity.dll");

    private static (TimeSpan Clock, TimeSpan Cpu) Start(string[] arguments)
    {
        var (watch, before) = (Stopwatch.StartNew(), ChildProcesses.FindCpu());
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (watch.Elapsed, ChildProcesses.FindCpu() - before)
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {error}");
    }

    private static TimeSpan Median<T>(IReadOnlyCollection<T> runs, Func<T, TimeSpan> value) =>
        runs.Select(value).Order().ElementAt(runs.Count / 2);
}
