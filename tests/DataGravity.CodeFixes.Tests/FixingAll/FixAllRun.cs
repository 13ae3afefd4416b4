using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.Analyzers.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Tests.FixingAll;

/// <summary>
/// What fixing all does to projects, done as <c>dotnet format</c> does it: the fix that comes first for the first finding tells which kind
/// is made.
/// </summary>
/// <param name="HasAction">Whether there is an action; <c>dotnet format</c> prints a warning where there is none.</param>
/// <param name="Changed">The files that change, in the order of their paths.</param>
internal sealed record FixAllRun(bool HasAction, IReadOnlyList<string> Changed)
{
    /// <summary>What asks for fixes of a solution.</summary>
    public static (string Name, string Text) Property { get; } = ("/.globalconfig", ConfigWith("true"));

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [new PlacementAnalyzer(), new SourceAnalyzer()];

    /// <summary>Fixes one project.</summary>
    public static Task<FixAllRun> OfAsync(CodeFixProvider provider, FixAllScope scope, string program, string? property) =>
        OfAsync(provider, scope, program, new Dictionary<string, string?> { ["app"] = property });

    /// <summary>
    /// Fixes all projects of a solution, or the first. All are the same program; each has a value of the property, or none.
    /// </summary>
    public static async Task<FixAllRun> OfAsync(
        CodeFixProvider provider,
        FixAllScope scope,
        string program,
        IReadOnlyDictionary<string, string?> projects
    )
    {
        using var workspace = new AdhocWorkspace();
        var solution = projects.Aggregate(
            workspace.CurrentSolution,
            (current, project) => With(current, project.Key, program, project.Value)
        );
        var document = solution.Projects.First().Documents.Single();
        var finding = (await FindingsAsync(document.Project))
            .OrderBy(finding => finding.Location.SourceSpan.Start)
            .First(finding => provider.FixableDiagnosticIds.Contains(finding.Id));
        CodeAction? first = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => first ??= action, default));
        Assert.NotNull(first);
        if (provider.GetFixAllProvider() is not { } all || !all.GetSupportedFixAllScopes().Contains(scope))
            return new(HasAction: false, []);
        var action = await all.GetFixAsync(
            new FixAllContext(
                document,
                provider,
                scope,
                first.EquivalenceKey,
                provider.FixableDiagnosticIds,
                new ProjectFindings(FindingsAsync),
                default
            )
        );
        if (action is null)
            return new(HasAction: false, []);
        var changes = (await OfferedFix.ChangedAsync(action)).GetChanges(solution).GetProjectChanges();
        return new(
            HasAction: true,
            [
                .. changes
                    .SelectMany(project => project.GetChangedDocuments().Concat(project.GetChangedAdditionalDocuments()))
                    .Select(id => solution.GetDocument(id)?.FilePath ?? solution.GetAdditionalDocument(id)!.FilePath!)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    private static Solution With(Solution solution, string name, string program, string? property)
    {
        var project = solution
            .AddProject(name, name, LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .WithMetadataReferences([.. FrameworkReferences.Net100, .. PulumiReferences.All])
            .AddDocument("Program.cs", SourceText.From(program), filePath: $"/{name}/Program.cs")
            .Project.AddAdditionalDocument("Pulumi.yaml", SourceText.From("name: app\nruntime: dotnet\n"), filePath: $"/{name}/Pulumi.yaml")
            .Project.AddAdditionalDocument(
                "Pulumi.dev.yaml",
                SourceText.From("config:\n  aws:region: us-east-1\n"),
                filePath: $"/{name}/Pulumi.dev.yaml"
            )
            .Project;
        return property is null
            ? project.Solution
            : project
                .AddAnalyzerConfigDocument(".globalconfig", SourceText.From(ConfigWith(property)), filePath: $"/{name}/.globalconfig")
                .Project.Solution;
    }

    private static string ConfigWith(string property) => $"is_global = true\nbuild_property.DataGravityFixAll = {property}\n";

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project) =>
        await (await project.GetCompilationAsync())!.WithAnalyzers(s_analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
}
