using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Syntax;
using DataGravity.CodeFixes.Trial;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>Edits the creations of resources, in any number of files. Each fix is analysed before it is offered.</summary>
public abstract class ProgramFixProvider : GravityFixProvider
{
    /// <summary>The end of the equivalence keys of fixes that leave work to the user. Such a fix is only made by itself.</summary>
    public const string AloneSuffix = ".Alone";

    private protected override FixAllProvider FixAll => ProgramFixAll.Provider;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var check = await EditCheck.BeforeAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false);
        var offered = new HashSet<(string Key, TextSpan At)>();
        foreach (
            var fix in await ResourceFix
                .FindAllAsync(context.Document, context.Diagnostics, check, this, context.CancellationToken)
                .ConfigureAwait(false)
        )
        {
            var at = fix.Findings[0].Diagnostic.Location.SourceSpan;
            // An editor may ask for a finding that the program no longer has, at a place where it has another by now.
            var asked = context
                .Diagnostics.Where(d => d.Location.SourceSpan == at && fix.Findings.Any(finding => finding.IsReportedBy(d)))
                .ToImmutableArray();
            if (asked.IsEmpty || offered.Contains((fix.ActionKey, at)))
                continue;
            var (edit, project) = await check.FirstGoodAsync([], [], fix, context.CancellationToken).ConfigureAwait(false);
            if (project is null)
                continue;
            offered.Add((fix.ActionKey, at));
            var action = new GravityAction(
                fix.Title + fix.Leaves,
                fix.ActionKey,
                fix.Effect ?? Effect,
                leavesWork: fix.Leaves.Length > 0,
                token => NamedAsync(context.Document.Project, project.Solution, edit, token)
            );
            context.RegisterCodeFix(action, asked);
        }
    }

    /// <summary>The solution, with new names marked for renaming.</summary>
    private static async Task<Solution> NamedAsync(
        Project before,
        Solution solution,
        IReadOnlyList<SourceEdit> edits,
        CancellationToken cancellation
    )
    {
        foreach (var edit in edits.Where(edit => edit.Introduces is not null))
        {
            var document = solution.GetDocument(before.GetDocument(edit.Tree)!.Id)!;
            var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            var name = root.DescendantTokens()
                .First(token =>
                    token.ValueText == edit.Introduces && token.Parent is VariableDeclaratorSyntax or PropertyDeclarationSyntax
                );
            solution = document
                .WithSyntaxRoot(root.ReplaceToken(name, name.WithAdditionalAnnotations(RenameAnnotation.Create())))
                .Project.Solution;
        }
        return solution;
    }

    /// <summary>The fixes of all findings at a resource, best first. Of those with the same key, one is made.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="call">The resource's creation.</param>
    /// <param name="graphs">The resources of each stack.</param>
    internal abstract IEnumerable<ResourceFix> FixesOf(
        IReadOnlyList<ReportedFinding> findings,
        ResourceCall call,
        IReadOnlyList<ResourceGraph> graphs
    );
}
