using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Recording;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>Compiles a program, runs it against the recording SDK, and tells what it registered.</summary>
internal static class ProgramRunner
{
    private const string StackToken = "pulumi:pulumi:Stack";

    // A program that waits for itself would hold up the tests for ever.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<Deployed>> RunAsync(DeployedProgram program)
    {
        using var environment = new ProcessEnvironment(program.Environment);
        IReadOnlyList<Deployed> ran = [];
        await LoadAsync(
            program.Compile(),
            // A program may block its thread.
            async assembly =>
                ran = Read(await Task.Run(() => DeploymentRecorder.RunAsync(program.Settings, assembly)).WaitAsync(s_longest))
        );
        return ran;
    }

    /// <summary>Runs a program that throws in the end.</summary>
    public static async Task<IReadOnlyList<Deployed>> RunToFailureAsync(DeployedProgram program)
    {
        IReadOnlyList<Deployed> ran = [];
        await LoadAsync(
            program.Compile(),
            async assembly =>
            {
                var run = await DeploymentRecorder.RunAsync(program.Settings, assembly);
                Assert.ThrowsAny<Exception>(run.ThrowIfFailed);
                ran = Resources(run);
            }
        );
        return ran;
    }

    /// <summary>
    /// Runs programs compiled together, each from a <c>Program.Main</c> of its own; gives each with its number to <paramref name="ran"/>.
    /// </summary>
    public static Task RunAsync(
        IReadOnlyList<DeployedProgram> programs,
        CSharpCompilation compilation,
        Func<int, string> spaceOf,
        Action<int, Func<IReadOnlyList<Deployed>>> ran
    ) =>
        LoadAsync(
            compilation,
            assembly =>
                Parallel.ForAsync(
                    0,
                    programs.Count,
                    async (i, _) =>
                    {
                        var main = assembly.GetType($"{spaceOf(i)}.Program", throwOnError: true)!.GetMethod("Main")!;
                        var run = Task.Run(() => DeploymentRecorder.RunAsync(programs[i].Settings, main.CreateDelegate<Func<Task>>()));
                        var ends = await Task.WhenAny(run, Task.Delay(s_longest)) == run;
                        ran(
                            i,
                            () => ends ? Read(run.Result) : throw new TimeoutException($"The program does not end:\n{programs[i].Source}")
                        );
                    }
                )
        );

    private static async Task LoadAsync(CSharpCompilation compilation, Func<Assembly, Task> use)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.DefaultSeverity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        try
        {
            await use(context.LoadFromStream(image));
        }
        finally
        {
            context.Unload();
        }
    }

    private static IReadOnlyList<Deployed> Read(RecordedRun run)
    {
        run.ThrowIfFailed();
        return Resources(run);
    }

    private static IReadOnlyList<Deployed> Resources(RecordedRun run) =>
        [.. run.Resources.Where(found => found.Type != StackToken).Select(found => Read(found, run))];

    private static Deployed Read(Registration found, RecordedRun run) =>
        new(
            found.Type,
            found.Name,
            found.Parent is { Type: not StackToken } parent ? parent.Name : null,
            found.Provider?.Name,
            Flatten("", found.Kind == RegistrationKind.Provider ? Unpack(found.Inputs) : found.Inputs)
                .ToImmutableSortedDictionary(leaf => leaf.Path, leaf => Input(leaf.Value, run), StringComparer.Ordinal)
        )
        {
            IsLate = found.IsLate,
            Dependencies = found.InputDependencies.ToImmutableSortedDictionary(
                input => input.Key,
                input => All(input.Value).Select(NameOf).ToImmutableSortedSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            ),
        };

    private static DeployedInput Input(string text, RecordedRun run)
    {
        var markers = run.MarkersIn(text).ToList();
        foreach (var marker in markers)
        {
            text = text.Replace(
                marker.Registration.Marker(marker.Path),
                $"{{{NameOf(marker.Registration)}.{marker.Path}}}",
                StringComparison.Ordinal
            );
        }

        return new(text, [.. markers.Select(marker => NameOf(marker.Registration))]);
    }

    /// <summary>Resources, and what those were made from: an output may only repeat an input.</summary>
    private static HashSet<Registration> All(IEnumerable<Registration> direct)
    {
        var all = new HashSet<Registration>();
        var pending = new Stack<Registration>(direct);
        while (pending.TryPop(out var found))
        {
            if (all.Add(found))
            {
                foreach (var further in found.Dependencies)
                    pending.Push(further);
            }
        }
        return all;
    }

    private static string NameOf(Registration found) =>
        found.Kind == RegistrationKind.Invoke ? DeployedInput.CallPrefix + found.Name : found.Name;

    /// <summary>Providers are sent text only: lists and objects as JSON.</summary>
    private static JsonObject Unpack(JsonObject inputs) =>
        new(
            inputs.Select(input =>
                KeyValuePair.Create(
                    input.Key,
                    input.Value is JsonValue text && ((string)text!) is ['[' or '{', ..] json
                        ? JsonNode.Parse(json)
                        : input.Value?.DeepClone()
                )
            )
        );

    private static IEnumerable<(string Path, string Value)> Flatten(string path, JsonNode? node) =>
        node switch
        {
            JsonObject map => map.SelectMany(entry => Flatten(path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", entry.Value)),
            JsonArray list => list.SelectMany((item, index) => Flatten($"{path}.{index}", item)),
            null => [],
            _ => [(path, node.GetValueKind() == JsonValueKind.String ? (string)node! : node.ToJsonString())],
        };

    /// <summary>Variables of this process while a program runs; nothing else may ask for them meanwhile.</summary>
    private sealed class ProcessEnvironment : IDisposable
    {
        private readonly ImmutableSortedDictionary<string, string> _variables;

        public ProcessEnvironment(ImmutableSortedDictionary<string, string> variables)
        {
            _variables = variables;
            foreach (var (name, value) in variables)
                Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose()
        {
            foreach (var name in _variables.Keys)
                Environment.SetEnvironmentVariable(name, null);
        }
    }
}
