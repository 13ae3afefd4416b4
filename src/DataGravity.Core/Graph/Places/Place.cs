using DataGravity.Catalog;
using DataGravity.Catalog.Places;

namespace DataGravity.Graph;

/// <summary>How much is known of a place.</summary>
internal enum PlaceKind
{
    Region,

    /// <summary>Several regions under one name, such as Google's <c>US</c>.</summary>
    MultiRegion,

    /// <summary>Everywhere: near everything in the same cloud.</summary>
    Global,

    /// <summary>
    /// A place without a known name, such as a default provider or a configuration value. Equal names mean the same place.
    /// </summary>
    Symbolic,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>Where a resource lands.</summary>
/// <param name="Cloud">The cloud: <c>aws</c>, <c>gcp</c>, <c>azure</c>.</param>
/// <param name="Kind">How much is known of it.</param>
/// <param name="Name">The region in the cloud's spelling, the identity of a symbolic place, or <c>unknown</c>.</param>
/// <param name="Why">
/// How it is known, in the words of a message: <c>provider 'ireland'</c>. For an unknown place, why it is unknown.
/// </param>
/// <param name="Decision">What in the program decides it.</param>
internal sealed record Place(string Cloud, PlaceKind Kind, string Name, string Why, PlaceDecision Decision)
{
    /// <summary>The zone in the region; null if the program names none.</summary>
    public string? Zone { get; init; }

    /// <summary>The place's name as it is spelled in the source; null if it is computed.</summary>
    public string? Written { get; init; }

    /// <summary>The literal with the name; null if the name is in a configuration file.</summary>
    public Program.Site? Literal { get; init; }

    /// <summary>The value in a stack or project file that is the name; null if there is none.</summary>
    public Program.ConfigurationSite? Configured { get; init; }

    /// <summary>Why an unknown place is unknown. Places are compared without it.</summary>
    public PlaceCause Cause { get; init; }

    /// <summary>As a message says it: <c>eu-west-1 (provider 'ireland')</c>.</summary>
    public override string ToString() => Why.Length == 0 ? Name : $"{Name} ({Why})";

    internal static Place Parse(string cloud, string location, string why, PlaceDecision decision)
    {
        if (location.Equals("global", StringComparison.OrdinalIgnoreCase))
            return new Place(cloud, PlaceKind.Global, "global", why, decision);
        if (Clouds.Find(cloud)?.IsReadable(location) == false)
            return Unknown(cloud, $"'{location}' is in no region that is known", owner: decision.Provider) with { Decision = decision };
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
            [var first, var second] when Clouds.Find(cloud)?.NameOfBoth(first, second) is { } both => new Place(
                cloud,
                PlaceKind.MultiRegion,
                both,
                why,
                decision
            ),
            _ => Unknown(cloud, "it names several regions"),
        };
    }

    /// <summary>An unknown place.</summary>
    /// <param name="cloud">The cloud it is in.</param>
    /// <param name="why">Why it is not known.</param>
    /// <param name="cause">The value that would name it; null if there is none.</param>
    /// <param name="owner">The resource whose place it is; null for the resource in question.</param>
    internal static Place Unknown(string cloud, string why, Evaluation.Value? cause = null, Resource? owner = null) =>
        new(cloud, PlaceKind.Unknown, "unknown", why, PlaceDecision.Default) { Cause = new PlaceCause(cause, owner) };

    /// <summary>The same place for a resource that is where another is.</summary>
    internal Place Beside(Resource neighbour) =>
        TakenFrom(neighbour) with
        {
            Why = $"with '{neighbour.Name}', {Why}",
            Decision = new(ByInput: false, Provider: null, neighbour),
        };

    /// <summary>The same place for a resource that takes its place from another.</summary>
    internal Place TakenFrom(Resource owner) =>
        Kind == PlaceKind.Unknown && Cause.Owner is null ? this with { Cause = Cause with { Owner = owner } } : this;
}

/// <summary>Why a place is unknown. For messages only: it makes no difference in comparisons.</summary>
/// <param name="Value">The unknown value that would name the place; null if nothing names it.</param>
/// <param name="Owner">
/// The resource whose place it is: the first neighbour, cluster or provider whose own place is unknown. Null for the resource itself.
/// </param>
internal readonly record struct PlaceCause(Evaluation.Value? Value, Resource? Owner)
{
    public bool Equals(PlaceCause other) => true;

    public override int GetHashCode() => 0;
}

/// <summary>What in the program decides where a resource is.</summary>
/// <param name="ByInput">Its own region or location input.</param>
/// <param name="Provider">The explicit provider that decides; null for the default provider.</param>
/// <param name="Neighbour">The resource that decides: it lives with that, or its input is that one's region.</param>
internal sealed record PlaceDecision(bool ByInput, Resource? Provider, Resource? Neighbour = null)
{
    public static readonly PlaceDecision Default = new(false, null);

    /// <summary>The resource's own input.</summary>
    public static readonly PlaceDecision Input = new(true, null);
}
