using System.CommandLine;
using System.Globalization;

namespace DataGravity.Benchmarks.Libraries;

/// <summary><c>libraries</c>: what a component library pays for its program, each compilation in a process of its own.</summary>
internal static class LibrariesCommand
{
    public static Command Create()
    {
        var pairs = new Option<int>("--pairs")
        {
            Description = "How often each library is compiled both ways; the medians are printed.",
            DefaultValueFactory = _ => 15,
        };
        var command = new Command(
            "libraries",
            "Compile generated component libraries by the SDK's compiler with DataGravity, once as they are and once with "
                + "DataGravityShareProgram=false, in pairs. Prints a table in Markdown: bytes of the assembly, what the program adds to "
                + "them, processor time (user and system, of all threads), and what it adds: the median of the pairs, and the quartiles."
        )
        {
            pairs,
        };
        command.SetAction(parsed => Run(Math.Max(1, parsed.GetValue(pairs))));
        return command;
    }

    private static void Run(int pairs)
    {
        Console.WriteLine("| components of 5 resources | bytes without | with | added | CPU s without | added s |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var components in (int[])[1, 50])
            Measure(components, pairs);
    }

    private static void Measure(int components, int pairs)
    {
        using var compiler = new ColdCompiler(GeneratedLibrary.Sources(components), "library");
        var (with, without, sizes) = (new List<double>(), new List<double>(), (With: 0L, Without: 0L));
        // In turns, so that what else happens on the machine meets both.
        for (var pair = 0; pair < pairs; pair++)
        {
            Console.Error.WriteLine($"{components} components, {pair + 1} of {pairs}");
            without.Add(compiler.Run(AnalyzerSet.Ours).Use.Cpu.TotalSeconds);
            sizes.Without = compiler.Size;
            with.Add(compiler.Run(AnalyzerSet.OursOfLibraries).Use.Cpu.TotalSeconds);
            sizes.With = compiler.Size;
        }
        var added = with.Zip(without, (more, less) => more - less).Order().ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {components} | {sizes.Without} | {sizes.With} | {sizes.With - sizes.Without} "
                    + $"| {without.Order().ElementAt(pairs / 2):0.00} "
                    + $"| {added[pairs / 2]:0.00} ({added[pairs / 4]:0.00} to {added[pairs * 3 / 4]:0.00}) |"
            )
        );
    }
}
