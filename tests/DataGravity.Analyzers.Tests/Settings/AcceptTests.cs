using DataGravity.Analyzers.Tests.Rules;

namespace DataGravity.Analyzers.Tests.Settings;

/// <summary>What is accepted in DataGravity.yaml is not reported; what accepts nothing is.</summary>
public class AcceptTests
{
    private static (string, string) Accept(string entry) => ("DataGravity.yaml", $"accept:\n  - {entry}\n");

    [Theory]
    [InlineData("{ rule: PDG1003, compute: model, data: data, reason: small }")]
    [InlineData("{ rule: PDG1003, compute: m*, reason: small }")]
    [InlineData("{ rule: PDG1003, data: d*a, reason: small, until: 9999-12-31 }")]
    public async Task Silences(string entry)
    {
        await new Placed().IsSilentAsync(Accept(entry));
        await new Placed { AsStack = true }.IsSilentAsync(Accept(entry));
    }

    [Theory]
    [InlineData("{ {|PDG3006:rule|}: PDG1002, compute: model, reason: small }")]
    [InlineData("{ {|PDG3006:rule|}: PDG1003, compute: other, reason: small }")]
    [InlineData("{ {|PDG3006:rule|}: PDG9999, compute: model, reason: small }")]
    [InlineData("{ {|PDG3006:rule|}: PDG1003, compute: model }")]
    [InlineData("{ {|PDG3006:rule|}: PDG1003, reason: everything }")]
    [InlineData("{ rule: PDG1003, compute: model, reason: small, until: {|PDG3006:2020-01-31|} }")]
    [InlineData("{ rule: PDG1003, compute: model, reason: small, until: {|PDG3006:soon|} }")]
    [InlineData("{ rule: PDG1003, compute: {|PDG3006:mod?l|}, reason: small }")]
    public Task Does_not(string entry) => new Placed().IsReportedAsync("PDG1003", Accept(entry));

    [Fact]
    public Task Only_one_of_several_is_accepted() =>
        Testing.PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
                foreach (var name in new[] { "one", "two" })
                {
                    _ = new {|PDG1003:Aws.Sagemaker.Model|}(name, new()
                    {
                        Region = "eu-west-1",
                        ExecutionRoleArn = "role",
                        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/model") },
                    });
                }
            });
            """,
            Accept("{ rule: PDG1003, compute: one, reason: small }")
        );

    [Fact]
    public Task A_program_that_registers_nothing_tells_nothing() =>
        Testing.PlacementTest.VerifyAsync(
            "return await Pulumi.Deployment.RunAsync(() => { });",
            Accept("{ rule: PDG1003, compute: model, reason: small }")
        );
}
