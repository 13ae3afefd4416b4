using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Pulumi.Recording;

/// <summary>What a recorded program is told about the world.</summary>
public sealed record RecordingSettings
{
    public string Project { get; init; } = "project";

    public string Stack { get; init; } = "dev";

    public string Organization { get; init; } = "organization";

    public string RootDirectory { get; init; } = Directory.GetCurrentDirectory();

    public bool IsDryRun { get; init; }

    /// <summary>Stack configuration as text; a key without a colon belongs to the project.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The variables that provider packages see; null shows them those of the process.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Outputs of other stacks, by the name a StackReference gives.</summary>
    public IReadOnlyDictionary<string, JsonObject> StackOutputs { get; init; } = ImmutableDictionary<string, JsonObject>.Empty;

    /// <summary>Functions whose results are computed, by token. Whatever they leave out is an echo or a marker.</summary>
    public ImmutableDictionary<string, Func<Registration, JsonObject?>> Functions { get; init; } = KnownFunctions.All;

    internal string? GetConfig(string key) =>
        Config.TryGetValue(key, out var value) ? value
        : key.StartsWith(Project + ":", StringComparison.Ordinal) ? Config.GetValueOrDefault(key[(Project.Length + 1)..])
        : null;
}
