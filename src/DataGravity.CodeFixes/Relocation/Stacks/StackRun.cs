using DataGravity.Catalog;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Trial;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Moves;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>What a program comes to in each of its stacks.</summary>
internal sealed class StackRun
{
    private readonly Finding[] _findings;
    private readonly HashSet<(string? Stack, string Path, int Start, string Message)> _messages;
    private readonly (string? Stack, Resource Resource)[] _resources;

    private StackRun(GravityResult result, CancellationToken cancellation)
    {
        // Stack by stack: what is mended in one may begin in another, and the messages of all together say so only sometimes.
        var found = result
            .Graphs.SelectMany(graph =>
                new FindingCollector(graph).Findings(cancellation).Select(finding => (graph.Stack, Finding: finding))
            )
            .ToArray();
        _findings = [.. found.Select(f => f.Finding)];
        _messages =
        [
            .. found.Select(f => (f.Stack, f.Finding.Site.Unit.Path, f.Finding.Site.Span.Start, f.Finding.Message)),
            .. result.SettingsProblems(cancellation).Select(problem => ((string?)null, problem.Path, problem.Span.Start, problem.Message)),
            // No rule says so, but the cloud will.
            .. from graph in result.Graphs
            from resource in graph.Resources
            from placed in resource.Places
            where !resource.MayBeIn(placed.Place.Name)
            select (
                graph.Stack,
                resource.Site.Unit?.Path ?? "",
                resource.Site.Span.Start,
                $"{resource} is not offered in {placed.Place.Name}"
            ),
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

    /// <summary>Runs a program with the files beside it; null where it is none of Pulumi's.</summary>
    public static async Task<StackRun?> OfAsync(Project project, CancellationToken cancellation) =>
        await ProgramRun.AnalyzeAsync(project, cancellation).ConfigureAwait(false) is { } result
            ? new StackRun(result, cancellation)
            : null;

    /// <summary>Whether a finding is made, in any stack.</summary>
    public bool Has(Finding finding) => _findings.Any(found => found.Identity == finding.Identity);

    /// <summary>Whether it says nothing that an earlier run does not say.</summary>
    public bool AddsNothingTo(StackRun before) => _messages.IsSubsetOf(before._messages);

    /// <summary>
    /// The stores, clusters and networks that are not where they were in an earlier run: Pulumi replaces them, or no longer finds those it
    /// only reads.
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

    /// <summary>What is not where it was in an earlier run, and needs there what does not go along.</summary>
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

    /// <summary>What keeps what was put into it, and what others are built on. A cache is filled again.</summary>
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
        string.Join("\n", placed.Stack, placed.Resource.Site.Unit?.Path, $"{placed.Resource.Site.Span.Start}", placed.Resource.Name);

    private static string PlacesOf(Resource resource) =>
        string.Join("\n", resource.Places.Select(p => $"{p.Place.Cloud} {p.Place.Name} {p.Place.Zone}").Distinct());
}
