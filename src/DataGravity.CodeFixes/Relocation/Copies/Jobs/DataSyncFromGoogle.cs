using DataGravity.CodeFixes.Refactorings;
using DataGravity.CodeFixes.Relocation.Copies.Paths;

namespace DataGravity.CodeFixes.Relocation.Copies.Jobs;

/// <summary>
/// Lets AWS DataSync copy a Cloud Storage bucket to S3 every day. Google's HMAC keys come from the configuration. In enhanced mode it needs
/// no agent.
/// </summary>
internal sealed class DataSyncFromGoogle : CopyWriter
{
    public override string Package => "aws";

    public override bool Copies(string token, string cloud) => cloud == "aws" && token == "gcp:storage/bucket:Bucket";

    public override Copying? Write(CopySite site, CodeWriter code, CopyPlace place)
    {
        if (
            ConfigVariable.At(site.Data.Call.Creation, site.Data.Call.Model) is not { } config
            || SyncTask.Create(
                site,
                code,
                place,
                "ENHANCED",
                (from, name, region, options) =>
                    code.Create(
                        from,
                        "Aws.DataSync.LocationObjectStorage",
                        name,
                        [
                            "ServerHostname = \"storage.googleapis.com\"",
                            $"BucketName = {site.Store}.Name",
                            $"AccessKey = {config.Name}.RequireSecret(\"googleAccessKey\")",
                            $"SecretKey = {config.Name}.RequireSecret(\"googleSecretKey\")",
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
        return new Copying(
            copy,
            "A copy that is brought up to date every day, with HMAC keys of a service account that may read the bucket.\nEverything that reads the copy needs permission to.",
            statements
        )
        {
            Declaration = config.Declaration,
            Rewrite = (reader, inputs) => ForeignPaths.Rewrite(site.Data, reader, inputs, copy, CloudPaths.ToAws),
        };
    }
}
