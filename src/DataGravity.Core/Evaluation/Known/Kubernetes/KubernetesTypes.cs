using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// Classes that the Kubernetes package writes by hand: objects of a kind that a cluster defines, and components of objects that are described
/// elsewhere (pulumi-kubernetes sdk/dotnet/ApiExtensions, Yaml and Kustomize, November 2026).
/// </summary>
internal static class KubernetesTypes
{
    private const string ApiVersion = "apiVersion";
    private const string Kind = "kind";

    /// <summary>Stores what the constructor of arguments receives. Each parameter is the input of the same name.</summary>
    public static void Fill(ObjectValue target, IReadOnlyList<(string Name, Value Value)> arguments)
    {
        foreach (var (name, value) in arguments)
            target.Cells[name] = new Cell(value);
    }

    /// <summary>
    /// The token of an object of a kind that a cluster defines; null for any other class, and if the kind is not known. The kind is what a
    /// program passes to the constructor of its arguments.
    /// </summary>
    public static string? TokenOf(TypeRef type, Value? arguments) =>
        type.Id is "Pulumi.Kubernetes.ApiExtensions.CustomResource" or "Pulumi.Kubernetes.ApiExtensions.CustomResourcePatch"
        && arguments is ObjectValue given
        && given.Find(ApiVersion) is { } version
        && given.Find(Kind) is { } kind
            ? TokenOf(version, kind)
            : null;

    /// <summary>Whether a class is of the Kubernetes package. Only such a class describes objects in texts or files.</summary>
    public static bool IsOfPackage(TypeRef type) => type.Id.StartsWith("Pulumi.Kubernetes.", StringComparison.Ordinal);

    /// <summary>Reads the objects that a component is given as texts, dictionaries or files, each with its token, name and content.</summary>
    /// <param name="type">The class of the component.</param>
    /// <param name="component">The component.</param>
    /// <param name="files">The files that the program may read.</param>
    public static IEnumerable<(string Token, Value Name, RecordValue Object)> ObjectsOf(
        TypeRef type,
        Registration component,
        ManifestFiles files
    )
    {
        // A transformation may change the objects, or where they are created.
        if (
            DescribedIn(type, component, files) is not { } all
            || component.IsTransformed
            || component.Input("transformations") is { } changes and not SequenceValue { Items.Count: 0 }
        )
        {
            return [];
        }
        return ObjectsOf(all);
    }

    private static IEnumerable<(string Token, Value Name, RecordValue Object)> ObjectsOf(IEnumerable<RecordValue> all)
    {
        foreach (var described in all.SelectMany(ManifestFiles.WithoutLists))
        {
            if (
                described.Fields.TryGetValue(ApiVersion, out var version)
                && described.Fields.TryGetValue(Kind, out var kind)
                && TokenOf(version, kind) is { } token
            )
            {
                var name =
                    described.Fields.TryGetValue("metadata", out var metadata)
                    && metadata is RecordValue given
                    && given.Fields.TryGetValue("name", out var named)
                        ? named
                        : new Unknown("name");
                yield return (token, name, described);
            }
        }
    }

    /// <summary>The documents that a component is given; null if its class is given none.</summary>
    private static IEnumerable<RecordValue>? DescribedIn(TypeRef type, Registration component, ManifestFiles files) =>
        type.Id switch
        {
            "Pulumi.Kubernetes.Yaml.ConfigGroup" or "Pulumi.Kubernetes.Yaml.V2.ConfigGroup" => ItemsAt(component, "yaml")
                .Concat(ItemsAt(component, "objs"))
                .SelectMany(item => item is RecordValue record ? [record] : files.ReadText(item))
                .Concat(TextsAt(component, "files").SelectMany(files.ReadAll)),
            // Without arguments, the name is that of the file.
            "Pulumi.Kubernetes.Yaml.ConfigFile" when component is { Inputs.Fields.Count: 0, Name: Constant { Content: string file } } =>
                files.Read(file) ?? [],
            "Pulumi.Kubernetes.Yaml.ConfigFile" or "Pulumi.Kubernetes.Yaml.V2.ConfigFile" => TextsAt(component, "file")
                .SelectMany(file => files.Read(file) ?? []),
            "Pulumi.Kubernetes.Kustomize.Directory" or "Pulumi.Kubernetes.Kustomize.V2.Directory" => TextsAt(component, "directory")
                .SelectMany(directory => new Kustomization(files).Build(directory)),
            _ => null,
        };

    private static IEnumerable<string> TextsAt(Registration component, string input) =>
        ItemsAt(component, input).Select(item => (item as Constant)?.Content as string).OfType<string>();

    private static IEnumerable<Value> ItemsAt(Registration component, string input) =>
        component.Input(input) switch
        {
            null => [],
            SequenceValue sequence => sequence.Items.Where(item => item.Condition.IsTrue).Select(item => item.Value),
            var only => [only],
        };

    private static string? TokenOf(Value version, Value kind) =>
        InputValue.Unwrap(version) is Constant { Content: string group } && InputValue.Unwrap(kind) is Constant { Content: string name }
            // The first group of Kubernetes has no name in manifests.
            ? $"kubernetes:{(group.IndexOf('/') < 0 ? "core/" : "")}{group}:{name}"
            : null;
}
