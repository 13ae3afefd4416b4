using DataGravity.Analyzers.Tests.Corpus;
using DataGravity.Analyzers.Tests.Differential;
using DataGravity.Analyzers.Tests.Differential.Random;
using DataGravity.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>
/// Programs of several files while they are edited: what is kept from one state to the next never shows, and where an edit leaves them,
/// neither the way of asking nor the order of files and threads changes the findings.
/// </summary>
public class EditedProgramTests
{
    // A fixed seed: what fails here is to fail everywhere. DATAGRAVITY_FUZZ=<runs> looks for news instead.
    private static readonly Config s_runs = Environment.GetEnvironmentVariable("DATAGRAVITY_FUZZ") is { } runs
        ? Config.QuickThrowOnFailure.WithMaxTest(int.Parse(runs))
        : Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(2026, 1125);

    private static readonly Gen<ProgramEdit> s_edit =
        from kind in Gen.Elements(Enum.GetValues<ProgramEditKind>())
        from pick in Gen.Choose(0, 10_000)
        from choice in Gen.Choose(0, 10_000)
        select new ProgramEdit(kind, pick, choice);

    private static readonly (string Name, AnalyzedProgram Program)[] s_kept =
    [
        .. Samples.Names.Cast<object[]>().Select(row => ((string)row[0], Samples.Load((string)row[0]))),
        .. Idiom.Names.Select(name => (name, Idiom.Load(name).Analyzed)),
    ];

    [Fact]
    public void Samples_and_idioms() =>
        Check.One(s_runs, Prop.ForAll(Edits(Gen.Elements(s_kept)), script => Verify(script.Program.Program, script.Edits)));

    [Fact]
    public void Random_programs() =>
        Check.One(
            s_runs,
            Prop.ForAll(Edits(RandomProgram.Arbitrary.Generator), script => Verify(SplitUp(script.Program.In("App")), script.Edits))
        );

    private static Arbitrary<(T Program, ProgramEdit[] Edits)> Edits<T>(Gen<T> program) =>
        Arb.From(
            from p in program
            from count in Gen.Choose(1, 8)
            from edits in s_edit.ArrayOf(count)
            select (Program: p, Edits: edits),
            script => script.Edits.Select((_, i) => (script.Program, Edits: script.Edits.Where((_, j) => j != i).ToArray()))
        );

    private static void Verify(AnalyzedProgram program, ProgramEdit[] edits) => VerifyAsync(program, edits).GetAwaiter().GetResult();

    private static async Task VerifyAsync(AnalyzedProgram program, ProgramEdit[] edits)
    {
        var states = new List<(string When, AnalyzedProgram Program)> { ("before any edit", program) };
        foreach (var edit in edits)
            states.Add(($"after {edit}", program = edit.ApplyTo(program)));
        await WarmConsistency.VerifyAsync(states, () => new PlacementAnalyzer(new AnalysisCache()));
        await PerDocumentConsistency.VerifyAsync(program, new PlacementAnalyzer(new AnalysisCache()));
        await OrderConsistency.VerifyAsync(program, new PlacementAnalyzer(new AnalysisCache()));
        await WarmConsistency.VerifyAsync(states, () => new SourceAnalyzer(new AnalysisCache()));
    }

    /// <summary>A file for each type.</summary>
    private static AnalyzedProgram SplitUp(DeployedProgram program)
    {
        var root = SyntaxFactory.ParseCompilationUnit(program.Source);
        var space = (Microsoft.CodeAnalysis.CSharp.Syntax.FileScopedNamespaceDeclarationSyntax)root.Members.Single();
        return new AnalyzedProgram([
            .. space.Members.Select((type, i) => new ProgramFile($"Type{i}.cs", root.Usings.ToFullString() + type.ToFullString())),
        ])
        {
            AdditionalFiles = [("Pulumi.yaml", "name: app\nruntime: dotnet\n")],
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
    }
}
