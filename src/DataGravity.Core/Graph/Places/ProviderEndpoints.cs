using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// The custom endpoints of an AWS provider: another vendor's store that speaks S3, or a simulator. What is created through them is not in
/// AWS.
/// </summary>
internal static class ProviderEndpoints
{
    private const string Elsewhere = "elsewhere";

    private static readonly DataPath s_endpoints = new("endpoints[]", DataAccess.Reads, MustBeNear: false);

    /// <summary>
    /// Maps the place a resource would have to the place of the provider's custom endpoint; null if the endpoint is AWS itself.
    /// </summary>
    /// <param name="provider">The explicit provider; null for the default one.</param>
    /// <param name="context">The stack.</param>
    /// <param name="token">The resource's type.</param>
    public static Func<Place, Place>? Find(Resource? provider, IProgramContext context, string token)
    {
        var package = ResourceCatalog.PackageOf(token);
        return (provider?.Registration.Inputs ?? Configured(context, package)) is { } inputs && inputs.Fields.ContainsKey("endpoints")
            ? Find(provider, inputs, package, token)
            : null;
    }

    private static Func<Place, Place>? Find(Resource? provider, RecordValue inputs, string package, string token)
    {
        var given = Given(inputs).ToArray();
        if (given.Length == 0)
            return null;
        var service = ServiceOf(token);
        var own = given.Where(endpoint => endpoint.Service == service).Select(endpoint => endpoint.Host).Distinct().ToArray();
        var home = Clouds.OfPackage(package);
        if (own.Length == 0 ? given.All(endpoint => endpoint.Host?.Cloud == home) : own.All(host => host?.Cloud == home))
            return null;
        return own is [var (cloud, region)]
            ? place =>
                region is null
                    ? Place.Unknown(cloud, "its endpoint names no region", owner: provider) with
                    {
                        Decision = place.Decision,
                    }
                    : Place.Parse(cloud, region, place.Why, place.Decision)
            : place =>
                Place.Unknown(
                    Elsewhere,
                    "an endpoint nobody knows",
                    given.Where(endpoint => endpoint.Host is null).Select(endpoint => endpoint.Address).FirstOrDefault(),
                    provider
                ) with
                {
                    Decision = place.Decision,
                };
    }

    /// <summary>The given endpoints: each with its service, its address and its host's cloud; null for an unknown host.</summary>
    private static IEnumerable<(string Service, Value Address, (string Cloud, string? Region)? Host)> Given(RecordValue inputs)
    {
        var endpoints =
            from found in InputPath.Find(inputs, s_endpoints)
            from alternative in found.Value.Alternatives()
            from endpoint in alternative.Value switch
            {
                RecordValue record => record.Fields.Where(field => field.Value is not Constant { Content: null or "" }),
                Constant { Content: null } => [],
                var unknown => [new KeyValuePair<string, Value>("", unknown)],
            }
            from address in endpoint.Value.Alternatives()
            select (endpoint.Key, address.Value, HostOf(address.Value));
        return endpoints;
    }

    /// <summary>The endpoints in the default provider's configuration.</summary>
    private static RecordValue? Configured(IProgramContext context, string package) =>
        context.Configuration($"{package}:endpoints") is Constant { Content: string } configured
        && JsonReader.Read(configured) is { } endpoints
            ? new RecordValue(new Dictionary<string, Value> { ["endpoints"] = endpoints })
            : null;

    private static (string Cloud, string? Region)? HostOf(Value address) =>
        address switch
        {
            Constant { Content: string written } => StoreHosts.Find(written),
            Text text => StoreHosts.Find(string.Concat(text.Parts.Select(part => part is Constant known ? known.ToString() : "*"))),
            _ => null,
        };

    /// <summary>The service's name in endpoints: <c>s3</c> for <c>aws:s3/bucket:Bucket</c> and for <c>aws-native:s3:Bucket</c>.</summary>
    private static string ServiceOf(string token) => token.Split(':', '/') is [_, var service, ..] ? service : "";
}
