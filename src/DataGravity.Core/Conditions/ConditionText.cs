namespace DataGravity.Conditions;

/// <summary>Writes a condition for a message.</summary>
internal static class ConditionText
{
    private const int MaxCases = 3;

    // Used for variables without a name.
    private const string SomePaths = "on some paths";

    /// <summary>
    /// Such as <c>in stack 'prod'</c> or <c>when configuration 'app:gpu' is 'true'</c>. Empty if the condition always holds.
    /// </summary>
    public static string Describe(Condition condition)
    {
        var cases = Cases(condition).Take(MaxCases + 1).ToArray();
        return cases.Length > MaxCases ? SomePaths : string.Join(" or ", cases.Select(c => string.Join(" and ", c.Distinct())));
    }

    private static IEnumerable<string[]> Cases(Condition condition)
    {
        if (condition.IsFalse)
            yield break;
        if (condition.Variable is not { } variable)
        {
            yield return [];
            yield break;
        }
        foreach (var branch in condition.Cases)
        {
            foreach (var rest in Cases(branch.Value))
                yield return [Is(variable, branch.Key), .. rest];
        }
        foreach (var rest in Cases(condition.Otherwise!))
            yield return [IsNot(variable, condition.Cases.Select(c => c.Key)), .. rest];
    }

    private static string Is(ConditionVariable variable, object value) =>
        variable.Name switch
        {
            null => SomePaths,
            "stack" => $"in stack '{value}'",
            var name when ReferenceEquals(value, ConditionSpace.NullKey) => $"when {name} is not set",
            var name => $"when {name} is '{value}'",
        };

    private static string IsNot(ConditionVariable variable, IEnumerable<object> values)
    {
        var keys = values.ToArray();
        if (variable.Name is null)
            return SomePaths;
        if (variable.Name == "stack")
            return $"in stacks other than {string.Join(" and ", keys.Select(k => $"'{k}'"))}";
        var texts = keys.Where(key => !ReferenceEquals(key, ConditionSpace.NullKey)).Select(key => $"'{key}'").ToArray();
        return texts.Length == 0 ? $"when {variable.Name} is set"
            : texts.Length < keys.Length ? $"when {variable.Name} is set, but not to {string.Join(" or ", texts)}"
            : $"when {variable.Name} is not {string.Join(" or ", texts)}";
    }
}
