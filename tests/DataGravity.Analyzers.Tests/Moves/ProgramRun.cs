using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataGravity.Analyzers.Tests.Differential;
using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Equivalents;
using DataGravity.CodeFixes.Relocation.Stacks;
using DataGravity.CodeFixes.Relocation.Stores;
using DataGravity.Configuration;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Moves;

/// <summary>What a program registers in a stack, and where.</summary>
internal sealed partial class ProgramRun(IReadOnlyList<Deployed> resources, DeployedProgram program)
{
    private const string ProviderPrefix = "pulumi:providers:";

    private static readonly string[] s_places =
    [
        "region",
        "location",
        "locations",
        "zone",
        "availabilityZone",
        "availabilityZones",
        "provider",
    ];

    /// <summary>A run for each stack of a program; none where it cannot run as it is.</summary>
    public static async Task<IReadOnlyList<ProgramRun>> AllOfAsync(Project project)
    {
        var sources = await Task.WhenAll(
            project.Documents.Select(async document => (document.FilePath!, $"{await document.GetTextAsync()}"))
        );
        var files = await Task.WhenAll(project.AdditionalDocuments.Select(async file => (file.FilePath!, $"{await file.GetTextAsync()}")));
        var configuration = ConfigurationSet.Read(files);
        var runs = new List<ProgramRun>();
        foreach (var stack in configuration.Projects.SelectMany(p => p.Stacks.Count > 0 ? p.Stacks : [p.WithoutStack]).DefaultIfEmpty(null))
        {
            var program = new DeployedProgram([.. sources])
            {
                Stack = stack?.StackName ?? "dev",
                Config = (stack?.Values ?? ImmutableDictionary<string, ConfigValue>.Empty)
                    .Where(value => value.Value.Text is not null)
                    .ToImmutableSortedDictionary(value => value.Key, value => value.Value.Text!, StringComparer.Ordinal),
                Files = configuration,
            };
            // What the program asks for and nobody set: a text will do, or a list of one.
            foreach (
                var match in sources
                    .SelectMany(source => Required().Matches(source.Item2))
                    .Where(match => !program.Config.ContainsKey($"{program.Project}:{match.Groups["key"].Value}"))
            )
            {
                program = program.With(
                    $"{program.Project}:{match.Groups["key"].Value}",
                    match.Groups["list"].Success ? """["given"]""" : "given"
                );
            }

            try
            {
                runs.Add(new ProgramRun(await ProgramRunner.RunAsync(program), program));
            }
            catch (Exception) when (runs.Count == 0)
            {
                return []; // It asks for what nobody gives it here, or has errors as it stands.
            }
        }
        return runs;
    }

    /// <summary>The same resources, of which only those that are meant to are elsewhere.</summary>
    public static async Task VerifyAsync(
        IReadOnlyList<ProgramRun> before,
        IReadOnlyList<ProgramRun> after,
        Project project,
        ImmutableArray<Diagnostic> resolved,
        OfferedFix move
    )
    {
        Assert.Equal(before.Count, after.Count);
        var planned = await PlannedAsync(project, resolved, move);
        foreach (var (ran, moved) in before.Zip(after))
            ran.Verify(moved, planned, move);
    }

    private void Verify(ProgramRun moved, HashSet<(string, string)> planned, OfferedFix move)
    {
        Assert.Empty(resources.Where(resource => !IsReplaced(resource, move)).Select(Identity).Except(moved.Resources.Select(Identity)));
        var added = moved.Resources.Where(resource => !resources.Select(Identity).Contains(Identity(resource)));
        if (move.Provider is NearCopyFixProvider or StackConfigurationFixProvider)
            Assert.Empty(added);
        else if (move.Provider is RelocationFixProvider)
            Assert.All(added, resource => Assert.StartsWith(ProviderPrefix, resource.Type, StringComparison.Ordinal));
        if (move.Provider is StackConfigurationFixProvider)
            return;
        foreach (var old in resources.Where(resource => !IsReplaced(resource, move)))
        {
            var now = moved.Resources.First(other => Identity(other) == Identity(old));
            // A provider is where what it places is.
            if (
                !old.Type.StartsWith(ProviderPrefix, StringComparison.Ordinal)
                && !planned.Contains((old.Type, old.Name))
                && !IsNamed(old, move.Action.Title)
            )
            {
                Assert.Equal((old.Name, PlaceOf(old)), (now.Name, moved.PlaceOf(now)));
            }

            if (move.Provider is RelocationFixProvider)
                Assert.Equal(old.Inputs.Keys.Where(IsNoPlace), now.Inputs.Keys.Where(IsNoPlace));
        }
    }

    /// <summary>Whether a move says that it creates something else in the place of a resource.</summary>
    private static bool IsReplaced(Deployed resource, OfferedFix move) =>
        move.Provider is EquivalentFixProvider && IsNamed(resource, move.Action.Title.Split(", next to ")[0]);

    /// <summary>Whether a move says that it changes a resource, too.</summary>
    private static bool IsNamed(Deployed resource, string title) => title.Contains($"'{resource.Name}'", StringComparison.Ordinal);

    [GeneratedRegex("""\.Require(?:Secret|(?<list>Object<string\[\]>))?\("(?<key>[^":]+)"\)""")]
    private static partial Regex Required();

    private IReadOnlyList<Deployed> Resources => resources;

    /// <summary>Where a resource is: by its own inputs, its provider's, else the stack's configuration.</summary>
    private string PlaceOf(Deployed resource)
    {
        if (Text(resource) is { Length: > 0 } own)
            return own;
        if (resource.Type.StartsWith(ProviderPrefix, StringComparison.Ordinal))
            return "nowhere";
        return
            resources.FirstOrDefault(other =>
                other.Type.StartsWith(ProviderPrefix, StringComparison.Ordinal) && other.Name == resource.Provider
            )
                is { } provider
            ? PlaceOf(provider)
            : string.Join(" ", program.Config.Where(entry => s_places.Contains(entry.Key.Split(':')[^1])).Select(entry => entry.Value));
    }

    private static string Text(Deployed resource) =>
        string.Join(" ", resource.Inputs.Where(input => !IsNoPlace(input.Key)).Select(input => input.Value.Text));

    private static bool IsNoPlace(string input) => !s_places.Contains(input.Split('.')[0]);

    private static (string, string, string?) Identity(Deployed resource) => (resource.Type, resource.Name, resource.Parent);

    /// <summary>What the plans of findings move, of all findings where none are named; and what is in no region.</summary>
    private static async Task<HashSet<(string, string)>> PlannedAsync(Project project, ImmutableArray<Diagnostic> findings, OfferedFix move)
    {
        var files = await Task.WhenAll(project.AdditionalDocuments.Select(async file => (file.FilePath!, $"{await file.GetTextAsync()}")));
        var result = ProgramAnalysis.Run((CSharpCompilation)(await project.GetCompilationAsync())!, files, default)!;
        return
        [
            .. from graph in result.Graphs
            from resource in graph.Resources
            from gap in Judge.FindGaps(resource, graph)
            where
                findings.IsEmpty
                || findings.Any(finding =>
                    resource.Site.Span.Start <= finding.Location.SourceSpan.Start
                    && finding.Location.SourceSpan.End <= resource.Site.Span.Start + resource.Site.Span.Length
                )
            from plan in move.Provider is StoreMoveFixProvider
                ? new[] { StackMovePlan.ForStore(gap, new Effort(default)) }
                :
                [
                    StackMovePlan.ForCompute(gap, withUsers: true, new Effort(default)),
                    StackMovePlan.ForCompute(gap, withUsers: false, new Effort(default)),
                ]
            from moved in plan?.Moved ?? []
            select (moved.Token, moved.Name),
            .. from graph in result.Graphs
            from resource in graph.Resources
            where resource.Places.All(p => p.Place.Kind == PlaceKind.Global)
            select (resource.Token, resource.Name),
        ];
    }
}
