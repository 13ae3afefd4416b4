using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Syntax;
using DataGravity.CodeFixes.Trial;
using DataGravity.Graph;
using DataGravity.Moves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>A fix of the findings at a resource.</summary>
/// <param name="Key">The equivalence key.</param>
/// <param name="Title">What it does.</param>
/// <param name="Findings">The findings it resolves, all at the resource's creation.</param>
/// <param name="Edits">Ways to make it, best first.</param>
internal sealed record ResourceFix(
    string Key,
    string Title,
    IReadOnlyList<ReportedFinding> Findings,
    IEnumerable<IReadOnlyList<SourceEdit>> Edits
)
{
    /// <summary>For a move, all that moves. Null for a fix that may move anything.</summary>
    public IReadOnlyCollection<ResourceIdentity>? Moved { get; init; }

    /// <summary>Its effect on a deployment, if that is more than that of its provider's other fixes.</summary>
    public FixEffect? Effect { get; init; }

    /// <summary>What the user has to do before the program deploys, as the end of a title; empty for nothing.</summary>
    public string Leaves { get; init; } = "";

    /// <summary>The equivalence key of its code action.</summary>
    public string ActionKey => Leaves.Length == 0 ? Key : Key + ProgramFixProvider.AloneSuffix;

    /// <summary>The fixes of the findings in a document, in the order of the program. Each can be made in some way.</summary>
    public static async Task<IReadOnlyList<ResourceFix>> FindAllAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        EditCheck check,
        ProgramFixProvider provider,
        CancellationToken cancellation
    )
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (model is null || root is null)
            return [];
        return
        [
            .. diagnostics
                .Select(diagnostic => diagnostic.Location.SourceSpan)
                .Distinct()
                .OrderBy(span => span.Start)
                .SelectMany(span =>
                    FindAll(
                        CreationAt(root, span),
                        check.FindingsAt(root.SyntaxTree, span, provider.FixableDiagnosticIds),
                        model,
                        provider,
                        check.Graphs,
                        cancellation
                    )
                ),
        ];
    }

    private static IEnumerable<ResourceFix> FindAll(
        BaseObjectCreationExpressionSyntax? creation,
        IReadOnlyList<ReportedFinding> findings,
        SemanticModel model,
        ProgramFixProvider provider,
        IReadOnlyList<ResourceGraph> graphs,
        CancellationToken cancellation
    ) =>
        findings.Count == 0 || creation is null || ResourceCall.TryCreate(creation, model, cancellation) is not { } call
            ? []
            : provider.FixesOf(findings, call, graphs).Select(fix => fix with { Edits = [.. fix.Edits] }).Where(fix => fix.Edits.Any());

    /// <summary>
    /// The creation whose type name, or <c>new</c> if the type is inferred, is at a finding. The text may have changed since.
    /// </summary>
    private static BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) ? root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() : null;
}
