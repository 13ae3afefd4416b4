using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Relocation.Literals;
using DataGravity.CodeFixes.Relocation.Providers;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Moves;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>The ways to write a move.</summary>
internal static class MoveEdits
{
    /// <summary>All ways: with the data's provider, then where the program writes the place, then at the resources.</summary>
    public static IEnumerable<IReadOnlyList<SourceEdit>> FindAll(MovePlan plan, ResourceCall call, IReadOnlyList<MovedResource> moved) =>
        AsDataIs(plan, call, moved).Concat(AtLiterals(plan, call, moved)).Concat(ByName(plan, moved));

    /// <summary>With the data's provider. If the data follows the default provider, with that.</summary>
    public static IEnumerable<IReadOnlyList<SourceEdit>> AsDataIs(MovePlan plan, ResourceCall call, IReadOnlyList<MovedResource> moved)
    {
        foreach (var provider in ProviderVariable.FindNames(plan, call, [.. moved.Select(m => m.Call)]).DefaultIfEmpty())
        {
            if (
                moved.Any(resource => resource.AsDataIs(plan, provider) is not null)
                && All(moved, resource => resource.AsDataIs(plan, provider) ?? resource.ByName(plan)) is { } edits
            )
            {
                yield return edits;
            }
        }
    }

    /// <summary>Where the program writes the place. Resources that no text places are changed themselves.</summary>
    public static IEnumerable<IReadOnlyList<SourceEdit>> AtLiterals(MovePlan plan, ResourceCall call, IReadOnlyList<MovedResource> moved) =>
        LiteralEdits.Write(plan, call) is { } literals && All(moved, resource => resource.BesideLiterals(plan)) is { } beside
            ?
            [
                [.. literals, .. beside],
            ]
            : [];

    public static IEnumerable<IReadOnlyList<SourceEdit>> ByName(MovePlan plan, IReadOnlyList<MovedResource> moved) =>
        All(moved, resource => resource.ByName(plan)) is { } edits ? [edits] : [];

    /// <summary>The edits of all resources; null if one of them has none, since then nothing moves.</summary>
    public static IReadOnlyList<SourceEdit>? All(IReadOnlyList<MovedResource> moved, Func<MovedResource, IReadOnlyList<SourceEdit>?> edit)
    {
        var edits = moved.Select(edit).ToArray();
        return edits.Contains(null) ? null : [.. edits.SelectMany(e => e!)];
    }
}
