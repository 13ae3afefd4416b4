using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataGravity.Carrier;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Libraries;

/// <summary>How a program reaches a library.</summary>
public enum LibraryForm
{
    /// <summary>Its source is part of the program.</summary>
    SameProject,

    /// <summary>An editor compiles against its source.</summary>
    Project,

    /// <summary>A build compiles against its assembly, which carries its program.</summary>
    Assembly,

    /// <summary>The assembly carries none.</summary>
    BareAssembly,
}

/// <summary>A program, and the library that it uses.</summary>
/// <param name="Library">The library's file, <c>Lake.cs</c> of <c>Acme.Lake</c>.</param>
/// <param name="App">The program's file.</param>
internal sealed record SplitProgram(string Library, string App)
{
    public const string Name = "Acme.Lake";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Pulumi;
        global using Aws = Pulumi.Aws;
        """;

    public string Settings { get; init; } = "";

    /// <summary>What to reference instead of the library.</summary>
    public IReadOnlyList<MetadataReference> Others { get; init; } = [];

    /// <summary>What an analysis reports, at least as a suggestion.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(LibraryForm form, DiagnosticSeverity least = DiagnosticSeverity.Info)
    {
        var program = new AnalyzedProgram(("/app/Usings.cs", Usings), ("/app/Program.cs", App))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            AdditionalFiles =
            [
                ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
                ("/app/Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n"),
                ("/app/DataGravity.yaml", Settings),
            ],
        };
        program = form switch
        {
            LibraryForm.SameProject => program with { Sources = [.. program.Sources, ("/app/Lake.cs", Library)] },
            _ => program with { References = [.. program.References, .. Others.Count > 0 ? Others : [Reference(form)]] },
        };
        var compilation = program.Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(), found => found.Severity == DiagnosticSeverity.Error);
        var found = await FoundDiagnostics.OfBuildAsync(compilation, [new PlacementAnalyzer()], program.Options(), concurrent: true);
        await PerDocumentConsistency.VerifyAsync(compilation, [new PlacementAnalyzer()], program.Options(), found);
        return [.. found.Where(finding => finding.Severity >= least).OrderBy(finding => finding.GetMessage(), StringComparer.Ordinal)];
    }

    /// <summary>The rule and message of each finding, without the part that says where in the library something is created.</summary>
    public async Task<string[]> DescribeAsync(LibraryForm form) => [.. (await FindAsync(form)).Select(Describe)];

    /// <summary>The library's compilation.</summary>
    public CSharpCompilation CompileLibrary() => Compile(Name, Library);

    /// <summary>The compilation of a library with one file.</summary>
    public static CSharpCompilation Compile(string name, string source, params IEnumerable<MetadataReference> libraries) =>
        (
            new AnalyzedProgram(("/lake/Usings.cs", Usings), ("/lake/Lake.cs", source))
            {
                References = [.. FrameworkReferences.Net100, .. PulumiReferences.All, .. libraries],
                CompilationOptions = new(OutputKind.DynamicallyLinkedLibrary),
            }
        )
            .Compile()
            .WithAssemblyName(name);

    public MetadataReference Reference(LibraryForm form) =>
        form switch
        {
            LibraryForm.Project => CompileLibrary().ToMetadataReference(),
            LibraryForm.BareAssembly => Emit(CompileLibrary()),
            _ => Emit(Carry(CompileLibrary())),
        };

    /// <summary>Runs the generator, as a build does.</summary>
    public static Compilation Carry(Compilation library, params IEnumerable<(string Key, string Value)> properties)
    {
        CSharpGeneratorDriver
            .Create(
                [new ProgramCarrier().AsSourceGenerator()],
                optionsProvider: new BuildProperties([("ProjectDir", "/lake/"), .. properties])
            )
            .RunGeneratorsAndUpdateCompilation(library, out var carrying, out var problems);
        Assert.Empty(problems);
        return carrying;
    }

    /// <summary>The assembly that consumers compile against, without bodies and private members.</summary>
    public static MetadataReference Emit(Compilation library)
    {
        using var assembly = new MemoryStream();
        var result = library.Emit(assembly, options: new(metadataOnly: true, includePrivateMembers: false));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }

    private static string Describe(Diagnostic finding) =>
        $"{finding.Id} {Regex.Replace(finding.GetMessage(), "; '[^']+' is created in Acme.Lake.*$", "")}";
}
