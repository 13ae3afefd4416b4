using DataGravity.Analyzers.Tests.Rules;

namespace DataGravity.Analyzers.Tests.Settings;

/// <summary>Stores that a program only names are where DataGravity.yaml says.</summary>
public class DeclaredDataTests
{
    private const string Lake = "{ name: company-lake, cloud: aws, region: eu-west-1 }";

    private static Placed Reading(string text, bool asStack = false) =>
        new()
        {
            Setup = "var config = new Config();",
            Data = "0",
            Url = text,
            ModelOptions = "new()",
            ModelArgs = "Region = \"us-west-1\",",
            AsStack = asStack,
        };

    private static (string, string)[] Told(string entry, string stackConfig = "aws:region: us-west-1") =>
        [.. Placed.Stacks(("prod", stackConfig)), ("DataGravity.yaml", $"data:\n  - {entry}\n")];

    [Theory]
    [InlineData("\"s3://company-lake/model\"", Lake)]
    [InlineData("\"arn:aws:s3:::company-lake/model\"", Lake)]
    [InlineData("\"https://company-lake.s3.amazonaws.com/model\"", Lake)]
    [InlineData("Output.Create(\"s3://company-lake\").Apply(root => $\"{root}/model\")", Lake)]
    [InlineData("\"s3a://company-lake/model\"", "{ uri: 's3://company-lake/', region: eu-west-1 }")]
    [InlineData("\"s3://company-lake/eu/model\"", "{ uri: 's3://company-lake/eu', region: eu-west-1 }")]
    [InlineData("$\"s3://{config.Require(\"lake\")}/model\"", "{ config: lake, cloud: aws, region: eu-west-1 }")]
    [InlineData("Output.Format($\"s3://{config.RequireSecret(\"lake\")}/model\")", "{ config: lake, cloud: aws, region: eu-west-1 }")]
    public async Task Is_far(string text, string entry)
    {
        var files = Told(entry, "aws:region: us-west-1\napp:lake: company-lake");
        await Reading(text).IsReportedAsync("PDG1003", files);
        await Reading(text, asStack: true).IsReportedAsync("PDG1003", files);
    }

    [Theory]
    [InlineData("\"s3://company-lake/model\"", "{ name: company-lake, cloud: aws, region: us-west-1 }")]
    [InlineData("\"s3://company-lake-2/model\"", Lake)]
    [InlineData("\"s3://company-lake/us/model\"", "{ uri: 's3://company-lake/eu', region: eu-west-1 }")]
    [InlineData("\"s3://company-lake/europe/model\"", "{ uri: 's3://company-lake/eu', region: eu-west-1 }")]
    [InlineData("$\"s3://{config.Require(\"other\")}/model\"", "{ config: lake, cloud: aws, region: eu-west-1 }")]
    public Task Is_not(string text, string entry) =>
        Reading(text).IsSilentAsync(Told(entry, "aws:region: us-west-1\napp:lake: company-lake\napp:other: mine"));

    [Fact]
    public Task A_secret_is_known_by_its_key() =>
        Reading("$\"s3://{config.Require(\"lake\")}/model\"")
            .IsReportedAsync(
                "PDG1003",
                Told("{ config: lake, cloud: aws, region: eu-west-1 }", "aws:region: us-west-1\napp:lake: { secure: v1:abc }")
            );

    [Fact]
    public Task The_message_says_who_told() =>
        Testing.PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                _ = new {|PDG1003:Aws.Sagemaker.Model|}("model", new()
                {
                    Region = "us-west-1",
                    ExecutionRoleArn = "role",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = "s3://company-lake/model" },
                });
            });
            """,
            Told(Lake)
        );
}
