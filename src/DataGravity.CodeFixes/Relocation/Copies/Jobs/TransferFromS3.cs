using DataGravity.CodeFixes.Refactorings;
using DataGravity.CodeFixes.Relocation.Copies.Paths;

namespace DataGravity.CodeFixes.Relocation.Copies.Jobs;

/// <summary>
/// Lets Storage Transfer Service copy an S3 bucket to Google Cloud every day. The AWS keys come from the configuration. Its agent's
/// permissions are those of cloud.google.com/storage-transfer/docs/iam-cloud, November 2026.
/// </summary>
internal sealed class TransferFromS3 : CopyWriter
{
    public override string Package => "gcp";

    public override bool Copies(string token, string cloud) =>
        cloud == "gcp" && token is "aws:s3/bucket:Bucket" or "aws:s3/bucketV2:BucketV2";

    public override Copying? Write(CopySite site, CodeWriter code, CopyPlace place)
    {
        if (
            place.Region is not { } location
            || LogicalName.Choose(site, "-" + site.Data.Region) is not { } name
            || LogicalName.Choose(site, "-transfer") is not { } permission
            || ConfigVariable.At(site.Data.Call.Creation, site.Data.Call.Model) is not { } config
        )
        {
            return null;
        }
        var (store, copy, agent, write) = (site.Store, site.Variable("Copy"), site.Variable("Transfer"), site.Variable("Write"));
        string?[] options = [site.Options[0], place.Provider is null ? null : $"Provider = {place.Provider}"];
        var key = code.New(
            "Gcp.Storage.Inputs.TransferJobTransferSpecAwsS3DataSourceAwsAccessKeyArgs",
            $"AccessKeyId = {config.Name}.RequireSecret(\"awsAccessKeyId\")",
            $"SecretAccessKey = {config.Name}.RequireSecret(\"awsSecretAccessKey\")"
        );
        return new Copying(
            copy,
            "A copy that is brought up to date every day, with the keys of a user of AWS that may read the bucket.\nEverything that reads the copy needs permission to.",
            [
                code.Create(copy, "Gcp.Storage.Bucket", name, [$"Location = {location}"], options),
                TransferJob.Agent(code, agent, options),
                TransferJob.Permit(code, write, permission, copy, "roles/storage.admin", agent, options),
                TransferJob.Create(
                    code,
                    name,
                    $"{store} into {site.Data.Region}",
                    copy,
                    $"AwsS3DataSource = {code.New("Gcp.Storage.Inputs.TransferJobTransferSpecAwsS3DataSourceArgs", $"BucketName = {store}.Id", $"AwsAccessKey = {key}")}",
                    [.. options, $"DependsOn = {{ {write} }}"]
                ),
            ]
        )
        {
            Declaration = config.Declaration,
            Rewrite = (reader, inputs) => ForeignPaths.Rewrite(site.Data, reader, inputs, copy, CloudPaths.ToGoogle),
        };
    }
}
