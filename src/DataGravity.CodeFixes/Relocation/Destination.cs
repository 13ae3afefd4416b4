using System.Collections.Immutable;
using System.Globalization;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Where a finding wants the compute to be, read from its properties.</summary>
internal sealed class Destination(Diagnostic diagnostic)
{
    /// <summary>The rules whose findings an edit can resolve.</summary>
    public static ImmutableArray<string> Rules { get; } =
        ImmutableArray.Create(new OtherRegionRule().Descriptor.Id, new VendorConstraintRule().Descriptor.Id);

    /// <summary>Null where the data is in different regions in the stacks the finding is about.</summary>
    public string? Region { get; } = Property(diagnostic, FindingProperties.Region);

    /// <summary>Whether naming the region is right in every stack.</summary>
    public bool RegionEverywhere { get; } = Has(diagnostic, FindingProperties.RegionEverywhere);

    public bool DataByInput { get; } = Has(diagnostic, FindingProperties.DataByInput);

    public bool DataByDefault { get; } = Has(diagnostic, FindingProperties.DataByDefault);

    public bool ComputeByInput { get; } = Has(diagnostic, FindingProperties.ComputeByInput);

    /// <summary>The <c>new</c> expression of the provider that places the data; null where none does.</summary>
    public (string Path, int Start)? Provider { get; } =
        Property(diagnostic, FindingProperties.ProviderPath) is { } path
        && int.TryParse(Property(diagnostic, FindingProperties.ProviderStart), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? (path, start)
            : null;

    /// <summary>Where the data is created; null where a tool did not keep it.</summary>
    public Location? Data { get; } = diagnostic.AdditionalLocations.FirstOrDefault();

    public string Title { get; } =
        $"Move '{Property(diagnostic, FindingProperties.Compute)}'"
        + (Property(diagnostic, FindingProperties.Region) is { } region ? $" to {region}," : "")
        + $" next to {Property(diagnostic, FindingProperties.Data)}";

    private static bool Has(Diagnostic diagnostic, string name) => diagnostic.Properties.ContainsKey(name);

    private static string? Property(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
