using DataGravity.Analyzers;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Graph;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>Edits what a resource is given, where it is created.</summary>
public abstract class ResourceFixProvider : ProgramFixProvider
{
    /// <summary>The equivalence key: all fixes that share it can be made at once.</summary>
    private protected abstract string Key { get; }

    internal sealed override IEnumerable<ResourceFix> FixesOf(
        IReadOnlyList<ReportedFinding> findings,
        ResourceCall call,
        IReadOnlyList<ResourceGraph> graphs
    )
    {
        yield return new ResourceFix(
            Key,
            TitleOf(findings),
            findings,
            Candidates(findings, call).OfType<IReadOnlyList<TextChange>>().Select(edit => SourceEdit.Of(call.Creation.SyntaxTree, edit))
        );
    }

    /// <summary>What the fix of all findings at a resource does.</summary>
    internal abstract string TitleOf(IReadOnlyList<ReportedFinding> findings);

    /// <summary>Ways to fix all findings at a resource, the best first; null for one that is not possible.</summary>
    internal abstract IEnumerable<IReadOnlyList<TextChange>?> Candidates(IReadOnlyList<ReportedFinding> findings, ResourceCall call);
}
