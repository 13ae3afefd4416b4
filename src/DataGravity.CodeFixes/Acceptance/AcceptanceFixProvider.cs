using System.Collections.Immutable;
using System.Composition;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Trial;
using DataGravity.Findings;
using DataGravity.Rules;
using DataGravity.Settings;
using DataGravity.Settings.Sections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Acceptance;

/// <summary>
/// Accepts a finding about compute and its data, with a reason that the user writes: in DataGravity.yaml if there is one, else around the
/// statement.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "accept with a reason"), Shared]
public sealed class AcceptanceFixProvider : GravityFixProvider
{
    internal const string EquivalenceKey = "DataGravity.Acceptance";

    /// <summary>The placeholder until the user has written a reason.</summary>
    public const string Placeholder = "TODO why";

    private const string Title = "Accept this with a reason…";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        RuleOrder.All.Select(rule => rule.Id).Where(id => id.StartsWith("PDG1", StringComparison.Ordinal)).ToImmutableArray();

    /// <summary>A reason belongs to one finding. Fixing all must not silence all.</summary>
    internal override FixEffect Effect => FixEffect.NeedsDecision;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        var reported = await ProgramRun.FindReportedAsync(document.Project, context.Diagnostics, cancellation).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (
                reported.FirstOrDefault(finding => finding.IsReportedBy(diagnostic)) is { Finding: var finding }
                && await AcceptAsync(document, diagnostic, finding, cancellation).ConfigureAwait(false) is { } accepted
            )
            {
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(accepted), EquivalenceKey), diagnostic);
            }
        }
    }

    private static async Task<Solution?> AcceptAsync(
        Document document,
        Diagnostic diagnostic,
        Finding finding,
        CancellationToken cancellation
    )
    {
        var settings = document
            .Project.AdditionalDocuments.Where(file => GravitySettings.IsFile(file.FilePath ?? file.Name))
            .OrderByDescending(file => file.FilePath?.Length)
            .FirstOrDefault();
        if (
            settings is not null
            && AcceptanceEntry.Add(await settings.GetTextAsync(cancellation).ConfigureAwait(false), finding) is { } text
        )
        {
            return document.Project.Solution.WithAdditionalDocumentText(settings.Id, text);
        }
        return
            await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && AcceptancePragma.Add(root, await document.GetTextAsync(cancellation).ConfigureAwait(false), diagnostic) is { } source
            ? document.WithText(source).Project.Solution
            : null;
    }
}
