using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.Testing;

/// <summary>A fix that is offered.</summary>
/// <param name="Provider">Who offers it.</param>
/// <param name="Action">What is offered.</param>
/// <param name="Resolved">The findings it resolves.</param>
public sealed record OfferedFix(CodeFixProvider Provider, CodeAction Action, ImmutableArray<Diagnostic> Resolved)
{
    /// <summary>
    /// What providers offer for findings in a project, one place after the other: at each, a provider is asked for all that it can fix.
    /// </summary>
    public static async Task<IReadOnlyList<OfferedFix>> AllAsync(
        IReadOnlyList<CodeFixProvider> providers,
        Project project,
        IEnumerable<Diagnostic> findings
    )
    {
        var offered = new List<OfferedFix>();
        var places = findings.Where(finding => finding.Location.IsInSource).GroupBy(finding => finding.Location);
        foreach (
            var place in places
                .OrderBy(place => place.Key.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(place => place.Key.SourceSpan.Start)
        )
        {
            foreach (var provider in providers)
            {
                if (
                    place.Where(finding => provider.FixableDiagnosticIds.Contains(finding.Id)).ToImmutableArray()
                    is not { IsEmpty: false } fixable
                )
                {
                    continue;
                }

                await provider
                    .RegisterCodeFixesAsync(
                        new CodeFixContext(
                            project.GetDocument(place.Key.SourceTree)!,
                            place.Key.SourceSpan,
                            fixable,
                            (action, resolved) => offered.Add(new(provider, action, resolved)),
                            default
                        )
                    )
                    .ConfigureAwait(false);
            }
        }
        return offered;
    }

    /// <summary>The solution with it made.</summary>
    public Task<Solution> ChangedAsync() => ChangedAsync(Action);

    /// <summary>The solution with a change made.</summary>
    public static async Task<Solution> ChangedAsync(CodeAction action) =>
        (await action.GetOperationsAsync(default).ConfigureAwait(false)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
}
