using System.Text.RegularExpressions;
using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// Finds whether a resource is told to ask another service for its stores: a bucket's name beside an endpoint that speaks S3 is the name of
/// a bucket there, whatever bucket of the program has the same name.
/// </summary>
internal sealed class StoreEndpoints(ResourceTable resources)
{
    private readonly ResourceSlots<string[]> _endpoints = new(resources);

    /// <summary>Whether an endpoint beside the input that names the data is none of the cloud's own.</summary>
    public bool AreElsewhere(DataLink link) =>
        AreElsewhere(link.By, link.Data) || !ReferenceEquals(link.By, link.Compute) && AreElsewhere(link.Compute, link.Data);

    /// <summary>Whether an endpoint in a resource's inputs is none of the cloud's own that has the data.</summary>
    public bool AreElsewhere(Resource resource, Resource data)
    {
        if (data.Kind is not { Holds: DataKind.Objects, Cloud: var cloud })
            return false;
        var endpoints = _endpoints.Find(resource) ?? _endpoints.Keep(resource, [.. FindEndpoints(resource).Distinct()]);
        return Array.Exists(endpoints, host => StoreHosts.Find(host)?.Cloud != cloud);
    }

    // A name stands beside its value, in the object or list that holds both.
    private static IEnumerable<string> FindEndpoints(Resource resource) =>
        from path in resource.Kind?.DataPaths ?? []
        let around = path.Around
        where around is not null
        from settings in resource.ValuesAt(around)
        from endpoint in EndpointsIn(settings.Value)
        select endpoint;

    private static IEnumerable<string> EndpointsIn(Value settings) =>
        settings is not RecordValue { Fields: var fields } ? EndpointsIn([.. Texts.In(settings).Select(text => text.Text)])
        : fields.TryGetValue("name", out var name) && fields.TryGetValue("value", out var value) ? EndpointIn(name, value)
        : fields.Where(field => MayBe(field.Key) && Forms.Field.IsMatch(field.Key)).SelectMany(field => HostsIn(field.Value));

    private static IEnumerable<string> EndpointIn(Value name, Value value) =>
        name is Constant { Content: string text } && IsOption(text) ? HostsIn(value) : [];

    private static IEnumerable<string> EndpointsIn(string[] words) =>
        words
            .Where(MayBe)
            .SelectMany(word => Forms.Given.Matches(word).Cast<Match>().Select(match => match.Groups["host"].Value))
            .Concat(words.Skip(1).Where((_, i) => IsOption(words[i])));

    private static bool MayBe(string text) => text.IndexOf("endpoint", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsOption(string name) => MayBe(name) && Forms.Option.IsMatch(name);

    private static IEnumerable<string> HostsIn(Value value) =>
        Texts.In(value).Where(text => text is { IsWhole: true, Text.Length: > 0 }).Select(text => text.Text);

    // Most programs have no endpoint, and never build these.
    private static class Forms
    {
        private const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

        // Options and settings of the AWS tools, Hadoop, MLflow and rclone.
        private const string Name = @"(--endpoint(-url)?|aws_endpoint_url\w*|[a-z0-9._-]*s3[a-z0-9._-]*endpoint[a-z0-9._-]*)";

        public static readonly Regex Option = new($"^{Name}$", AnyCase);

        // Argo's and KServe's fields stand in an object that says S3.
        public static readonly Regex Field = new($"^({Name}|endpoint(_?url)?)$", AnyCase);

        // In one text: `aws s3 sync --endpoint-url https://minio s3://lake .`
        public static readonly Regex Given = new($@"(^|\s){Name}[ =](?<host>[^\s""']+)", AnyCase);
    }
}
