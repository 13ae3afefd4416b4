using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Names;
using DataGravity.CodeFixes.Relocation.Copies;
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
    /// <summary>The equivalence key.</summary>
    public const string EquivalenceKey = "DataGravity.NearCopy";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new NearCopyRule().Descriptor.Id);

    /// <inheritdoc/>
    public override FixEffect Effect => FixEffect.ChangesResources;

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
        if (call.Args?.Written is not { } inputs
            || finding.Property(FindingProperties.CopyPath) is not { } path
            || !int.TryParse(finding.Property(FindingProperties.CopyStart), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || Variables.AssignedTo(path, start, call) is not { } copy || !Variables.IsUsable(copy, call))
        {
            return null;
        }
        return [.. References(finding, call, inputs).Select(name => new TextChange(name.Span, copy.Name)), .. Texts(finding, inputs, copy)];
    }

    private static IEnumerable<IdentifierNameSyntax> References(Diagnostic finding, ResourceCall call, ExpressionSyntax inputs) =>
        finding.AdditionalLocations is [{ SourceTree.FilePath: var path, SourceSpan.Start: var start }, ..] && Variables.AssignedTo(path, start, call) is { } original
            ? StoreReferences.ToVariable(original, call, inputs)
            : [];

    private static IEnumerable<TextChange> Texts(Diagnostic finding, ExpressionSyntax inputs, ISymbol copy) =>
        finding.Property(FindingProperties.PhysicalName) is { Length: > 0 } name && StoreName.OutputOf(copy, finding.Property(FindingProperties.Output)) is { } output
            ? StoreReferences.InTexts(name, $"{copy.Name}.{output}", inputs)
            : [];
}
