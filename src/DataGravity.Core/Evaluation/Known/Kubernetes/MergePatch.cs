using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>
/// Merges an object with a part of it that replaces or adds to what it has: a patch of Kustomize, or the values of a chart.
/// </summary>
internal static class MergePatch
{
    /// <summary>
    /// The key by which items of a list are merged, for lists of the types that every cluster has. Any other list is replaced.
    /// </summary>
    /// <remarks>Tags patchMergeKey in k8s.io/api core/v1. November 2026.</remarks>
    private static readonly Dictionary<string, string> s_keys = new()
    {
        ["containers"] = "name",
        ["initContainers"] = "name",
        ["ephemeralContainers"] = "name",
        ["volumes"] = "name",
        ["env"] = "name",
        ["imagePullSecrets"] = "name",
        ["resourceClaims"] = "name",
        ["volumeMounts"] = "mountPath",
        ["volumeDevices"] = "devicePath",
        ["ports"] = "containerPort",
        ["hostAliases"] = "ip",
        ["topologySpreadConstraints"] = "topologyKey",
    };

    /// <summary>Merges two values. The second one wins.</summary>
    /// <param name="value">The value; null if there is none.</param>
    /// <param name="patch">What replaces it, or parts of it.</param>
    /// <param name="mergesLists">Whether lists of objects with names are merged.</param>
    /// <param name="field">The field that holds the value.</param>
    public static Value Apply(Value? value, Value patch, bool mergesLists, string field = "")
    {
        if (patch is RecordValue record)
            return Apply(value as RecordValue ?? new RecordValue(new Dictionary<string, Value>()), record, mergesLists);
        if (mergesLists && patch is SequenceValue items && value is SequenceValue old && s_keys.TryGetValue(field, out var key))
            return Apply(old, items, key);
        return patch;
    }

    /// <inheritdoc cref="Apply(Value?, Value, bool, string)"/>
    public static RecordValue Apply(RecordValue value, RecordValue patch, bool mergesLists)
    {
        var fields = value.Fields.ToDictionary(field => field.Key, field => field.Value);
        foreach (var field in patch.Fields)
        {
            if (field.Value is Constant { Content: null })
                fields.Remove(field.Key);
            else
                fields[field.Key] = Apply(fields.TryGetValue(field.Key, out var old) ? old : null, field.Value, mergesLists, field.Key);
        }
        return new RecordValue(fields) { Manifest = value.Manifest };
    }

    /// <summary>A record with a value at a path of fields.</summary>
    public static RecordValue Set(RecordValue record, Value value, params string[] path) =>
        Apply(
            record,
            (RecordValue)
                path.Reverse().Aggregate(value, (inner, field) => new RecordValue(new Dictionary<string, Value> { [field] = inner })),
            mergesLists: false
        );

    private static SequenceValue Apply(SequenceValue list, SequenceValue patch, string key)
    {
        var items = list.Items.ToList();
        foreach (var item in patch.Items)
        {
            var at = KeyOf(item.Value, key) is { } named ? items.FindIndex(old => Equals(KeyOf(old.Value, key), named)) : -1;
            if (at >= 0)
                items[at] = (Condition.True, Apply(items[at].Value, item.Value, mergesLists: true));
            else
                items.Add(item);
        }
        return new SequenceValue(items);
    }

    private static object? KeyOf(Value item, string key) =>
        item is RecordValue { Fields: var fields } && fields.TryGetValue(key, out var named) ? (named as Constant)?.Content : null;
}
