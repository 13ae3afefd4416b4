using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.Analyzers.Rules;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Fuzzing.Subjects;

/// <summary>Compilations of mutants. They share one binding of references, and the trees of seeds that did not change.</summary>
internal static class Compilations
{
    /// <summary>All of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new PlacementAnalyzer(), new SourceAnalyzer()];

    /// <summary>What programs are compiled against.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = [.. FrameworkReferences.Net100, .. PulumiReferences.All];

    private static readonly CSharpCompilation s_empty = Empty();
    private static readonly ConcurrentDictionary<string, SyntaxTree> s_kept = [];
    private static readonly Project s_project = EmptyProject();

    /// <summary>Compiles a mutant; the sources of seeds are parsed once.</summary>
    public static CSharpCompilation Of(Mutant mutant, ISet<string> seeds) =>
        s_empty.AddSyntaxTrees(
            mutant.Sources.Select(source => seeds.Contains(source.Text) ? s_kept.GetOrAdd(source.Text, _ => Parse(source)) : Parse(source))
        );

    /// <summary>Opens it as an editor has it.</summary>
    public static Project Open(Mutant mutant)
    {
        var project = s_project;
        foreach (var source in mutant.Sources)
            project = project.AddDocument(Path.GetFileName(source.Path), SourceText.From(source.Text), filePath: source.Path).Project;
        foreach (var file in mutant.Files)
            project = project.AddAdditionalDocument(Path.GetFileName(file.Path), SourceText.From(file.Text), filePath: file.Path).Project;
        return project;
    }

    /// <summary>The files beside it as hosts hand them over.</summary>
    public static AnalyzerOptions Options(Mutant mutant) => new AnalyzedProgram { AdditionalFiles = [.. mutant.Files] }.Options();

    private static SyntaxTree Parse(ProgramFile source) => CSharpSyntaxTree.ParseText(SourceText.From(source.Text), path: source.Path);

    private static CSharpCompilation Empty()
    {
        var empty = CSharpCompilation.Create("Program", [], References, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        // Binds the references; compilations made from it take that over.
        _ = empty.GetSpecialType(SpecialType.System_Object);
        return empty;
    }

    private static Project EmptyProject()
    {
        var project = new AnalyzedProgram { References = References }.Open(new AdhocWorkspace());
        // Its projects take over the references that this one binds.
        _ = project.GetCompilationAsync().GetAwaiter().GetResult()!.GetSpecialType(SpecialType.System_Object);
        return project;
    }
}
