using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Recording;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>Compiles a program, runs it against the recording SDK, and tells what it registered.</summary>
internal static class ProgramRunner
{
    private const string StackToken = "pulumi:pulumi:Stack";

    public static async Task<IReadOnlyList<Deployed>> RunAsync(DeployedProgram program)
    {
        using var image = new MemoryStream();
        var emitted = program.Compile().Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        try
        {
            var run = await DeploymentRecorder.RunAsync(program.Settings, context.LoadFromStream(image));
            run.ThrowIfFailed();
            return [.. run.Resources.Where(found => found.Type != StackToken).Select(found => Read(found, run))];
        }
        finally
        {
            context.Unload();
        }
    }

    private static Deployed Read(Registration found, RecordedRun run) => new(
        found.Type,
        found.Name,
        found.Parent is { Type: not StackToken } parent ? parent.Name : null,
        found.Provider?.Name,
        Flatten("", found.Inputs).ToImmutableSortedDictionary(
            leaf => leaf.Path, leaf => Input(leaf.Value, run), StringComparer.Ordinal));

    private static DeployedInput Input(string text, RecordedRun run)
    {
        var markers = run.MarkersIn(text).ToList();
        foreach (var marker in markers)
            text = text.Replace(marker.Registration.Marker(marker.Path), $"{{{marker.Registration.Name}.{marker.Path}}}", StringComparison.Ordinal);
        return new(text, [.. markers.Select(marker => marker.Registration.Name)]);
    }

    private static IEnumerable<(string Path, string Value)> Flatten(string path, JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Flatten(path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", entry.Value)),
        JsonArray list => list.SelectMany((item, index) => Flatten($"{path}.{index}", item)),
        null => [],
        _ => [(path, node.GetValueKind() == JsonValueKind.String ? (string)node! : node.ToJsonString())],
    };
}
