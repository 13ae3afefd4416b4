using static DataGravity.Tool.Tests.Planning.PlannedProgram;

namespace DataGravity.Tool.Tests.Planning;

/// <summary>Where compute could stand, what that costs, and what is said when that is not known.</summary>
public class PlanTests
{
    [Fact]
    public async Task Of_two_data_regions_the_heavier_one_wins() =>
        Assert.Equal(
            """
            # App

            EC2 instance 'trainer' (Program.cs:12)
            is in us-east-1: best in eu-west-1, which saves $800 a month

              region     a month  far
              eu-west-1  $60      1    best; 'trainer' needs an image there
              us-west-2  $800     1    'trainer' needs an image there
              us-east-1  $860     2    stay

              eu-west-1: $60 = 3 TB a month (DataGravity.yaml:4) of S3 bucket 'clicks' in us-west-2 at $0.02 per GB (list price of AWS, November 2026)
              us-west-2: $800 = 40 TB a month (DataGravity.yaml:2) of S3 bucket 'lake' in eu-west-1 at $0.02 per GB (list price of AWS, November 2026)
              us-east-1: $800 = 40 TB a month (DataGravity.yaml:2) of S3 bucket 'lake' in eu-west-1 at $0.02 per GB (list price of AWS, November 2026)
              us-east-1: $60 = 3 TB a month (DataGravity.yaml:4) of S3 bucket 'clicks' in us-west-2 at $0.02 per GB (list price of AWS, November 2026)

            Or it stays and reads copies in us-east-1, which data-gravity fix --move copy makes where it can:
              - S3 bucket 'lake' in eu-west-1: $0.02 per GB (list price of AWS, November 2026) for what it holds and for what is written later, and the storage of the copy
              - S3 bucket 'clicks' in us-west-2: $0.02 per GB (list price of AWS, November 2026) for what it holds and for what is written later, and the storage of the copy

            """,
            await PlanAsync(
                $"{Lake}\n{Clicks}\n{Trainer("us-east-1", "lake", "clicks")}",
                SettingsFile("data:\n- resource: lake\n  monthly-reads: 40 TB\n- resource: clicks\n  monthly-reads: 3 TB\n")
            )
        );

    [Fact]
    public async Task What_a_vendor_refuses_is_no_place_to_stand()
    {
        var plan = await PlanAsync(
            $$"""
            {{Lake}}
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                Region = "us-east-1", ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
            });
            """
        );
        Assert.Equal(
            """
            # App

            SageMaker model 'churn' (Program.cs:11)
            is in us-east-1: best in eu-west-1

              region     a month  far
              eu-west-1  $0       0    best
              us-east-1  -        1    stay; refused: SageMaker requires its model artifacts in its own region

            Or it stays and reads a copy in us-east-1, which data-gravity fix --move copy makes where it can:
              - S3 bucket 'lake' in eu-west-1: $0.02 per GB (list price of AWS, November 2026) for what it holds and for what is written later, and the storage of the copy

            """,
            plan
        );
    }

    [Fact]
    public async Task A_region_without_the_machine_is_left_for_the_cheapest_that_has_it()
    {
        var group = Group(
            await PlanJsonAsync(
                $"{Lake}\n{Trainer("us-east-1", "lake")}".Replace("g5.xlarge", "p5.48xlarge"),
                SettingsFile("data:\n- resource: lake\n  monthly-reads: 1 TB\n  tags: [pii]\n" + "fence:\n- tag: pii\n  regions: eu-*\n")
            )
        );
        Assert.Equal("eu-north-1", (string?)group["best"]);
        Assert.Equal(
            ["eu-north-1", "eu-west-2", "eu-west-1", "us-east-1"],
            group["options"]!.AsArray().Select(option => (string?)option!["region"])
        );
        Assert.Equal("p5.48xlarge", (string?)Assert.Single(group["options"]![2]!["notOffered"]!.AsArray()));
        Assert.Equal(
            "DataGravity.yaml:6 allows data tagged 'pii' only in eu-*",
            (string?)Assert.Single(group["options"]![3]!["refused"]!.AsArray())
        );
    }

    [Fact]
    public async Task Where_all_is_near_there_is_nothing_to_move() =>
        Assert.Equal(
            """
            # App

            Nothing to move: 1 group of compute is near the data, or accepted.

            """,
            await PlanAsync($"{Lake}\n{Trainer("eu-west-1", "lake")}")
        );

    [Fact]
    public async Task Accepted_findings_are_not_planned()
    {
        var plan = await PlanAsync(
            $"{Lake}\n{Trainer("us-east-1", "lake")}",
            SettingsFile("accept:\n- rule: PDG1002\n  compute: trainer\n  reason: small\n")
        );
        Assert.Contains("Nothing to move: 1 group", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compute_in_an_unknown_place_is_told() =>
        Assert.Equal(
            """
            # App

            Nothing to move: no compute in a known region works on data.

            Not planned, because a place is not known:
              - EC2 instance 'trainer' lands in the place of the default provider of AWS (Program.cs:11)

            """,
            await PlanAsync($"{Lake}\n{Trainer("us-east-1", "lake").Replace("Region = \"us-east-1\", ", "")}")
        );

    [Fact]
    public async Task Stacks_with_the_same_plan_share_it()
    {
        (string, string) Stack(string name, string region) => ($"/app/Pulumi.{name}.yaml", $"config:\n  app:region: {region}\n");
        var project = ExplainedProgram.Project(
            $"{Lake}\n{Trainer("x", "lake").Replace("\"x\"", "new Config(\"app\").Require(\"region\")")}",
            ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            Stack("a", "us-east-1"),
            Stack("b", "eu-west-1"),
            Stack("c", "us-east-1")
        );
        var plan = await WriteAsync([project], stack: null, json: false);
        Assert.Contains("# App, stacks 'a' and 'c'\n\nEC2 instance", plan, StringComparison.Ordinal);
        Assert.Contains("# App, stack 'b'\n\nNothing to move", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("'a'", await WriteAsync([project], stack: "b", json: false), StringComparison.Ordinal);
        var absent = await Assert.ThrowsAsync<ToolException>(() => WriteAsync([project], stack: "d", json: false));
        Assert.Equal(ExitCodes.WrongArguments, absent.ExitCode);
    }

    /// <summary>A fix changes the region in the image's address, so the image is no reason to stay.</summary>
    [Fact]
    public async Task An_image_moves_along()
    {
        var plan = await PlannedProgram.PlanAsync(
            PlannedProgram.Lake
                + """
                _ = new Aws.Sagemaker.Model("churn", new()
                {
                    Region = "us-east-1",
                    ExecutionRoleArn = "role",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                    {
                        Image = "763104351884.dkr.ecr.us-east-1.amazonaws.com/tensorflow-inference:2.18.0-cpu",
                        ModelDataUrl = Output.Format($"s3://{lake.BucketName}/model.tar.gz"),
                    },
                });
                """
        );
        Assert.Matches("eu-west-1 +[$]0 +0 +best; with its image from eu-west-1", plan);
        Assert.DoesNotContain("requires the image", plan, StringComparison.Ordinal);
    }
}
