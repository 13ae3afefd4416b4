using System.Collections.Immutable;
using System.Composition;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.Graph;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation.Machines;

/// <summary>Replaces a machine by one with the same accelerators in the cloud of its data. What that has nothing like is left as a comment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "use a machine of the data's cloud"), Shared]
public sealed class MachineFixProvider : ProgramFixProvider
{
    /// <summary>The equivalence key.</summary>
    public const string EquivalenceKey = "DataGravity.Machine";

    private static readonly MachineMapping[] s_mappings = [new GoogleToAws(), new AwsToGoogle()];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new OtherCloudRule().Descriptor.Id);

    /// <summary>None: what has no equivalent is left to decide, for each machine.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    internal override IEnumerable<ResourceFix> FixesOf(ImmutableArray<Diagnostic> findings, ResourceCall call, Lazy<IReadOnlyList<ResourceGraph>> graphs)
    {
        foreach (var finding in findings)
        {
            if (FarData.Of(finding, call, graphs.Value) is not { } data
                || s_mappings.FirstOrDefault(mapping => mapping.Token == data.Compute.Token && mapping.Cloud == data.Store.Cloud) is not { } mapping
                || MachineRewrite.TryCreate(data, call, mapping) is not { } rewrite)
            {
                continue;
            }
            yield return new ResourceFix(
                EquivalenceKey,
                $"Replace {data.Compute} by {mapping.Noun} {rewrite.MachineType}, next to {data.Store}",
                ImmutableArray.Create(finding),
                new[] { Imports.All, Imports.OfResources, Imports.None }.Select(rewrite.Edits).OfType<IReadOnlyList<SourceEdit>>());
        }
    }
}
