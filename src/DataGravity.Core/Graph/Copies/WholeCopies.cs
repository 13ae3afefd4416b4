using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// Finds what a replication copies whole. A rule that is switched off makes no copy, and one with a filter copies a part that nobody can
/// read instead of all.
/// </summary>
internal static class WholeCopies
{
    /// <summary>Whether nothing switches off or filters what a resource copies, outside its rules.</summary>
    public static bool IsWhole(Resource resource) =>
        resource.Kind is not { CopiesUnless.Count: > 0 } kind
        || kind.CopiesUnless.SelectMany(resource.ValuesAt).All(found => LeavesNothingOut(found.Value));

    /// <summary>The values at a path, of the rules that copy all.</summary>
    public static IEnumerable<(Condition Condition, Value Value)> ValuesAt(Resource replication, DataPath path) =>
        replication.Kind!.CopiesUnless.Count == 0
            ? replication.ValuesAt(path)
            : ValuesAt(replication, path, ReplicationRules.On(path), replication.Kind.CopiesUnless);

    private static IEnumerable<(Condition Condition, Value Value)> ValuesAt(
        Resource replication,
        DataPath path,
        ReplicationRules rules,
        IReadOnlyList<DataPath> filters
    ) =>
        from rule in rules.Of(replication)
        where filters.SelectMany(filter => rules.ValuesAt(replication, rule.Rule, filter)).All(found => LeavesNothingOut(found.Value))
        from found in rules.ValuesAt(replication, rule.Rule, path)
        select (rule.Condition.And(found.Condition), found.Value);

    /// <summary>Whether a filter certainly lets everything through, or a switch is certainly on.</summary>
    private static bool LeavesNothingOut(Value value) =>
        value switch
        {
            Constant { Content: string text } => text is "" or "/" || text.StartsWith("enabled", StringComparison.OrdinalIgnoreCase),
            Constant { Content: var content } => content is null or true,
            Choice choice => choice.Alternatives.All(alternative => LeavesNothingOut(alternative.Value)),
            SequenceValue sequence => sequence.Items.All(item => LeavesNothingOut(item.Value)),
            RecordValue record => record.Fields.Values.All(LeavesNothingOut),
            _ => false,
        };
}
