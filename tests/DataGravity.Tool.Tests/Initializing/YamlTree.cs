using DataGravity.Configuration;

namespace DataGravity.Tool.Tests.Initializing;

/// <summary>A YAML document as objects that a JSON serialiser writes.</summary>
internal static class YamlTree
{
    public static object? Read(string text) => Of(YamlDocument.Read(text).Root!);

    private static object? Of(YamlNode node) =>
        node switch
        {
            YamlMapping mapping => mapping.Entries.ToDictionary(entry => entry.Key.Value, entry => Of(entry.Value)),
            YamlSequence list => list.Items.Select(Of).ToArray(),
            YamlScalar { Kind: YamlKind.Null } => null,
            YamlScalar { Kind: YamlKind.Bool, Value: var truth } => truth == "true",
            YamlScalar { Kind: YamlKind.Int or YamlKind.Float, Value: var number } => double.Parse(
                number,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            YamlScalar scalar => scalar.Value,
            _ => throw new NotSupportedException(),
        };
}
