namespace DataGravity.Catalog.Elsewhere;

/// <summary>The inputs by which objects of a Kubernetes cluster name others: only a name, of a known type.</summary>
/// <remarks>k8s.io/api core/v1, resource/v1 and storage/v1. November 2026.</remarks>
internal static class ClusterNames
{
    private const string Package = "kubernetes:";
    private const string Patch = "Patch";

    // By the last part of a path, or its last two parts.
    private static readonly Dictionary<string, string> s_types = new()
    {
        ["configMapRef.name"] = "ConfigMap",
        ["configMapKeyRef.name"] = "ConfigMap",
        ["configMap.name"] = "ConfigMap",
        ["secretRef.name"] = "Secret",
        ["secretKeyRef.name"] = "Secret",
        ["secret.name"] = "Secret",
        ["secretName"] = "Secret",
        ["claimName"] = "PersistentVolumeClaim",
        ["dataSource.name"] = "PersistentVolumeClaim",
        ["volumeName"] = "PersistentVolume",
        ["storageClassName"] = "StorageClass",
        ["serviceAccountName"] = "ServiceAccount",
        ["resourceClaimName"] = "ResourceClaim",
        ["resourceClaimTemplateName"] = "ResourceClaimTemplate",
        ["deviceClassName"] = "DeviceClass",
    };

    private static readonly HashSet<string> s_withoutNamespace = ["PersistentVolume", "StorageClass", "DeviceClass"];

    /// <summary>The type of what an input names; null if it names none of these.</summary>
    public static string? TypeNamedBy(string path)
    {
        var last = path.LastIndexOf('.');
        var before = last < 0 ? -1 : path.LastIndexOf('.', last - 1);
        return
            s_types.TryGetValue(path.Substring(before + 1).Replace("[]", ""), out var type)
            || s_types.TryGetValue(path.Substring(last + 1), out type)
            ? type
            : null;
    }

    /// <summary>The type of an object by its token; null if no input names such a type.</summary>
    public static string? TypeOf(string token)
    {
        if (!token.StartsWith(Package, StringComparison.Ordinal))
            return null;
        var type = token.Substring(token.LastIndexOf(':') + 1);
        type = type.EndsWith(Patch, StringComparison.Ordinal) ? type.Substring(0, type.Length - Patch.Length) : type;
        return s_types.ContainsValue(type) ? type : null;
    }

    /// <summary>Whether objects of a type are in a namespace, where their names are unique.</summary>
    public static bool HasNamespace(string type) => !s_withoutNamespace.Contains(type);
}
