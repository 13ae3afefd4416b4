using DataGravity.Catalog;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Names;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>A store of the program that compute reads from far away, in every stack that has both.</summary>
internal sealed class FarData
{
    private FarData(IReadOnlyList<Gap> gaps, ResourceCall store, ISymbol variable, IReadOnlyList<ResourceCall> readers)
    {
        Gaps = gaps;
        Call = store;
        Variable = variable;
        Readers = readers;
    }

    /// <summary>The gaps: one for each stack, and for each resource that the expression creates in it.</summary>
    public IReadOnlyList<Gap> Gaps { get; }

    /// <summary>The store in the first of the stacks.</summary>
    public Resource Store => Gaps[0].Link.Data;

    /// <summary>The compute that reads it, in the first of the stacks.</summary>
    public Resource Compute => Gaps[0].Link.Compute;

    /// <summary>The region of all compute that reads it; null if it has no name, or there are several.</summary>
    public string? Region =>
        Gaps.All(gap => gap.ComputePlace.Kind == PlaceKind.Region && gap.ComputePlace.Name == Gaps[0].ComputePlace.Name)
            ? Gaps[0].ComputePlace.Name
            : null;

    /// <summary>How many other resources read it from there.</summary>
    public int Others { get; private init; }

    /// <summary>The store's creation.</summary>
    public ResourceCall Call { get; }

    /// <summary>
    /// The store's name in texts, and the property that is the output with that name; null for none. One input names most stores.
    /// </summary>
    public (string Name, string Output)? PhysicalName =>
        Store.Kind!.NamedBy is [var input, ..]
        && Store.NameIn(input.Path) is { Length: > 0 } name
        && StoreName.OutputOf(Variable, input.Path) is { } output
            ? (name, output)
            : null;

    /// <summary>The variable or property that holds the store.</summary>
    public ISymbol Variable { get; }

    /// <summary>The creations whose inputs name the store: the compute, what it runs, and what permits it to read.</summary>
    public IReadOnlyList<ResourceCall> Readers { get; }

    /// <summary>
    /// The store of a finding. Null if it is near in some stack, the compute writes to it, nothing holds it, or it is not in the cloud of
    /// its type, whose services then cannot copy it.
    /// </summary>
    public static FarData? Find(Finding finding, ResourceCall compute, IReadOnlyList<ResourceGraph> graphs)
    {
        if (
            FoundGap.FindData(finding, compute) is not { Creation: var creation } store
            || Variables.AssignedTo(creation.SyntaxTree.FilePath, creation.SpanStart, compute) is not { } variable
        )
        {
            return null;
        }
        var gaps = FoundGap.FindAll(compute, store, graphs).Select(found => found.Gap).ToArray();
        return
            gaps.Length > 0
            && gaps.All(gap => gap is not null && gap.DataPlace.Cloud == gap.Link.Data.Cloud)
            && ReadersIn(gaps!, compute) is { } readers
            ? new FarData(gaps!, store, variable, readers)
            : null;
    }

    /// <summary>
    /// The same with all readers from the compute's region, since a copy near one is near all of them. Null if one of them writes to it.
    /// </summary>
    public FarData? WithOthersThere()
    {
        if (Region is null)
            return this;
        var (own, stores) = (
            new HashSet<Resource>(Gaps.Select(gap => gap.Link.Compute)),
            new HashSet<Resource>(Gaps.Select(gap => gap.Link.Data))
        );
        var others = Gaps.Select(gap => gap.Link.Compute.Stack)
            .Distinct()
            .SelectMany(stack => stack.Resources.Where(other => !own.Contains(other)).SelectMany(other => Judge.FindGaps(other, stack)))
            .Where(gap =>
                stores.Contains(gap.Link.Data)
                && gap.ComputePlace.Cloud == Gaps[0].ComputePlace.Cloud
                && gap.ComputePlace.Kind == PlaceKind.Region
                && gap.ComputePlace.Name == Region
            )
            .ToArray();
        return ReadersIn(others, Call) is not { } readers
            ? null
            : new FarData(
                Gaps,
                Call,
                Variable,
                [.. Readers.Concat(readers).GroupBy(reader => reader.Creation).Select(same => same.First())]
            )
            {
                Others = others.Select(gap => gap.Link.Compute.Name).Distinct().Count(),
            };
    }

    /// <summary>The creations whose inputs name the data of gaps; null if one cannot be found, or something writes to the data.</summary>
    private static IReadOnlyList<ResourceCall>? ReadersIn(IReadOnlyList<Gap> gaps, ResourceCall near)
    {
        var pairs = new HashSet<(Resource, Resource)>(gaps.Select(gap => (gap.Link.Compute, gap.Link.Data)));
        var links = gaps.Select(gap => gap.Link.Compute)
            .Distinct()
            .SelectMany(compute => compute.Stack.LinksOf(compute))
            .Where(link => pairs.Contains((link.Compute, link.Data)))
            .ToArray();
        var readers = links
            .Select(link => (link.By.Site.File.Path, link.By.Site.Span.Start))
            .Distinct()
            .Select(by => FoundGap.CallAt(by.Path, by.Start, near))
            .ToArray();
        return readers.Contains(null) || links.Any(link => link.Path.Access == DataAccess.Writes)
            ? null
            : [.. readers.OfType<ResourceCall>()];
    }

    /// <summary>The other resources that get an output of the store in one of their inputs, in any stack.</summary>
    public IEnumerable<Resource> Naming(string input)
    {
        var naming = Gaps.Select(gap => gap.Link.Data.Stack)
            .Distinct()
            .SelectMany(stack => stack.Resources)
            .ToLookup(resource => (resource.Registration.Input(input) as Evaluation.ResourceOutput)?.Resource);
        // Stacks may share the store.
        return Gaps.SelectMany(gap => naming[gap.Link.Data.Registration]).Distinct();
    }
}
