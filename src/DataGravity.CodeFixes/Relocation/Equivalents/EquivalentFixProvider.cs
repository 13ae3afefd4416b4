using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Equivalents.Endpoints;
using DataGravity.CodeFixes.Relocation.Equivalents.Jobs;
using DataGravity.CodeFixes.Relocation.Equivalents.Machines;
using DataGravity.CodeFixes.Relocation.Equivalents.Notebooks;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Graph;
using DataGravity.Rules;
using DataGravity.Rules.Gravity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>Replaces compute by its equivalent in the cloud of its data. Inputs without an equivalent are left as comments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "use the equivalent in the data's cloud"), Shared]
public sealed class EquivalentFixProvider : ProgramFixProvider
{
    internal const string EquivalenceKey = "DataGravity.Equivalent";

    private static readonly EquivalentMapping[] s_mappings =
    [
        new VmToInstance(),
        new InstanceToVm(),
        new NotebookToWorkbench(),
        new WorkbenchToNotebook(),
        new TrainingJobToCloudRun(),
        new JobDefinitionToCloudRun(),
        new TaskDefinitionToCloudRun(),
        new CloudRunJobToBatch(),
        new EndpointToService(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new OtherCloudRule().Descriptor.Id);

    /// <summary>For each resource, somebody has to decide about the inputs without an equivalent.</summary>
    internal override FixEffect Effect => FixEffect.NeedsDecision;

    internal override IEnumerable<ResourceFix> FixesOf(
        IReadOnlyList<ReportedFinding> findings,
        ResourceCall call,
        IReadOnlyList<ResourceGraph> graphs
    )
    {
        foreach (var finding in findings)
        {
            if (
                FarData.Find(finding.Finding, call, graphs) is not { } data
                || s_mappings.FirstOrDefault(mapping => mapping.Token == data.Compute.Token && mapping.Cloud == data.Store.Cloud)
                    is not { } mapping
            )
            {
                continue;
            }
            var ways = new[] { Imports.All, Imports.OfResources, Imports.None }
                .Select(imports =>
                    EquivalentSite.TryCreate(data, call, new CodeWriter(call, imports)) is { } site
                    && mapping.TryMap(site) is { } equivalent
                        ? (Site: site, Equivalent: equivalent)
                        : default
                )
                .Where(way => way.Equivalent is not null)
                .ToArray();
            if (ways.Length == 0)
                continue;
            yield return new ResourceFix(
                EquivalenceKey,
                TitleOf(ways[0].Site, ways[0].Equivalent) + MoveTitle.WriteSaving([finding.Finding]),
                [finding],
                ways.Select(way => EquivalentEdits.Write(way.Site, way.Equivalent)).OfType<IReadOnlyList<SourceEdit>>()
            );
        }
    }

    /// <summary>The title, which names everything that is replaced.</summary>
    private static string TitleOf(EquivalentSite site, Equivalent equivalent)
    {
        var others = equivalent.Merged.Select(site.ResourceOf).OfType<Resource>().Select(resource => $"{resource}").ToArray();
        return $"Replace {site.ResourceOf(equivalent.Inputs.Call) ?? site.Data.Compute}{string.Concat(others.Select((other, index) => $"{(index == others.Length - 1 ? " and " : ", ")}{other}"))} by {equivalent.Noun}, next to {site.Data.Store}";
    }
}
