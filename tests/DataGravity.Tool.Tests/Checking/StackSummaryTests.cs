using DataGravity.Tool.Checking;

namespace DataGravity.Tool.Tests.Checking;

/// <summary>The numbers of a stack, and why some compute is not judged.</summary>
public class StackSummaryTests
{
    private const string Lake = """var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });""";

    [Fact]
    public async Task Money_is_told_where_the_amount_is_known()
    {
        var stack = await SummarizeAsync(
            $"{Lake}\n{Job("Region = \"us-east-1\",")}",
            ("/repo/app/DataGravity.yaml", "data:\n  - resource: lake\n    monthly-reads: 40 TB\n")
        );
        Assert.Equal((1, 0, 1, 800m), (stack.Compute, stack.Near, stack.Far, stack.UsdPerMonth));
    }

    [Fact]
    public async Task What_is_accepted_is_not_far()
    {
        var stack = await SummarizeAsync(
            $"{Lake}\n{Job("Region = \"us-east-1\",")}",
            ("/repo/app/DataGravity.yaml", "accept:\n  - rule: PDG1002\n    compute: job\n    data: lake\n    reason: small\n")
        );
        Assert.Equal((1, 0, 1, null), (stack.Compute, stack.Far, stack.Accepted, stack.UsdPerMonth));
    }

    [Fact]
    public async Task A_place_that_nobody_knows_is_told_with_its_line()
    {
        var stack = await SummarizeAsync($"{Lake}\n{Job("Region = new Config().Require(\"region\"),")}");
        Assert.Equal((1, 1), (stack.Compute, stack.Unknown));
        Assert.Matches(
            @"^(where|how far) .*job.* is not known: configuration 'region', which is not set in any file \(Program\.cs:",
            Assert.Single(stack.Reasons)
        );
    }

    [Fact]
    public async Task Data_that_nobody_knows_is_told_with_its_line()
    {
        var stack = await SummarizeAsync(
            """
            _ = new Aws.Sagemaker.Model("reader", new()
            {
                Region = "us-east-1", ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = "s3://elsewhere/model.tar.gz" },
            });
            """
        );
        Assert.Equal((1, 1), (stack.Compute, stack.Unknown));
        Assert.StartsWith(
            "what SageMaker model 'reader' reads is not known: the store that \"s3://elsewhere/model.tar.gz\" names (Program.cs:13)",
            Assert.Single(stack.Reasons),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("dev", "dev")]
    [InlineData(null, "dev,prod")]
    public async Task Only_stacks_that_were_asked_about_have_a_row(string? stack, string expected)
    {
        var report = await CheckedPrograms.CheckAsync(CheckedPrograms.Far, stack, null, CheckedPrograms.Stacks);
        Assert.Equal(expected.Split(','), report.Programs.Single().Stacks.Select(row => row.Stack));
    }

    [Fact]
    public async Task A_pattern_that_no_stack_has_is_a_wrong_argument()
    {
        var problem = await Assert.ThrowsAsync<ToolException>(() =>
            CheckedPrograms.CheckAsync(CheckedPrograms.Far, "staging", null, CheckedPrograms.Stacks)
        );
        Assert.Equal((2, "no stack is called 'staging': there are dev and prod"), (problem.ExitCode, problem.Message));
    }

    private static string Job(string region) =>
        $$"""
            _ = new Aws.Glue.Job("job", new()
            {
                {{region}} RoleArn = "role",
                Command = new Aws.Glue.Inputs.JobCommandArgs { ScriptLocation = "s3://scripts/etl.py" },
                DefaultArguments = { ["--source"] = Output.Format($"s3://{lake.BucketName}/raw") },
            });
            """;

    private static async Task<StackSummary> SummarizeAsync(string body, params (string, string)[] files) =>
        (await CheckedPrograms.CheckAsync(body, files)).Programs.Single().Stacks.Single();
}
