using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Evaluation;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;

namespace DataGravity.CodeFixes.Relocation.Copies.Jobs;

/// <summary>
/// Lets Azure replicate the containers of a storage account into an account near the compute, where they can only be read. The requirements
/// are those of learn.microsoft.com/azure/storage/blobs/object-replication-overview, November 2026: accounts without a hierarchical
/// namespace, versioning on both sides, and the change feed of the original.
/// </summary>
internal sealed class BlobReplication : CopyWriter
{
    // Pulumi adds eight characters to make an account's name, which may have 24 characters and no hyphen.
    private const int MaxLength = 16;

    public override string Package => "azure-native";

    public override bool Copies(string token, string cloud) => cloud == "azure" && token == "azure-native:storage:StorageAccount";

    public override IReadOnlyList<ResourceCall>? PartsOf(FarData data) => ContainersOf(data);

    /// <summary>The creations of an account's containers; null if there are none, or more than a policy can have rules.</summary>
    public static IReadOnlyList<ResourceCall>? ContainersOf(FarData data)
    {
        var calls = data.Naming("accountName")
            .Where(part => part.Token == "azure-native:storage:BlobContainer")
            .Select(container => (container.Site.File.Path, container.Site.Span.Start))
            .Distinct()
            .Select(site => FoundGap.CallAt(site.Path, site.Start, data.Call))
            .ToArray();
        return calls.Length is 0 or > 10 || calls.Contains(null) ? null : [.. calls.OfType<ResourceCall>()];
    }

    public override Copying? Write(CopySite site, CodeWriter code, CopyPlace place)
    {
        var data = site.Data;
        var containers = PartsOf(data)!
            .Select(call =>
                (Call: call, Variable: Variables.AssignedTo(call.Creation.SyntaxTree.FilePath, call.Creation.SpanStart, data.Call))
            )
            .ToArray();
        if (
            containers.Any(container => container.Variable is null)
            || data.Store.Registration.Input("kind") is not Constant { Content: "StorageV2" }
            || data.Store.IsGiven("isHnsEnabled")
            || data.Store.IsGiven("accountName")
            || data.Gaps.Any(gap => gap.Link.Data.Stack.CopiesOf(gap.Link.Data).Any())
            || data.Naming("accountName").Any(other => other.Token == "azure-native:storage:BlobServiceProperties")
            || Written("ResourceGroupName") is not { } group
            || Written("Kind") is not { } kind
            || Written("Sku") is not { } sku
            || LogicalName.Choose(site, "copy") is not { Length: <= MaxLength } name
            || LogicalName.Choose(site, "-replication") is not { } replication
        )
        {
            return null;
        }
        var (store, copy, options) = (site.Store, site.Variable("Copy"), site.Options);
        string?[] there = [options[0], place.Provider is { } near ? $"Provider = {near}" : options[1]];
        var (blobs, copyBlobs, policy) = (site.Variable("Blobs"), site.Variable("CopyBlobs"), site.Variable("Replication"));
        var statements = new List<string>
        {
            code.Create(
                copy,
                "AzureNative.Storage.StorageAccount",
                name,
                [group, kind, sku, place.Region is null ? null : $"Location = {place.Region}"],
                there
            ),
            Properties(
                blobs,
                store,
                replication,
                [$"ChangeFeed = {code.New("AzureNative.Storage.Inputs.ChangeFeedArgs", "Enabled = true")}"],
                options
            ),
            Properties(copyBlobs, copy, LogicalName.Choose(site, "-copy-replication")!, [], there),
        };
        var parts = new List<(ISymbol Original, string Copy)>();
        foreach (var (_, variable) in containers)
        {
            var part = site.Variable(
                $"Copy{char.ToUpperInvariant(variable!.Name.TrimStart('_')[0])}{variable.Name.TrimStart('_').Substring(1)}"
            );
            parts.Add((variable, part));
            if (LogicalName.Choose(site, $"-copy-{parts.Count}") is not { } partName)
                return null;
            statements.Add(
                code.Create(
                    part,
                    "AzureNative.Storage.BlobContainer",
                    partName,
                    [group, $"AccountName = {copy}.Name", $"ContainerName = {variable.Name}.Name"],
                    there
                )
            );
        }
        // The policy of the copy creates the ids, and that of the original repeats them.
        statements.Add(Policy(policy, copy, replication, "\"default\"", null, [.. there, $"DependsOn = {{ {blobs}, {copyBlobs} }}"]));
        statements.Add(Policy(null, store, LogicalName.Choose(site, "-original-replication")!, $"{policy}.PolicyId", policy, options));
        return new Copying(copy, "A copy that can be read, not written.", statements) { Parts = parts };

        string? Written(string member) => data.Call.Args?.ValueOf(member) is { } value ? $"{member} = {value}" : null;

        string Properties(string variable, string account, string named, string[] inputs, string?[] with) =>
            code.Create(
                variable,
                "AzureNative.Storage.BlobServiceProperties",
                named,
                [group, $"AccountName = {account}.Name", "BlobServicesName = \"default\"", "IsVersioningEnabled = true", .. inputs],
                with
            );

        string Policy(string? variable, string account, string named, string id, string? like, string?[] with) =>
            code.Create(
                variable,
                "AzureNative.Storage.ObjectReplicationPolicy",
                named,
                [
                    group,
                    $"AccountName = {account}.Name",
                    $"ObjectReplicationPolicyId = {id}",
                    $"SourceAccount = {store}.Id",
                    $"DestinationAccount = {copy}.Id",
                    CodeWriter.List(
                        "Rules",
                        [
                            .. parts.Select(
                                (part, index) =>
                                    code.New(
                                        "AzureNative.Storage.Inputs.ObjectReplicationPolicyRuleArgs",
                                        like is null ? null : $"RuleId = {like}.Rules.Apply(rules => rules[{index}].RuleId!)",
                                        $"SourceContainer = {part.Original.Name}.Name",
                                        $"DestinationContainer = {part.Copy}.Name",
                                        // From the first blob on. Without this, only later blobs are copied.
                                        $"Filters = {code.New("AzureNative.Storage.Inputs.ObjectReplicationPolicyFilterArgs", "MinCreationTime = \"1601-01-01T00:00:00Z\"")}"
                                    )
                            ),
                        ]
                    ),
                ],
                with
            );
    }
}
