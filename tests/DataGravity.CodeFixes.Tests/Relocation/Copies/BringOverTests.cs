using System.Text.Json.Nodes;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Copies.Jobs;

namespace DataGravity.CodeFixes.Tests.Relocation.Copies;

/// <summary>Data that is brought from one cloud to another.</summary>
public class BringOverTests
{
    private static readonly (string, string)[] s_keys =
    [
        ("app:awsAccessKeyId", "id"),
        ("app:awsSecretAccessKey", "secret"),
        ("app:googleAccessKey", "id"),
        ("app:googleSecretKey", "secret"),
        ("app:azureSasToken", "secret"),
        ("app:dataSyncAgentArn", "arn:aws:datasync:us-east-1:1:agent/a"),
    ];

    [Fact]
    public async Task From_S3_to_Google_Cloud()
    {
        var move = await MoveAsync(
            S3("recordings.BucketName.Apply(name => $\"mkdir /data\\naws s3 sync s3://{name}/v4 /data\\ntorchrun --nproc 8 train.py\")")
        );
        Assert.Equal("Bring S3 bucket 'recordings' over to Google Cloud us-east4, next to 'trainer'", move.Title);
        Assert.Empty(move.Findings);
        Assert.Contains(
            "recordingsCopy.Name.Apply(name => $\"mkdir /data\\ngcloud storage rsync --recursive gs://{name}/v4 /data\\ntorchrun --nproc 8 train.py\")",
            move.Text,
            StringComparison.Ordinal
        );

        var run = await move.RunAsync(s_keys);
        Assert.Equal("us-east4", (string?)run["recordings-us-east4", "gcp:storage/bucket:Bucket"].Inputs["location"]);
        var job = run["recordings-us-east4", "gcp:storage/transferJob:TransferJob"];
        Assert.Equal(
            ["recordings", "recordings-us-east4"],
            run.MarkersIn(job.Inputs["transferSpec"]).Select(marker => marker.Registration.Name).Order()
        );
        Assert.DoesNotContain("\"secret\"", move.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_Cloud_Storage_to_AWS()
    {
        var move = await MoveAsync(
            """
                var config = new Config();
                var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "us-central1" });
                _ = new Aws.Ec2.Instance("trainer", new() { Region = "us-east-1", InstanceType = "p4d.24xlarge", Ami = "ami-1", UserData = Output.Format($"gsutil -m rsync -r {clicks.Url}/v1 /data && gcloud storage cp gs://{clicks.Name}/x /x") });
            """
        );
        Assert.Equal("Bring Cloud Storage bucket 'clicks' over to AWS us-east-1, next to 'trainer'", move.Title);
        Assert.Empty(move.Findings);
        Assert.Contains(
            "$\"aws s3 sync s3://{clicksCopy.BucketName}/v1 /data && aws s3 cp s3://{clicksCopy.BucketName}/x /x\"",
            move.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("SecretKey = config.RequireSecret(\"googleSecretKey\")", move.Text, StringComparison.Ordinal);

        var run = await move.RunAsync(s_keys);
        Assert.All(
            run.Resources.Where(resource => resource.Type.StartsWith("aws:datasync", StringComparison.Ordinal)),
            resource => Assert.Equal("us-east-1", (string?)resource.Inputs["region"])
        );
        var task = run["clicks-sync", "aws:datasync/task:Task"];
        Assert.Equal(
            ["aws:datasync/locationObjectStorage:LocationObjectStorage", "aws:datasync/s3Location:S3Location"],
            task.Dependencies.Select(resource => resource.Type).Order()
        );
        Assert.Equal(
            2,
            JsonNode.Parse((string)run["clicks-sync", "aws:iam/rolePolicy:RolePolicy"].Inputs["policy"]!)!["Statement"]!.AsArray().Count
        );
    }

    [Fact]
    public async Task A_text_that_has_its_name()
    {
        var move = await MoveAsync(
            S3("\"aws s3 cp --recursive s3://acme-recordings/v4 /data\"")
                .Replace("(\"recordings\")", "(\"recordings\", new() { BucketName = \"acme-recordings\" })", StringComparison.Ordinal)
        );
        Assert.Contains(
            "MetadataStartupScript = Output.Format($\"gcloud storage cp --recursive gs://{recordingsCopy.Name}/v4 /data\")",
            move.Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "{models.Name}")]
    [InlineData(", ContainerName = \"models\"", "models")]
    public async Task From_Azure_to_AWS(string input, string container)
    {
        var move = await MoveAsync(Blob(input, $"https://{{account.Name}}.blob.core.windows.net/{container}/v1"));
        Assert.Equal("Bring storage account 'lake' over to AWS us-east-1, next to 'trainer'", move.Title);
        Assert.Empty(move.Findings);
        Assert.Contains("UserData = Output.Format($\"train s3://{accountCopy.BucketName}/v1\")", move.Text, StringComparison.Ordinal);
        var run = await move.RunAsync(s_keys);
        Assert.Equal(
            ["lake", "models"],
            run.MarkersIn(run["lake-sync", "aws:datasync/locationAzureBlob:LocationAzureBlob"].Inputs["containerUrl"])
                .Select(marker => marker.Registration.Name)
                .Union(input.Length > 0 ? ["models"] : [])
                .Order()
        );
    }

    [Theory]
    [InlineData("https://{account.Name}.blob.core.windows.net/other/v1")]
    [InlineData("https://{account.Name}.blob.core.windows.net/{models.Name}?sig=1")]
    [InlineData("{account.Id}")]
    public async Task What_is_no_address_of_a_container_stays(string address) =>
        Assert.Empty(await OfferedMove.AllOfAsync(new BringOverFixProvider(), OfferedMove.Program(Blob("", address))));

    [Theory]
    [InlineData("recordings.Arn")]
    [InlineData("recordings.BucketName.Apply(name => $\"aws s3 sync --exclude tmp s3://{name}/ /data\")")]
    [InlineData("recordings.BucketName.Apply(name => $\"aws s3 sync s3://{name}/ /data --delete\")")]
    [InlineData("recordings.BucketName.Apply(name => $\"mount-s3 {name} /data\")")]
    [InlineData("recordings.BucketName.Apply(name => $\"aws s3 mb s3://{name}\")")]
    [InlineData("recordings.BucketName.Apply(name => $\"aws s3 sync s3://{name}/ s3://elsewhere/\")")]
    public async Task What_the_other_cloud_has_nothing_like_stays(string script) =>
        Assert.Empty(await OfferedMove.AllOfAsync(new BringOverFixProvider(), OfferedMove.Program(S3(script))));

    private static string Blob(string input, string address) =>
        $$"""
                var account = new AzureNative.Storage.StorageAccount("lake", new()
                {
                    ResourceGroupName = "ml", Location = "westeurope", Kind = "StorageV2", Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = "Standard_LRS" },
                });
                var models = new AzureNative.Storage.BlobContainer("models", new() { ResourceGroupName = "ml", AccountName = account.Name{{input}} });
                _ = new Aws.Ec2.Instance("trainer", new() { Region = "us-east-1", InstanceType = "p4d.24xlarge", Ami = "ami-1", UserData = Output.Format($"train {{address}}") });
            """;

    private static string S3(string script) =>
        $$"""
                var recordings = new Aws.S3.Bucket("recordings");
                _ = new Gcp.Compute.Instance("trainer", new()
                {
                    MachineType = "a3-highgpu-8g",
                    Zone = "us-east4-a",
                    BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(),
                    NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
                    MetadataStartupScript = {{script}},
                });
            """;

    private static async Task<OfferedMove> MoveAsync(string body) =>
        Assert.Single(await OfferedMove.AllOfAsync(new BringOverFixProvider(), OfferedMove.Program(body)));
}
