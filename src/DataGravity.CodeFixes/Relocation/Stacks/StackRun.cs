using DataGravity.CodeFixes.Edits;
using DataGravity.Catalog;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Stacks;

/// <summary>What a program comes to in each of its stacks.</summary>
internal sealed class StackRun
{
    private readonly Finding[] _findings;
    private readonly HashSet<(string? Stack, string Path, int Start, string Message)> _messages;
    private readonly (string? Stack, Resource Resource)[] _stores;

    private StackRun(GravityResult result, CancellationToken cancellation)
    {
        // Stack by stack: what is mended in one may begin in another, and the messages of all together say so only sometimes.
        var found = result.Graphs.SelectMany(graph => new FindingCollector(graph).Findings(cancellation).Select(finding => (graph.Stack, Finding: finding))).ToArray();
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
               select (graph.Stack, resource.Site.Unit?.Path ?? "", resource.Site.Span.Start, $"{resource} is not offered in {placed.Place.Name}"),
        ];
        _stores = [.. result.Graphs.SelectMany(graph => graph.Resources.Where(IsStore).Select(resource => (graph.Stack, resource)))];
    }

    /// <summary>Runs a program with the files beside it; null where it is none of Pulumi's.</summary>
    public static async Task<StackRun?> OfAsync(Project project, CancellationToken cancellation) =>
        await ProgramRun.OfAsync(project, cancellation).ConfigureAwait(false) is { } result ? new StackRun(result, cancellation) : null;

    /// <summary>Whether a finding is made, in any stack.</summary>
    public bool Has(Diagnostic finding) => _findings.Any(found => found.Rule.Id == finding.Id
        && Is(FindingProperties.Compute, finding, found) && Is(FindingProperties.Data, finding, found));

    /// <summary>Whether it says nothing that an earlier run does not say.</summary>
    public bool AddsNothingTo(StackRun before) => _messages.IsSubsetOf(before._messages);

    /// <summary>The stores that are not where they were in an earlier run: Pulumi replaces them, or no longer finds those it only reads.</summary>
    public IReadOnlyList<Resource> MovedFrom(StackRun before)
    {
        var now = new HashSet<string>(_stores.Select(Identity));
        return [.. before._stores.Where(store => !now.Contains(Identity(store))).Select(store => store.Resource)];
    }

    /// <summary>What keeps what was put into it: a cache is filled again.</summary>
    private static bool IsStore(Resource resource) =>
        resource is { Registration.Kind: RegistrationKind.Custom, Kind: { IsCompute: false, Holds: not (DataKind.None or DataKind.Cache or DataKind.Inference) } }
        || resource is { Registration.Kind: RegistrationKind.Read, Kind: not null };

    private static string Identity((string? Stack, Resource Resource) store) => string.Join(
        "\n",
        [
            store.Stack, store.Resource.Site.Unit?.Path, $"{store.Resource.Site.Span.Start}", store.Resource.Name,
            .. store.Resource.Places.Select(p => $"{p.Place.Cloud} {p.Place.Name} {p.Place.Zone}").Distinct(),
        ]);

    private static bool Is(string property, Diagnostic finding, Finding found) =>
        finding.Properties.TryGetValue(property, out var expected) && found.Properties.TryGetValue(property, out var value) && value == expected;
}
