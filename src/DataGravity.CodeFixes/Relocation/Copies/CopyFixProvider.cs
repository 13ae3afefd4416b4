using DataGravity.Analyzers;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Relocation.Copies.Readers;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Graph;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>Creates a copy of far data near the compute, beside the original, and lets the compute read the copy.</summary>
public abstract class CopyFixProvider : ProgramFixProvider
{
    /// <inheritdoc/>
    internal sealed override FixEffect Effect => FixEffect.CreatesResources;

    /// <summary>The equivalence key. All fixes that share it can be made at once.</summary>
    private protected abstract string Key { get; }

    /// <summary>The services that can make the copy.</summary>
    private protected abstract IReadOnlyList<CopyWriter> Writers { get; }

    internal sealed override IEnumerable<ResourceFix> FixesOf(
        IReadOnlyList<ReportedFinding> findings,
        ResourceCall call,
        IReadOnlyList<ResourceGraph> graphs
    )
    {
        foreach (var finding in findings)
        {
            if (
                FarData.Find(finding.Finding, call, graphs)?.WithOthersThere() is { } data
                && Writers.FirstOrDefault(writer => writer.Copies(data.Store.Token, data.Compute.Cloud)) is { } writer
            )
            {
                yield return new ResourceFix(Key, TitleOf(data), [finding], EditsOf(data, call, writer));
            }
        }
    }

    private protected abstract string TitleOf(FarData data);

    /// <summary>The readers of the copy, as the end of a title.</summary>
    private protected static string ReadersOf(FarData data) =>
        $"next to '{data.Compute.Name}'{(data.Others > 0 ? $" and {data.Others} more" : "")}";

    /// <summary>The place of the copy for a title, with a comma; empty if it has no name.</summary>
    private protected static string PlaceOf(FarData data) => data.Region is { } region ? $" in {region}," : "";

    private static IEnumerable<IReadOnlyList<SourceEdit>> EditsOf(FarData data, ResourceCall call, CopyWriter writer)
    {
        if (writer.PartsOf(data) is not { } parts)
            yield break;
        foreach (var place in CopyPlace.FindAll(data, call, writer.Package))
        {
            foreach (var imports in new[] { Imports.All, Imports.OfResources, Imports.None })
            {
                var code = new CodeWriter(data.Call, imports);
                if (
                    CopySite.TryCreate(data, parts) is not { } site
                    || writer.Write(site, code, place) is not { } copying
                    || code.ImportEdits is not { } imported
                    || Repointing.FindAll(data, copying) is not { } repointed
                )
                {
                    break;
                }
                yield return [.. imported, .. site.Insert(copying), .. repointed];
                if (imported.Count == 0)
                    break;
            }
        }
    }
}
