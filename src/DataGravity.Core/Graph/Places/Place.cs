using DataGravity.Catalog;
using DataGravity.Catalog.Places;

namespace DataGravity.Graph;

/// <summary>How much is known of a place.</summary>
internal enum PlaceKind
{
    Region,

    /// <summary>Several regions under one name, such as Google's <c>US</c>.</summary>
    MultiRegion,

    /// <summary>Everywhere: near to whatever is in the same cloud.</summary>
    Global,

    /// <summary>
    /// A place without a known name that is the same wherever it is named the same: a default provider, a configuration value.
    /// </summary>
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
internal sealed record Place(string Cloud, PlaceKind Kind, string Name, string Why, PlaceDecision Decision)
{
    /// <summary>The zone in the region, where the program names one.</summary>
    public string? Zone { get; init; }

    /// <summary>What is written where the place is named, as it is spelled there; null for what is not written but computed.</summary>
    public string? Written { get; init; }

    /// <summary>The literal it is written in; null where it is written in a configuration file.</summary>
    public Program.Site? Literal { get; init; }

    /// <summary>The value in a stack's or project's file that names it, as it is; null where none does.</summary>
    public Program.ConfigurationSite? Configured { get; init; }

    /// <summary>What made an unknown place unknown. Two places are the same whatever made them so.</summary>
    public PlaceCause Cause { get; init; }

    /// <summary>As a message says it: <c>eu-west-1 (provider 'ireland')</c>.</summary>
    public override string ToString() => Why.Length == 0 ? Name : $"{Name} ({Why})";

    internal static Place Parse(string cloud, string location, string why, PlaceDecision decision)
    {
        if (location.Equals("global", StringComparison.OrdinalIgnoreCase))
            return new Place(cloud, PlaceKind.Global, "global", why, decision);
        return Clouds.IsMultiRegion(cloud, location)
            ? new Place(cloud, PlaceKind.MultiRegion, location.ToUpperInvariant(), why, decision)
            : new Place(cloud, PlaceKind.Region, Clouds.RegionOf(cloud, location), why, decision)
            {
                Zone = Clouds.IsZone(cloud, location) ? location.Trim().ToLowerInvariant() : null,
            };
    }

    /// <summary>The place that a list names: zones of one region, or the two regions of a dual-region.</summary>
    internal static Place Parse(string cloud, Evaluation.SequenceValue locations, string why, PlaceDecision decision)
    {
        var names = locations.Items.Select(item => (item.Value as Evaluation.Constant)?.Content as string).ToArray();
        var unnamed = Array.FindIndex(names, string.IsNullOrEmpty);
        if (unnamed >= 0)
            return Unknown(cloud, "a list nobody knows", locations.Items[unnamed].Value, decision.Provider);
        var regions = names.Select(name => Clouds.RegionOf(cloud, name!)).Distinct().ToArray();
        return regions switch
        {
            [var one] => names.Length == 1
                ? Parse(cloud, names[0]!, why, decision)
                : new Place(cloud, PlaceKind.Region, one, why, decision),
            [var first, var second] when cloud == "gcp" => new Place(
                cloud,
                PlaceKind.MultiRegion,
                Regions.Dual(first, second),
                why,
                decision
            ),
            _ => Unknown(cloud, "several regions"),
        };
    }

    /// <summary>A place nobody knows.</summary>
    /// <param name="cloud">The cloud it is in.</param>
    /// <param name="why">Why it is not known.</param>
    /// <param name="cause">The value that would name it; null where nothing does.</param>
    /// <param name="owner">Whose place it is; null for the resource's own.</param>
    internal static Place Unknown(string cloud, string why, Evaluation.Value? cause = null, Resource? owner = null) =>
        new(cloud, PlaceKind.Unknown, "unknown", why, PlaceDecision.Default) { Cause = new PlaceCause(cause, owner) };

    /// <summary>The same, as the place of whoever is where another resource is.</summary>
    internal Place TakenFrom(Resource owner) =>
        Kind == PlaceKind.Unknown && Cause.Owner is null ? this with { Cause = Cause with { Owner = owner } } : this;
}

/// <summary>What made a place unknown. It is told, but tells no places apart.</summary>
/// <param name="Value">The value that would name the place, but is not known; null where nothing names it.</param>
/// <param name="Owner">
/// Whose place it is: the first of neighbours, clusters and providers that does not know it itself; null for the resource's own.
/// </param>
internal readonly record struct PlaceCause(Evaluation.Value? Value, Resource? Owner)
{
    public bool Equals(PlaceCause other) => true;

    public override int GetHashCode() => 0;
}

/// <summary>What in the program puts a resource where it is.</summary>
/// <param name="ByInput">Its own region or location input.</param>
/// <param name="Provider">The explicit provider it uses, where that decides; null for the default one.</param>
/// <param name="Neighbour">The resource it lives with, or whose region its input is, where that decides.</param>
internal sealed record PlaceDecision(bool ByInput, Resource? Provider, Resource? Neighbour = null)
{
    public static readonly PlaceDecision Default = new(false, null);

    /// <summary>The resource's own input.</summary>
    public static readonly PlaceDecision Input = new(true, null);
}
