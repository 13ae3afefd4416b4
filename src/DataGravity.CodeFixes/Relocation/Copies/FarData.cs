using DataGravity.Catalog;
using DataGravity.CodeFixes.Edits;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>A store of the program that compute reads from afar, in every stack that has both.</summary>
internal sealed class FarData
{
    private FarData(IReadOnlyList<Gap> gaps, ResourceCall store, ISymbol variable, IReadOnlyList<ResourceCall> readers)
    {
        Gaps = gaps;
        Call = store;
        Variable = variable;
        Readers = readers;
    }

    /// <summary>One for each stack, and for each resource that the expression creates in it.</summary>
    public IReadOnlyList<Gap> Gaps { get; }

    /// <summary>The store in the first of the stacks.</summary>
    public Resource Store => Gaps[0].Link.Data;

    /// <summary>What reads it, in the first of the stacks.</summary>
    public Resource Compute => Gaps[0].Link.Compute;

    /// <summary>Where all that reads it is; null where that has no name, or several.</summary>
    public string? Region => Gaps.All(gap => gap.ComputePlace.Kind == PlaceKind.Region && gap.ComputePlace.Name == Gaps[0].ComputePlace.Name) ? Gaps[0].ComputePlace.Name : null;

    /// <summary>The store's creation.</summary>
    public ResourceCall Call { get; }

    /// <summary>What holds the store.</summary>
    public ISymbol Variable { get; }

    /// <summary>The creations whose inputs name the store: of the compute, of what it runs, of what permits it to read.</summary>
    public IReadOnlyList<ResourceCall> Readers { get; }

    /// <summary>
    /// The store that a finding is about; null where it is near in some stack, where the compute writes to it, or where nobody holds it.
    /// </summary>
    public static FarData? Of(Diagnostic finding, ResourceCall compute, IReadOnlyList<ResourceGraph> graphs)
    {
        if (finding.AdditionalLocations.FirstOrDefault() is not { SourceTree.FilePath: var path, SourceSpan.Start: var start }
            || CallAt(path, start, compute) is not { } store
            || Variables.AssignedTo(path, start, compute) is not { } variable)
        {
            return null;
        }
        var gaps = new List<Gap>();
        var readers = new List<(string Path, int Start)>();
        foreach (var graph in graphs)
        {
            foreach (var resource in graph.Resources.Where(resource => IsCreatedAt(resource, compute)))
            {
                if (Gap.Of(resource, graph).FirstOrDefault(gap => IsCreatedAt(gap.Link.Data, store)) is not { } gap)
                    return null;
                var links = graph.LinksOf(resource).Where(link => link.Data == gap.Link.Data).ToArray();
                if (links.Any(link => link.Path.Access == DataAccess.Writes || link.By.IsExternal))
                    return null;
                gaps.Add(gap);
                readers.AddRange(links.Select(link => (link.By.Site.Unit.Path, link.By.Site.Span.Start)));
            }
        }
        var calls = readers.Distinct().Select(reader => CallAt(reader.Path, reader.Start, compute)).ToArray();
        return gaps.Count == 0 || calls.Contains(null) ? null : new FarData(gaps, store, variable, calls!);
    }

    /// <summary>What else in the program is given an output of the store, in any stack.</summary>
    public IEnumerable<Resource> Naming(string input) =>
        from gap in Gaps
        from resource in gap.Link.Data.Stack.Resources
        where resource.Registration.Input(input) is Evaluation.ResourceOutput output && output.Resource == gap.Link.Data.Registration
        select resource;

    private static ResourceCall? CallAt(string path, int start, ResourceCall near) =>
        Variables.CreationAt(near, path, start) is { } creation ? ResourceCall.TryCreate(creation, Variables.ModelOf(creation, near), default) : null;

    private static bool IsCreatedAt(Resource resource, ResourceCall call) =>
        !resource.IsExternal && resource.Site.Unit.Path == call.Creation.SyntaxTree.FilePath && resource.Site.Span.Start == call.Creation.SpanStart;
}
