using System.Composition;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.CodeFixes.Trial;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Refactorings;

/// <summary>Writes the region in which a resource lands anyway as its own input, if it is the same in every stack.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = "make the place explicit"), Shared]
public sealed class ExplicitPlaceRefactoringProvider : ResourceRefactoringProvider
{
    internal const string EquivalenceKey = "DataGravity.ExplicitPlace";

    internal override BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode node, int end) => CreationWithHeadAt(node, end);

    internal override async Task<(string Title, string Key, Solution Changed)?> ChangeAsync(
        Document document,
        SyntaxNode node,
        ResourceCall call,
        IReadOnlyList<Resource> resources,
        CancellationToken cancellation
    )
    {
        var places = resources.SelectMany(resource => resource.Places).Select(p => p.Place).ToArray();
        if (
            places.Length == 0
            || places.Any(place =>
                place.Kind != PlaceKind.Region || place.Name != places[0].Name || place.Zone is not null || place.Decision.ByInput
            )
            || resources[0].Kind!.PlaceInputs.FirstOrDefault(input => input is "region" or "location") is not { } input
        )
        {
            return null;
        }
        var member = char.ToUpperInvariant(input[0]) + input.Substring(1);
        var region = SymbolDisplay.FormatLiteral(places[0].Name, quote: true);
        if (call.Args?.Set(member, region) is not { } edit)
            return null;
        var check = await EditCheck.BeforeAsync(document.Project, cancellation).ConfigureAwait(false);
        return await check.TryAsync(SourceEdit.Of(call.Creation.SyntaxTree, edit), cancellation).ConfigureAwait(false) is { } changed
            ? ($"Make the place explicit: {member} = {region}", EquivalenceKey, changed.Solution)
            : null;
    }
}
