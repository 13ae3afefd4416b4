using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// Finds the copies that a replication makes of every store in its region: a registry's repositories, filtered by their names.
/// </summary>
internal static class RegistryCopies
{
    // A registry has one replication. More are made by a loop over regions.
    private const int MaxReplications = 64;

    // AWS allows ten.
    private const int MaxRules = 64;

    public static IEnumerable<(Resource Data, Copy Copy)> FindAll(
        ResourceTable resources,
        Func<Resource, IReadOnlyList<(Condition, Place)>> placesOf
    ) =>
        from replication in resources
            .Giving(InputMeaning.CopiesToRegions)
            .Where(r => r.Kind!.CopiesAll != DataKind.None)
            .Take(MaxReplications)
        let stores = resources.OfKind(kind => kind.Holds == replication.Kind!.CopiesAll).Where(r => r.Cloud == replication.Cloud).ToArray()
        from rule in RulesOf(replication).Take(MaxRules)
        from data in stores
        where rule.Covers(data)
        from own in placesOf(replication)
        from home in placesOf(data)
        where own.Item2.Kind == home.Item2.Kind && own.Item2.Name == home.Item2.Name
        let when = rule.Condition.And(replication.Condition).And(own.Item1).And(home.Item1)
        where !when.IsFalse && rule.Place.Name != home.Item2.Name
        select (data, new Copy(when, rule.Place, null) { By = replication, HasOwnAddress = true });

    /// <summary>The rules of a replication, one for each region that it copies into.</summary>
    private static IEnumerable<Rule> RulesOf(Resource replication)
    {
        var kind = replication.Kind!;
        foreach (var path in kind.CopiesToRegions)
        {
            var rules = ReplicationRules.On(path);
            foreach (var (condition, rule) in rules.Of(replication))
            {
                string?[] prefixes =
                [
                    .. from named in kind.CopiesNamed
                    from prefix in rules.ValuesAt(replication, rule, named)
                    select prefix is { Condition.IsTrue: true, Value: Constant { Content: string text } } ? text : null,
                ];
                foreach (var (when, value) in rules.ValuesAt(replication, rule, path))
                {
                    foreach (var (given, region, isWhole) in Texts.In(value))
                    {
                        if (isWhole)
                        {
                            yield return new Rule(
                                condition.And(when).And(given),
                                Place.Parse(kind.Cloud, region, $"copied by '{replication.Name}'", PlaceDecision.Default),
                                prefixes
                            );
                        }
                    }
                }
            }
        }
    }

    /// <summary>A rule of a replication.</summary>
    /// <param name="Condition">When it holds.</param>
    /// <param name="Place">Where the copies are.</param>
    /// <param name="Prefixes">What the names of the copied stores begin with, null for what is not known; empty if all are copied.</param>
    private sealed record Rule(Condition Condition, Place Place, string?[] Prefixes)
    {
        public bool Covers(Resource data) =>
            Prefixes.Length == 0
            || NameOf(data) is { } name && Prefixes.Any(prefix => prefix is not null && name.StartsWith(prefix, StringComparison.Ordinal));

        /// <summary>
        /// The name of a store, or what it begins with: Pulumi adds random characters to the logical name. Null if it is not known.
        /// </summary>
        private static string? NameOf(Resource data)
        {
            var given = data.Kind!.Identities.Append("name").FirstOrDefault(data.IsGiven);
            return given is not null ? data.NameIn(given)
                : data.IsNamePattern ? null
                : data.Name;
        }
    }
}
