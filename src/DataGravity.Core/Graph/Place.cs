namespace DataGravity.Graph;

/// <summary>How much is known of a place.</summary>
public enum PlaceKind
{
    /// <summary>A region by its name.</summary>
    Region,
    /// <summary>Several regions under one name, such as Google's <c>US</c>.</summary>
    MultiRegion,
    /// <summary>A place without a known name that is the same wherever it is named the same: a default provider, a configuration value.</summary>
    Symbolic,
    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>Where a resource lands.</summary>
/// <param name="Cloud">The cloud: <c>aws</c>, <c>gcp</c>, <c>azure</c>.</param>
/// <param name="Kind">How much is known.</param>
/// <param name="Name">The region, spelled as the cloud does; the identity of a symbolic place; why it is unknown.</param>
/// <param name="Why">How we know, as a message says it: <c>provider 'ireland'</c>.</param>
/// <param name="Decision">What in the program put it there.</param>
public sealed record Place(string Cloud, PlaceKind Kind, string Name, string Why, PlaceDecision Decision)
{
    /// <summary>As a message says it: <c>eu-west-1 (provider 'ireland')</c>.</summary>
    public override string ToString() => Why.Length == 0 ? Name : $"{Name} ({Why})";
}

/// <summary>What in the program puts a resource where it is.</summary>
/// <param name="ByInput">Its own region or location input.</param>
/// <param name="Provider">The explicit provider it uses, where that decides; null for the default one.</param>
public sealed record PlaceDecision(bool ByInput, Resource? Provider)
{
    /// <summary>The default provider.</summary>
    public static readonly PlaceDecision Default = new(false, null);

    /// <summary>The resource's own input.</summary>
    public static readonly PlaceDecision Input = new(true, null);
}

/// <summary>How two places lie to each other.</summary>
public enum Distance
{
    /// <summary>The same place, or one in the other.</summary>
    Same,
    /// <summary>Nobody can tell.</summary>
    Unknown,
    /// <summary>Another region of the same cloud.</summary>
    OtherRegion,
    /// <summary>Another cloud.</summary>
    OtherCloud,
}

/// <summary>Compares places.</summary>
public static class Distances
{
    /// <summary>How two places lie to each other; Unknown unless the program says it.</summary>
    public static Distance Between(Place left, Place right)
    {
        if (left.Cloud != right.Cloud)
            return Distance.OtherCloud;
        return (left.Kind, right.Kind) switch
        {
            (PlaceKind.Region, PlaceKind.Region) => left.Name == right.Name ? Distance.Same : Distance.OtherRegion,
            (PlaceKind.MultiRegion, PlaceKind.MultiRegion) or (PlaceKind.Symbolic, PlaceKind.Symbolic) when left.Name == right.Name => Distance.Same,
            _ => Distance.Unknown,
        };
    }
}
