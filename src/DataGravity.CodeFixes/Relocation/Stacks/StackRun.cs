using DataGravity.Catalog;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Trial;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Moves;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>The findings and resources of a program in each of its stacks.</summary>
internal sealed class StackRun
{
    private readonly Finding[] _findings;
    private readonly HashSet<(string? Stack, string Path, int Start, string Message)> _messages;
    private readonly (string? Stack, Resource Resource)[] _resources;

    private StackRun(GravityResult result, CancellationToken cancellation)
    {
        // Stack by stack: a problem solved in one stack may begin in another, and the combined messages show that only sometimes.
        var found = result
            .Graphs.SelectMany(graph =>
                new FindingCollector(graph).Findings(cancellation).Select(finding => (graph.Stack, Finding: finding))
            )
            .ToArray();
        _findings = [.. found.Select(f => f.Finding)];
        _messages =
        [
            .. found.Select(f => (f.Stack, f.Finding.Site.File.Path, f.Finding.Site.Span.Start, f.Finding.Message)),
            .. result.SettingsProblems(cancellation).Select(problem => ((string?)null, problem.Path, problem.Span.Start, problem.Message)),
            // No rule reports this, but the cloud refuses it.
            .. from graph in result.Graphs
            from resource in graph.Resources
            from placed in resource.Places
            where !resource.MayBeIn(placed.Place.Name)
            select (graph.Stack, resource.Site.File.Path, resource.Site.Span.Start, $"{resource} is not offered in {placed.Place.Name}"),
        ];
        _resources =
        [
            .. result.Graphs.SelectMany(graph =>
                graph
                    .Resources.Where(resource => resource is { Kind: not null, IsExternal: false })
                    .Select(resource => (graph.Stack, resource))
            ),
        ];
    }

    /// <summary>Runs a program with the files beside it; null if it is not a Pulumi program.</summary>
    public static async Task<StackRun?> OfAsync(Project project, CancellationToken cancellation) =>
        await ProgramRun.AnalyzeAsync(project, cancellation).ConfigureAwait(false) is { } result
            ? new StackRun(result, cancellation)
            : null;

    /// <summary>Whether there is such a finding in any stack.</summary>
    public bool Has(Finding finding) => _findings.Any(found => found.Identity == finding.Identity);

    /// <summary>Whether it has no message that an earlier run does not have.</summary>
    public bool AddsNothingTo(StackRun before) => _messages.IsSubsetOf(before._messages);

    /// <summary>
    /// The stores, clusters and networks that are in another place than in an earlier run. Pulumi replaces them, or no longer finds those
    /// that it only reads.
    /// </summary>
    public IReadOnlyList<Resource> MovedFrom(StackRun before)
    {
        var now = new HashSet<string>(_resources.Select(placed => $"{Identity(placed)}\n{PlacesOf(placed.Resource)}"));
        return
        [
            .. before
                ._resources.Where(then => IsKept(then.Resource) && !now.Contains($"{Identity(then)}\n{PlacesOf(then.Resource)}"))
                .Select(then => then.Resource),
        ];
    }

    /// <summary>The inputs of resources in a new place that would not find there what they need.</summary>
    public IEnumerable<Hold> HeldSince(StackRun before)
    {
        var then = before._resources.ToLookup(Identity, placed => PlacesOf(placed.Resource));
        var held =
            from moved in _resources
            where !then[Identity(moved)].Contains(PlacesOf(moved.Resource))
            let place = moved.Resource.Places is [(_, { Kind: PlaceKind.Region } only)] ? only : null
            where place is not null
            group moved.Resource by (moved.Stack, place.Name) into there
            from hold in Hold.FindAll(there, there.Key.Name)
            select hold;
        return held;
    }

    /// <summary>Whether a resource keeps data, or others are built on it. A cache does not count, since it fills again.</summary>
    private static bool IsKept(Resource resource) =>
        resource.Registration.Kind switch
        {
            RegistrationKind.Read => true,
            RegistrationKind.Custom
                when resource.Kind is { IsCompute: false, Holds: not (DataKind.None or DataKind.Cache or DataKind.Inference) } => true,
            RegistrationKind.Custom or RegistrationKind.RemoteComponent => Foundations.Contains(resource.Token),
            _ => false,
        };

    private static string Identity((string? Stack, Resource Resource) placed) =>
        string.Join("\n", placed.Stack, placed.Resource.Site.File.Path, $"{placed.Resource.Site.Span.Start}", placed.Resource.Name);

    private static string PlacesOf(Resource resource) =>
        string.Join("\n", resource.Places.Select(p => $"{p.Place.Cloud} {p.Place.Name} {p.Place.Zone}").Distinct());
}
