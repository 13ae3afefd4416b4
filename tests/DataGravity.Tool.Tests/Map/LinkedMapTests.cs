using DataGravity.Tool.Map;
using DataGravity.Tool.Tests.Linking;

namespace DataGravity.Tool.Tests;

/// <summary>A store that one program creates and others work on has one box.</summary>
public class LinkedMapTests
{
    private static readonly LoadedProject s_data = LinkedLoad.Program(
        "data",
        """
        var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
        _ = new Aws.S3.Bucket("lake-logs", new() { Region = "eu-west-1" });
        return new Dictionary<string, object?> { ["lake"] = lake.Id, ["lake-arn"] = lake.Arn };
        """
    );

    /// <summary>A program that comes before the data's, and one that comes after it.</summary>
    [Theory]
    [InlineData("acme/data/prod", "prod: r0 analytics churn, r1 data lake, r2 data lake-logs, r3 train churn; r1->r0, r1->r3")]
    [InlineData(
        "acme/data/dev",
        "prod: r0 analytics churn, r1 data lake, r2 data lake-logs, r3 train churn, r4 analytics lake; r4->r0, r4->r3"
    )]
    public async Task Whoever_reads_it_leads_there(string reference, string expected) =>
        Assert.Equal(expected, Describe(await MapAsync(Train("analytics", reference), s_data, Train("train", reference)), "prod"));

    [Fact]
    public async Task Two_outputs_of_one_store_are_one_box() =>
        Assert.Equal(
            "prod: r0 data lake, r1 data lake-logs, r2 train churn; r0->r2, r0->r2",
            Describe(await MapAsync(s_data, Train("train", "acme/data/prod", "lake", "lake-arn")), "prod")
        );

    /// <summary>What the settings say of an output wins, so the two are not known to be the same.</summary>
    [Fact]
    public async Task A_store_that_is_told_to_be_elsewhere_has_its_own_box()
    {
        const string Settings = """
            stacks:
              - stack: acme/data/prod
                outputs:
                  lake: { name: lake, kind: aws:s3/bucket:Bucket, cloud: aws, region: eu-west-3, at: ../data/Program.cs:6 }
            """;
        Assert.Equal(
            "prod: r0 data lake, r1 data lake-logs, r2 train churn, r3 train lake; r3->r2",
            Describe(await MapAsync(s_data, Train("train", "acme/data/prod", ["lake"], ("DataGravity.yaml", Settings))), "prod")
        );
    }

    private static LoadedProject Train(string name, string reference, params string[] outputs) => Train(name, reference, outputs, []);

    private static LoadedProject Train(string name, string reference, string[] outputs, params (string, string)[] files) =>
        LinkedLoad.Program(
            name,
            $$"""
            var data = new StackReference("{{reference}}");
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                Region = "us-east-1", ExecutionRoleArn = "role",
                Containers =
                {
                    {{string.Join(
                        ' ',
                        (outputs.Length == 0 ? ["lake"] : outputs).Select(output =>
                            $$"""new Aws.Sagemaker.Inputs.ModelContainerArgs { ModelDataUrl = Output.Format($"s3://{data.GetOutput("{{output}}")}/m.tar.gz") },"""
                        )
                    )}}
                },
            });
            """,
            files
        );

    private static async Task<MapDocument> MapAsync(params LoadedProject[] projects) =>
        await MapCommand.BuildAsync("repo", "/repo", await LinkedLoad.AnalyzeAsync(projects), null, hasFixes: false, default);

    private static string Describe(MapDocument map, string name)
    {
        var stack = map.Stacks.Single(stack => stack.Name == name);
        return $"{name}: {string.Join(", ", stack.Resources.Select(r => $"{r.Id} {r.Program} {r.Name}"))}; "
            + string.Join(", ", stack.Links.Select(link => $"{link.Data}->{link.Compute}"));
    }
}
