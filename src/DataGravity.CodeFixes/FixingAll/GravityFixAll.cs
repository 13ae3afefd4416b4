using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.FixingAll;

/// <summary>
/// Makes all fixes of a kind where their effect allows it. <c>dotnet format</c> fixes whole solutions, often without arguments, in hooks
/// and builds. There, nothing that changes a deployment is made unless the project asks for it.
/// </summary>
internal abstract class GravityFixAll : FixAllProvider
{
    /// <summary>The MSBuild property that asks for fixes of a whole solution.</summary>
    private const string Property = "DataGravityFixAll";

    public sealed override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var found = new List<(ProjectId Project, ImmutableArray<Diagnostic> Findings)>();
        foreach (var project in fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project])
        {
            if (
                project.Language != LanguageNames.CSharp
                || !IsAllowed(((GravityFixProvider)fixAllContext.CodeFixProvider).Effect, fixAllContext.Scope, project)
            )
            {
                continue;
            }

            var findings = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (!findings.IsEmpty)
                found.Add((project.Id, findings));
        }
        return found.Count > 0 && await FixAsync(fixAllContext, found).ConfigureAwait(false) is { } solution
            ? CodeAction.Create("Fix all", _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey)
            : Nothing(fixAllContext);
    }

    /// <summary>Whether fixes with an effect may be made in a scope.</summary>
    protected static bool IsAllowed(FixEffect effect, FixAllScope scope, Project project) =>
        effect switch
        {
            FixEffect.SourceOnly => true,
            FixEffect.ChangesResources => scope != FixAllScope.Solution || IsAskedFor(project),
            FixEffect.CreatesResources => scope != FixAllScope.Solution,
            _ => false,
        };

    /// <summary>An action that changes nothing. Only for a solution, since <c>dotnet format</c> warns if there is no action.</summary>
    public static CodeAction? Nothing(FixAllContext context) =>
        context.Scope == FixAllScope.Solution
            ? CodeAction.Create(
                $"Change nothing in a solution{Advice(context)}",
                _ => Task.FromResult(context.Solution),
                context.CodeActionEquivalenceKey
            )
            : null;

    /// <summary>The end of the title, which editors show.</summary>
    private static string Advice(FixAllContext context) =>
        context.CodeFixProvider is GravityFixProvider { Effect: FixEffect.ChangesResources }
            ? $" without the MSBuild property {Property}"
            : "";

    /// <summary>The solution with the fixes made, in one pass; null if there are none.</summary>
    protected abstract Task<Solution?> FixAsync(
        FixAllContext context,
        IReadOnlyList<(ProjectId Project, ImmutableArray<Diagnostic> Findings)> found
    );

    /// <summary>
    /// Whether the project sets the property, which the package passes to the compiler. No rule depends on it, so it is read here.
    /// </summary>
    private static bool IsAskedFor(Project project) =>
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue($"build_property.{Property}", out var value)
        && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
}
