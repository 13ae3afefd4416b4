using static DataGravity.Tool.Tests.Planning.PlannedProgram;

namespace DataGravity.Tool.Tests.Planning;

/// <summary>Copies with which compute could stay where it is.</summary>
public class PlanCopyTests
{
    private const string Head = "Or it stays and reads a copy in us-east-1, which data-gravity fix --move copy makes where it can:\n  - ";
    private const string Of = "S3 bucket 'lake' in eu-west-1: ";

    [Theory]
    [InlineData(
        "",
        "$0.02 per GB (list price of AWS, November 2026) for what it holds and for what is written later, and the storage of the copy"
    )]
    [InlineData(
        "data:\n- resource: lake\n  size: 5 TB\n  monthly-reads: 40 TB\n",
        "$100 once = 5 TB (DataGravity.yaml:2) at $0.02 per GB (list price of AWS, November 2026), the same rate for what is written later, "
            + "and the storage of the copy"
    )]
    [InlineData(
        "prices:\n- { from: aws/eu-west-1, to: region, usd-per-gb: 0.01 }\n",
        "$0.01 per GB (DataGravity.yaml:2) for what it holds and for what is written later, and the storage of the copy"
    )]
    public async Task It_costs_what_is_known(string settings, string expected) =>
        Assert.Contains(
            $"\n{Head}{Of}{expected}\n",
            await PlanAsync($"{Lake}\n{Trainer("us-east-1", "lake")}", SettingsFile(settings)),
            StringComparison.Ordinal
        );

    /// <summary>A copy of what the vendor refuses lets the compute stay, too.</summary>
    [Fact]
    public async Task What_is_refused_from_afar_can_be_copied() =>
        Assert.Contains(
            Head + Of,
            await PlanAsync(
                $$"""
                {{Lake}}
                _ = new Aws.Sagemaker.Model("churn", new()
                {
                    Region = "us-east-1", ExecutionRoleArn = "role",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
                });
                """
            )
        );

    [Theory]
    [InlineData("it is near", "eu-west-1", "")]
    [InlineData("a fence forbids it", "us-east-1", "", "data:\n- resource: lake\n  tags: [pii]\nfence:\n- tag: pii\n  regions: eu-*\n")]
    [InlineData(
        "it has one",
        "us-east-1",
        """
            var copy = new Aws.S3.Bucket("copy", new() { Region = "eu-north-1" });
            _ = new Aws.S3.BucketReplicationConfig("replication", new()
            {
                Region = "eu-west-1", Role = "role", Bucket = lake.BucketName,
                Rules = { new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
                {
                    Status = "Enabled", Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = copy.Arn },
                } },
            });
            """
    )]
    public async Task No_copy_is_told_where(string why, string region, string statements, string settings = "")
    {
        var plan = await PlanAsync($"{Lake}\n{statements}\n{Trainer(region, "lake")}", SettingsFile(settings));
        Assert.False(plan.Contains("reads a copy", StringComparison.Ordinal), why + plan);
        Assert.Equal(why != "it is near", plan.Contains("EC2 instance 'trainer'", StringComparison.Ordinal));
    }

    /// <summary>The fix writes a replication for buckets of the current type only.</summary>
    [Fact]
    public async Task What_no_service_copies_has_none()
    {
        var plan = await PlanAsync(
            Lake.Replace("S3.Bucket(", "S3.BucketV2(") + "\n" + Trainer("us-east-1", "lake").Replace("BucketName", "Bucket")
        );
        Assert.Contains("EC2 instance 'trainer'", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("reads a copy", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_it_as_a_document()
    {
        var copy = Assert.Single(
            Group(await PlanJsonAsync($"{Lake}\n{Trainer("us-east-1", "lake")}", SettingsFile("data:\n- resource: lake\n  size: 5 TB\n")))[
                "copies"
            ]!.AsArray()
        )!;
        Assert.Equal(("eu-west-1", 5000m, 100m), ((string?)copy["place"], (decimal?)copy["gb"], (decimal?)copy["usdOnce"]));
    }
}
