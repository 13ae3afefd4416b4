using System.Collections.Immutable;
using DataGravity.Rules;
using DataGravity.Rules.Gravity;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>The rules whose findings end with a move within a cloud.</summary>
internal static class MovableRules
{
    public static ImmutableArray<string> Ids { get; } =
        ImmutableArray.Create(new OtherRegionRule().Descriptor.Id, new VendorConstraintRule().Descriptor.Id);
}
