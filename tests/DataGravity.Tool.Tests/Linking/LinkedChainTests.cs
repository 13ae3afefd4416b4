using DataGravity.Settings;

namespace DataGravity.Tool.Tests.Linking;

/// <summary>Programs that refer to programs that refer to others.</summary>
public class LinkedChainTests
{
    private static string Pass(string from, string then = "") =>
        $$"""
            var other = new StackReference("acme/{{from}}/prod");
            {{then}}
            return new Dictionary<string, object?> { ["lake"] = other.GetOutput("lake"), ["home"] = other.GetOutput("home") };
            """;

    private const string Lake = """
        var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
        return new Dictionary<string, object?> { ["lake"] = lake.BucketName, ["home"] = lake.Region };
        """;

    private static string Train(string from) =>
        Pass(
            from,
            """
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                Region = "us-east-1", ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    ModelDataUrl = Output.Format($"s3://{other.GetOutput("lake")}/model.tar.gz"),
                },
            });
            """
        );

    [Fact]
    public async Task A_chain_ends_at_the_program_that_creates_the_store()
    {
        // In the order that takes the most rounds.
        var finding = Assert.Single(
            await LinkedLoad.FindAsync(
                LinkedLoad.Program("third", Pass("second")),
                LinkedLoad.Program("second", Pass("first")),
                LinkedLoad.Program("first", Lake),
                LinkedLoad.Program("ml", Train("third"))
            )
        );
        Assert.Contains("reads S3 bucket 'lake' in eu-west-1 (stack 'acme/third/prod', ../first/Program.cs:6)", finding.Message);
    }

    [Fact]
    public async Task Programs_that_refer_to_each_other_are_linked()
    {
        var first = LinkedLoad.Program(
            "first",
            """
            var other = new StackReference("acme/ml/prod");
            var lake = new Aws.S3.Bucket("lake", new() { Region = other.GetOutput("home").Apply(home => (string)home!) });
            return new Dictionary<string, object?> { ["lake"] = lake.BucketName, ["home"] = "eu-west-1" };
            """
        );
        Assert.Single(await LinkedLoad.FindAsync(first, LinkedLoad.Program("ml", Train("first"))));
    }

    [Fact]
    public void Programs_that_know_nothing_answer_nothing() =>
        Assert.All(
            LinkedLoad.Link(LinkedLoad.Program("first", Pass("second")), LinkedLoad.Program("second", Pass("first"))),
            project => Assert.Empty(project.Links)
        );

    [Fact]
    public void An_answer_that_never_settles_is_none()
    {
        const string Grow = """
            var other = new StackReference("acme/self/prod");
            return new Dictionary<string, object?>
            {
                ["text"] = other.GetOutput("text").Apply(text => text is string known ? known + "x" : "x"), ["settled"] = "yes",
                ["echo"] = other.GetOutput("settled"), ["again"] = other.GetOutput("echo"),
            };
            """;
        var project = Assert.Single(LinkedLoad.Link(LinkedLoad.Program("self", Grow)));
        Assert.Equal(["echo", "settled"], project.Links.Select(link => link.Output));
    }

    [Fact]
    public async Task A_program_is_linked_with_its_own_stacks()
    {
        var statements = $$"""
            if (Deployment.Instance.StackName == "dev")
            {
                {{Lake}}
            }
            {{Train("any").Replace("acme/any/prod", "dev")}}
            """;
        Assert.Contains(
            "(stack 'dev', Program.cs:8) in stack 'prod'",
            Assert.Single(await LinkedLoad.FindAsync(LinkedLoad.Program("ml", statements))).Message
        );
    }

    [Fact]
    public async Task A_repository_with_one_settings_file_names_lines_from_there()
    {
        var shared = ("../DataGravity.yaml", "data: []\n");
        var finding = Assert.Single(
            await LinkedLoad.FindAsync(LinkedLoad.Program("first", Lake), LinkedLoad.Program("ml", Train("first"), shared))
        );
        Assert.Contains("(stack 'acme/first/prod', ", finding.Message);
        Assert.Contains("first/Program.cs:6)", finding.Message);
    }

    [Fact]
    public void Answers_read_as_settings_without_a_problem()
    {
        var link = LinkedLoad.Link(LinkedLoad.Program("first", Lake), LinkedLoad.Program("ml", Train("first")))[1];
        var file = Assert.Single(link.Files, file => GravitySettings.IsLinkedFile(file.Path));
        Assert.Equal(
            """
            stacks:
              - stack: acme/first/prod
                outputs:
                  home:
                    value: eu-west-1
                    at: ../first/Program.cs:6
                  lake:
                    name: lake
                    kind: aws:s3/bucket:Bucket
                    cloud: aws
                    region: eu-west-1
                    at: ../first/Program.cs:6

            """,
            file.Text
        );
        Assert.Empty(GravitySettings.Read("DataGravity.yaml", file.Text, DateTime.MinValue).Problems);
    }
}
