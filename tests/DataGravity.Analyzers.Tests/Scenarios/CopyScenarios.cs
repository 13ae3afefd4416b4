using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Replicas, caches and loops over regions: scenarios 18, 19 and 30.</summary>
public class CopyScenarios
{
    private static string Replicated(string read, string marked, string rule = "Status = \"Enabled\"") =>
        $$"""
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
                        {{rule}},
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
    public Task Reading_the_original_though_a_replica_is_near() =>
        Scenario.VerifyAsync(Replicated("original", "{|PDG1006:Aws.Sagemaker.Model|}"));

    private const string Filter = "Filter = new Aws.S3.Inputs.BucketReplicationConfigRuleFilterArgs";

    [Theory]
    [InlineData("Status = \"Enabled\", Prefix = \"\"", "PDG1006")]
    [InlineData($"Status = \"Enabled\", {Filter} {{ }}", "PDG1006")]
    [InlineData($"Status = \"Enabled\", {Filter} {{ Prefix = \"\" }}", "PDG1006")]
    [InlineData("Status = \"Disabled\"", "PDG1002")]
    [InlineData("Status = new Config().Get(\"replicate\") ?? \"Disabled\"", "PDG1002")]
    [InlineData("Status = \"Enabled\", Prefix = \"logs/\"", "PDG1002")]
    [InlineData($"Status = \"Enabled\", {Filter} {{ Prefix = \"logs/\" }}", "PDG1002")]
    public Task A_replica_of_a_part_is_no_copy(string rule, string id) =>
        Scenario.VerifyAsync(Replicated("original", $"{{|{id}:Aws.Sagemaker.Model|}}", rule));

    [Fact]
    public Task Of_two_rules_the_whole_one_makes_the_copy() =>
        Scenario.VerifyAsync(
            Replicated(
                "original",
                "{|PDG1006:Aws.Sagemaker.Model|}",
                """
                Status = "Enabled",
                        Prefix = "logs/",
                        Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = "elsewhere" },
                    },
                    new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
                    {
                        Status = "Enabled"
                """
            )
        );

    [Theory]
    [InlineData("copy", "Gcp.Compute.Instance")]
    [InlineData("data", "{|PDG1006:Gcp.Compute.Instance|}")]
    public Task A_transfer_job_makes_a_copy(string read, string marked) =>
        Scenario.VerifyAsync(
            $$"""
            var data = new Gcp.Storage.Bucket("data", new() { Location = "europe-west1" });
            var copy = new Gcp.Storage.Bucket("copy", new() { Location = "us-central1" });
            _ = new Gcp.Storage.TransferJob("copy", new()
            {
                Description = "copy",
                TransferSpec = new Gcp.Storage.Inputs.TransferJobTransferSpecArgs
                {
                    GcsDataSource = new Gcp.Storage.Inputs.TransferJobTransferSpecGcsDataSourceArgs { BucketName = data.Name },
                    GcsDataSink = new Gcp.Storage.Inputs.TransferJobTransferSpecGcsDataSinkArgs { BucketName = copy.Name },
                },
            });
            _ = new {{marked}}("gpu", new() { Zone = "us-central1-a", MachineType = "a2-highgpu-1g", MetadataStartupScript = {{read}}.Url });
            """
        );

    [Theory]
    [InlineData("copy", "Aws.Sagemaker.Model")]
    [InlineData("data", "{|PDG1006:Aws.Sagemaker.Model|}")]
    [InlineData("data", "{|PDG1006:Aws.Sagemaker.Model|}", "/", "/copy")]
    [InlineData("data", "{|PDG1002:Aws.Sagemaker.Model|}", "/logs")]
    public Task A_task_of_DataSync_makes_a_copy(string read, string marked, string source = "/", string target = "/") =>
        Scenario.VerifyAsync(
            $$"""
            var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
            var copy = new Aws.S3.Bucket("copy", new() { Region = "eu-west-1" });
            var access = new Aws.DataSync.Inputs.S3LocationS3ConfigArgs { BucketAccessRoleArn = "role" };
            var from = new Aws.DataSync.S3Location("from", new() { Region = "us-east-1", S3BucketArn = data.Arn, Subdirectory = "{{source}}", S3Config = access });
            var into = new Aws.DataSync.S3Location("into", new() { Region = "us-east-1", S3BucketArn = copy.Arn, Subdirectory = "{{target}}", S3Config = access });
            _ = new Aws.DataSync.Task("copy", new() { Region = "us-east-1", SourceLocationArn = from.Arn, DestinationLocationArn = into.Arn });
            _ = new {{marked}}("live", new()
            {
                Region = "eu-west-1",
                Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["DATA"] = {{read}}.BucketName } } },
                ExecutionRoleArn = "role",
            });
            """
        );

    [Fact]
    public Task A_store_in_every_region_of_the_loop() =>
        Scenario.VerifyAsync(
            """
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
            """
        );

    private const string Policy = """
        Policy = data.Arn.Apply(arn => "{ \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"" + arn + "/*\" }] }")
        """;

    /// <summary>A role that all regions share may read the stores of each; what names its own store reads that one.</summary>
    [Theory]
    [InlineData(
        """
            _ = new Aws.Sagemaker.Model($"model-{region}", new()
            {
                Region = region,
                ExecutionRoleArn = role.Arn,
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/model") },
            });
            """
    )]
    [InlineData(
        """
            _ = new Aws.Ec2.Instance($"gpu-{region}", new()
            {
                Region = region,
                InstanceType = "p4d.24xlarge",
                IamInstanceProfile = profile.Name,
                UserData = data.BucketName.Apply(name => $"aws s3 sync s3://{name} /data"),
            });
            """
    )]
    public Task A_role_that_the_regions_of_the_loop_share(string compute) =>
        Scenario.VerifyAsync(
            $$"""
            var role = new Aws.Iam.Role("train", new() { AssumeRolePolicy = "{}" });
            var profile = new Aws.Iam.InstanceProfile("train", new() { Role = role.Name });
            foreach (var region in new[] { "us-east-1", "eu-west-1" })
            {
                var data = new Aws.S3.Bucket($"data-{region}", new() { Region = region });
                _ = new Aws.Iam.RolePolicy($"read-{region}", new() { Role = role.Id, {{Policy}} });
                {{compute}}
            }
            """
        );

    /// <summary>What nobody names is for whoever has the role.</summary>
    [Fact]
    public Task A_store_that_only_the_shared_role_names() =>
        Scenario.VerifyAsync(
            $$"""
            var role = new Aws.Iam.Role("train", new() { AssumeRolePolicy = "{}" });
            var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
            _ = new Aws.Iam.RolePolicy("read", new() { Role = role.Id, {{Policy}} });
            foreach (var region in new[] { "us-east-1", "eu-west-1" })
            {
                var own = new Aws.S3.Bucket($"own-{region}", new() { Region = region });
                _ = new {|PDG1002:Aws.Sagemaker.Model|}($"model-{region}", new()
                {
                    Region = region,
                    ExecutionRoleArn = role.Arn,
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{own.BucketName}/model") },
                });
            }
            """
        );

    [Fact]
    public Task A_store_outside_the_loop_is_one_finding() =>
        Scenario.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
            var regions = new List<string> { "us-east-1", "eu-west-1", "ap-south-1" };
            regions.ForEach(region => _ = new {|PDG1003:Aws.Sagemaker.Model|}($"model-{region}", new()
            {
                Region = region,
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/model") },
            }));
            """
        );

    [Fact]
    public async Task A_cache_in_the_compute_s_zone()
    {
        const string Body = """
            var data = new Gcp.Storage.Bucket("data", new() { Location = "US" });
            _ = new Gcp.Storage.AnywhereCache("cache", new() { Bucket = data.Name, Zone = "us-central1-a" });
            _ = new {|PDG1004:Gcp.Compute.Instance|}("gpu", new() { Zone = "us-central1-a", MachineType = "a2-highgpu-1g", Metadata = { ["dataset"] = data.Url } });
            """;
        await Scenario.VerifyAsync(Body);
        await Scenario.VerifySeverityAsync(
            Body,
            DiagnosticSeverity.Info,
            "its cache 'cache' is near: only what that does not hold yet is transferred"
        );
        await Scenario.VerifySeverityAsync(
            Body.Replace("Zone = \"us-central1-a\", M", "Zone = \"us-central1-b\", M", StringComparison.Ordinal),
            DiagnosticSeverity.Info,
            "bills every read of a multi-region"
        );
    }

    /// <summary>R2 asks nothing for what leaves it: only the way is long.</summary>
    [Fact]
    public async Task A_store_without_egress_fees()
    {
        const string Body = """
            var data = new Cloudflare.R2Bucket("weights", new() { AccountId = "account", Name = "weights" });
            _ = new {|PDG1001:Aws.Ec2.Instance|}("gpu", new()
            {
                Region = "us-east-1",
                Ami = "ami-1",
                InstanceType = "p4d.24xlarge",
                UserData = data.Name.Apply(name => $"rclone sync r2:{name} /data"),
            });
            """;
        await Scenario.VerifyAsync(Body);
        await Scenario.VerifySeverityAsync(
            Body,
            DiagnosticSeverity.Info,
            "Cloudflare does not bill it, but every byte arrives over the internet"
        );
    }

    [Fact]
    public Task A_global_table_is_near_in_each_of_its_regions() =>
        Scenario.VerifyPairAsync(
            """
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
            """,
            "ap-south-1",
            "eu-west-1"
        );

    [Theory]
    [InlineData("primary", "{|PDG1006:Aws.Ecs.TaskDefinition|}")]
    [InlineData("secondary", "Aws.Ecs.TaskDefinition")]
    public Task The_clusters_of_a_global_database_hold_the_same_data(string read, string marked) =>
        Scenario.VerifyAsync(
            $$"""
            var global = new Aws.Rds.GlobalCluster("world", new() { Region = "us-east-1", GlobalClusterIdentifier = "world" });
            var primary = new Aws.Rds.Cluster("primary", new() { Region = "us-east-1", GlobalClusterIdentifier = global.Id });
            var secondary = new Aws.Rds.Cluster("secondary", new() { Region = "eu-west-1", GlobalClusterIdentifier = global.Id });
            {{Reader(read, marked)}}
            """
        );

    [Theory]
    [InlineData("primary", "{|PDG1006:Aws.Ecs.TaskDefinition|}")]
    [InlineData("secondary", "Aws.Ecs.TaskDefinition")]
    public Task A_cluster_may_replicate_another(string read, string marked) =>
        Scenario.VerifyAsync(
            $$"""
            var primary = new Aws.Rds.Cluster("primary", new() { Region = "us-east-1" });
            var secondary = new Aws.Rds.Cluster("secondary", new() { Region = "eu-west-1", ReplicationSourceIdentifier = primary.Arn });
            {{Reader(read, marked)}}
            """
        );

    private static string Reader(string read, string marked) =>
        $$"""
            _ = new {{marked}}("serve", new()
            {
                Region = "eu-west-1",
                Family = "serve",
                ContainerDefinitions = {{read}}.ReaderEndpoint.Apply(host => JsonSerializer.Serialize(new[] { new { name = "serve", environment = new[] { new { name = "DB", value = host } } } })),
            });
            """;
}
