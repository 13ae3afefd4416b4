using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary>An output of another stack that names data.</summary>
/// <param name="Stack">The stack, in the name of the program's <c>StackReference</c>.</param>
/// <param name="Output">The output's name.</param>
/// <param name="Data">The data.</param>
internal sealed record StackOutput(Glob Stack, string Output, DataEntry Data);

/// <summary><c>stacks:</c>: the data behind outputs of other stacks.</summary>
internal static class StacksSection
{
    public const string Name = "stacks";

    public static IReadOnlyList<string> Keys { get; } = ["stack", "outputs"];

    public static IReadOnlyList<string> OutputKeys { get; } = ["name", "kind", "cloud", "region", "size", "monthly-reads", "tags"];

    public static IReadOnlyList<StackOutput> Read(YamlNode? section, SettingsReader reader)
    {
        var outputs = new List<StackOutput>();
        var seen = new HashSet<(string, string)>();
        foreach (var entry in reader.Entries(section, Name, Keys))
        {
            entry.Require("stack");
            entry.Require("outputs");
            var stack = entry.Glob("stack");
            if (entry["outputs"] is not YamlMapping named)
            {
                if (entry.Has("outputs"))
                    entry.Report("'outputs' must be a mapping from output names to the data they name", "outputs");
                continue;
            }
            foreach (var (key, value) in named.MergedEntries)
            {
                if (
                    reader.Entry(value, "outputs", OutputKeys) is not { } output
                    || DataEntry.Read(output, DataIdentity.Output, output.Text("name") ?? key.Value) is not { } data
                    || stack is null
                )
                {
                    continue;
                }

                if (seen.Add((stack.ToString(), key.Value)))
                    outputs.Add(new StackOutput(stack, key.Value, data));
                else
                    reader.Report(key.Span, $"'{key.Value}' of '{stack}' is listed twice; the first entry is used");
            }
        }
        return outputs;
    }
}
