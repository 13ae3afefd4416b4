using System.Composition;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Relocation.Providers;
using DataGravity.CodeFixes.Syntax;
using DataGravity.CodeFixes.Trial;
using DataGravity.Graph;
using DataGravity.Moves;
using DataGravity.Moves.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Refactorings;

/// <summary>Places compute by whatever places its data, if both are in one region now. From then on the compute follows the data.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = "place with its data"), Shared]
public sealed class PlaceWithDataRefactoringProvider : ResourceRefactoringProvider
{
    internal const string EquivalenceKey = "DataGravity.PlaceWithData";

    private const string Provider = nameof(Provider);

    internal override BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode node, int end) => CreationWithHeadAt(node, end);

    internal override async Task<(string Title, string Key, Solution Changed)?> ChangeAsync(
        Document document,
        SyntaxNode node,
        ResourceCall call,
        IReadOnlyList<Resource> resources,
        CancellationToken cancellation
    )
    {
        EditCheck? check = null;
        foreach (
            var data in resources[0]
                .Data.Where(data =>
                    resources.All(resource => resource.Data.Any(other => other.Site == data.Site && AreTogether(resource, other)))
                )
        )
        {
            foreach (var (edit, by) in EditsOf(call, resources[0], data))
            {
                check ??= await EditCheck.BeforeAsync(document.Project, cancellation).ConfigureAwait(false);
                if (await check.TryAsync(SourceEdit.Of(call.Creation.SyntaxTree, edit), cancellation).ConfigureAwait(false) is { } changed)
                    return ($"Place '{resources[0].Name}' with {data}: {by}", EquivalenceKey, changed.Solution);
            }
        }
        return null;
    }

    /// <summary>Whether both are in one region, but not by the same decision.</summary>
    private static bool AreTogether(Resource compute, Resource data) =>
        !data.IsExternal
        && compute.Places.All(c =>
            data.Places.All(d =>
                c.Place.Kind == PlaceKind.Region
                && d.Place.Kind == PlaceKind.Region
                && c.Place.Cloud == d.Place.Cloud
                && c.Place.Name == d.Place.Name
                && c.Place.Zone is null
                && c.Place.Decision.Neighbour is null
                && (c.Place.Decision != d.Place.Decision || c.Place.Decision.ByInput)
            )
        );

    private static IEnumerable<(IReadOnlyList<TextChange> Edit, string By)> EditsOf(ResourceCall call, Resource compute, Resource data)
    {
        var isByProvider = compute.Places.All(p => p.Place.Decision is { ByInput: false, Provider: not null });
        if (
            !isByProvider
            && PlaceOutput.Find(data) is { } region
            && call.Args is { } args
            && compute.Kind!.PlaceInputs.FirstOrDefault(PlacementChange.TakesRegion) is { } input
            && args.MemberOf(input) is { } member
        )
        {
            foreach (var output in DataVariable.FindRegions(data.Site, region, call, [call]))
            {
                if (args.Set(member, output) is { } edit)
                    yield return (edit, $"{member} = {output}");
            }
        }
        if (
            compute.Places.Any(p => p.Place.Decision.ByInput)
            || data.Places.Select(p => p.Place.Decision.Provider).Distinct().ToArray() is not [{ } provider]
        )
        {
            yield break;
        }

        foreach (var name in ProviderVariable.FindNames(provider.Site, data.Site, call, [call]))
        {
            if (call.Options?.Set(Provider, name) is { } edit)
                yield return (edit, $"{Provider} = {name}");
        }
    }
}
