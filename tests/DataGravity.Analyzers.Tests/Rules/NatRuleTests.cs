using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>Scenario 26, in two spellings and with what makes it silent.</summary>
public class NatRuleTests
{
    private const string Usings = """
        using Pulumi;
        using Aws = Pulumi.Aws;
        using Awsx = Pulumi.Awsx;

        """;

    private const string Network = """
        var vpc = new Aws.Ec2.Vpc("train", new() { CidrBlock = "10.0.0.0/16" });
        var front = new Aws.Ec2.Subnet("front", new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24" });
        var back = new Aws.Ec2.Subnet("back", new() { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24" });
        var nat = new Aws.Ec2.NatGateway("nat", new() { SubnetId = front.Id });
        var table = new Aws.Ec2.RouteTable("back", new() { VpcId = vpc.Id, Routes = { new Aws.Ec2.Inputs.RouteTableRouteArgs { CidrBlock = "0.0.0.0/0", NatGatewayId = nat.Id } } });
        _ = new Aws.Ec2.RouteTableAssociation("back", new() { SubnetId = back.Id, RouteTableId = table.Id });

        """;

    private static string Machine(string setup, string subnet, string type, string marked, string bucket = "") =>
        $$"""
            {{setup}}
            var images = {|#1:new Aws.S3.Bucket("images", new() { {{bucket}} })|};
            _ = new {{marked}}("gpu", new() { Ami = "ami-1", InstanceType = "{{type}}", SubnetId = {{subnet}}, UserData = images.Arn });
            """;

    private static Task VerifyAsync(string body) =>
        PlacementTest.VerifyAsync($"{Usings}return await Deployment.RunAsync(() =>\n{{\n{body}\n}});");

    [Fact]
    public Task In_a_subnet_behind_a_gateway() => VerifyAsync(Machine(Network, "back.Id", "p4d.24xlarge", "{|PDG1009:Aws.Ec2.Instance|}"));

    [Fact]
    public Task In_a_stack_by_a_route_of_its_own() =>
        PlacementTest.VerifyAsync(
            $$"""
        {{Usings}}
        return await Deployment.RunAsync<AppStack>();

        class AppStack : Stack
        {
            public AppStack()
            {
                {{Machine(
                    Network.Replace(", Routes = { new Aws.Ec2.Inputs.RouteTableRouteArgs { CidrBlock = \"0.0.0.0/0\", NatGatewayId = nat.Id } }", "", StringComparison.Ordinal)
                    + "_ = new Aws.Ec2.Route(\"out\", new() { RouteTableId = table.Id, DestinationCidrBlock = \"0.0.0.0/0\", NatGatewayId = nat.Id });",
                    "back.Id", "p4d.24xlarge", "{|PDG1009:Aws.Ec2.Instance|}")}}
            }
        }
        """
        );

    [Theory]
    [InlineData("new Awsx.Ec2.Vpc(\"train\")", true)]
    [InlineData(
        "new Awsx.Ec2.Vpc(\"train\", new() { NatGateways = new Awsx.Ec2.Inputs.NatGatewayConfigurationArgs { Strategy = Awsx.Ec2.NatGatewayStrategy.Single } })",
        true
    )]
    [InlineData(
        "new Awsx.Ec2.Vpc(\"train\", new() { NatGateways = new Awsx.Ec2.Inputs.NatGatewayConfigurationArgs { Strategy = Awsx.Ec2.NatGatewayStrategy.None } })",
        false
    )]
    [InlineData(
        "new Awsx.Ec2.Vpc(\"train\", new() { VpcEndpointSpecs = { new Awsx.Ec2.Inputs.VpcEndpointSpecArgs { ServiceName = \"com.amazonaws.us-east-1.s3\" } } })",
        false
    )]
    public Task In_the_private_subnets_of_crosswalk(string vpc, bool isFound) =>
        VerifyAsync(
            Machine(
                $"var vpc = {vpc};",
                "vpc.PrivateSubnetIds.GetAt(0)",
                "p4d.24xlarge",
                isFound ? "{|PDG1009:Aws.Ec2.Instance|}" : "Aws.Ec2.Instance"
            )
        );

    [Theory]
    [InlineData("back.Id", "m7i.large", "")] // no machine learning
    [InlineData("front.Id", "p4d.24xlarge", "")] // a public subnet
    [InlineData("\"subnet-1\"", "p4d.24xlarge", "")] // a subnet nobody knows
    public Task Silent(string subnet, string type, string bucket) =>
        VerifyAsync(Machine(Network, subnet, type, "Aws.Ec2.Instance", bucket));

    [Theory]
    [InlineData("ServiceName = \"com.amazonaws.us-east-1.s3\"", false)]
    [InlineData("ServiceName = new Config().Require(\"service\")", false)]
    [InlineData("ServiceName = \"com.amazonaws.us-east-1.dynamodb\"", true)]
    public Task An_endpoint_for_S3(string service, bool isFound) =>
        VerifyAsync(
            Machine(
                Network + $"_ = new Aws.Ec2.VpcEndpoint(\"endpoint\", new() {{ VpcId = vpc.Id, {service} }});",
                "back.Id",
                "p4d.24xlarge",
                isFound ? "{|PDG1009:Aws.Ec2.Instance|}" : "Aws.Ec2.Instance"
            )
        );

    [Fact]
    public Task A_bucket_of_another_region_is_another_rule_s() =>
        VerifyAsync(
            Machine(
                "var east = new Config(\"aws\").Require(\"region\");" + Network,
                "back.Id",
                "p4d.24xlarge",
                "Aws.Ec2.Instance",
                "Region = \"eu-west-1\""
            )
        );

    [Fact]
    public Task Its_message() =>
        PlacementTest.VerifyMessageAsync(
            $"{Usings}return await Deployment.RunAsync(() =>\n{{\n{Machine(Network, "back.Id", "p4d.24xlarge", "{|#0:Aws.Ec2.Instance|}")}\n}});"
                .Replace("{|#1:", "", StringComparison.Ordinal)
                .Replace(")|};", ");", StringComparison.Ordinal),
            "PDG1009",
            "EC2 instance 'gpu' (on p4d.24xlarge) in us-east-1 (with 'back', with 'train', aws:region, Pulumi.dev.yaml:2) works on S3 bucket 'images' through NAT gateway 'nat', for VPC 'train' has no gateway endpoint for S3; "
                + "AWS bills every byte that passes the NAT gateway: about $0.045 per GB, $45 per TB",
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n")
        );
}
