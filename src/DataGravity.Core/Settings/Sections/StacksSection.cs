using System.Globalization;
using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary>An output of another stack: the data that it names, or its value.</summary>
/// <param name="Stack">The stack, in the name of the program's <c>StackReference</c>.</param>
/// <param name="Output">The output's name.</param>
/// <param name="Data">The data; null for an output that names none.</param>
internal sealed record StackOutput(Glob Stack, string Output, DataEntry? Data)
{
    /// <summary>The value, a text, a number or a truth value; null for an output that names data.</summary>
    public object? Value { get; init; }

    /// <summary>What tells the value: the file and line of the entry, or the stack and the file and line of the other program.</summary>
    public string Origin { get; init; } = "";
}

/// <summary><c>stacks:</c>: the data behind outputs of other stacks, and their values.</summary>
internal static class StacksSection
{
    public const string Name = "stacks";

    private static readonly string[] s_keysOfData = ["name", "kind", "cloud", "region", "size", "monthly-reads", "tags"];

    public static IReadOnlyList<string> Keys { get; } = ["stack", "outputs"];

    public static IReadOnlyList<string> OutputKeys { get; } = [.. s_keysOfData, "at", "value"];

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
                if (reader.Entry(value, "outputs", OutputKeys) is not { } output || Read(output, stack, key.Value) is not { } told)
                    continue;
                if (seen.Add((told.Stack.ToString(), key.Value)))
                    outputs.Add(told);
                else
                    reader.Report(key.Span, $"'{key.Value}' of '{stack}' is listed twice; the first entry is used");
            }
        }
        return outputs;
    }

    /// <summary>Reads an output, also of a stack that cannot be read, so that all problems are reported at once.</summary>
    private static StackOutput? Read(SettingsEntry entry, Glob? stack, string name)
    {
        var at = CreationSite.Read(entry, "at");
        var origin = at is null ? entry.Origin : $"stack '{stack}', {at}";
        if (!entry.Has("value"))
        {
            var data = DataEntry.Read(entry, DataIdentity.Output, entry.Text("name") ?? name);
            return data is null || stack is null
                ? null
                : new(stack, name, data with { Origin = origin, CreatedAt = at, Stack = stack.ToString() }) { Origin = origin };
        }
        foreach (var key in s_keysOfData.Where(entry.Has))
            entry.Report($"'{key}' is not allowed here: an output with a 'value' names no data", key);
        return ReadValue(entry) is { } value && stack is not null ? new(stack, name, null) { Value = value, Origin = origin } : null;
    }

    /// <summary>Reads a text, a number as C# gets it from another stack, or a truth value.</summary>
    private static object? ReadValue(SettingsEntry entry)
    {
        switch (entry["value"])
        {
            case YamlScalar { Kind: YamlKind.Bool, Value: var truth }:
                return truth[0] is 't' or 'T';
            case YamlScalar { Kind: YamlKind.Int or YamlKind.Float, Value: var text }
                when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return number;
            case YamlScalar { Kind: not YamlKind.Null, Value: { Length: > 0 } text }:
                return text;
            default:
                entry.Report("'value' must be a text, a number, true or false", "value");
                return null;
        }
    }
}
