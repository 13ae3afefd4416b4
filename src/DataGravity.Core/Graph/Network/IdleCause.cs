using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>An input that makes the program run none of a resource.</summary>
/// <param name="Path">The input; empty if it is that of another resource, which the program lacks.</param>
/// <param name="Value">Its value.</param>
/// <param name="Runner">What has the input: it runs the resource. Null for the resource itself.</param>
internal sealed record IdleCause(string Path, string Value, Resource? Runner)
{
    /// <summary>The cause for a script that no resource names.</summary>
    public static readonly IdleCause Unnamed = new("", "", null);

    private static readonly string[] s_stopped = ["TERMINATED", "STOPPED", "SUSPENDED"];

    /// <summary>The cause in a resource's own inputs; null if it may run.</summary>
    public static IdleCause? FindOwn(Resource compute) =>
        Find(compute, compute.Kind!.Sizes, value => value is Constant { Content: 0 or 0.0 or "0" } ? "0" : null)
        ?? Find(
            compute,
            compute.Kind.StoppedBy,
            value =>
                value is Constant { Content: true } ? "true"
                : value is Constant { Content: string state } && s_stopped.Contains(state, StringComparer.OrdinalIgnoreCase) ? state
                : null
        );

    /// <summary>The same cause, for what the resource runs.</summary>
    public IdleCause Of(Resource runner) => this with { Runner = runner };

    /// <inheritdoc/>
    public override string ToString() =>
        ReferenceEquals(this, Unnamed)
            ? "no resource of the program names it"
            : $"{Path}{(Runner is null ? "" : $" of {Runner}")} is {Value}";

    private static IdleCause? Find(Resource compute, IReadOnlyList<DataPath> paths, Func<Value, string?> stops) =>
        (
            from path in paths
            from found in compute.ValuesAt(path)
            where found.Condition.IsTrue
            let value = stops(found.Value)
            where value is not null
            select new IdleCause(path.Path, value, null)
        ).FirstOrDefault();
}
