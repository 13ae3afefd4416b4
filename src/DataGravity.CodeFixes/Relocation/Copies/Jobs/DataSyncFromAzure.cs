using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Refactorings;
using DataGravity.CodeFixes.Relocation.Copies.Paths;
using DataGravity.CodeFixes.Syntax;

namespace DataGravity.CodeFixes.Relocation.Copies.Jobs;

/// <summary>
/// Lets AWS DataSync copy a storage account's only container to S3 every day. The Azure token and the DataSync agent come from the
/// configuration.
/// </summary>
internal sealed class DataSyncFromAzure : CopyWriter
{
    public override string Package => "aws";

    public override bool Copies(string token, string cloud) => cloud == "aws" && token == "azure-native:storage:StorageAccount";

    public override IReadOnlyList<ResourceCall>? PartsOf(FarData data) => BlobReplication.ContainersOf(data) is [var only] ? [only] : null;

    public override Copying? Write(CopySite site, CodeWriter code, CopyPlace place)
    {
        var data = site.Data;
        var call = PartsOf(data)![0];
        if (
            Variables.AssignedTo(call.Creation.SyntaxTree.FilePath, call.Creation.SpanStart, data.Call) is not { } container
            || ConfigVariable.At(data.Call.Creation, data.Call.Model) is not { } config
            || SyncTask.Create(
                site,
                code,
                place,
                "BASIC",
                (from, name, region, options) =>
                    code.Create(
                        from,
                        "Aws.DataSync.LocationAzureBlob",
                        name,
                        [
                            $"ContainerUrl = Output.Format($\"https://{{{site.Store}.Name}}.blob.core.windows.net/{{{container.Name}.Name}}\")",
                            "AuthenticationType = \"SAS\"",
                            $"SasConfiguration = {code.New("Aws.DataSync.Inputs.LocationAzureBlobSasConfigurationArgs", $"Token = {config.Name}.RequireSecret(\"azureSasToken\")")}",
                            $"AgentArns = {{ {config.Name}.Require(\"dataSyncAgentArn\") }}",
                            region,
                        ],
                        options
                    )
            )
                is not var (copy, statements)
        )
        {
            return null;
        }
        var addresses = new BlobAddresses(data.Variable, container, data.Naming("accountName").First().NameIn("containerName"));
        return new Copying(
            copy,
            "A copy that an agent of DataSync brings up to date every day, with a token that may list and read the container.\nEverything that reads the copy needs permission to.",
            statements
        )
        {
            Declaration = config.Declaration,
            Rewrite = (reader, inputs) => addresses.Changes(reader, inputs, copy),
        };
    }
}
