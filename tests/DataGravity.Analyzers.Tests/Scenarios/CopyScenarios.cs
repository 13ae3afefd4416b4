namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Replicas, caches and loops over regions: scenarios 18, 19 and 30.</summary>
public class CopyScenarios
{
    private static string Replicated(string read, string marked) => $$"""
        var original = new Aws.S3.Bucket("original", new() { Region = "us-east-1" });
        var replica = new Aws.S3.Bucket("replica", new() { Region = "eu-west-1" });
        _ = new Aws.S3.BucketReplicationConfig("copy", new()
        {
            Region = "us-east-1",
            Bucket = original.Id,
            Role = "role",
            Rules =
            {
                new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
                {
                    Status = "Enabled",
                    Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = replica.Arn },
                },
            },
        });
        _ = new {{marked}}("live", new()
        {
            Region = "eu-west-1",
            Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["DATA"] = {{read}}.BucketName } } },
            ExecutionRoleArn = "role",
        });
        """;

    [Fact]
    public Task Reading_the_replica_is_near() => Scenario.VerifyAsync(Replicated("replica", "Aws.Sagemaker.Model"));

    [Fact]
    public Task Reading_the_original_though_a_replica_is_near() => Scenario.VerifyAsync(Replicated("original", "{|PDG1006:Aws.Sagemaker.Model|}"));

    [Fact]
    public Task A_store_in_every_region_of_the_loop() => Scenario.VerifyAsync("""
        foreach (var region in new[] { "us-east-1", "eu-west-1" })
        {
            var data = new Aws.S3.Bucket($"data-{region}", new() { Region = region });
            _ = new Aws.Sagemaker.Model($"model-{region}", new()
            {
                Region = region,
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/model") },
            });
        }
        """);

    [Fact]
    public Task A_store_outside_the_loop_is_one_finding() => Scenario.VerifyAsync("""
        var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
        var regions = new List<string> { "us-east-1", "eu-west-1", "ap-south-1" };
        regions.ForEach(region => _ = new {|PDG1003:Aws.Sagemaker.Model|}($"model-{region}", new()
        {
            Region = region,
            ExecutionRoleArn = "role",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/model") },
        }));
        """);

    [Fact]
    public Task A_cache_in_the_compute_s_zone() => Scenario.VerifyPairAsync("""
        var data = new Gcp.Storage.Bucket("data", new() { Location = "us-east1" });
        _ = new Gcp.Storage.AnywhereCache("cache", new() { Bucket = data.Name, Zone = "us-west1-a" });
        _ = new {|PDG1002:Gcp.Compute.Instance|}("gpu", new() { Zone = "us-central1-a", MachineType = "a2-highgpu-1g", Metadata = { ["dataset"] = data.Url } });
        """, "us-west1-a", "us-central1-a");

    [Fact]
    public Task A_global_table_is_near_in_each_of_its_regions() => Scenario.VerifyPairAsync("""
        var features = new Aws.DynamoDB.Table("features", new()
        {
            Region = "us-east-1",
            HashKey = "id",
            Attributes = { new Aws.DynamoDB.Inputs.TableAttributeArgs { Name = "id", Type = "S" } },
            Replicas = { new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = "ap-south-1" } },
        });
        _ = new {|PDG1002:Aws.Ecs.TaskDefinition|}("serve", new()
        {
            Region = "eu-west-1",
            Family = "serve",
            ContainerDefinitions = features.Name.Apply(name => JsonSerializer.Serialize(new[] { new { name = "serve", environment = new[] { new { name = "TABLE", value = name } } } })),
        });
        """, "ap-south-1", "eu-west-1");
}
