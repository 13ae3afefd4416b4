using DataGravity.Analyzers;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Graph;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>Edits the arguments of a resource where it is created.</summary>
public abstract class ResourceFixProvider : ProgramFixProvider
{
    /// <summary>The equivalence key. All fixes that share it can be made at once.</summary>
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

    /// <summary>The title of the fix of all findings at a resource.</summary>
    internal abstract string TitleOf(IReadOnlyList<ReportedFinding> findings);

    /// <summary>Ways to fix all findings at a resource, best first; null for a way that is not possible.</summary>
    internal abstract IEnumerable<IReadOnlyList<TextChange>?> Candidates(IReadOnlyList<ReportedFinding> findings, ResourceCall call);
}
