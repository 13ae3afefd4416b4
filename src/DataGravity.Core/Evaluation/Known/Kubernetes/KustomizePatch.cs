namespace DataGravity.Evaluation;

/// <summary>A change that a kustomization makes to some of its objects.</summary>
/// <param name="selects">Whether it concerns an object; null if that is not known.</param>
/// <param name="merged">What is merged into the object; null if the change cannot be read.</param>
internal sealed class KustomizePatch(Func<RecordValue, bool?> selects, RecordValue? merged)
{
    private const string Unread = "kustomization.yaml patches it";

    // These are not part of what a patch changes.
    private static readonly string[] s_identity = ["apiVersion", "kind", "metadata"];

    /// <summary>The changes that a kustomization makes by patches and numbers of replicas.</summary>
    /// <param name="root">The kustomization.</param>
    /// <param name="read">Reads a file of its directory.</param>
    public static IReadOnlyList<KustomizePatch> ReadAll(RecordValue root, Func<string, IReadOnlyList<RecordValue>?> read) =>
        [
            .. Kustomization.ItemsAt(root, "patches").SelectMany(patch => ReadPatch(patch, read)),
            .. Kustomization.ItemsAt(root, "patchesStrategicMerge").SelectMany(patch => ReadMerges(patch, read, target: null)),
            .. Kustomization.ItemsAt(root, "patchesJson6902").Select(patch => new KustomizePatch(SelectorOf(At(patch, "target")), null)),
            .. Kustomization.ItemsAt(root, "replicas").Select(ReadReplicas),
        ];

    /// <summary>The object after the change. If the change cannot be read, or may not concern the object, its content is unknown.</summary>
    public RecordValue Apply(RecordValue described) =>
        selects(described) switch
        {
            false => described,
            true when merged is not null => MergePatch.Apply(described, merged, IsBuiltIn(described)),
            _ => Forget(described, Unread),
        };

    /// <summary>An object of which only type and name are known.</summary>
    public static RecordValue Forget(RecordValue described, string reason) =>
        new(described.Fields.ToDictionary(field => field.Key, field => s_identity.Contains(field.Key) ? field.Value : new Unknown(reason)))
        {
            Manifest = described.Manifest,
        };

    private static IEnumerable<KustomizePatch> ReadPatch(Value patch, Func<string, IReadOnlyList<RecordValue>?> read)
    {
        var written = At(patch, "patch") is Constant { Content: string } inline ? inline : At(patch, "path");
        return written is null || At(patch, "options") is not null
            ? [new KustomizePatch(SelectorOf(At(patch, "target")), null)]
            : ReadMerges(written, read, At(patch, "target"));
    }

    /// <summary>Reads what is merged: a path of a file, or the text itself.</summary>
    private static IEnumerable<KustomizePatch> ReadMerges(Value written, Func<string, IReadOnlyList<RecordValue>?> read, Value? target)
    {
        var text = (written as Constant)?.Content as string ?? "";
        IReadOnlyList<RecordValue>? documents =
            text.IndexOf('\n') < 0 && text.IndexOf(':') < 0 ? read(text) : [.. ManifestReader.Read(written, linesOf: null)];
        // A list of operations is no object.
        return documents is { Count: > 0 }
            ? documents.Select(patch => new KustomizePatch(
                SelectorOf(target ?? patch),
                IsPlain(patch) ? Without(patch, target is null ? [] : s_identity) : null
            ))
            : [new KustomizePatch(SelectorOf(target), null)];
    }

    private static KustomizePatch ReadReplicas(Value replicas) =>
        new(
            described =>
                At(described, "kind") is Constant { Content: "Deployment" or "StatefulSet" or "ReplicaSet" or "ReplicationController" }
                    ? Same(At(described, "metadata", "name"), At(replicas, "name"))
                    : false,
            At(replicas, "count") is { } count
                ? MergePatch.Set(new RecordValue(new Dictionary<string, Value>()), count, "spec", "replicas")
                : null
        );

    /// <summary>Which objects a target or a patch itself means: those of its kind and name, as far as it gives them.</summary>
    private static Func<RecordValue, bool?> SelectorOf(Value? target)
    {
        if (target is not RecordValue { Fields: var fields })
            return _ => null;
        var isPatch = fields.ContainsKey("metadata");
        var (kind, name) = (At(target, "kind"), isPatch ? At(target, "metadata", "name") : At(target, "name"));
        // The other ways to select are not read.
        var isSure = isPatch || fields.Keys.All(key => key is "kind" or "name" or "group" or "version");
        return described =>
            (
                kind is null ? true : Same(At(described, "kind"), kind),
                name is null ? true : Same(At(described, "metadata", "name"), name)
            ) switch
            {
                (false, _) or (_, false) => false,
                (true, true) when isSure => true,
                _ => null,
            };
    }

    /// <summary>Whether a text is what a target gives; null if the target may be a pattern.</summary>
    private static bool? Same(Value? text, Value? wanted) =>
        wanted is Constant { Content: string pattern } && pattern.All(c => char.IsLetterOrDigit(c) || c == '-')
            ? text is Constant { Content: string given }
                ? given == pattern
                : null
            : null;

    /// <summary>Whether a patch has no directives, which tell to do something else than to merge.</summary>
    private static bool IsPlain(Value patch) =>
        patch switch
        {
            RecordValue record => record.Fields.All(field => !field.Key.StartsWith("$", StringComparison.Ordinal) && IsPlain(field.Value)),
            SequenceValue list => list.Items.All(item => IsPlain(item.Value)),
            _ => true,
        };

    private static RecordValue Without(RecordValue record, string[] fields) =>
        new(record.Fields.Where(field => !fields.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value));

    /// <summary>Whether a type is one of those that every cluster has. In objects of other types, lists are not merged.</summary>
    private static bool IsBuiltIn(RecordValue described) =>
        At(described, "apiVersion") is Constant { Content: string version }
        && (
            version.IndexOf('/') is var slash && version.IndexOf('.') is var dot && (dot < 0 || slash < 0 || dot > slash)
            || version.Contains(".k8s.io/") && !version.Contains(".x-k8s.io/")
        );

    private static Value? At(Value value, params string[] path)
    {
        Value? current = value;
        foreach (var field in path)
            current = current is RecordValue { Fields: var fields } && fields.TryGetValue(field, out var next) ? next : null;
        return current;
    }
}
