using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>
/// Builds the objects of a directory from its kustomization.yaml, as far as that can be read surely. An object that it changes in another
/// way has unknown content.
/// </summary>
/// <remarks>kubectl.docs.kubernetes.io, reference of Kustomize 5. November 2026.</remarks>
internal sealed class Kustomization(ManifestFiles files)
{
    private const int MaxDepth = 16;
    private const int MaxObjects = 4_096;

    private static readonly string[] s_names = ["kustomization.yaml", "kustomization.yml"];

    // What these change is not read.
    private static readonly string[] s_changes = ["components", "transformers", "replacements", "vars"];

    private readonly HashSet<string> _open = [];

    /// <summary>The objects of a directory; none if it has no kustomization among the files.</summary>
    public IReadOnlyList<RecordValue> Build(string directory)
    {
        var root = s_names.Select(name => files.Read($"{directory}/{name}")).FirstOrDefault(found => found is not null) is [var only, ..]
            ? only
            : null;
        if (root is null || _open.Count == MaxDepth || !_open.Add(directory))
            return [];
        var objects = ItemsAt(root, "resources")
            .Concat(ItemsAt(root, "bases"))
            .Select(item => (item as Constant)?.Content as string)
            .OfType<string>()
            .SelectMany(path => Resources($"{directory}/{path}"))
            .Concat(ItemsAt(root, "configMapGenerator").Select(ConfigMap).OfType<RecordValue>())
            .Take(MaxObjects)
            .ToArray();
        _open.Remove(directory);
        return [.. Change(objects, root, directory)];
    }

    private IEnumerable<RecordValue> Resources(string path) => files.Read(path)?.SelectMany(ManifestFiles.WithoutLists) ?? Build(path);

    private IEnumerable<RecordValue> Change(IReadOnlyList<RecordValue> objects, RecordValue root, string directory)
    {
        var unread = s_changes.FirstOrDefault(root.Fields.ContainsKey);
        var patches = KustomizePatch.ReadAll(root, path => files.Read($"{directory}/{path}"));
        var space = root.Fields.TryGetValue("namespace", out var given) ? given : null;
        foreach (var described in objects)
        {
            var changed = described;
            foreach (var patch in patches)
                changed = patch.Apply(changed);
            changed = KustomizeImages.Apply(changed, ItemsAt(root, "images"));
            if (space is not null)
                changed = MergePatch.Set(changed, space, "metadata", "namespace");
            yield return unread is null ? changed : KustomizePatch.Forget(changed, $"kustomization.yaml changes it by '{unread}'");
        }
    }

    /// <summary>A config map made of literals. Those made of files are not read.</summary>
    private static RecordValue? ConfigMap(Value generator)
    {
        if (
            generator is not RecordValue { Fields: var given } record
            || !given.TryGetValue("name", out var name)
            || given.ContainsKey("behavior")
        )
        {
            return null;
        }

        var data = new Dictionary<string, Value>();
        foreach (var literal in ItemsAt(record, "literals").Select(item => (item as Constant)?.Content as string).OfType<string>())
        {
            if (literal.IndexOf('=') is > 0 and var equals)
                data[literal.Substring(0, equals)] = new Constant(literal.Substring(equals + 1).Trim('"', '\''));
        }
        return new RecordValue(
            new Dictionary<string, Value>
            {
                ["apiVersion"] = new Constant("v1"),
                ["kind"] = new Constant("ConfigMap"),
                ["metadata"] = new RecordValue(new Dictionary<string, Value> { ["name"] = name }),
                ["data"] = new RecordValue(data),
            }
        )
        {
            Manifest = record.Manifest,
        };
    }

    internal static IEnumerable<Value> ItemsAt(RecordValue record, string field) =>
        record.Fields.TryGetValue(field, out var list) && list is SequenceValue { Items: var items }
            ? items.Select(item => item.Value)
            : [];
}
