using System.Composition;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.CodeFixes.Trial;
using DataGravity.Configuration;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Refactorings;

/// <summary>Replaces a resource's literal region by a value from the stack's configuration. Every stack's file gets the value.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = "extract the region to the configuration"), Shared]
public sealed class ExtractRegionRefactoringProvider : ResourceRefactoringProvider
{
    internal const string EquivalenceKey = "DataGravity.ExtractRegion";

    internal override BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode node, int end) =>
        InputOf(node) is { } input
            ? input.Ancestors().OfType<ArgumentSyntax>().FirstOrDefault()?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()
            : null;

    internal override async Task<(string Title, string Key, Solution Changed)?> ChangeAsync(
        Document document,
        SyntaxNode node,
        ResourceCall call,
        IReadOnlyList<Resource> resources,
        CancellationToken cancellation
    )
    {
        if (
            InputOf(node) is not { Left: IdentifierNameSyntax { Identifier.ValueText: var member }, Right: var literal } input
            || call.Args?.Written != input.Parent?.Parent
            || !resources.All(resource => IsPlace(resource, member))
            || ConfigVariable.At(literal, call.Model) is not { } config
        )
        {
            return null;
        }
        var key = char.ToLowerInvariant(member[0]) + member.Substring(1);
        if (
            await WithKeyAsync(document.Project, key, ((LiteralExpressionSyntax)literal).Token.ValueText, cancellation)
                .ConfigureAwait(false)
            is not { } configured
        )
        {
            return null;
        }

        var edits = config.Declaration is { } declaration ? [declaration] : Array.Empty<TextChange>();
        // The configuration is added first, since that alone changes nothing.
        var check = await EditCheck.BeforeAsync(configured.GetProject(document.Project.Id)!, cancellation).ConfigureAwait(false);
        var required = new TextChange(literal.Span, $"{config.Name}.Require(\"{key}\")");
        var changed = await check.TryAsync(SourceEdit.Of(node.SyntaxTree, [.. edits, required]), cancellation).ConfigureAwait(false);
        return changed is null ? null : ("Extract the region to the configuration", EquivalenceKey, changed.Solution);
    }

    /// <summary><c>Region = "eu-west-1"</c>, if the cursor is in the text.</summary>
    private static AssignmentExpressionSyntax? InputOf(SyntaxNode node) =>
        node is { ContainsDiagnostics: false, Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment }
        && node.IsKind(SyntaxKind.StringLiteralExpression)
        && assignment.Right == node
            ? assignment
            : null;

    private static bool IsPlace(Resource resource, string member) =>
        member is "Region" or "Location"
        && (resource.IsProvider || resource.Kind is { } kind && kind.PlaceInputs.Contains(member.ToLowerInvariant()));

    /// <summary>
    /// The solution with a key in every stack's file; null if there is no stack, the key is taken, or a file cannot be edited.
    /// </summary>
    private static async Task<Solution?> WithKeyAsync(Project project, string key, string value, CancellationToken cancellation)
    {
        var files = new List<(TextDocument Document, string Path, SourceText Text)>();
        foreach (var file in project.AdditionalDocuments)
            files.Add((file, file.FilePath ?? file.Name, await file.GetTextAsync(cancellation).ConfigureAwait(false)));
        if (
            ConfigurationSet.Read(files.Select(file => (file.Path, file.Text.ToString()))).Projects
                is not [{ Project.Name: { Length: > 0 } name, Stacks: { Count: > 0 } stacks } only]
            || stacks.Append(only.WithoutStack).Any(stack => stack.TryGet($"{name}:{key}", out _))
        )
        {
            return null;
        }
        var solution = project.Solution;
        foreach (var stack in stacks)
        {
            var file = files.First(file => file.Path == stack.Stack!.Path);
            if (StackEntry.Add(file.Text, $"{name}:{key}", value) is not { } text)
                return null;
            solution = solution.WithAdditionalDocumentText(file.Document.Id, text);
        }
        return solution;
    }
}
