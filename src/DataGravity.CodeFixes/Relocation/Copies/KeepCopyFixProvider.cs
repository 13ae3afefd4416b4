using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>Lets the cloud keep a copy of far data near the compute, which then reads the copy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "keep a copy near"), Shared]
public sealed class KeepCopyFixProvider : CopyFixProvider
{
    internal const string EquivalenceKey = "DataGravity.KeepCopy";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => MovableRules.Ids;

    private protected override string Key => EquivalenceKey;

    private protected override IReadOnlyList<CopyWriter> Writers => CopyServices.OwnCloud;

    private protected override string TitleOf(FarData data) => $"Keep a copy of {data.Store}{PlaceOf(data)} {ReadersOf(data)}";
}
