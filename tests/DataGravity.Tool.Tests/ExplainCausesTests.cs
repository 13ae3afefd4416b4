using static DataGravity.Tool.Tests.ExplainedProgram;

namespace DataGravity.Tool.Tests;

/// <summary>What is not known is named as the program writes it, with the line it comes from, and with what to do about it.</summary>
public class ExplainCausesTests
{
    private const string Lake = "var lake = new Aws.S3.Bucket(\"lake\", new() { Region = \"eu-west-1\" });\n";
    private static readonly (string, string) s_project = ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n");

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"R\")!.Trim()", "environment variable R, which is known only when the program runs")]
    [InlineData("new Config().Require(\"r\").Substring(2)", "configuration 'app:r', which is not set in any file")]
    [InlineData("new Config().Require(\"r\")", "configuration 'app:r', which is not set in any file")]
    [InlineData("new Aws.Ec2.Vpc(\"net\").Arn.Apply(a => a.Split(':')[3].Trim())", "the output 'arn' of VPC 'net', which is known only")]
    [InlineData(
        "(int.TryParse(Environment.GetEnvironmentVariable(\"N\"), out var n) ? $\"eu-west-{n}\" : \"\")",
        "environment variable N, which"
    )]
    [InlineData("File.ReadAllLines(\"r\").First()", "the value of File.ReadAllLines(\"r\")")]
    [InlineData("string.Concat(Again(0))", "the value of Again(n + 1)")]
    [InlineData("Parsed()", "the value of File.ReadAllText(\"n\")")]
    [InlineData(
        "new StackReference(\"acme/net/prod\").RequireOutput(\"r\").Apply(o => (string)o)",
        "output 'r' of stack 'acme/net/prod', which only"
    )]
    public void The_cause_is_told_in_the_words_of_the_program(string region, string cause)
    {
        var answer = Answer(
            $$"""
            var bucket = new Aws.S3.Bucket("bucket", new()
            {
                Region = {{region}},
            });
            string Again(int n) => n > DateTime.Now.Second ? "" : Again(n + 1);
            string Parsed() => $"eu-west-{int.Parse(File.ReadAllText("n"))}";
            """,
            "bucket",
            s_project
        );
        Assert.Contains($"\n  - {cause}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown (", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new Config().Require(\"r\")", "(Program.cs:10): set it in Pulumi.<stack>.yaml")]
    [InlineData("Environment.GetEnvironmentVariable(\"R\")!", "(Program.cs:10): read it from the stack's configuration instead")]
    [InlineData(
        "new StackReference(\"a/b/c\").GetOutput(\"r\").Apply(o => (string)o!)",
        "(Program.cs:10): ask about the program that deploys that stack"
    )]
    public void The_next_step_is_told(string region, string hint)
    {
        var missing = Explain(
            $"var region = {region};\nvar bucket = new Aws.S3.Bucket(\"bucket\", new() {{ Region = region }});",
            "bucket",
            s_project
        )["resources"]![0]!["missing"]!.AsArray();
        var note = Assert.Single(missing)!;
        Assert.Contains(hint, $"(Program.cs:{note["line"]}): {note["hint"]}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_keeps_data_from_being_named_is_listed_once()
    {
        var answer = Answer(
            """
            var infra = new StackReference("acme/infra/prod");
            _ = new Aws.Sagemaker.Model("reader", new()
            {
                Region = "eu-west-1", ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                {
                    ModelDataUrl = infra.RequireOutput("bucket").Apply(o => $"s3://{o}/model.tar.gz"),
                },
            });
            """,
            "reader"
        );
        Assert.EndsWith(
            """
            To say more, DataGravity would have to know:
              - output 'bucket' of stack 'acme/infra/prod', which only that stack knows (Program.cs:16): ask about the program that deploys that stack together with this one, or write what it names, or its value, to DataGravity.yaml, under stacks

            """,
            answer,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_store_that_only_a_text_names_can_be_described() =>
        Assert.EndsWith(
            """
              - the store that "s3://acme-models/model.tar.gz" names (Program.cs:13): describe it in DataGravity.yaml, under data

            """,
            Answer(
                """
                _ = new Aws.Sagemaker.Model("reader", new()
                {
                    Region = "eu-west-1", ExecutionRoleArn = "role",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = "s3://acme-models/model.tar.gz" },
                });
                """,
                "reader"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("if (File.ReadAllText(\"gpu\").Trim() == \"yes\")", "the value of File.ReadAllText(\"gpu\") (Program.cs:10)")]
    [InlineData("foreach (var line in File.ReadAllLines(\"lines\"))", "the value of File.ReadAllLines(\"lines\") (Program.cs:10)")]
    [InlineData("if (Environment.MachineName is { Length: > 3 })", "the value of Environment.MachineName (Program.cs:10)")]
    public void An_unknown_condition_has_a_cause(string condition, string cause) =>
        Assert.Contains(
            $"\nWhether it exists is not known: it depends on {cause}\n",
            Answer($"{condition}\n    _ = new Aws.S3.Bucket(\"maybe\", new() {{ Region = \"eu-west-1\" }});", "maybe"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_place_under_an_unknown_condition_has_a_cause() =>
        Assert.Contains(
            "It lands in us-east-1 on some paths:\n  1. whether it does depends on the value of File.Exists(\"far\") (Program.cs:10)\n",
            Answer("_ = new Aws.S3.Bucket(\"maybe\", new() { Region = File.Exists(\"far\") ? \"us-east-1\" : \"eu-west-1\" });", "maybe"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"TYPE\")!.Trim()", "instanceType depends on environment variable TYPE, which")]
    [InlineData(
        "new Config().Require(\"type\")",
        "instanceType depends on configuration 'type', which is not set in any file (Program.cs:10)"
    )]
    [InlineData(
        "$\"{File.ReadAllText(\"family\")}.xlarge\"",
        "instanceType depends on the value of File.ReadAllText(\"family\") (Program.cs:10)"
    )]
    public void A_machine_type_that_is_not_known_has_a_cause(string type, string cause)
    {
        var machine = Explain($"_ = new Aws.Ec2.Instance(\"web\", new() {{ Region = \"eu-west-1\", InstanceType = {type} }});", "web")[
            "resources"
        ]![0]!;
        Assert.StartsWith($"not known: {cause}", (string?)machine["machineLearning"], StringComparison.Ordinal);
        Assert.Single(machine["missing"]!.AsArray());
    }

    [Fact]
    public void The_other_side_of_a_pair_has_its_first_cause() =>
        Assert.Contains(
            "It works on S3 bucket 'rows' in an unknown place, which depends on environment variable R, which is known only when the program runs (Program.cs:10):\n"
                + "  - it reads it: its input primaryContainer.modelDataUrl names it (Program.cs:18)\n",
            Answer(
                """
                var region = Environment.GetEnvironmentVariable("R")!;
                var trimmed = region.Trim();
                var rows = new Aws.S3.Bucket("rows", new() { Region = trimmed });
                _ = new Aws.Sagemaker.Model("reader", new()
                {
                    Region = "eu-west-1", ExecutionRoleArn = "role",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                    {
                        ModelDataUrl = Output.Format($"s3://{rows.BucketName}/model.tar.gz"),
                    },
                });
                """,
                "reader"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Arguments_in_a_variable_have_their_own_lines() =>
        Assert.Contains(
            "its own input says so: the place of the default provider of AWS (Program.cs:12)",
            Answer(
                """
                var arguments = new Aws.S3.BucketArgs
                {
                    Region = Aws.GetRegion.Invoke().Apply(r => r.Region),
                };
                _ = new Aws.S3.Bucket("lake", arguments);
                """,
                "lake"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_end_for_want_of_a_value_says_where_to_set_it()
    {
        var problem = Assert.Throws<ToolException>(() =>
            Answer(
                "_ = new Aws.S3.Bucket(\"after\", new() { Region = new Config().Require(\"region\") });",
                "after",
                s_project,
                ("/app/Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n")
            )
        );
        Assert.StartsWith("no resource is called 'after'; the program creates none\n", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("never runs (Program.cs:10): set the value in Pulumi.dev.yaml", problem.Message, StringComparison.Ordinal);
    }
}
