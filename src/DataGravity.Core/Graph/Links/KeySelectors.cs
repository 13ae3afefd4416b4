using System.Collections.Concurrent;
using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>
/// Finds which entries of a config map or secret are read. Kubernetes' key selectors name one, and the items of a volume name some.
/// </summary>
internal static class KeySelectors
{
    private const string Key = "key";

    private static readonly ConcurrentDictionary<DataPath, Selector?> s_selectors = new();

    /// <summary>
    /// The values at a path that names definitions, each with the keys of the entries that are read. The keys are null if all entries are.
    /// An entry whose key is not known is none of them.
    /// </summary>
    public static IEnumerable<(Condition Condition, Value Value, IReadOnlyCollection<string>? Keys)> ValuesAt(
        Resource resource,
        DataPath path
    ) =>
        s_selectors.GetOrAdd(path, Selector.On) is { } selector
            ? ValuesAt(resource, selector)
            : resource.ValuesAt(path).Select(found => (found.Condition, found.Value, (IReadOnlyCollection<string>?)null));

    private static IEnumerable<(Condition Condition, Value Value, IReadOnlyCollection<string>? Keys)> ValuesAt(
        Resource resource,
        Selector selector
    ) =>
        from found in resource.ValuesAt(selector.Whole)
        from name in InputPath.Find(found.Value, selector.Name)
        let keys = (IReadOnlyCollection<string>?)KeysOf(found.Value, selector.Keys)
        select (found.Condition.And(name.Condition), name.Value, keys);

    /// <summary>The values of the entries with some keys, at a path of a definition. Keys that are null mean all.</summary>
    public static IEnumerable<(Condition Condition, Value Value)> EntriesAt(
        Resource definition,
        DataPath path,
        IReadOnlyCollection<string>? keys
    ) => keys is not null && path.Steps is [{ IsEach: true } step] ? EntriesAt(definition, step, keys) : definition.ValuesAt(path);

    private static IEnumerable<(Condition Condition, Value Value)> EntriesAt(
        Resource definition,
        DataStep step,
        IReadOnlyCollection<string> keys
    ) =>
        from found in definition.ValuesAt(DataPath.To(step.Name))
        from entry in found.Value is RecordValue entries
            ? entries.Fields.Where(field => keys.Contains(field.Key)).Select(field => field.Value)
            : []
        select (found.Condition, entry);

    private static string[]? KeysOf(Value selector, DataPath keys) =>
        selector is RecordValue record
        && record.Fields.TryGetValue(keys.Input!, out var given)
        && given is not SequenceValue { Items.Count: 0 }
            ? [.. InputPath.Find(selector, keys).SelectMany(found => Texts.In(found.Value)).Where(t => t.IsWhole).Select(t => t.Text)]
            : null;

    /// <param name="Whole">The path of the object that selects.</param>
    /// <param name="Name">The path in it that names the config map or secret.</param>
    /// <param name="Keys">The path in it that names entries.</param>
    private sealed record Selector(DataPath Whole, DataPath Name, DataPath Keys)
    {
        public static Selector? On(DataPath path)
        {
            var end = path.Path.LastIndexOf('.');
            var keys =
                path.Path.EndsWith("KeyRef.name", StringComparison.Ordinal) ? Key
                : IsVolume(path.Path) ? "items[]." + Key
                : null;
            return keys is null
                ? null
                : new Selector(DataPath.To(path.Path.Substring(0, end)), DataPath.To(path.Path.Substring(end + 1)), DataPath.To(keys));
        }

        private static bool IsVolume(string path) =>
            path.EndsWith(".configMap.name", StringComparison.Ordinal)
            || path.EndsWith(".secret.secretName", StringComparison.Ordinal)
            || path.EndsWith(".secret.name", StringComparison.Ordinal);
    }
}
