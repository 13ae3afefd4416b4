using System.Text.RegularExpressions;
using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// Finds whether a resource is told to ask another service for its stores: a bucket's name beside an endpoint that speaks S3 is the name of
/// a bucket there, whatever bucket of the program has the same name.
/// </summary>
internal static class StoreEndpoints
{
    // Options and settings of the AWS tools, Hadoop, MLflow and rclone.
    private const string Option = @"(--endpoint(-url)?|aws_endpoint_url\w*|[a-z0-9._-]*s3[a-z0-9._-]*endpoint[a-z0-9._-]*)";

    private static readonly Regex s_option = new($"^{Option}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Argo's and KServe's fields stand in an object that says S3.
    private static readonly Regex s_field = new($"^({Option}|endpoint(_?url)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // In one text: `aws s3 sync --endpoint-url https://minio s3://lake .`
    private static readonly Regex s_given = new(
        $@"(^|\s){Option}[ =](?<host>[^\s""']+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>Whether an endpoint beside the input that names the data is none of the cloud's own.</summary>
    public static bool AreElsewhere(DataLink link) =>
        AreElsewhere(link.By, link.Data) || !ReferenceEquals(link.By, link.Compute) && AreElsewhere(link.Compute, link.Data);

    /// <summary>Whether an endpoint in a resource's inputs is none of the cloud's own that has the data.</summary>
    public static bool AreElsewhere(Resource resource, Resource data)
    {
        if (data.Kind is not { Holds: DataKind.Objects, Cloud: var cloud })
            return false;
        foreach (var path in resource.Kind?.DataPaths ?? [])
        {
            // A name stands beside its value, in the object or list that holds both.
            var around = path.Path.LastIndexOfAny(['.', '[', '{']) is > 0 and var end ? path.Path.Substring(0, end) : "";
            var settings = around.Length == 0 ? [] : resource.ValuesAt(new DataPath(around, path.Access, path.MustBeNear));
            if (settings.SelectMany(found => EndpointsIn(found.Value)).Any(host => StoreHosts.Find(host)?.Cloud != cloud))
                return true;
        }
        return false;
    }

    private static IEnumerable<string> EndpointsIn(Value settings) =>
        settings switch
        {
            RecordValue { Fields: var fields }
                when fields.TryGetValue("name", out var name) && fields.TryGetValue("value", out var value) => name
                is Constant { Content: string text }
            && Is(s_option, text)
                ? HostsIn(value)
                : [],
            RecordValue { Fields: var fields } => fields.Where(field => Is(s_field, field.Key)).SelectMany(field => HostsIn(field.Value)),
            _ => EndpointsIn([.. Texts.In(settings).Select(text => text.Text)]),
        };

    private static IEnumerable<string> EndpointsIn(string[] words) =>
        words
            .Where(MayBe)
            .SelectMany(word => s_given.Matches(word).Cast<Match>().Select(match => match.Groups["host"].Value))
            .Concat(words.Skip(1).Where((_, i) => Is(s_option, words[i])));

    private static bool MayBe(string text) => text.IndexOf("endpoint", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Is(Regex form, string name) => MayBe(name) && form.IsMatch(name);

    private static IEnumerable<string> HostsIn(Value value) =>
        Texts.In(value).Where(text => text is { IsWhole: true, Text.Length: > 0 }).Select(text => text.Text);
}
