using DataGravity.Catalog.Addresses;
using DataGravity.Catalog.Places;

namespace DataGravity.Catalog;

/// <summary>
/// A cloud. The abstract members are what each cloud must answer, and the virtual ones what only some clouds have. A cloud without places
/// of its own is no <see cref="Cloud"/>: Kubernetes, Databricks and Snowflake work in any.
/// </summary>
internal abstract class Cloud
{
    private static readonly char[] s_digits = [.. "0123456789"];

    // Made when they are first asked for: a program asks few clouds.
    private HashSet<string>? _codes;
    private HashSet<string>? _words;

    /// <summary>The name in settings and graphs: <c>aws</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The name people use: <c>AWS</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Other names that people may write in the settings.</summary>
    public abstract IReadOnlyList<string> OtherNames { get; }

    /// <summary>The Pulumi packages that create resources in it, without component packages.</summary>
    public abstract IReadOnlyList<string> Packages { get; }

    /// <summary>The names of its regions, as people write them. Empty if there is no list. New regions open every year.</summary>
    public abstract IReadOnlyList<string> RegionNames { get; }

    /// <summary>
    /// Where a package's provider finds its place, in order: its argument, which is also its configuration key, then the environment
    /// variables. A zone also gives the region.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <param name="zone">Whether a zone is wanted. A region does not give one.</param>
    public abstract IReadOnlyList<ProviderPlace> ProviderPlaces(string package, bool zone);

    /// <summary>
    /// What the static <c>Config</c> classes of its packages read: the stack's configuration, and otherwise the environment.
    /// </summary>
    public virtual IReadOnlyList<PackageSetting> PackageSettings => [];

    /// <summary>Whether it bills data that leaves it; null if its prices were not read.</summary>
    public abstract bool? BillsEgress { get; }

    /// <summary>The hosts that answer S3's protocol in it.</summary>
    public abstract IReadOnlyList<StoreHost> Hosts { get; }

    /// <summary>The continent of a region or multi-region, in the cloud's own spelling; null if it is not known.</summary>
    public abstract Continent? ContinentOf(string region);

    /// <summary>USD per GB from one region or multi-region to another; null if the price is not confirmed. The sender pays.</summary>
    public virtual decimal? PriceToRegion(string from, string to) => null;

    /// <summary>USD per GB from a region to another cloud, which is the price to the internet; null if not confirmed.</summary>
    /// <param name="from">The region or multi-region.</param>
    /// <param name="receiver">The continent it goes to; null if not known.</param>
    public virtual decimal? PriceToInternet(string from, Continent? receiver) => null;

    /// <summary>Whether the prices between regions and to the internet are confirmed for objects only.</summary>
    public virtual bool PricesObjectsOnly => false;

    /// <summary>When its list prices were read: month and year. Null if it has none.</summary>
    public virtual string? PricesRead => null;

    /// <summary>USD per GB between zones of a region, on each side; null if it is free or not confirmed.</summary>
    public virtual decimal? PriceBetweenZones => null;

    /// <summary>USD per GB that a NAT gateway of a region processes; null if not confirmed.</summary>
    public virtual decimal? PriceThroughNat(string region) => null;

    /// <summary>
    /// The package whose provider places the children of a component package: <c>aws</c> for <c>eks</c>. Null for any other package.
    /// </summary>
    public virtual string? ProviderOfComponents(string package) => null;

    /// <summary>The package whose provider places what belongs to none of its packages, such as a component of the user's own.</summary>
    public virtual string MainPackage => Packages[0];

    /// <summary>
    /// Whether each resource is created by the service of one region: that of its region input or, without one, of its provider. What it
    /// lives with is then in the same region, and data that it names may be in another.
    /// </summary>
    public virtual bool IsPlacedByService => false;

    /// <summary>Whether its providers take endpoints of S3-compatible stores, which may belong to another cloud.</summary>
    public virtual bool TakesEndpoints => false;

    /// <summary>Whether a provider's place counts before that of what a resource lives with.</summary>
    public virtual bool PrefersProvider(string package) => false;

    /// <summary>
    /// Whether each resource of a package is created in one region, so that its inputs at any depth name things of that region. What
    /// belongs to a component package may have several providers.
    /// </summary>
    public virtual bool ChecksNamesAtAnyDepth(string package) => false;

    /// <summary>Whether an output names a resource in each region that has a copy of it, where an input asks for such copies.</summary>
    public virtual bool NamesCopies(string token, string output, Func<string, bool> isTrue) => false;

    /// <summary>Whether an input names a zone of the region that follows from the rest.</summary>
    public virtual bool IsZoneInput(string input) => false;

    /// <summary>Provider functions that return the region of their provider, by token.</summary>
    public virtual IReadOnlyList<string> RegionFunctions => [];

    /// <summary>Whether a type only groups resources. Its place is that of its description, and what it groups may be elsewhere.</summary>
    public virtual bool IsGroup(string token) => false;

    /// <summary>Whether a type's place is not spelled as other resources take it, when it is read as an output.</summary>
    public virtual bool SpellsPlaceOtherwise(string token) => false;

    /// <summary>
    /// Whether each of its regions has one name, whatever is in it. In a cloud whose services name a region differently, nothing can be
    /// moved by the name of its data's region.
    /// </summary>
    public virtual bool NamesRegionsOneWay => true;

    /// <summary>Whether a job at a place loads objects from anywhere, although it needs other data in its own place.</summary>
    public virtual bool LoadsFromAnywhere(string place) => false;

    /// <summary>Whether the names of its regions tell the cloud: no other cloud has a region of such a name.</summary>
    public virtual bool HasRegionNamesOfItsOwn => false;

    /// <summary>The region of a location, as the cloud spells it.</summary>
    public virtual string RegionOf(string location) => location.Trim();

    /// <summary>Whether a location tells its region. If it does not, its place is unknown.</summary>
    public virtual bool IsReadable(string location) => true;

    /// <summary>Whether a location is a zone.</summary>
    public virtual bool IsZone(string location) => false;

    /// <summary>Whether a zone is given by an id, which cannot be compared with a zone's name.</summary>
    public virtual bool IsZoneId(string zone) => false;

    /// <summary>Whether a location covers several regions.</summary>
    public virtual bool IsMultiRegion(string location) => false;

    /// <summary>Whether a name may stand for several regions, or for a hint where data should be.</summary>
    public virtual bool MayBeSeveral(string name) => false;

    /// <summary>Whether a name has the form of its own region names, so that a region may have opened under it.</summary>
    /// <param name="name">The name, in the cloud's own spelling.</param>
    /// <param name="words">The words in the names of its regions.</param>
    public virtual bool IsNamedLikeRegion(string name, HashSet<string> words) =>
        name.Split('-') is { Length: > 2 } parts
        && parts[parts.Length - 1].All(char.IsDigit)
        && parts.Take(parts.Length - 1).All(words.Contains);

    /// <summary>Whether a name contains a word from the names of its regions. An unknown region may then have that name.</summary>
    public virtual bool HasWordOfRegions(string name) =>
        name.ToLowerInvariant()
            .Split('-')
            .Select(word => word.TrimEnd(s_digits))
            .Any(word => word.Length > 0 && RegionWords.Contains(word));

    /// <summary>What joins the letter of a zone to its region: <c>-</c> in us-central1-a; null if zones have no such names.</summary>
    public virtual string? ZoneJoint => null;

    /// <summary>The zone of a region that is like a zone of another region; null if there is none or it is not known.</summary>
    public virtual string? SameZoneIn(string region, string zone) => null;

    /// <summary>
    /// The closed part of the cloud that a region belongs to: a government's or a nation's. Law restricts the choice of regions there. Null
    /// for a region that is open to all.
    /// </summary>
    public virtual string? ClosedPartOf(string region) => null;

    /// <summary>The region where redundant storage keeps its second copy; null for a region without one.</summary>
    public virtual string? PairOf(string region) => null;

    /// <summary>Whether a region lies in a place of several regions; null if it is not known.</summary>
    public virtual bool? Contains(string several, string region) => null;

    /// <summary>Whether all regions of one place of several lie in another; null if it is not known.</summary>
    public virtual bool? IsInside(string inner, string outer) => null;

    /// <summary>Whether two places of several regions have no region in common; null if it is not known.</summary>
    public virtual bool? AreDisjoint(string first, string second) => null;

    /// <summary>Whether all regions of a place of several read it for free. In others every read is billed.</summary>
    public virtual bool ReadsForFree(string several) => false;

    /// <summary>Regions that certainly lie in a place of several; none if it is not known.</summary>
    public virtual IReadOnlyList<string> SomeOf(string several) => [];

    /// <summary>The name of a place made of two regions; null if the cloud has no such places.</summary>
    public virtual string? NameOfBoth(string first, string second) => null;

    /// <summary>Whether a region is known to lack the service of a resource type.</summary>
    public virtual bool LacksService(string region, string token) => false;

    /// <summary>Whether a region is known to lack a machine type or an accelerator.</summary>
    public virtual bool LacksMachine(string region, string machine) => false;

    /// <summary>The input of a resource type that names a model which not every region has; null if there is none.</summary>
    public virtual string? ModelInputOf(string token) => null;

    /// <summary>Whether a region is known to lack a model.</summary>
    public virtual bool LacksModel(string region, string model) => false;

    /// <summary>The zones of a region that have a machine type or an accelerator; null if not known.</summary>
    public virtual IReadOnlyList<string>? ZonesWith(string region, string machine) => null;

    /// <summary>The patterns by which texts name its object stores.</summary>
    public virtual IReadOnlyList<StoreAddress> StoreAddresses => [];

    /// <summary>The object stores in a text whose address or name gives their region.</summary>
    public virtual IEnumerable<(string Name, string Region)> PlacedStoresIn(string text) => [];

    /// <summary>The registry of an image; null if the address is not of this cloud, or does not give its place.</summary>
    public virtual ImageRegistry? RegistryOf(string image) => null;

    /// <summary>The region in a name: a zone, an ARN, a path. Null if the name has none.</summary>
    public virtual string? RegionInName(string name) => null;

    /// <summary>The type of an object store; null if any bucket is like another.</summary>
    public virtual string? BucketToken => null;

    /// <summary>The access to data that one of its roles, by name or id, gives; null for a role that gives none.</summary>
    public virtual DataAccess? AccessOf(string role) => null;

    /// <summary>The names of its regions, as the cloud spells them.</summary>
    public HashSet<string> RegionCodes => _codes ??= [.. RegionNames.Select(RegionOf)];

    /// <summary>The words in the names of its regions.</summary>
    public HashSet<string> RegionWords =>
        _words ??= [.. RegionNames.SelectMany(name => name.ToLowerInvariant().Split('-', ' ')).Select(word => word.TrimEnd(s_digits))];

    /// <summary>Reads a list of names in a text.</summary>
    protected static IReadOnlyList<string> Names(string text, params char[] ends) =>
        [.. text.Split(ends.Length > 0 ? ends : [' ', '\n', '\r']).Select(name => name.Trim()).Where(name => name.Length > 0)];
}

/// <summary>A static property of a package's <c>Config</c> class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Property">The property.</param>
/// <param name="Key">The configuration key that it reads.</param>
/// <param name="Environment">The environment variables that it reads if the key is not set, in order.</param>
internal sealed record PackageSetting(string Type, string Property, string Key, IReadOnlyList<string> Environment);

/// <summary>An argument of a provider that places it, and the environment variables that stand for it.</summary>
internal readonly record struct ProviderPlace(string Argument, IReadOnlyList<string> Environment);
