namespace DataGravity.Evaluation.Known;

/// <summary>Models that create immutable collections, pairs and tuples.</summary>
internal static class ImmutableModels
{
    private const string Immutable = "System.Collections.Immutable.";

    public static void Register(ModelTable models)
    {
        foreach (var type in new[] { "ImmutableArray", "ImmutableList", "ImmutableHashSet", "ImmutableSortedSet" })
        {
            var isSet = type.EndsWith("Set", StringComparison.Ordinal);
            var create = models[(Immutable + type + "`1", ".ctor")];
            models.Add(
                Immutable + type,
                ["Create", "CreateRange"],
                call =>
                    create(
                        call with
                        {
                            Arguments =
                            [
                                (
                                    "items",
                                    call is { Arguments: [(_, ListValue or Unknown)] }
                                        ? call[0]
                                        : new ListValue(call.Arguments.Select(a => a.Value))
                                ),
                            ],
                        }
                    )
            );
            models.Add(Immutable + type, ["CreateBuilder"], _ => Empty(type, isSet));
            models.Add(Immutable + type + "`1", ["Empty"], _ => Empty(type, isSet));
        }
        foreach (var type in new[] { "ImmutableDictionary", "ImmutableSortedDictionary" })
        {
            models.Add(Immutable + type, ["Create", "CreateBuilder", "CreateRange"], models[(Immutable + type + "`2", ".ctor")]);
            models.Add(Immutable + type + "`2", ["Empty"], models[(Immutable + type + "`2", ".ctor")]);
        }
        models.Add("System.Collections.Generic.KeyValuePair`2", [".ctor"], call => Evaluator.Pair(call[0], call[1]));
        models.Add("System.Collections.Generic.KeyValuePair", ["Create"], call => Evaluator.Pair(call[0], call[1]));
    }

    private static ListValue Empty(string type, bool isSet) =>
        new(Enumerable.Empty<Value>()) { IsSet = isSet, IsSorted = isSet && MapModels.IsSorted(type) };
}
