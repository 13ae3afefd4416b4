using DataGravity.Conditions;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Findings;

/// <summary>
/// Writes the part of a message that counts further resources: a loop or helper may create several at one place in the program.
/// </summary>
internal static class OthersText
{
    /// <param name="observations">What is said, of the resource that the message names first.</param>
    public static string Write(IReadOnlyList<(string? Stack, StackFinding Said)> observations)
    {
        var (stack, first) = observations[0];
        if (first.Resource is null)
            return "";
        var its = ConditionOf(first, first.Resource);
        var when = new Dictionary<Resource, Condition>();
        foreach (var (_, said) in observations.Where(o => o.Stack == stack))
        {
            // Compute that works on several stores is one resource.
            if (said.Resource is not { } resource || ReferenceEquals(resource, first.Resource))
                continue;
            var here = ConditionOf(said, resource);
            when[resource] = when.TryGetValue(resource, out var before) ? before.Or(here) : here;
        }
        var sure = when.Values.Count(other => its.Except(other).IsFalse);
        return sure > 0 ? $", as do {sure} more created here"
            : when.Values.Any(other => !its.And(other).IsFalse) ? ", as may others created here"
            : "";
    }

    private static Condition ConditionOf(StackFinding said, Resource resource) => resource.Condition.And(said.When);
}
