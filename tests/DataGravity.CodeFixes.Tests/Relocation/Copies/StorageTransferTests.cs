using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Copies.Jobs;

namespace DataGravity.CodeFixes.Tests.Relocation.Copies;

public class StorageTransferTests
{
    private const string Program = """
            var lake = new Gcp.Provider("lake", new() { Project = "lake" });
            var vectors = new Gcp.Storage.Bucket("vectors", new() { Location = "EUROPE-WEST1" }@);
            _ = new Gcp.Vertex.AiIndex("products", new()
            {
                DisplayName = "products", Region = "us-central1",
                Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs { ContentsDeltaUri = vectors.Url, Config = new Gcp.Vertex.Inputs.AiIndexMetadataConfigArgs { Dimensions = 8, ApproximateNeighborsCount = 3 } },
            });
        """;

    [Fact]
    public async Task The_compute_reads_a_copy_that_a_job_keeps()
    {
        var move = await MoveAsync("");
        Assert.Equal("Keep a copy of Cloud Storage bucket 'vectors' in us-central1, next to 'products'", move.Title);
        Assert.Empty(move.Findings);
        var run = await move.RunAsync();
        Assert.Equal("us-central1", (string?)run["vectors-us-central1", "gcp:storage/bucket:Bucket"].Inputs["location"]);
        var job = run["vectors-us-central1", "gcp:storage/transferJob:TransferJob"];
        Assert.Equal(
            ["vectors", "vectors-us-central1"],
            run.MarkersIn(job.Inputs["transferSpec"]).Select(marker => marker.Registration.Name).Order()
        );
        Assert.Equal(3, job.Dependencies.Count(resource => resource.Type == "gcp:storage/bucketIAMMember:BucketIAMMember"));
        Assert.Equal("vectors-us-central1", Assert.Single(run.MarkersIn(run["products"].Inputs["metadata"])).Registration.Name);
    }

    [Fact]
    public async Task The_agent_is_that_of_the_buckets_project()
    {
        var move = await MoveAsync(", new() { Provider = lake }");
        Assert.Empty(move.Findings);
        var run = await move.RunAsync();
        Assert.Equal("lake", Assert.Single(run.Invokes).Provider!.Name);
        Assert.All(
            run.Resources.Where(resource => resource.Type.StartsWith("gcp:storage/", StringComparison.Ordinal)),
            resource => Assert.Equal("lake", resource.Provider!.Name)
        );
    }

    private static async Task<OfferedMove> MoveAsync(string options) =>
        Assert.Single(
            await OfferedMove.AllOfAsync(
                new KeepCopyFixProvider(),
                OfferedMove.Program(Program.Replace("@", options, StringComparison.Ordinal))
            )
        );
}
