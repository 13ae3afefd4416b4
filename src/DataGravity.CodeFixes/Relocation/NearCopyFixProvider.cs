using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Names;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.Relocation;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>Gives compute the copy that is near in place of the far original, in the inputs that name that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "use the near copy"), Shared]
public sealed class NearCopyFixProvider : ResourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.NearCopy";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new NearCopyRule().Descriptor.Id);

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    private protected override string Key => EquivalenceKey;

    internal override string TitleOf(ImmutableArray<Diagnostic> findings) =>
        $"Use the near copy, {string.Join(" and ", findings.Select(finding => finding.Property(FindingProperties.Copy)).Distinct())}";

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(ImmutableArray<Diagnostic> findings, ResourceCall call)
    {
        var changes = findings.Select(finding => Changes(finding, call)).ToArray();
        yield return changes.All(change => change is { Count: > 0 }) ? [.. changes.SelectMany(change => change!)] : null;
    }

    private static IReadOnlyList<TextChange>? Changes(Diagnostic finding, ResourceCall call)
    {
        if (
            call.Args?.Written is not { } inputs
            || finding.Property(FindingProperties.CopyPath) is not { } path
            || !int.TryParse(finding.Property(FindingProperties.CopyStart), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || HeldResource.Find(new CreationSite(path, start), SitesIn(finding, FindingProperties.CopyOwners), call) is not { } copy
        )
        {
            return null;
        }
        return [.. References(finding, call, inputs, copy), .. Texts(finding, inputs, copy.Symbol, copy.ExpressionAt(call))];
    }

    private static IReadOnlyList<TextChange> References(Diagnostic finding, ResourceCall call, ExpressionSyntax inputs, HeldResource copy)
    {
        if (
            finding.AdditionalLocations is not [{ SourceTree.FilePath: var path, SourceSpan.Start: var start }, ..]
            || HeldResource.Find(new CreationSite(path, start), SitesIn(finding, FindingProperties.DataOwners), call) is not { } original
        )
        {
            return [];
        }
        var (expression, owner) = (copy.ExpressionAt(call), original.Owner(call)?.Symbol);
        return [.. StoreReferences.ToVariable(original.Symbol, call, inputs).Select(Change).OfType<TextChange>()];

        TextChange? Change(IdentifierNameSyntax name) =>
            name.Parent is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax and var holder } access
            && access.Name == name
                // What holds the original holds the copy, too; or it is another's, in place of the original of this one.
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

    private static IEnumerable<TextChange> Texts(Diagnostic finding, ExpressionSyntax inputs, ISymbol copy, string? expression) =>
        expression is not null
        && finding.Property(FindingProperties.PhysicalName) is { Length: > 0 } name
        && StoreName.OutputOf(copy, finding.Property(FindingProperties.Output)) is { } output
            ? StoreReferences.InTexts(name, $"{expression}.{output}", inputs)
            : [];

    private static CreationSite[] SitesIn(Diagnostic finding, string name) =>
        [.. (finding.Property(name) ?? "").Split('\n').Select(CreationSite.Parse).OfType<CreationSite>()];
}
