using static DataGravity.Tool.Tests.Planning.PlannedProgram;

namespace DataGravity.Tool.Tests.Planning;

/// <summary>Where compute could stand, what that costs, and what is said when that is not known.</summary>
public class PlanTests
{
    private const string Lake = """var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });""";
    private const string Clicks = """var clicks = new Aws.S3.Bucket("clicks", new() { Region = "us-west-2" });""";

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

            """,
            await PlanAsync(
                $"{Lake}\n{Clicks}\n{Trainer("us-east-1", "lake", "clicks")}",
                SettingsFile("data:\n- resource: lake\n  monthly-reads: 40 TB\n- resource: clicks\n  monthly-reads: 3 TB\n")
            )
        );

    /// <summary>The rate of the owners counts before the list price, and says from which line it is.</summary>
    [Fact]
    public async Task Own_rates_decide()
    {
        var group = Group(
            await PlanJsonAsync(
                $"{Lake}\n{Clicks}\n{Trainer("us-east-1", "lake", "clicks")}",
                SettingsFile(
                    "data:\n- resource: lake\n  monthly-reads: 40 TB\n- resource: clicks\n  monthly-reads: 3 TB\n"
                        + "prices:\n- from: aws/eu-west-1\n  to: region\n  usd-per-gb: 0.001\n"
                )
            )
        );
        Assert.Equal(
            [("us-west-2", 40m), ("eu-west-1", 60m), ("us-east-1", 100m)],
            group["options"]!.AsArray().Select(option => ((string)option!["region"]!, (decimal)option["usdPerMonth"]!))
        );
        Assert.Equal("DataGravity.yaml:7", (string?)group["options"]![0]!["far"]![0]!["rateFrom"]);
    }

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

    /// <summary>One far store costs least near it, however much is read. No amount is made up.</summary>
    [Fact]
    public async Task Without_sizes_the_region_of_all_data_is_the_best() =>
        Assert.Equal(
            """
            # App

            EC2 instance 'trainer' (Program.cs:11)
            is in us-east-1: best in eu-west-1

              region     a month  far
              eu-west-1  $0       0    best; 'trainer' needs an image there
              us-east-1  ?        1    stay

              us-east-1: ? = an unknown amount of S3 bucket 'lake' in eu-west-1 at $0.02 per GB (list price of AWS, November 2026)

            To know more, write to DataGravity.yaml:
              - monthly-reads of S3 bucket 'lake', under data, with resource: lake

            """,
            await PlanAsync($"{Lake}\n{Trainer("us-east-1", "lake")}")
        );

    [Fact]
    public async Task Without_sizes_two_data_regions_cannot_be_told_apart()
    {
        var plan = await PlanAsync($"{Lake}\n{Clicks}\n{Trainer("us-east-1", "lake", "clicks")}");
        Assert.Contains(
            "is in us-east-1: which region is cheapest depends on how much is read; eu-west-1 has the fewest far stores\n",
            plan,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("best", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("saves", plan, StringComparison.Ordinal);
    }

    /// <summary>What others read of the same store is a part of its reads.</summary>
    [Fact]
    public async Task Reads_that_others_share_are_an_upper_bound()
    {
        var plan = await PlanAsync(
            $"{Lake}\n{Trainer("us-east-1", "lake")}\n{Trainer("us-west-2", "lake").Replace("\"trainer\"", "\"report\"")}",
            SettingsFile("data:\n- resource: lake\n  monthly-reads: 40 TB\n")
        );
        Assert.Contains("  us-east-1  up to $800  1    stay\n", plan, StringComparison.Ordinal);
        Assert.Contains("; read by EC2 instance 'report', too\n", plan, StringComparison.Ordinal);
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

    /// <summary>What a group writes is paid on top of what it reads, and nobody says how much it is.</summary>
    [Fact]
    public async Task What_a_group_writes_to_a_store_that_it_reads_is_not_forgotten()
    {
        var plan = await PlanAsync(
            $$"""
            {{Lake}}
            _ = new Aws.Bedrock.CustomModel("tuned", new()
            {
                Region = "us-east-1", RoleArn = "role", BaseModelIdentifier = "model", CustomModelName = "tuned", JobName = "tune", Hyperparameters = { },
                TrainingDataConfig = new Aws.Bedrock.Inputs.CustomModelTrainingDataConfigArgs { S3Uri = Output.Format($"s3://{lake.BucketName}/raw") },
                OutputDataConfig = new Aws.Bedrock.Inputs.CustomModelOutputDataConfigArgs { S3Uri = Output.Format($"s3://{lake.BucketName}/out") },
            });
            """,
            SettingsFile("data:\n- resource: lake\n  monthly-reads: 40 TB\n")
        );
        Assert.Equal(
            """
            XX
            """,
            plan
        );
    }

    private static string Trainer(string region, params string[] stores) =>
        $$"""
            _ = new Aws.Ec2.Instance("trainer", new() { Region = "{{region}}", Ami = "ami-0123456789abcdef0", InstanceType = "g5.xlarge", UserData = Output.Format($"torchrun train.py {{string.Join(
                " ",
                stores.Select(store => $"s3://{{{store}.BucketName}}/")
            )}}") });
            """;
}
