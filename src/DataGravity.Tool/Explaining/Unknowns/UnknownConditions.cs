using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Tool.Explaining;

/// <summary>Finds the unknown values that decide whether a condition holds.</summary>
internal static class UnknownConditions
{
    /// <summary>The values, in the order in which the program asks for them.</summary>
    public static IEnumerable<Value> FindIn(Condition condition)
    {
        var (seen, pending) = (new HashSet<Condition>(), new Stack<Condition>([condition]));
        var variables = new HashSet<ConditionVariable>();
        while (pending.TryPop(out var next))
        {
            if (next.Variable is not { } variable || !seen.Add(next))
                continue;
            if (variable.Name is null)
                variables.Add(variable);
            foreach (var rest in next.Cases.Select(c => c.Value).Append(next.Otherwise!))
                pending.Push(rest);
        }
        return variables.OrderBy(variable => variable.Order).Select(variable => variable.Identity).OfType<Value>();
    }
}
