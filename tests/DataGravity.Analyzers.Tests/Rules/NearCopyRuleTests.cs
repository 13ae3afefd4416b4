using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>A copy that is near, and read or not. Scenario 18 is with the scenarios.</summary>
public class NearCopyRuleTests
{
    private static string Replicated(string copy, string read, string marked) =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var original = {|#1:new Aws.S3.Bucket("original", new() { Region = "eu-west-1" })|};
                var copy = new Aws.S3.Bucket("copy", new() { Region = "{{copy}}" });
                _ = new Aws.S3.BucketReplicationConfig("copying", new()
                {
                    Bucket = original.Id,
                    Role = "role",
                    Rules = { new Aws.S3.Inputs.BucketReplicationConfigRuleArgs { Status = "Enabled", Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = copy.Arn } } },
                });
                _ = new {{marked}}("gpu", new() { Region = "us-east-1", InstanceType = "p4d.24xlarge", UserData = {{read}} });
            });
            """;

    [Fact]
    public Task It_says_which_copy_and_what_it_saves() =>
        PlacementTest.VerifyMessageAsync(
            Replicated("us-east-1", "original.Arn", "{|#0:Aws.Ec2.Instance|}"),
            "PDG1006",
            "EC2 instance 'gpu' (on p4d.24xlarge) in us-east-1 (its own Region) uses S3 bucket 'original' in eu-west-1 (its own Region); its copy S3 bucket 'copy' is in us-east-1: use that; "
                + "AWS bills every byte as transfer out of eu-west-1: about $0.02 per GB, $20 per TB"
        );

    [Theory]
    [InlineData("us-east-1", "copy.Arn", "Aws.Ec2.Instance")]
    [InlineData("ap-south-1", "original.Arn", "{|PDG1002:Aws.Ec2.Instance|}")]
    public Task Another_rule_s_matter_or_nobody_s(string copy, string read, string marked) =>
        PlacementTest.VerifyAsync(Replicated(copy, read, marked));

    [Fact]
    public Task Half_typed() => PlacementTest.VerifyAsync(Replicated("us-east-1", "original.{|CS1061:Ar|}", "Aws.Ec2.Instance"));
}
