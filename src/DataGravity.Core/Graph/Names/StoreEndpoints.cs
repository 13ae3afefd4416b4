using System.Text.RegularExpressions;
using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// Finds whether a resource is told to ask another service for its stores: a bucket's name beside an endpoint that speaks S3 is the name of
/// a bucket there, whatever bucket of the program has the same name.
/// </summary>
internal sealed class StoreEndpoints(ResourceTable resources, Placement placement)
{
    // No environment or command nests deeper. Parts may be shared, so that a value can expand to a tree of billions.
    private const int MaxDepth = 16;
    private const int MaxVisited = 10_000;

    private readonly ResourceSlots<string[]> _endpoints = new(resources);

    /// <summary>
    /// Whether an endpoint in a resource's inputs is of another cloud than the one that the data lands in: a provider with endpoints of its
    /// own creates AWS's buckets elsewhere, and then they are asked for there.
    /// </summary>
    public bool AreElsewhere(Resource resource, Resource data)
    {
        if (data.Kind is not { Holds: DataKind.Objects })
            return false;
        var endpoints =
            _endpoints.Find(resource)
            ?? _endpoints.Keep(resource, FindEndpoints(resource) is { Count: > 0 } found ? [.. found.Distinct()] : []);
        return endpoints.Length > 0 && placement.PlacesOf(data) is var places && Array.Exists(endpoints, host => !IsOf(host, places));
    }

    private static bool IsOf(string host, IReadOnlyList<(Conditions.Condition Condition, Place Place)> places) =>
        StoreHosts.Find(host) is { Cloud: var cloud } && places.Any(p => p.Place.Cloud == cloud);

    private static List<string> FindEndpoints(Resource resource)
    {
        var (found, visited) = (new List<string>(), 0);
        var paths = resource.Kind?.DataPaths ?? [];
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths[i].Input is { } input && resource.Registration.Inputs.Fields.TryGetValue(input, out var value) && IsFirst(input, i))
                AddEndpoints(value, IsOfS3(input), found, ref visited, 0);
        }
        return found;

        bool IsFirst(string input, int index)
        {
            for (var i = 0; i < index; i++)
            {
                if (paths[i].Input == input)
                    return false;
            }
            return true;
        }
    }

    private static void AddEndpoints(Value value, bool isOfS3, List<string> found, ref int visited, int depth)
    {
        if (depth == MaxDepth || ++visited > MaxVisited)
            return;
        switch (JsonReader.Read(value) ?? value)
        {
            case RecordValue { Fields: var fields }:
                // Containers have lists of names and values.
                if (fields.TryGetValue("name", out var name) && fields.TryGetValue("value", out var its) && IsOption($"{name}"))
                    found.AddRange(HostsIn(its));
                foreach (var field in fields)
                {
                    if (MayBe(field.Key) && (isOfS3 ? Forms.Field : Forms.Option).IsMatch(field.Key))
                        found.AddRange(HostsIn(field.Value));
                    else
                        AddEndpoints(field.Value, IsOfS3(field.Key), found, ref visited, depth + 1);
                }
                break;
            case SequenceValue { Items: var items }:
                for (var i = 0; i < items.Count; i++)
                {
                    if (i + 1 < items.Count && items[i].Value is Constant { Content: string option } && IsOption(option))
                        found.AddRange(HostsIn(items[i + 1].Value));
                    AddEndpoints(items[i].Value, isOfS3, found, ref visited, depth + 1);
                }
                break;
            case Choice choice:
                foreach (var alternative in choice.Alternatives)
                    AddEndpoints(alternative.Value, isOfS3, found, ref visited, depth + 1);
                break;
            case var text:
                foreach (var (_, words, _) in Texts.In(text))
                {
                    if (MayBe(words))
                        found.AddRange(Forms.Given.Matches(words).Cast<Match>().Select(match => match.Groups["host"].Value));
                }
                break;
        }
    }

    private static bool MayBe(string text) => text.IndexOf("endpoint", StringComparison.OrdinalIgnoreCase) >= 0;

    // Argo's fields stand in an object that says S3.
    private static bool IsOfS3(string field) => field.IndexOf("s3", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsOption(string name) => MayBe(name) && Forms.Option.IsMatch(name);

    private static IEnumerable<string> HostsIn(Value value) =>
        Texts.In(value).Where(text => text is { IsWhole: true, Text.Length: > 0 }).Select(text => text.Text);

    // Most programs have no endpoint, and never build these.
    private static class Forms
    {
        private const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

        // Options and settings of the AWS tools, Hadoop, MLflow and rclone.
        private const string Name = @"(--endpoint-url|aws_endpoint_url(_s3)?|[a-z0-9._-]*s3[a-z0-9._-]*endpoint[a-z0-9._-]*)";

        public static readonly Regex Option = new($"^{Name}$", AnyCase);

        public static readonly Regex Field = new($"^({Name}|endpoint(_?url)?)$", AnyCase);

        // In one text: `aws s3 sync --endpoint-url https://minio s3://lake .`, `export AWS_ENDPOINT_URL=https://minio`
        public static readonly Regex Given = new($@"(^|\s){Name}[ =](?<host>[^\s""']+)", AnyCase);
    }
}
