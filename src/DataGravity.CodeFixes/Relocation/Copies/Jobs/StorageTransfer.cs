namespace DataGravity.CodeFixes.Relocation.Copies.Jobs;

/// <summary>
/// Lets Storage Transfer Service copy a Cloud Storage bucket into one near the compute every day. Its agent's permissions are those of
/// cloud.google.com/storage-transfer/docs/iam-cloud, November 2026.
/// </summary>
internal sealed class StorageTransfer : CopyWriter
{
    public override string Package => "gcp";

    public override bool Copies(string token, string cloud) => cloud == "gcp" && token == "gcp:storage/bucket:Bucket";

    public override Copying? Write(CopySite site, CodeWriter code, CopyPlace place)
    {
        if (
            place.Region is not { } location
            || LogicalName.Choose(site, "-" + site.Data.Region) is not { } name
            || LogicalName.Choose(site, "-transfer-list") is not { } listing
            || LogicalName.Choose(site, "-transfer-read") is not { } reading
            || LogicalName.Choose(site, "-transfer-write") is not { } writing
        )
        {
            return null;
        }
        var (store, copy, agent) = (site.Store, site.Variable("Copy"), site.Variable("Transfer"));
        var (list, read, write) = (site.Variable("List"), site.Variable("Read"), site.Variable("Write"));
        var options = site.Options;
        return new Copying(
            copy,
            "A copy that is brought up to date every day.",
            [
                code.Create(copy, "Gcp.Storage.Bucket", name, [$"Location = {location}"], options),
                TransferJob.Agent(code, agent, options),
                TransferJob.Permit(code, list, listing, store, "roles/storage.legacyBucketReader", agent, options),
                TransferJob.Permit(code, read, reading, store, "roles/storage.objectViewer", agent, options),
                TransferJob.Permit(code, write, writing, copy, "roles/storage.admin", agent, options),
                TransferJob.Create(
                    code,
                    name,
                    $"{store} into {site.Data.Region}",
                    copy,
                    $"GcsDataSource = {code.New("Gcp.Storage.Inputs.TransferJobTransferSpecGcsDataSourceArgs", $"BucketName = {store}.Name")}",
                    [.. options, $"DependsOn = {{ {list}, {read}, {write} }}"]
                ),
            ]
        );
    }
}
