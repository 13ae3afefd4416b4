using DataGravity.Analyzers.Tests.Scenarios;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>Scenario 32, and PDG2001 for resources of the program: most programs name a key by its output, not by its ARN.</summary>
public class RegionalReferenceTests
{
    private const string Two = """
        var ireland = new CustomResourceOptions { Provider = new Aws.Provider("ireland", new() { Region = "eu-west-1" }) };
        var oregon = new CustomResourceOptions { Provider = new Aws.Provider("oregon", new() { Region = "us-west-2" }) };

        """;

    private const string Function = """
        var classify = new Aws.Lambda.Function("classify", new() { Role = "role" }, ireland);

        """;

    [Theory]
    [InlineData(
        """
            var layer = new Aws.Lambda.LayerVersion("numpy", new() { LayerName = "numpy" }, ireland);
            _ = new {|PDG2001:Aws.Lambda.Function|}("a", new() { Role = "r", Layers = { layer.Arn } }, oregon);
            """
    )]
    [InlineData(
        """
            var key = new Aws.Kms.Key("key", new(), ireland);
            _ = new {|PDG2001:Aws.Ebs.Volume|}("a", new() { AvailabilityZone = "us-west-2a", KmsKeyId = key.Arn }, oregon);
            """
    )]
    [InlineData(
        """
            var group = new Aws.Ec2.SecurityGroup("web", new(), ireland);
            _ = new {|PDG2001:Aws.Ec2.Instance|}("a", new() { InstanceType = "t3.micro", VpcSecurityGroupIds = { group.Id } }, oregon);
            """
    )]
    [InlineData(
        """
            var subnets = new[] { "a", "b" }.Select(name => new Aws.Ec2.Subnet(name, new() { VpcId = "vpc-1" }, ireland).Id).ToList();
            _ = new {|PDG2001:Aws.Lambda.Function|}("a", new()
            {
                Role = "r",
                VpcConfig = new Aws.Lambda.Inputs.FunctionVpcConfigArgs { SubnetIds = subnets, SecurityGroupIds = { "sg-1" } },
            }, oregon);
            """
    )]
    [InlineData(
        Function
            + """
                var bucket = new Aws.S3.Bucket("in", new(), oregon);
                _ = new {|PDG2001:Aws.S3.BucketNotification|}("a", new()
                {
                    Bucket = bucket.Id,
                    LambdaFunctions = { new Aws.S3.Inputs.BucketNotificationLambdaFunctionArgs { LambdaFunctionArn = classify.Arn, Events = { "s3:ObjectCreated:*" } } },
                }, oregon);
                """
    )]
    [InlineData(
        """
            _ = new {|PDG2001:Aws.Bedrock.AgentAgent|}("a", new()
            {
                AgentName = "a", AgentResourceRoleArn = "r",
                FoundationModel = "arn:aws:bedrock:eu-west-1:1:inference-profile/eu.anthropic.claude-sonnet-4-20250514-v1:0",
            }, oregon);
            """
    )]
    public Task A_resource_of_another_region(string body) => Scenario.VerifyAsync(Two + body);

    [Theory]
    [InlineData(
        """
            var key = new Aws.Kms.Key("key", new() { MultiRegion = true }, ireland);
            _ = new Aws.Sqs.Queue("a", new() { KmsMasterKeyId = key.KeyId }, oregon);
            """
    )] // The id is the same in all regions of the key.
    [InlineData(
        """
            var table = new Aws.DynamoDB.Table("table", new()
            {
                HashKey = "h", StreamEnabled = true,
                Replicas = { new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = "us-west-2" } },
            }, ireland);
            var read = new Aws.Lambda.Function("read", new() { Role = "r" }, oregon);
            _ = new Aws.Lambda.EventSourceMapping("a", new()
            {
                FunctionName = read.Arn, EventSourceArn = table.Replicas.Apply(replicas => replicas[0].StreamArn!),
            }, oregon);
            """
    )] // The stream of the replica.
    [InlineData(
        """
            var layer = new Aws.Lambda.LayerVersion("numpy", new() { LayerName = "numpy" }, ireland);
            _ = new Aws.Lambda.Function("a", new() { Role = "r", Layers = { layer.Arn } }, ireland);
            """
    )]
    [InlineData(
        """
            var layer = new Aws.Lambda.LayerVersion("numpy", new() { LayerName = "numpy" });
            _ = new Aws.Lambda.Function("a", new() { Role = "r", Layers = { layer.Arn } }, oregon);
            """
    )] // Nobody knows the default provider's region.
    [InlineData(
        """
            var key = new Aws.Kms.Key("key", new(), ireland);
            _ = new Aws.DynamoDB.Table("a", new() { Replicas = { new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = "eu-west-1", KmsKeyArn = key.Arn } } }, oregon);
            """
    )] // The key of the replica.
    [InlineData(
        """
            var role = new Aws.Iam.Role("role", new() { AssumeRolePolicy = "{}" }, ireland);
            _ = new Aws.Lambda.Function("a", new() { Role = role.Arn }, oregon);
            """
    )] // Roles are global.
    [InlineData(
        """
            var key = new Aws.Kms.Key("key", new(), ireland);
            _ = new Aws.Ebs.Volume("a", new() { AvailabilityZone = "us-west-2a", KmsKeyId = key.Arn.Apply(arn => arn.Replace("eu-west-1", "us-west-2")) }, oregon);
            """
    )] // A text made of it names something else.
    public Task What_is_near_or_may_be(string body) => Scenario.VerifyAsync(Two + body);

    [Fact]
    public Task Its_message() =>
        PlacementTest.VerifyMessageAsync(
            $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                {{Two}}
                var layer = {|#1:new Aws.Lambda.LayerVersion("numpy", new() { LayerName = "numpy" }, ireland)|};
                _ = new {|#0:Aws.Lambda.Function|}("a", new() { Role = "r", Layers = { layer.Arn } }, oregon);
            });
            """,
            "PDG2001",
            "Lambda function 'a' is in us-west-2 (provider 'oregon') but names Lambda layer 'numpy', of eu-west-1 (provider 'ireland'); AWS refuses that when it is deployed"
        );
}
