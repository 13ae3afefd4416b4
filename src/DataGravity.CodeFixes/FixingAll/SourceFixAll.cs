using System.Collections.Immutable;
using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.FixingAll;

/// <summary>Makes the fixes of rules about source, document by document.</summary>
internal sealed class SourceFixAll : GravityFixAll
{
    public static FixAllProvider Provider { get; } = new SourceFixAll();

    protected override async Task<Solution?> FixAsync(
        FixAllContext context,
        IReadOnlyList<(ProjectId Project, ImmutableArray<Diagnostic> Findings)> found
    )
    {
        var (provider, solution) = ((SourceFixProvider)context.CodeFixProvider, context.Solution);
        foreach (
            var inFile in found
                .SelectMany(inProject => inProject.Findings)
                .GroupBy(finding => context.Solution.GetDocument(finding.Location.SourceTree)?.Id)
        )
        {
            if (inFile.Key is { } id && solution.GetDocument(id) is { } document)
            {
                solution = (
                    await provider.FixAllAsync(document, inFile.ToImmutableArray(), context.CancellationToken).ConfigureAwait(false)
                )
                    .Project
                    .Solution;
            }
        }
        return solution;
    }
}
