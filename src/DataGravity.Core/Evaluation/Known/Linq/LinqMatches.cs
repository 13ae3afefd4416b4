using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>Calls a predicate for the items of a sequence, and for no more of them than .NET does.</summary>
internal static class LinqMatches
{
    /// <summary>Returns the items for which a predicate holds, each with its condition.</summary>
    /// <param name="call">The call that has the predicate.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="items">The items, in the order in which .NET asks for them.</param>
    /// <param name="enough">After how many such items .NET asks for no more: one, two, or zero for never.</param>
    /// <param name="holds">Whether the items are wanted for which the predicate holds, and not the others.</param>
    public static IReadOnlyList<Item> Find(KnownCall call, Value predicate, IEnumerable<Item> items, int enough = 0, bool holds = true)
    {
        var found = new List<Item>();
        var (once, twice) = (Condition.False, Condition.False);
        foreach (var (condition, value) in items)
        {
            var isDone = enough switch
            {
                1 => once,
                2 => twice,
                _ => Condition.False,
            };
            if (call.Evaluator.Path.Except(isDone).IsFalse)
                break;
            // Where so many items may be the one, the result is not known in any case.
            var reached = found.Count > Evaluator.MaxCases ? condition : condition.Except(isDone);
            if (call.Evaluator.Path.And(reached).IsFalse)
                continue;
            var truth = call.Evaluator.Truth(LinqModels.Apply(call, predicate, (reached, value)));
            var matches = reached.And(holds ? truth : truth.Not());
            if (matches.IsFalse)
                continue;
            twice = twice.Or(once.And(matches));
            once = once.Or(matches);
            found.Add((matches, value));
        }
        return found;
    }
}
