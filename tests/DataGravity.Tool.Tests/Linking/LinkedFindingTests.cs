using DataGravity.Tool.Analysis;
using DataGravity.Tool.Fixing;
using DataGravity.Tool.Map;

namespace DataGravity.Tool.Tests.Linking;

/// <summary>Scenario 24: a program whose data another program of the load creates.</summary>
public class LinkedFindingTests
{
    private const string Lake = """
        var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
        return new Dictionary<string, object?> { ["lake"] = lake.BucketName, ["home"] = lake.Region, ["size"] = 3 };
        """;

    private const string LakeStack = """
        [Output] public Output<string> Lake { get; set; }
        [Output("home")] public Output<string> Home { get; private set; }
        public Output<string> Hidden { get; set; }
        public MyStack()
        {
            var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
            Lake = lake.Id;
            Home = lake.Region;
            Hidden = lake.Id;
        }
        """;

    /// <summary>Statements that train on the output of a stack.</summary>
    private static string Train(string stack, string output = "lake") =>
        $$"""
            var data = new StackReference({{stack}});
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                Region = "us-east-1", ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    ModelDataUrl = data.RequireOutput("{{output}}").Apply(name => $"s3://{name}/model.tar.gz"),
                },
            });
            """;

    private static readonly LoadedProject s_data = LinkedLoad.Program("data", Lake);

    [Theory]
    [InlineData("\"acme/data/prod\"", "acme/data/prod")]
    [InlineData("\"data/prod\"", "data/prod")]
    [InlineData("$\"{Deployment.Instance.OrganizationName}/data/prod\"", "*/data/prod")]
    [InlineData("\"reference\", new() { Name = \"acme/data/prod\" }", "acme/data/prod")]
    [InlineData("new Config().Require(\"data\")", "acme/data/prod")]
    public async Task The_finding_names_the_stack_and_the_line_of_the_other_program(string name, string shown)
    {
        var config = ("Pulumi.prod.yaml", "config:\n  ml:data: acme/data/prod\n");
        var ml = LinkedLoad.Program("ml", Train(name), ("Pulumi.yaml", "name: ml\nruntime: dotnet\n"), config);
        var finding = Assert.Single(await LinkedLoad.FindAsync(s_data, ml));
        Assert.Equal("PDG1003", finding.Rule);
        Assert.StartsWith(
            "SageMaker model 'churn' in us-east-1 (its own Region) reads S3 bucket 'lake' in eu-west-1 "
                + $"(stack '{shown}', ../data/Program.cs:6); SageMaker requires",
            finding.Message,
            StringComparison.Ordinal
        );
        var related = Assert.Single(finding.Related);
        Assert.Equal(("S3 bucket 'lake' is created here", 6), (related.Message, related.Range.Line));
        Assert.Equal(Path.GetFullPath("/repo/data/Program.cs"), related.Range.Path);
    }

    [Fact]
    public async Task Classes_for_stacks_are_linked_as_well()
    {
        var members = $$"""public MyStack() { {{Train("\"acme/data/prod\"", "Lake")}} }""";
        var finding = Assert.Single(await LinkedLoad.FindAsync(LinkedLoad.Stack("data", LakeStack), LinkedLoad.Stack("ml", members)));
        Assert.Contains("reads S3 bucket 'lake' in eu-west-1 (stack 'acme/data/prod', ../data/Program.cs:12)", finding.Message);
    }

    [Fact]
    public async Task A_main_method_with_an_asynchronous_program_is_linked_as_well()
    {
        var data = LinkedLoad.Source(
            "data",
            $$"""
            class Program
            {
                static System.Threading.Tasks.Task<int> Main() => Deployment.RunAsync(async () =>
                {
                    await System.Threading.Tasks.Task.Yield();
                    {{Lake.Replace("return new Dictionary", "return (IDictionary<string, object?>)new Dictionary")}}
                });
            }
            """
        );
        Assert.Single(await LinkedLoad.FindAsync(data, LinkedLoad.Program("ml", Train("\"acme/data/prod\""))));
    }

    [Fact]
    public async Task Every_verb_knows_the_other_program()
    {
        const string At = "stack 'acme/data/prod', ../data/Program.cs:6";
        var projects = LinkedLoad.Link(s_data, LinkedLoad.Program("ml", Train("\"acme/data/prod\"")));
        Assert.Contains(At, ExplainCommand.Text(projects, "churn", null, json: false, default));
        Assert.Contains(At, GraphCommand.Text(projects, "/repo", default));
        var load = await ExplainedProgram.AnalyzeAsync([.. projects]);
        Assert.Contains("eu-west-1", PlanCommand.Text(load, null, json: false, default).Split("# ml")[1]);
        var map = MapBuilder.Build(
            "repo",
            MapPrograms.Name(load.Projects, "/repo", await FixTitles.FindAsync([], Progress.None, default)),
            null,
            default
        );
        // In the tab dev, the bucket of prod is another one.
        Assert.Equal(
            ["data, dev: Program.cs:6", "ml, dev: ../data/Program.cs:6", "data, prod: Program.cs:6"],
            from stack in map.Stacks
            from lake in stack.Resources
            where lake.Name == "lake"
            select $"{lake.Program}, {stack.Name}: {lake.Source!.File}:{lake.Source.Line}"
        );
    }

    /// <summary>A class of the program that derives from it, and names the outputs that the other program has.</summary>
    [Theory]
    [InlineData("DataRef(string name) : base(name) { }", "\"acme/data/prod\"", "Lake")]
    [InlineData("DataRef(string name) : base(name) { }", "\"acme/data/prod\"", "GetOutput(\"lake\").Apply(name => (string)name!)")]
    [InlineData("DataRef(string stack) : base(\"data\", new() { Name = $\"acme/data/{stack}\" }) { }", "\"prod\"", "Lake")]
    public async Task A_class_of_the_program_s_own_is_linked_as_well(string constructor, string argument, string output)
    {
        var ml = LinkedLoad.Source(
            "ml",
            $$"""
            return await Deployment.RunAsync(() =>
            {
                var data = new DataRef({{argument}});
                _ = new Aws.Sagemaker.Model("churn", new()
                {
                    Region = "us-east-1", ExecutionRoleArn = "role",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                    {
                        ModelDataUrl = Output.Format($"s3://{data.{{output}}}/model.tar.gz"),
                    },
                });
            });
            class DataRef : StackReference
            {
                public {{constructor}}

                public Output<string> Lake => RequireOutput("lake").Apply(name => (string)name);
            }
            """
        );
        Assert.Contains(
            "reads S3 bucket 'lake' in eu-west-1 (stack 'acme/data/prod', ../data/Program.cs:6)",
            Assert.Single(await LinkedLoad.FindAsync(s_data, ml)).Message
        );
    }

    [Fact]
    public async Task What_is_near_is_silent() =>
        Assert.Empty(
            await LinkedLoad.FindAsync(s_data, LinkedLoad.Program("ml", Train("\"acme/data/prod\"").Replace("us-east-1", "eu-west-1")))
        );

    [Fact]
    public async Task Each_stack_is_evaluated_for_itself()
    {
        var data = LinkedLoad.Program(
            "data",
            Lake.Replace("\"eu-west-1\"", "Deployment.Instance.StackName == \"dev\" ? \"us-east-1\" : \"eu-west-1\"")
        );
        var ml = LinkedLoad.Program("ml", Train("$\"acme/data/{Deployment.Instance.StackName}\""));
        Assert.Contains(" in stack 'prod'; SageMaker", Assert.Single(await LinkedLoad.FindAsync(data, ml)).Message);
    }

    [Theory]
    [InlineData("\"acme/data/staging\"")] // The program has no such stack,
    [InlineData("\"acme/lake/prod\"")] // no program has such a project,
    [InlineData("$\"acme/{new Config().Require(\"missing\")}/prod\"")] // nobody knows the project,
    [InlineData("\"acme/data/prod/more\"")] // and this is no name.
    [InlineData("\"prod\"")]
    public async Task What_no_program_answers_stays_unknown(string name)
    {
        var (data, ml) = (s_data, LinkedLoad.Program("ml", Train(name)));
        Assert.Empty(await LinkedLoad.FindAsync(data, ml));
        Assert.All(LinkedLoad.Link(data, ml), project => Assert.Empty(project.Links));
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("Hidden")]
    [InlineData("lake")]
    public async Task Only_outputs_count_and_by_their_exact_names(string output) =>
        Assert.Empty(
            await LinkedLoad.FindAsync(LinkedLoad.Stack("data", LakeStack), LinkedLoad.Program("ml", Train("\"acme/data/prod\"", output)))
        );

    [Fact]
    public async Task Two_programs_with_one_project_name_answer_nothing_if_they_differ()
    {
        var other = LinkedLoad.Program("lake", Lake.Replace("eu-", "ap-south"), ("Pulumi.yaml", "name: data\nruntime: dotnet\n"));
        Assert.Empty(await LinkedLoad.FindAsync(s_data, other, LinkedLoad.Program("ml", Train("\"acme/data/prod\""))));
    }

    /// <summary>One has the output, the other does not. Nobody knows which of them the stack runs.</summary>
    [Fact]
    public async Task Two_programs_with_one_project_name_answer_only_what_both_answer()
    {
        var other = LinkedLoad.Program(
            "lake",
            "return new Dictionary<string, object?>();",
            ("Pulumi.yaml", "name: data\nruntime: dotnet\n")
        );
        Assert.Empty(await LinkedLoad.FindAsync(s_data, other, LinkedLoad.Program("ml", Train("\"acme/data/prod\""))));
    }

    [Fact]
    public void A_program_that_does_not_compile_answers_nothing()
    {
        var data = LinkedLoad.Program("data", Lake + "\nmissing();");
        Assert.All(LinkedLoad.Link(data, LinkedLoad.Program("ml", Train("\"acme/data/prod\""))), project => Assert.Empty(project.Links));
    }

    [Fact]
    public async Task What_the_user_wrote_wins()
    {
        var told = "stacks:\n  - stack: acme/data/*\n    outputs:\n      lake: { cloud: aws, region: us-east-1 }\n";
        var ml = LinkedLoad.Program("ml", Train("\"acme/data/prod\""), ("DataGravity.yaml", told));
        Assert.Empty(await LinkedLoad.FindAsync(s_data, ml));
    }

    [Fact]
    public async Task A_region_that_another_stack_tells_places_resources()
    {
        var ml = LinkedLoad.Program(
            "ml",
            """
            var data = new StackReference("acme/data/prod");
            var home = new Aws.Provider("home", new() { Region = data.RequireOutput("home").Apply(region => (string)region) });
            var scratch = new Aws.S3.Bucket("scratch", new() { Region = "us-east-1" });
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    ModelDataUrl = Output.Format($"s3://{scratch.BucketName}/model.tar.gz"),
                },
            }, new() { Provider = home });
            """
        );
        Assert.Contains(
            "'churn' in eu-west-1 (provider 'home', stack 'acme/data/prod', ../data/Program.cs:6)",
            Assert.Single(await LinkedLoad.FindAsync(s_data, ml)).Message
        );
    }
}
