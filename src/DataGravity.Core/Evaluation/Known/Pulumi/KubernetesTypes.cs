using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// Classes that the Kubernetes package writes by hand: objects of a kind that a cluster defines, and components of objects that are described
/// in texts (pulumi-kubernetes sdk/dotnet/ApiExtensions and Yaml, November 2026).
/// </summary>
internal static class KubernetesTypes
{
    private const string ApiVersion = "apiVersion";
    private const string Kind = "kind";

    // The inputs of these hold the objects.
    private static readonly string[] s_groups = ["Pulumi.Kubernetes.Yaml.ConfigGroup", "Pulumi.Kubernetes.Yaml.V2.ConfigGroup"];
    private static readonly string[] s_inputs = ["yaml", "objs"];

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

    /// <summary>Reads the objects that a component is given as texts or dictionaries, each with its token, name and content.</summary>
    public static IEnumerable<(string Token, Value Name, RecordValue Object)> ObjectsOf(TypeRef type, Registration component)
    {
        // A transformation may change the objects, or where they are created.
        if (
            !s_groups.Contains(type.Id)
            || component.IsTransformed
            || component.Input("transformations") is { } changes and not SequenceValue { Items.Count: 0 }
        )
        {
            yield break;
        }

        foreach (var described in s_inputs.Select(component.Input).OfType<Value>().SelectMany(Items).SelectMany(Described))
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

    private static IEnumerable<Value> Items(Value input) =>
        input is SequenceValue sequence ? sequence.Items.Where(item => item.Condition.IsTrue).Select(item => item.Value) : [input];

    private static IEnumerable<RecordValue> Described(Value item) => item is RecordValue record ? [record] : ManifestReader.Read(item);

    private static string? TokenOf(Value version, Value kind) =>
        InputValue.Unwrap(version) is Constant { Content: string group } && InputValue.Unwrap(kind) is Constant { Content: string name }
            // The first group of Kubernetes has no name in manifests.
            ? $"kubernetes:{(group.IndexOf('/') < 0 ? "core/" : "")}{group}:{name}"
            : null;
}
