namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>What looks like a gap and is none.</summary>
public class SilentScenarios
{
    /// <summary>A model in us-west-2 and a bucket; what is between them varies.</summary>
    private static string Model(string bucketArgs, string more = "", string regionOfModel = "us-west-2") =>
        $$"""
            var data = new Aws.S3.Bucket("data", new() { {{bucketArgs}} });
            {{more}}
            _ = new Aws.Sagemaker.Model("model", new()
            {
                Region = "{{regionOfModel}}",
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/model") },
            });
            """;

    [Theory]
    [InlineData("us-west-2", "us-west-2-lax-1a")]
    [InlineData("us-gov-east-1", "us-gov-west-1")]
    [InlineData("cn-north-1", "cn-northwest-1")]
    [InlineData("moon-north-1", "moon-north-1")]
    public Task Places_that_are_not_apart(string data, string compute) =>
        Scenario.VerifyAsync(Model($"Region = \"{data}\"", regionOfModel: compute));

    [Fact]
    public Task A_tag_named_region() => Scenario.VerifyAsync(Model("Region = \"us-west-2\", Tags = { [\"region\"] = \"eu-west-1\" }"));

    [Fact]
    public Task A_region_in_a_script() =>
        Scenario.VerifyAsync(
            """
            _ = new Aws.Ec2.Instance("gpu", new() { Region = "us-west-2", InstanceType = "p4d.24xlarge", Ami = "ami-1", UserData = "aws configure set region us-east-1" });
            """
        );

    [Fact]
    public Task Allowed_regions_in_a_policy() =>
        Scenario.VerifyAsync(
            Model(
                "Region = \"us-west-2\"",
                """
                _ = new Aws.Iam.Policy("fence", new()
                {
                    PolicyDocument = JsonSerializer.Serialize(new
                    {
                        Statement = new[]
                        {
                            new { Effect = "Deny", Action = "*", Resource = "*", Condition = new { StringNotEquals = new Dictionary<string, string[]> { ["aws:RequestedRegion"] = new[] { "eu-west-1", "us-west-2" } } } },
                        },
                    }),
                });
                """
            )
        );

    [Fact]
    public Task A_location_that_is_a_path() =>
        Scenario.VerifyAsync(
            """
            var path = "training";
            var location = $"./{path}";
            _ = new Gcp.Storage.Bucket("data", new() { Location = "us-central1", Labels = { ["location"] = location } });
            """
        );

    [Fact]
    public Task The_same_default_provider_wherever_that_is() =>
        Scenario.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data");
            _ = new Aws.Sagemaker.Model("model", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/model") },
            });
            """
        );

    [Fact]
    public Task A_content_network_in_front_of_a_bucket() =>
        Scenario.VerifyAsync(
            """
            var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });
            var origin = new Aws.S3.Bucket("origin", new() { Region = "eu-central-1" });
            var certificate = new Aws.Acm.Certificate("web", new() { DomainName = "example.org", ValidationMethod = "DNS" }, new CustomResourceOptions { Provider = virginia });
            var edge = new Aws.Lambda.Function("edge", new() { Role = "role", Publish = true }, new CustomResourceOptions { Provider = virginia });
            _ = new Aws.CloudFront.Distribution("web", new()
            {
                Enabled = true,
                Origins = { new Aws.CloudFront.Inputs.DistributionOriginArgs { DomainName = origin.BucketRegionalDomainName, OriginId = "s3" } },
                DefaultCacheBehavior = new Aws.CloudFront.Inputs.DistributionDefaultCacheBehaviorArgs
                {
                    AllowedMethods = { "GET" }, CachedMethods = { "GET" }, TargetOriginId = "s3", ViewerProtocolPolicy = "redirect-to-https",
                    LambdaFunctionAssociations = { new Aws.CloudFront.Inputs.DistributionDefaultCacheBehaviorLambdaFunctionAssociationArgs { EventType = "origin-request", LambdaArn = edge.QualifiedArn } },
                },
                Restrictions = new Aws.CloudFront.Inputs.DistributionRestrictionsArgs { GeoRestriction = new Aws.CloudFront.Inputs.DistributionRestrictionsGeoRestrictionArgs { RestrictionType = "none" } },
                ViewerCertificate = new Aws.CloudFront.Inputs.DistributionViewerCertificateArgs { AcmCertificateArn = certificate.Arn },
            });
            """
        );

    [Fact]
    public Task Order_and_tags_are_no_links() =>
        Scenario.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
            _ = new Aws.Sagemaker.Model("model", new() { Region = "us-west-2", ExecutionRoleArn = "role", Tags = { ["bucket"] = data.BucketName } }, new CustomResourceOptions { DependsOn = { data } });
            """
        );

    [Fact]
    public Task Replication_by_itself() =>
        Scenario.VerifyAsync(
            """
            var table = new Aws.DynamoDB.Table("features", new()
            {
                Region = "us-east-1",
                HashKey = "id",
                Attributes = { new Aws.DynamoDB.Inputs.TableAttributeArgs { Name = "id", Type = "S" } },
                Replicas = { new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = "eu-west-1" } },
            });
            _ = new Aws.DynamoDB.TableReplica("sydney", new() { GlobalTableArn = table.Arn, Region = "ap-southeast-2" });
            var images = new Aws.Ecr.Repository("images", new() { Region = "us-east-1" });
            _ = new Aws.Ecr.ReplicationConfiguration("images", new()
            {
                Region = "us-east-1",
                ReplicationConfigurationDetails = new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationArgs
                {
                    Rules =
                    {
                        new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationRuleArgs
                        {
                            Destinations = { new Aws.Ecr.Inputs.ReplicationConfigurationReplicationConfigurationRuleDestinationArgs { Region = "eu-west-1", RegistryId = "123456789012" } },
                        },
                    },
                },
            });
            var source = new AzureNative.Storage.StorageAccount("source", new() { ResourceGroupName = "rg", Location = "westeurope", Kind = "StorageV2" });
            var copy = new AzureNative.Storage.StorageAccount("copy", new() { ResourceGroupName = "rg", Location = "eastus", Kind = "StorageV2" });
            _ = new AzureNative.Storage.ObjectReplicationPolicy("copy", new() { ResourceGroupName = "rg", AccountName = copy.Name, SourceAccount = source.Id, DestinationAccount = copy.Id });
            var registry = new AzureNative.ContainerRegistry.Registry("registry", new() { ResourceGroupName = "rg", Location = "westeurope" });
            _ = new AzureNative.ContainerRegistry.Replication("replica", new() { ResourceGroupName = "rg", RegistryName = registry.Name, Location = "eastus" });
            """
        );

    [Fact]
    public Task Logs_and_websites() =>
        Scenario.VerifyAsync(
            """
            var logs = new Aws.S3.Bucket("logs", new() { Region = "us-east-1" });
            var site = new Aws.S3.Bucket("site", new() { Region = "eu-west-1" });
            _ = new Aws.S3.BucketLogging("logs", new() { Region = "eu-west-1", Bucket = site.Id, TargetBucket = logs.Id, TargetPrefix = "site/" });
            _ = new Aws.S3.BucketWebsiteConfiguration("site", new() { Region = "eu-west-1", Bucket = site.Id, IndexDocument = new Aws.S3.Inputs.BucketWebsiteConfigurationIndexDocumentArgs { Suffix = "index.html" } });
            _ = new Aws.Ecs.TaskDefinition("builder", new()
            {
                Region = "us-east-1",
                Family = "builder",
                ContainerDefinitions = site.Id.Apply(id => JsonSerializer.Serialize(new[] { new { name = "builder", environment = new[] { new { name = "SITE", value = id } } } })),
            });
            """
        );
}
