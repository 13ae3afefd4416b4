using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.CodeFixes.Trial;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Refactorings;

/// <summary>Changes how a resource is placed, but not its place. Each change is analysed before it is offered.</summary>
public abstract class ResourceRefactoringProvider : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (
            await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(context.Span)
            || CreationAt(root.FindNode(context.Span, getInnermostNodeForTie: true), context.Span.End) is not { } creation
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || ResourceCall.TryCreate(creation, model, cancellation) is not { } call
        )
        {
            return;
        }
        var resources = (await ProgramRun.AnalyzeAsync(document.Project, cancellation).ConfigureAwait(false))
            ?.Graphs.SelectMany(graph => graph.Resources)
            .Where(resource =>
                !resource.IsExternal
                && resource.Site.File.Path == creation.SyntaxTree.FilePath
                && resource.Site.Span.Start == creation.SpanStart
            )
            .ToArray();
        if (
            resources is { Length: > 0 }
            && await ChangeAsync(document, root.FindNode(context.Span, getInnermostNodeForTie: true), call, resources, cancellation)
                .ConfigureAwait(false)
                is var (title, key, changed)
        )
        {
            context.RegisterRefactoring(CodeAction.Create(title, _ => Task.FromResult(changed), key));
        }
    }

    /// <summary>The creation of the resource around a node; null if the refactoring does not apply at that node.</summary>
    /// <param name="node">The node the cursor is in.</param>
    /// <param name="end">The end of the selection.</param>
    internal abstract BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode node, int end);

    /// <summary>The creation, if the cursor is at <c>new</c> or the type, or all of it is selected.</summary>
    private protected static BaseObjectCreationExpressionSyntax? CreationWithHeadAt(SyntaxNode node, int end) =>
        node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { ArgumentList: { } arguments } creation
        && (end <= arguments.SpanStart || node == creation && end == creation.Span.End)
            ? creation
            : null;

    /// <summary>The title, the equivalence key and the result; null if it is not possible.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The node the cursor is in.</param>
    /// <param name="call">The creation.</param>
    /// <param name="resources">The resources that are created there, in all stacks.</param>
    /// <param name="cancellation">Stops it.</param>
    internal abstract Task<(string Title, string Key, Solution Changed)?> ChangeAsync(
        Document document,
        SyntaxNode node,
        ResourceCall call,
        IReadOnlyList<Resource> resources,
        CancellationToken cancellation
    );
}
