using System.Collections.Immutable;
using System.Runtime.Loader;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Tests.FixingAll;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Recording;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>A program with a move made that is offered for one of its findings.</summary>
/// <param name="Title">How an editor names the move.</param>
/// <param name="Text">The program after it.</param>
/// <param name="Findings">What is found in it then.</param>
internal sealed record OfferedMove(string Title, string Text, ImmutableArray<Diagnostic> Findings)
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Text.Json;
        using Pulumi;
        using Aws = Pulumi.Aws;
        using AzureNative = Pulumi.AzureNative;
        using Gcp = Pulumi.Gcp;

        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [new PlacementAnalyzer()];

    /// <summary>Top-level statements that run a program.</summary>
    public static string Program(string body, string types = "") =>
        $"{Usings}return await Deployment.RunAsync(() =>\n{{\n{body}\n}});\n{types}";

    /// <summary>The moves of a kind that are offered for a program's findings, which are those of a rule.</summary>
    public static async Task<IReadOnlyList<OfferedMove>> AllOfAsync(
        CodeFixProvider provider,
        string program,
        LanguageVersion language = LanguageVersion.Preview,
        params (string Name, string Text)[] files
    )
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, program, language, files);
        Assert.DoesNotContain(
            (await document.Project.GetCompilationAsync())!.GetDiagnostics(),
            problem => problem.Severity == DiagnosticSeverity.Error
        );
        var moves = new List<OfferedMove>();
        foreach (var finding in await FindingsAsync(document.Project))
        {
            if (!provider.FixableDiagnosticIds.Contains(finding.Id))
                continue;
            var actions = new List<CodeAction>();
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default));
            foreach (var action in actions)
            {
                var after = (await OfferedFix.ChangedAsync(action)).GetDocument(document.Id)!;
                moves.Add(new OfferedMove(action.Title, $"{await after.GetTextAsync()}", await FindingsAsync(after.Project)));
            }
        }
        return moves;
    }

    /// <summary>The program with all moves of a kind made at once.</summary>
    public static async Task<string> AllMadeAsync(
        CodeFixProvider provider,
        string key,
        string program,
        FixAllScope scope = FixAllScope.Project,
        params (string Name, string Text)[] files
    )
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, program, LanguageVersion.Preview, files);
        return $"{await (await AllMadeAsync(document, provider, key, scope)).Documents.Single().GetTextAsync()}";
    }

    /// <summary>The files beside the program with all moves of a kind made at once.</summary>
    public static async Task<IEnumerable<string>> FilesAfterAllAsync(
        CodeFixProvider provider,
        string key,
        string program,
        FixAllScope scope,
        params (string Name, string Text)[] files
    )
    {
        using var workspace = new AdhocWorkspace();
        var after = await AllMadeAsync(Open(workspace, program, LanguageVersion.Preview, files), provider, key, scope);
        return (await Task.WhenAll(after.AdditionalDocuments.Select(file => file.GetTextAsync()))).Select(text => $"{text}");
    }

    private static async Task<Project> AllMadeAsync(Document document, CodeFixProvider provider, string key, FixAllScope scope)
    {
        // A solution has to ask for it.
        var asking = document
            .Project.AddAnalyzerConfigDocument(
                FixAllRun.Property.Name,
                SourceText.From(FixAllRun.Property.Text),
                filePath: FixAllRun.Property.Name
            )
            .Project;
        var context = new FixAllContext(
            asking.GetDocument(document.Id)!,
            provider,
            scope,
            key,
            provider.FixableDiagnosticIds,
            new ProjectFindings(FindingsAsync),
            default
        );
        return
            await provider.GetFixAllProvider()!.GetFixAsync(context) is not { } action
            || (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().SingleOrDefault() is not { } changed
            ? document.Project
            : changed.ChangedSolution.GetProject(document.Project.Id)!;
    }

    /// <summary>The document of a program in a project.</summary>
    public static Document Open(
        AdhocWorkspace workspace,
        string program,
        LanguageVersion language,
        params (string Name, string Text)[] files
    ) =>
        new AnalyzedProgram(("/app/Program.cs", program))
        {
            AdditionalFiles = [.. files.Select(file => new ProgramFile("/app/" + file.Name, file.Text))],
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            ParseOptions = new CSharpParseOptions(language),
        }
            .Open(workspace)
            .Documents.Single();

    /// <summary>What the program registers after the move, in the reference SDK.</summary>
    public async Task<RecordedRun> RunAsync(params (string Key, string Value)[] configuration)
    {
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(Text)],
            [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication)
        );
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        var settings = new RecordingSettings
        {
            Project = "app",
            Stack = "dev",
            Config = configuration.ToDictionary(entry => entry.Key, entry => entry.Value),
        };
        return (await DeploymentRecorder.RunAsync(settings, context.LoadFromStream(image))).ThrowIfFailed();
    }

    // A setting that an equivalent asks for is not set yet: that the run ends there is told, and is no finding of the move.
    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project) =>
        [
            .. (
                await (await project.GetCompilationAsync())!
                    .WithAnalyzers(s_analyzers, project.AnalyzerOptions)
                    .GetAnalyzerDiagnosticsAsync()
            ).Where(finding => finding is not { Id: "PDG3001", Severity: DiagnosticSeverity.Info }),
        ];
}
