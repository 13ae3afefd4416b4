using DataGravity.Analyzers.Tests.Scenarios;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class ContradictionRuleTests
{
    private const string Frankfurt = """
        var frankfurt = new Aws.Provider("frankfurt", new() { Region = "eu-central-1" });

        """;

    [Theory]
    [InlineData(
        "new {|PDG2001:Aws.Ec2.Subnet|}(\"a\", new() { VpcId = \"vpc-1\", AvailabilityZone = \"eu-west-1a\" }, new() { Provider = frankfurt })"
    )]
    [InlineData(
        "new {|PDG2001:Aws.Ec2.Subnet|}(\"a\", new() { VpcId = \"vpc-1\", AvailabilityZone = \"us-west-2-lax-1a\" }, new() { Provider = frankfurt })"
    )]
    [InlineData("new {|PDG2001:Aws.Ebs.Volume|}(\"a\", new() { AvailabilityZone = \"eu-west-1a\", Region = \"us-east-1\" })")]
    [InlineData(
        "new {|PDG2001:Aws.Lambda.Function|}(\"a\", new() { Role = \"r\", Region = \"us-east-1\", Layers = { \"arn:aws:lambda:eu-west-1:123456789012:layer:numpy:1\" } })"
    )]
    [InlineData(
        "new {|PDG2001:Gcp.Container.Cluster|}(\"a\", new() { Location = \"us-central1\", NodeLocations = { \"us-central1-a\", \"us-east1-b\" } })"
    )]
    [InlineData(
        "new {|PDG2001:Gcp.Container.Cluster|}(\"a\", new() { Location = \"us-central1\", Subnetwork = \"projects/p/regions/us-east1/subnetworks/s\" })"
    )]
    [InlineData(
        "new {|PDG2001:Gcp.Compute.Instance|}(\"a\", new() { Zone = \"us-central1-a\", NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Subnetwork = \"https://www.googleapis.com/compute/v1/projects/p/regions/us-east1/subnetworks/s\" } } })"
    )]
    [InlineData(
        "new {|PDG2001:Gcp.CloudRunV2.Service|}(\"a\", new() { Location = \"us-central1\", Template = new Gcp.CloudRunV2.Inputs.ServiceTemplateArgs { VpcAccess = new Gcp.CloudRunV2.Inputs.ServiceTemplateVpcAccessArgs { Connector = \"projects/p/locations/us-east1/connectors/c\" } } })"
    )]
    [InlineData(
        "new {|PDG2001:Aws.AutoScaling.Group|}(\"a\", new() { MaxSize = 1, MinSize = 1, Region = \"us-east-1\", TargetGroupArns = { \"arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1\" } })"
    )]
    [InlineData(
        "new {|PDG2001:Aws.Ecs.Service|}(\"a\", new() { Region = \"us-east-1\", Cluster = \"arn:aws:ecs:eu-west-1:123456789012:cluster/prod\" })"
    )]
    [InlineData(
        "new {|PDG2001:Aws.LB.Listener|}(\"a\", new() { Region = \"us-east-1\", LoadBalancerArn = \"lb\", CertificateArn = \"arn:aws:acm:eu-west-1:123456789012:certificate/1\" })"
    )]
    public Task A_name_of_another_region(string resource) => Scenario.VerifyAsync($"{Frankfurt}_ = {resource};");

    [Theory]
    [InlineData(
        "new Aws.Ec2.Subnet(\"a\", new() { VpcId = \"vpc-1\", AvailabilityZone = \"eu-central-1a\" }, new() { Provider = frankfurt })"
    )]
    [InlineData("new Aws.Ec2.Subnet(\"a\", new() { VpcId = \"vpc-1\", AvailabilityZone = \"us-west-2-lax-1a\", Region = \"us-west-2\" })")]
    [InlineData(
        "new Aws.Ec2.Subnet(\"a\", new() { VpcId = \"vpc-1\", AvailabilityZone = \"us-east-1-wl1-bos-wlz-1\", Region = \"us-east-1\" })"
    )]
    [InlineData("new Aws.Ec2.Subnet(\"a\", new() { VpcId = \"vpc-1\", AvailabilityZone = \"eu-west-1a\" })")] // Nobody knows the default provider's region.
    [InlineData(
        "new Aws.Ec2.Subnet(\"a\", new() { VpcId = \"vpc-1\", AvailabilityZone = \"eu-west-1a\" }, new() { Provider = new Aws.Provider(\"p\", new() { Region = Environment.GetEnvironmentVariable(\"R\") }) })"
    )]
    [InlineData(
        "new Aws.Ec2.Subnet(\"a\", new() { VpcId = \"vpc-1\", AvailabilityZone = Environment.GetEnvironmentVariable(\"Z\") ?? \"\" }, new() { Provider = frankfurt })"
    )]
    [InlineData(
        "new Aws.Ebs.Volume(\"a\", new() { AvailabilityZone = frankfurt.Region.Apply(region => region + \"a\") }, new() { Provider = frankfurt })"
    )]
    [InlineData("new Aws.S3.Bucket(\"a\", new() { Tags = { [\"availabilityZone\"] = \"eu-west-1a\" } }, new() { Provider = frankfurt })")]
    [InlineData(
        "new Gcp.Container.Cluster(\"a\", new() { Location = \"us-central1\", NodeLocations = { \"us-central1-a\" }, Subnetwork = \"projects/p/regions/us-central1/subnetworks/s\" })"
    )]
    [InlineData(
        "new Gcp.Compute.Instance(\"a\", new() { Zone = \"europe-west1-b\" }, new() { Provider = new Gcp.Provider(\"g\", new() { Region = \"us-central1\" }) })"
    )] // Google takes the zone.
    [InlineData(
        "new Aws.S3.BucketObject(\"a\", new() { Region = \"us-east-1\", Bucket = \"b\", KmsKeyId = \"arn:aws:kms:eu-west-1:123456789012:key/1\" })"
    )] // The bucket may be there.
    [InlineData(
        "new Aws.DynamoDB.Table(\"a\", new() { Region = \"us-east-1\", Replicas = { new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = \"eu-west-1\", KmsKeyArn = \"arn:aws:kms:eu-west-1:123456789012:key/1\" } } })"
    )]
    [InlineData(
        "new Aws.LB.Listener(\"a\", new() { Region = \"us-east-1\", LoadBalancerArn = \"lb\", CertificateArn = \"arn:aws:iam::123456789012:server-certificate/web\" })"
    )]
    [InlineData(
        "new Gcp.Compute.Instance(\"a\", new() { Zone = \"us-central1-a\", NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = \"projects/p/global/networks/n\" } } })"
    )]
    [InlineData(
        "new AzureNative.Compute.VirtualMachine(\"a\", new() { ResourceGroupName = \"g\", Location = \"eastus\", NetworkProfile = new AzureNative.Compute.Inputs.NetworkProfileArgs { NetworkInterfaces = { new AzureNative.Compute.Inputs.NetworkInterfaceReferenceArgs { Id = \"/subscriptions/0/resourceGroups/westus2/providers/Microsoft.Network/networkInterfaces/westus2\" } } } })"
    )]
    public Task What_agrees_or_nobody_knows(string resource) => Scenario.VerifyAsync($"{Frankfurt}_ = {resource};");

    [Fact]
    public Task What_another_resource_names_is_said_there() =>
        Scenario.VerifyAsync(
            Frankfurt
                + """
                var a = new {|PDG2001:Aws.Ebs.Volume|}("a", new() { AvailabilityZone = "eu-west-1a" }, new() { Provider = frankfurt });
                _ = new Aws.Ebs.Volume("b", new() { AvailabilityZone = a.AvailabilityZone }, new() { Provider = frankfurt });
                """
        );

    [Fact]
    public Task Its_message() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                foreach (var zone in new[] { "a", "b" })
                    _ = new {|#0:Aws.Ec2.Subnet|}($"batch-{zone}", new() { VpcId = "vpc-1", AvailabilityZone = $"eu-west-1{zone}" });
            });
            """,
            "PDG2001",
            "subnet 'batch-a' is in eu-central-1 (aws:region, Pulumi.prod.yaml:2) but names 'eu-west-1a', of eu-west-1 in stack 'prod', as do 1 more created here; AWS refuses that when it is deployed",
            Placed.Stacks(("dev", "aws:region: eu-west-1"), ("prod", "aws:region: eu-central-1"))
        );
}
