using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// The endpoints that a provider of AWS is given in place of AWS's own: a store of another vendor that speaks S3, a simulator. What is
/// created through them is not in AWS.
/// </summary>
internal static class ProviderEndpoints
{
    private const string Elsewhere = "elsewhere";

    private static readonly DataPath s_endpoints = new("endpoints[]", DataAccess.Reads, MustBeNear: false);

    /// <summary>
    /// Where a provider that answers at an endpoint of its own puts a resource that would be at a place; null where that is AWS itself.
    /// </summary>
    /// <param name="provider">The explicit provider; null for the default one.</param>
    /// <param name="context">The stack.</param>
    /// <param name="token">The resource's type.</param>
    public static Func<Place, Place>? Find(Resource? provider, IProgramContext context, string token)
    {
        var given = Given(provider, context).ToArray();
        if (given.Length == 0)
            return null;
        var service = ServiceOf(token);
        var own = given.Where(endpoint => endpoint.Service == service).Select(endpoint => endpoint.Host).Distinct().ToArray();
        if (own.Length == 0 ? given.All(endpoint => endpoint.Host?.Cloud == "aws") : own.All(host => host?.Cloud == "aws"))
            return null;
        return own is [var (cloud, region)]
            ? place =>
                region is null
                    ? Place.Unknown(cloud, "an endpoint that names no region", owner: provider) with
                    {
                        Decision = place.Decision,
                    }
                    : new Place(cloud, PlaceKind.Region, region, place.Why, place.Decision)
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

    /// <summary>The service of each endpoint that is given, and whose cloud answers there; null where nobody knows.</summary>
    private static IEnumerable<(string Service, Value Address, (string Cloud, string? Region)? Host)> Given(
        Resource? provider,
        IProgramContext context
    )
    {
        var inputs = provider?.Registration.Inputs ?? Configured(context);
        var endpoints =
            from found in inputs is null ? [] : InputPath.Find(inputs, s_endpoints)
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

    /// <summary>What the configuration gives the default provider.</summary>
    private static RecordValue? Configured(IProgramContext context) =>
        context.Configuration("aws:endpoints") is Constant { Content: string } configured && JsonReader.Read(configured) is { } endpoints
            ? new RecordValue(new Dictionary<string, Value> { ["endpoints"] = endpoints })
            : null;

    private static (string Cloud, string? Region)? HostOf(Value address) =>
        address switch
        {
            Constant { Content: string written } => StoreHosts.Find(written),
            Text text => StoreHosts.Find(string.Concat(text.Parts.Select(part => part is Constant known ? known.ToString() : "*"))),
            _ => null,
        };

    /// <summary>The service as endpoints name it: <c>s3</c> of <c>aws:s3/bucket:Bucket</c> and of <c>aws-native:s3:Bucket</c>.</summary>
    private static string ServiceOf(string token) => token.Split(':', '/') is [_, var service, ..] ? service : "";
}
