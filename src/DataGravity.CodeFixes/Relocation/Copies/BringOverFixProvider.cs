using System.Collections.Immutable;
using System.Composition;
using DataGravity.Catalog;
using DataGravity.Rules;
using DataGravity.Rules.Gravity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>Lets a transfer service copy the data of another cloud to the compute, which then reads the copy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "bring the data over"), Shared]
public sealed class BringOverFixProvider : CopyFixProvider
{
    internal const string EquivalenceKey = "DataGravity.BringOver";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new OtherCloudRule().Descriptor.Id);

    private protected override string Key => EquivalenceKey;

    private protected override IReadOnlyList<CopyWriter> Writers => CopyServices.OtherCloud;

    private protected override string TitleOf(FarData data) =>
        $"Bring {data.Store} over to {Clouds.NameOf(data.Compute.Cloud)}{(data.Region is { } region ? $" {region}" : "")}, {ReadersOf(data)}";
}
