using System.Collections.Immutable;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Editor.Tests.Hosts;

/// <summary>A fix or refactoring that an editor's menu has.</summary>
/// <param name="Provider">The type that offers it.</param>
/// <param name="Action">What is offered.</param>
/// <param name="Resolved">The findings that are gone when it is made; none for a refactoring.</param>
internal sealed record Offer(Type Provider, CodeAction Action, ImmutableArray<Diagnostic> Resolved)
{
    /// <summary>All that is offered in a project: for its findings, at every creation and in every text.</summary>
    public static async Task<IReadOnlyList<Offer>> AllAsync(Project project, PackageParts parts, IEnumerable<Diagnostic> findings)
    {
        var offers = new List<Offer>();
        foreach (var fix in await OfferedFix.AllAsync(parts.Fixes, project, findings))
            offers.AddRange(Leaves(fix.Action).Select(action => new Offer(fix.Provider.GetType(), action, fix.Resolved)));
        foreach (var document in project.Documents.Where(document => document.Folders is not ["obj", ..]))
        {
            var root = (await document.GetSyntaxRootAsync())!;
            foreach (var node in root.DescendantNodes().Where(IsPlace))
                offers.AddRange(await RefactoringsAsync(parts, document, new TextSpan(node.SpanStart, 0)));
        }
        return offers;
    }

    /// <summary>The refactorings for a selection.</summary>
    public static async Task<IReadOnlyList<Offer>> RefactoringsAsync(PackageParts parts, Document document, TextSpan selection)
    {
        var offers = new List<Offer>();
        foreach (var provider in parts.Refactorings)
        {
            void Register(CodeAction action) => offers.AddRange(Leaves(action).Select(leaf => new Offer(provider.GetType(), leaf, [])));
            await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, selection, Register, default));
        }
        return offers;
    }

    private static bool IsPlace(SyntaxNode node) =>
        node is BaseObjectCreationExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression);

    /// <summary>What can be chosen: an action with others below is a menu.</summary>
    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions is { IsEmpty: false } nested ? nested.SelectMany(Leaves) : [action];
}
