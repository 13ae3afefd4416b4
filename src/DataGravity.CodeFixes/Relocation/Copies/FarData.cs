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
        if (FoundGap.DataOf(finding, compute) is not { Creation: var creation } store
            || Variables.AssignedTo(creation.SyntaxTree.FilePath, creation.SpanStart, compute) is not { } variable)
        {
            return null;
        }
        var gaps = FoundGap.AllOf(compute, store, graphs).Select(found => found.Gap).ToArray();
        if (gaps.Length == 0 || gaps.Contains(null))
            return null;
        var links = gaps.SelectMany(gap => gap!.Link.Compute.Stack.LinksOf(gap.Link.Compute).Where(link => link.Data == gap.Link.Data)).ToArray();
        var readers = links.Select(link => (link.By.Site.Unit.Path, link.By.Site.Span.Start)).Distinct().Select(by => FoundGap.CallAt(by.Path, by.Start, compute)).ToArray();
        return readers.Contains(null) || links.Any(link => link.Path.Access == DataAccess.Writes) ? null : new FarData(gaps!, store, variable, readers!);
    }

    /// <summary>What else in the program is given an output of the store, in any stack.</summary>
    public IEnumerable<Resource> Naming(string input) =>
        from gap in Gaps
        from resource in gap.Link.Data.Stack.Resources
        where resource.Registration.Input(input) is Evaluation.ResourceOutput output && output.Resource == gap.Link.Data.Registration
        select resource;
}
