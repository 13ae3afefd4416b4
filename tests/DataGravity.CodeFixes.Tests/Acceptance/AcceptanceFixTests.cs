using DataGravity.CodeFixes.Acceptance;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.CodeFixes.Tests.Acceptance;

/// <summary>An acceptance is written where the owners keep theirs, and changes nothing else.</summary>
public class AcceptanceFixTests
{
    private const string Args = """
        {
                Region = "us-east-1",
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model") },
            }
        """;

    private static readonly string s_program = AcceptanceTest.Program(
        $$"""    _ = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new(){{Args}});"""
    );

    private const string Entry = """
          - rule: PDG1003
            compute: churn
            data: artifacts
            reason: TODO why

        """;

    [Theory]
    [InlineData("", "accept:\n" + Entry)]
    [InlineData("# ours\n", "# ours\n\naccept:\n" + Entry)]
    [InlineData("data: [] # none", "data: [] # none\n\naccept:\n" + Entry)]
    [InlineData("accept:\n", "accept:\n" + Entry)]
    [InlineData("accept: # looked at\nfence: []\n", "accept: # looked at\n" + Entry + "fence: []\n")]
    [InlineData("accept: []\ndata: []\n", "accept: [{ rule: PDG1003, compute: churn, data: artifacts, reason: TODO why }]\ndata: []\n")]
    public Task Into_the_file(string before, string after) => AcceptanceTest.InFileAsync(s_program, before, after);

    [Fact]
    public Task Behind_the_others() =>
        AcceptanceTest.InFileAsync(
            AcceptanceTest.Program(
                $$"""
                    _ = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new(){{Args}});
                    _ = new Aws.Sagemaker.Model("old", new(){{Args}});
                """
            ),
            """
            # What we know of.
            accept:
            - rule: PDG1003   # the old one
              compute: old
              reason: >
                goes in March

            # Where things may be.
            fence: []
            """,
            """
            # What we know of.
            accept:
            - rule: PDG1003   # the old one
              compute: old
              reason: >
                goes in March
            - rule: PDG1003
              compute: churn
              data: artifacts
              reason: TODO why

            # Where things may be.
            fence: []
            """
        );

    [Fact]
    public Task With_the_breaks_of_the_file() =>
        AcceptanceTest.InFileAsync(
            s_program,
            "data: []\r\n",
            "data: []\r\n\r\naccept:\r\n" + Entry.Replace("\n", "\r\n", StringComparison.Ordinal)
        );

    [Fact]
    public Task All_that_a_loop_creates() =>
        AcceptanceTest.InFileAsync(
            AcceptanceTest.Program(
                $$"""
                    foreach (var name in new[] { "model-a", "model-b" })
                        _ = new {|PDG1003:Aws.Sagemaker.Model|}(name, new(){{Args}});
                """
            ),
            "accept:\n",
            "accept:\n" + Entry.Replace("churn", "model-*", StringComparison.Ordinal)
        );

    [Fact]
    public Task A_store_outside_its_fence() =>
        AcceptanceTest.InFileAsync(
            AcceptanceTest.Program("", "new {|PDG1007:Aws.S3.Bucket|}(\"artifacts\", new() { Region = \"eu-west-1\" })"),
            "fence:\n  - { data: artifacts, regions: us-* }\n",
            "fence:\n  - { data: artifacts, regions: us-* }\n\naccept:\n  - rule: PDG1007\n    resource: artifacts\n    reason: TODO why\n"
        );

    [Theory]
    [InlineData(null)]
    [InlineData("{ data: [] }\n")]
    public Task Around_the_statement(string? file) =>
        AcceptanceTest.InProgramAsync(
            s_program,
            AcceptanceTest.Program(
                $$"""
                #pragma warning disable PDG1003 // TODO why
                    _ = new Aws.Sagemaker.Model("churn", new(){{Args}});
                #pragma warning restore PDG1003
                """
            ),
            file
        );

    [Fact]
    public Task Not_in_the_middle_of_a_text() =>
        AcceptanceTest.StaysAsync(
            AcceptanceTest.Program(
                $$""""
                    var text = """
                        text
                        """; _ = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new(){{Args}});
                """"
            )
        );

    [Fact]
    public Task Not_around_an_acceptance_that_ends_before_the_finding() =>
        AcceptanceTest.StaysAsync(
            AcceptanceTest.Program(
                $$"""
                    Both(() =>
                    {
                #pragma warning disable PDG1003 // known
                        _ = new Aws.Sagemaker.Model("known", new(){{Args}});
                #pragma warning restore PDG1003
                    }, new {|PDG1003:Aws.Sagemaker.Model|}("churn", new(){{Args}}));

                    void Both(System.Action action, Aws.Sagemaker.Model model) => action();
                """
            ),
            // Its own directives turn the rule on again.
            behaviors: TestBehaviors.SkipSuppressionCheck
        );

    [Theory]
    [InlineData("var number = 1;#", "")]
    [InlineData("", " var number = 1;#")]
    public Task Not_where_the_parser_skips_directives(string before, string after) =>
        AcceptanceTest.StaysAsync(
            AcceptanceTest.Program(
                $$"""
                    {{before}}
                    _ = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new(){{Args}});{{after}}
                    _ = 1;
                """
            ),
            CompilerDiagnostics.None
        );
}
