using DataGravity.Analyzers.Lowering;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Runs of a program before and after an edit.</summary>
internal static class RecordedRuns
{
    private static readonly IProgramContext s_context = ConfiguredContext.CreateAll(null)[0];

    /// <summary>The lowered files of a program and of the libraries that it references as source.</summary>
    public static ProgramUnit[] Units(CSharpCompilation compilation, ProgramCache cache) =>
        cache.Lower(compilation, PulumiSymbols.TryCreate(compilation)!, default).All;

    /// <summary>A compilation with one file as a program has it.</summary>
    public static CSharpCompilation Changed(CSharpCompilation compilation, string path, AnalyzedProgram program)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return compilation.ReplaceSyntaxTree(tree, program.Compile().SyntaxTrees.Single(tree => tree.FilePath == path));
    }

    /// <summary>Runs a program after an earlier run of what it was before.</summary>
    public static RunRecord Record(ProgramUnit[] units, RunRecord? earlier) =>
        Evaluator.Record(
            new LinkedProgram(units),
            s_context,
            earlier is null ? null : new EarlierRun(earlier, IsOfSameStack: true),
            default
        );

    /// <summary>Everything that a run registers, with all places.</summary>
    public static IEnumerable<string> Describe(RunRecord trace) =>
        trace.Registrations.Select(r =>
            $"{Describe(r.Site)} by {Describe(r.Entry)} {r.Kind} {r.Token} {Describe(r.Name)} {Describe(r.Inputs)} parent {Describe(r.Parent)} creator {Describe(r.Creator?.Name)} provider {Describe(r.Provider)} {Describe(r.Providers)} {r.IsTransformed} {r.Condition.IsTrue} {r.Manifest}"
        );

    private static string Describe(Site? site) =>
        site is null ? "" : $"{site.File.Path} {site.Line}-{site.LastLine} {site.Column} {site.Span}";

    private static string Describe(Value? value) =>
        value switch
        {
            null => "none",
            Constant { Origin: Site site } constant => $"{constant} at {Describe(site)}",
            Constant constant => $"{constant} at {constant.Origin}",
            SymbolicInput input => $"{input} at {Describe(input.Site)}",
            Unknown unknown => $"{unknown} at {Describe(unknown.Site)} of {string.Join(" and ", unknown.Sources.Select(Describe))}",
            Text text => Describe(text.Site) + string.Concat(text.Parts.Select(Describe)),
            RecordValue record => $"{record.Manifest} {{{string.Join(", ", record.Fields.Select(f => $"{f.Key}: {Describe(f.Value)}"))}}}",
            SequenceValue sequence => $"[{string.Join(", ", sequence.Items.Select(i => Describe(i.Value)))}]",
            Choice choice => string.Join(" or ", choice.Alternatives.Select(a => Describe(a.Value))),
            ResourceOutput output => $"{Describe(output.Resource.Name)}.{output.Property}",
            ResourceReference reference => $"resource {Describe(reference.Resource.Name)}",
            _ => value.ToString() ?? "",
        };
}
