using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Finds the data a resource works on: what the inputs that the catalog marks are made from.</summary>
internal static class DataLinks
{
    public static IEnumerable<DataLink> Of(Resource compute, IReadOnlyDictionary<Registration, Resource> resources)
    {
        foreach (var path in compute.Kind?.DataPaths ?? [])
        {
            foreach (var (condition, value) in InputPath.Find(compute.Registration.Inputs, path))
            {
                foreach (var (when, output) in Outputs(value))
                {
                    var data = resources[output.Resource];
                    if (data.Kind is { Holds: not DataKind.None } kind && kind.Identities.Contains(output.Property) && !ReferenceEquals(data, compute))
                        yield return new DataLink(compute, data, path, output.Property, condition.And(when));
                }
            }
        }
    }

    /// <summary>The outputs a value is made from, each under the condition of the alternative it is in.</summary>
    private static IEnumerable<(Condition Condition, ResourceOutput Output)> Outputs(Value value) =>
        value.Alternatives().SelectMany(alternative =>
            Taint.Of(alternative.Value).OfType<ResourceOutput>().Select(output => (alternative.Condition, output)));
}
