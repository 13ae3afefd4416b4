using System.Text.RegularExpressions;
using DataGravity.Analyzers;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Fuzzing.Running;
using DataGravity.Fuzzing.Subjects;
using DataGravity.Testing;

namespace DataGravity.Fuzzing;

/// <summary>The programs of tests/corpus/hostile, each with what it finds.</summary>
internal static partial class HostilePrograms
{
    /// <summary>Before the name of the program that is analysed next.</summary>
    public const string Begins = "> ";

    /// <summary>Said at the end, so that who reads knows that nothing died.</summary>
    public const string Done = "done";

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<string> Files =>
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests/corpus/hostile"), "*.cs").Order(StringComparer.Ordinal);

    /// <summary>Analyses each; writes its name before, and after it a line for each thing that is wrong.</summary>
    public static void Run(TextWriter output)
    {
        var subject = new ProgramSubject();
        foreach (var file in Files)
        {
            output.WriteLine(Begins + Path.GetFileNameWithoutExtension(file));
            var mutant = Mutant.Of(File.ReadAllText(file));
            foreach (var fault in Worker.FaultsOf(subject, mutant))
                output.WriteLine($"{fault.Kind}: {fault.Key}\n{fault.Detail}");
            foreach (var lost in Marked(mutant.Sources[0].Text).Except(Found(mutant)))
                output.WriteLine($"lost: {lost}");
        }
        output.WriteLine(Done);
    }

    private static IEnumerable<(string Id, int Line)> Marked(string text) =>
        text.Split('\n')
            .Select((line, i) => (Mark().Match(line), i))
            .Where(marked => marked.Item1.Success)
            .Select(marked => (marked.Item1.Groups[1].Value, marked.i));

    private static IEnumerable<(string Id, int Line)> Found(Mutant mutant) =>
        ProgramAnalysis
            .Analyze(Compilations.Of(mutant, new HashSet<string>()), Compilations.Options(mutant), default)!
            .Findings.Select(finding => (finding.Diagnostic.Id, finding.Diagnostic.Location.GetLineSpan().StartLinePosition.Line));

    [GeneratedRegex("//! (PDG[0-9]{4})")]
    private static partial Regex Mark();
}
