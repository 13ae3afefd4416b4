using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>A resource at a finding, in one stack, and its gap to the data of the finding.</summary>
/// <param name="Compute">The resource.</param>
/// <param name="Gap">The gap; null if the data is near in that stack.</param>
internal sealed record FoundGap(Resource Compute, Gap? Gap)
{
    /// <summary>The resources of all stacks, with their gaps.</summary>
    public static IEnumerable<FoundGap> FindAll(ResourceCall compute, ResourceCall data, IReadOnlyList<ResourceGraph> graphs) =>
        from graph in graphs
        from resource in graph.Resources
        where IsCreatedAt(resource, compute)
        select new FoundGap(resource, Judge.FindGaps(resource, graph).FirstOrDefault(gap => IsCreatedAt(gap.Link.Data, data)));

    /// <summary>The creation of a finding's data; null if it is outside the program.</summary>
    public static ResourceCall? FindData(Finding finding, ResourceCall compute) =>
        finding.Related is [{ Site: var site }, ..] ? CallAt(site.File.Path, site.Span.Start, compute) : null;

    /// <summary>The creation at a position in the program.</summary>
    public static ResourceCall? CallAt(string path, int start, ResourceCall near) =>
        Variables.CreationAt(near, path, start) is { } creation
            ? ResourceCall.TryCreate(creation, Variables.ModelOf(creation, near), default)
            : null;

    private static bool IsCreatedAt(Resource resource, ResourceCall call) =>
        !resource.IsExternal
        && resource.Site.File.Path == call.Creation.SyntaxTree.FilePath
        && resource.Site.Span.Start == call.Creation.SpanStart;
}
