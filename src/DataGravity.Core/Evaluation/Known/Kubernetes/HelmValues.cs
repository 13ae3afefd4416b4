using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>The values of a Helm chart or release: those of files beside the program, and above them those of the program.</summary>
internal static class HelmValues
{
    private const string Files = "valueYamlFiles";
    private const string Values = "values";

    private static readonly string[] s_types = ["Pulumi.Kubernetes.Helm.V3.Release", "Pulumi.Kubernetes.Helm.V4.Chart"];

    /// <summary>Puts the contents of files in the place of the files in arguments. A file that was not given stays what it is.</summary>
    public static Value? ReadFiles(string type, Value? arguments, ManifestFiles files)
    {
        if (
            !s_types.Contains(type)
            || arguments is not ObjectValue given
            || given.CellsOrNone.Values.FirstOrDefault(cell => cell.SchemaName == Files) is not { Value: { } list }
            || InputValue.Unwrap(list) is not ListValue { IsExact: true } assets
        )
        {
            return arguments;
        }
        var read = (ObjectValue)InputCapture.Fix(given);
        read.Cells.First(cell => cell.Value.SchemaName == Files).Value.State = new ListValue(
            assets.Items.Select(item => PathOf(item.Value) is { } path && files.Read(path) is [var values, ..] ? values : item.Value)
        );
        return read;
    }

    /// <summary>Merges the values of files that were read into those of the program. A later file wins, and the program over all of them.</summary>
    public static RecordValue Merge(RecordValue inputs)
    {
        if (!inputs.Fields.TryGetValue(Files, out var files) || files is not SequenceValue { Items: var items })
            return inputs;
        // What stands before a file that is not known may be replaced by it.
        var known = items.Reverse().TakeWhile(item => item.Condition.IsTrue && item.Value is RecordValue).Reverse();
        var merged = known.Aggregate(
            (Value)new RecordValue(new Dictionary<string, Value>()),
            (all, file) => MergePatch.Apply(all, file.Value, mergesLists: false)
        );
        if (inputs.Fields.TryGetValue(Values, out var own) && own is not Constant { Content: null })
            merged = MergePatch.Apply(merged, own, mergesLists: false);
        var fields = inputs.Fields.ToDictionary(field => field.Key, field => field.Value);
        fields[Values] = merged;
        return new RecordValue(fields);
    }

    private static string? PathOf(Value asset) =>
        InputValue.Unwrap(asset) is ObjectValue { Type.Id: "Pulumi.FileAsset", ConstructedFrom: [Constant { Content: string path }] }
            ? path
            : null;
}
