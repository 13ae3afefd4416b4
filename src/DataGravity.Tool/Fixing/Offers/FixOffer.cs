using System.Reflection;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.Tool.Fixing;

/// <summary>A fix that an editor would offer for a finding.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Effect">Its effect on a deployment.</param>
/// <param name="Action">The change.</param>
internal sealed record FixOffer(FixKind Kind, FixEffect Effect, CodeAction Action)
{
    private static readonly GravityFixProvider[] s_providers =
    [
        .. typeof(GravityFixProvider)
            .Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (GravityFixProvider)Activator.CreateInstance(type)!)
            .OrderBy(FixKinds.Of),
    ];

    public string Title => Action.Title;

    /// <summary>Whether the user has to do something before the program deploys. The title says what.</summary>
    public bool LeavesWork => Action is GravityAction { LeavesWork: true };

    /// <summary>Whether any fix is for a rule.</summary>
    public static bool IsForRule(string rule) =>
        s_providers.Any(provider =>
            provider is not NoFixProvider && FixKinds.Of(provider) != FixKind.Acceptance && provider.FixableDiagnosticIds.Contains(rule)
        );

    /// <summary>What is offered for a finding, in the order of the kinds.</summary>
    /// <param name="project">The program.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="all">All findings of the program. A fix may resolve several at one place.</param>
    /// <param name="withAcceptance">Whether to offer to leave all as it is, too.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static async Task<IReadOnlyList<FixOffer>> FindAllAsync(
        Project project,
        ProgramFinding finding,
        IEnumerable<ProgramFinding> all,
        bool withAcceptance,
        CancellationToken cancellation
    )
    {
        var offers = new List<FixOffer>();
        if (project.GetDocument(finding.Diagnostic.Location.SourceTree) is not { } document)
            return offers;
        Diagnostic[] beside = [.. all.Select(other => other.Diagnostic).Where(other => other.Location == finding.Diagnostic.Location)];
        foreach (var provider in s_providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Rule)))
        {
            if (!withAcceptance && FixKinds.Of(provider) == FixKind.Acceptance)
                continue;
            var context = new CodeFixContext(
                document,
                finding.Diagnostic.Location.SourceSpan,
                [.. beside.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))],
                (action, resolved) =>
                {
                    if (resolved.Contains(finding.Diagnostic))
                        offers.Add(new(FixKinds.Of(provider), (action as GravityAction)?.Effect ?? provider.Effect, action));
                },
                cancellation
            );
            await provider.RegisterCodeFixesAsync(context);
        }
        return offers;
    }

    /// <summary>The solution with it made.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public async Task<Solution> ApplyAsync(CancellationToken cancellation) =>
        (await Action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
}
