using System.Globalization;
using DataGravity.Configuration;
using DataGravity.Graph;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Tool.Linking;

/// <summary>An output of another stack, as an entry of <c>stacks:</c> tells it.</summary>
/// <param name="Stack">The stack, as the program that asks names it.</param>
/// <param name="Output">The output.</param>
/// <param name="Lines">The keys of the entry, each with its value, as lines of YAML.</param>
internal sealed record LinkedOutput(string Stack, string Output, string Lines)
{
    private const int MaxTags = 20;

    /// <summary>What a program answers; null if the settings cannot tell it.</summary>
    /// <param name="stack">The stack, as the program that asks names it.</param>
    /// <param name="output">The output of the other program.</param>
    /// <param name="folder">The folder of the settings of the program that asks.</param>
    public static LinkedOutput? Create(string stack, ProgramOutput output, string folder)
    {
        IEnumerable<(string, string)> keys = output.Resource is null
            ? [("value", Write(output.Value!))]
            : KeysOf(output.Resource, output.Place!);
        if (output.At is var (path, line))
        {
            keys = keys.Append(("at", ScalarText.Write($"{ShownPath.Relative(folder, path)}:{line}")));
        }
        var linked = new LinkedOutput(stack, output.Name, string.Join('\n', keys.Select(key => $"{key.Item1}: {key.Item2}")));
        // What the reader of the settings does not take would be a problem in a file that the user never wrote.
        return GravitySettings.Read(GravitySettings.LinkedFileName, StacksYaml.Write([linked]), DateTime.MinValue).Outputs.Count == 1
            ? linked
            : null;
    }

    private static IEnumerable<(string, string)> KeysOf(Resource resource, Place place)
    {
        var entry = resource.Entry;
        yield return ("name", ScalarText.Write(resource.Name));
        yield return ("kind", ScalarText.Write(StoreKinds.Write(resource.Kind!) ?? ""));
        yield return ("cloud", place.Cloud);
        yield return ("region", ScalarText.Write(place.Zone ?? place.Name));
        if (entry?.Volume.Size is { } size)
            yield return ("size", Gigabytes(size));
        if (entry?.Volume.MonthlyReads is { } reads)
            yield return ("monthly-reads", Gigabytes(reads));
        if (resource.Tags.Distinct().Take(MaxTags).ToArray() is { Length: > 0 } tags)
            yield return ("tags", $"[{string.Join(", ", tags.Select(ScalarText.Write))}]");
    }

    private static string Gigabytes(decimal amount) => $"{amount.ToString("0.##########", CultureInfo.InvariantCulture)} GB";

    private static string Write(object value) =>
        value switch
        {
            string text => ScalarText.Write(text),
            bool truth => truth ? "true" : "false",
            var number => Convert.ToString(number, CultureInfo.InvariantCulture)!,
        };
}
