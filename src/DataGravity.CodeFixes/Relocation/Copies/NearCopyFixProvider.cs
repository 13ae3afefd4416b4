using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers;
using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Names;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Copies.Readers;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Findings;
using DataGravity.Moves;
using DataGravity.Rules;
using DataGravity.Rules.Gravity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>Lets compute read the near copy instead of the far original, in the inputs that name the original.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "use the near copy"), Shared]
public sealed class NearCopyFixProvider : ResourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.NearCopy";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new NearCopyRule().Descriptor.Id);

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    private protected override string Key => EquivalenceKey;

    internal override string TitleOf(IReadOnlyList<ReportedFinding> findings) =>
        $"Use the near copy, {string.Join(" and ", findings.Select(f => NearCopy.Find(f.Finding.Gaps)?.Copy.ToString()).Distinct())}"
        + MoveTitle.WriteSaving(findings.Select(f => f.Finding));

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(IReadOnlyList<ReportedFinding> findings, ResourceCall call)
    {
        var changes = findings.Select(f => Changes(f.Finding, call)).ToArray();
        yield return changes.All(change => change is { Count: > 0 }) ? [.. changes.SelectMany(change => change!)] : null;
    }

    private static IReadOnlyList<TextChange>? Changes(Finding finding, ResourceCall call)
    {
        if (
            call.Args?.Written is not { } inputs
            || NearCopy.Find(finding.Gaps) is not { } near
            || HeldResource.Find(near.Copy.Site, near.CopyOwners, call) is not { } copy
        )
        {
            return null;
        }
        return [.. References(finding, near, call, inputs, copy), .. Texts(near, inputs, copy.Symbol, copy.ExpressionAt(call))];
    }

    private static IReadOnlyList<TextChange> References(
        Finding finding,
        NearCopy near,
        ResourceCall call,
        ExpressionSyntax inputs,
        HeldResource copy
    )
    {
        if (finding.Related is not [{ Site: var data }, ..] || HeldResource.Find(data, near.DataOwners, call) is not { } original)
            return [];
        var (expression, owner) = (copy.ExpressionAt(call), original.Owner(call)?.Symbol);
        return [.. StoreReferences.ToVariable(original.Symbol, call, inputs).Select(Change).OfType<TextChange>()];

        TextChange? Change(IdentifierNameSyntax name) =>
            name.Parent is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax and var holder } access
            && access.Name == name
                // The holder of the original holds the copy, too. Otherwise the holder is replaced together with the original.
                ? AreBeside(copy, original) && copy.IsReadableAt(call)
                    ? new TextChange(name.Span, copy.Symbol.Name)
                    : expression is not null
                    && owner is not null
                    && SymbolEqualityComparer.Default.Equals(call.Model.GetSymbolInfo(holder).Symbol, owner)
                        ? new TextChange(access.Span, expression)
                        : null
                : expression is not null
                    ? new TextChange(name.Span, expression)
                    : null;
    }

    private static bool AreBeside(HeldResource copy, HeldResource original) =>
        copy.Owners.Count > 0
        && copy.Owners.SequenceEqual(original.Owners)
        && SymbolEqualityComparer.Default.Equals(copy.Symbol.ContainingType, original.Symbol.ContainingType);

    private static IEnumerable<TextChange> Texts(NearCopy near, ExpressionSyntax inputs, ISymbol copy, string? expression) =>
        expression is not null
        && near.PhysicalName is ({ Length: > 0 } name, var property)
        && StoreName.OutputOf(copy, property) is { } output
            ? StoreReferences.InTexts(name, $"{expression}.{output}", inputs)
            : [];
}
