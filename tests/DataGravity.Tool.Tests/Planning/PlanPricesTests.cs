using static DataGravity.Tool.Tests.Planning.PlannedProgram;

namespace DataGravity.Tool.Tests.Planning;

/// <summary>What regions cost, and what is said when that is not known.</summary>
public class PlanPricesTests
{
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

            Or it stays and reads a copy in us-east-1, which data-gravity fix --move copy makes where it can:
              - S3 bucket 'lake' in eu-west-1: $0.02 per GB (list price of AWS, November 2026) for what it holds and for what is written later, and the storage of the copy

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
            # App

            Bedrock custom model 'tuned' (Program.cs:11)
            is in us-east-1: best in eu-west-1, which saves $800 a month

              region     a month   far
              eu-west-1  $0        0    best
              us-east-1  $800 + ?  1    stay

              us-east-1: $800 = 40 TB a month (DataGravity.yaml:2) of S3 bucket 'lake' in eu-west-1 at $0.02 per GB (list price of AWS, November 2026)
              us-east-1: ? = an unknown amount written to S3 bucket 'lake' in eu-west-1 at $0.02 per GB (list price of AWS, November 2026)

            """,
            plan
        );
    }

    /// <summary>Where only one region is possible, that is the best, whatever it costs.</summary>
    [Fact]
    public async Task The_only_region_that_is_possible_is_the_best_even_if_its_rate_is_not_known()
    {
        var group = Group(await PlanJsonAsync(Virtual("a3-ultragpu-8g", "europe-west3")));
        Assert.Equal(("us-central1", "cost"), ((string?)group["best"], (string?)group["bestBy"]));
        Assert.Null(group["options"]![0]!["far"]![0]!["usdPerGb"]);
    }

    [Fact]
    public async Task Rates_that_are_not_known_cannot_be_compared()
    {
        var plan = await PlanAsync(Virtual("n2-standard-4", "europe-west3", "us-west1"));
        Assert.Contains(
            ": which region is cheapest depends on rates that are not known; europe-west3 has the fewest far stores\n",
            plan,
            StringComparison.Ordinal
        );
    }

    /// <summary>A region from which one store of unknown size is far has fewer far stores than one from which two known ones are.</summary>
    [Fact]
    public async Task The_fewest_far_stores_are_counted()
    {
        var plan = await PlanAsync(
            $"{Lake}\n{Clicks}\n{Clicks.Replace("clicks", "views")}\n{Trainer("us-east-1", "lake", "clicks", "views")}",
            SettingsFile("data:\n- resource: clicks\n  monthly-reads: 1 TB\n- resource: views\n  monthly-reads: 1 TB\n")
        );
        Assert.Contains(": which region is cheapest depends on how much is read; us-west-2 has the fewest far stores\n", plan);
        Assert.Matches(@"\n  us-west-2 +\? +1 .*\n  eu-west-1 +\$40 +2 .*\n  us-east-1 +\$40 \+ \? +3 ", plan);
    }

    /// <summary>A virtual machine in Iowa that uses databases, whose transfer has no list price.</summary>
    private static string Virtual(string machine, params string[] regions) =>
        $$"""
            {{string.Concat(
                regions.Select((region, i) =>
                    $"var db{i} = new Pulumi.Gcp.Sql.DatabaseInstance(\"db{i}\", new() {{ Project = \"p\", Region = \"{region}\", DatabaseVersion = \"POSTGRES_16\", Settings = new Pulumi.Gcp.Sql.Inputs.DatabaseInstanceSettingsArgs {{ Tier = \"db-f1-micro\" }} }});\n"
                )
            )}}
            _ = new Pulumi.Gcp.Compute.Instance("vm", new()
            {
                Project = "p", Zone = "us-central1-b", MachineType = "{{machine}}",
                BootDisk = new Pulumi.Gcp.Compute.Inputs.InstanceBootDiskArgs(),
                NetworkInterfaces = { new Pulumi.Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
                MetadataStartupScript = Output.Format($"python train.py {{string.Join(" ", regions.Select((_, i) => $"{{db{i}.ConnectionName}}"))}}"),
            });
            """;
}
