using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>The rules of a replication, as the inputs at a path group them. What stands in one rule belongs together.</summary>
/// <param name="list">The outermost list on the path, whose items are the rules; empty if the inputs are the only rule.</param>
internal readonly struct ReplicationRules(string list)
{
    private const string Item = "[].";

    /// <summary>The rules that a path goes through.</summary>
    public static ReplicationRules On(DataPath path) =>
        new(path.Path.IndexOf(Item, StringComparison.Ordinal) is > 0 and var end ? path.Path.Substring(0, end) : "");

    /// <summary>The inputs of each rule.</summary>
    public IEnumerable<(Condition Condition, Value Rule)> Of(Resource replication) =>
        list.Length == 0 ? [(Condition.True, replication.Registration.Inputs)] : replication.ValuesAt(DataPath.To(list + "[]"));

    /// <summary>The values at a path, of one rule, or of the whole replication for a path that does not lead into a rule.</summary>
    public IEnumerable<(Condition Condition, Value Value)> ValuesAt(Resource replication, Value rule, DataPath path) =>
        list.Length == 0 ? InputPath.Find(rule, path)
        : path.Path.StartsWith(list + Item, StringComparison.Ordinal)
            ? InputPath.Find(rule, new DataPath(path.Path.Substring(list.Length + Item.Length), path.Access, path.MustBeNear))
        : replication.ValuesAt(path);
}
