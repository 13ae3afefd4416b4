using System.Text.Json.Nodes;
using static DataGravity.Tool.Tests.ExplainedProgram;

namespace DataGravity.Tool.Tests;

/// <summary>Every silence has a reason, and <c>explain</c> tells the true one.</summary>
public class ExplainTests
{
    private const string Lake = """var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });""";

    private static readonly Dictionary<string, (string Body, string Verdict, string Why)> s_verdicts = new()
    {
        ["reported"] = (Model("Region = \"us-east-1\""), "reported", "reported by PDG1003: SageMaker requires its model artifacts"),
        ["near"] = (Model("Region = \"eu-west-1\""), "near", "near: both are in one place"),
        ["compute of an unknown place"] = (
            Model("Region = File.ReadAllText(\"region\")"),
            "placeUnknown",
            "not judged: where SageMaker model 'reader' lands is not known"
        ),
        ["compute of a default place"] = (
            Model(""),
            "distanceUnknown",
            "not judged: how far the place of the default provider of AWS is from eu-west-1"
        ),
        ["an unknown condition"] = (
            $$"""var far = File.Exists("far"); {{Model("Region = far ? \"us-east-1\" : \"eu-west-1\"")}}""",
            "unknownCondition",
            "far, but only under an unknown condition"
        ),
        ["near on one way, unknown on the other"] = (
            """
            var near = File.Exists("near");
            var rows = new Aws.S3.Bucket("rows", new() { Region = near ? "eu-west-1" : File.ReadAllText("region") });
            _ = new Aws.Sagemaker.Model("reader", new()
            {
                Region = near ? "eu-west-1" : "us-east-1", ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{rows.BucketName}/model.tar.gz") },
            });
            """,
            "placeUnknown",
            "not judged: where S3 bucket 'rows' lands is not known"
        ),
        ["a copy that may be near"] = (
            """
            var rows = new Aws.DynamoDB.Table("rows", new()
            {
                Region = "eu-west-1", Replicas = { new Aws.DynamoDB.Inputs.TableReplicaArgs { RegionName = File.ReadAllText("region") } },
            });
            _ = new Aws.Ec2.Instance("reader", new() { Region = "us-east-1", InstanceType = "g5.xlarge", UserData = Output.Format($"scan {rows.Name}") });
            """,
            "placeUnknown",
            "not judged: where DynamoDB table 'rows' lands is not known"
        ),
        ["nothing runs"] = (
            """
            var clicks = new Pulumi.Gcp.Storage.Bucket("clicks", new() { Location = "europe-west4" });
            _ = new Pulumi.Gcp.Compute.InstanceGroupManager("reader", new()
            {
                Zone = "us-central1-a", BaseInstanceName = "reader", TargetSize = 0, Versions = { },
                AllInstancesConfig = new Pulumi.Gcp.Compute.Inputs.InstanceGroupManagerAllInstancesConfigArgs { Metadata = { { "data", clicks.Url } } },
            });
            """,
            "idle",
            "idle: targetSize is 0, so none of it runs"
        ),
        ["a script that no notebook names"] = (
            """
            _ = new Aws.Sagemaker.NotebookInstanceLifecycleConfiguration("reader", new() { Region = "us-east-1", OnStart = Output.Format($"aws s3 sync s3://{lake.BucketName} /data") });
            """,
            "idle",
            "idle: no resource of the program names it, so none of it runs"
        ),
        ["another zone of a database"] = (
            """
            var rows = new Aws.Rds.Instance("rows", new() { Region = "eu-west-1", AvailabilityZone = "eu-west-1a", InstanceClass = "db.t3.micro" });
            _ = new Aws.Ec2.Instance("reader", new() { Region = "eu-west-1", AvailabilityZone = "eu-west-1b", InstanceType = "g5.xlarge", UserData = Output.Format($"psql {rows.Endpoint}") });
            """,
            "near",
            "near: such a store is made to be used from other zones"
        ),
        ["accepted"] = (Model("Region = \"us-east-1\", "), "accepted", "accepted in DataGravity.yaml (PDG1003): models are small"),
    };

    public static TheoryData<string> Verdicts => [.. s_verdicts.Keys];

    [Theory, MemberData(nameof(Verdicts))]
    public void A_pair_has_a_verdict(string name)
    {
        var (body, verdict, why) = s_verdicts[name];
        var files =
            name == "accepted"
                ? [("/app/DataGravity.yaml", "accept:\n- rule: PDG1003\n  compute: reader\n  reason: models are small\n")]
                : Array.Empty<(string, string)>();
        var pair = Assert.Single(Explain(Lake + "\n" + body, "reader", files)["resources"]![0]!["data"]!.AsArray())!;
        Assert.Equal(verdict, (string?)pair["verdict"]);
        Assert.StartsWith(why, (string?)pair["why"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_is_seen_from_its_data_too()
    {
        var reader = Assert.Single(Explain($"{Lake}\n{Model("Region = \"us-east-1\"")}", "lake")["resources"]![0]!["readers"]!.AsArray())!;
        Assert.Equal(("SageMaker model 'reader'", "reported"), ((string?)reader["other"], (string?)reader["verdict"]));
    }

    [Fact]
    public void Without_proof_of_machine_learning_it_tells_what_was_looked_at()
    {
        var reader = Explain(
            """"
            var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
            var role = new Aws.Iam.Role("role", new() { AssumeRolePolicy = "{}" });
            _ = new Aws.Iam.RolePolicy("read", new() { Role = role.Id, Policy = lake.Arn.Apply(arn => $$"""{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"{{arn}}/*"}]}""") });
            var profile = new Aws.Iam.InstanceProfile("profile", new() { Role = role.Name });
            _ = new Aws.Ec2.Instance("reader", new() { Region = "us-east-1", InstanceType = "t3.micro", IamInstanceProfile = profile.Name });
            """",
            "reader"
        )["resources"]![0]!;
        Assert.Equal("noMachineLearning", (string?)reader["data"]![0]!["verdict"]);
        Assert.Equal("no sign of it in instanceType \"t3.micro\"", (string?)reader["machineLearning"]);
    }

    [Fact]
    public void What_could_name_data_is_told()
    {
        var reader = Explain(Model("Region = \"us-east-1\"", "Output.Create(File.ReadAllText(\"uri\"))"), "reader")["resources"]![0]!;
        Assert.Empty(reader["data"]!.AsArray());
        Assert.Equal(
            "primaryContainer.modelDataUrl: it depends on the value of File.ReadAllText(\"uri\")",
            (string?)reader["notLinked"]![0]!["text"]
        );
        Assert.Equal(("Program.cs", 10), ((string?)reader["missing"]![0]!["file"], (int?)reader["missing"]![0]!["line"]));
    }

    [Fact]
    public void Where_a_run_ended_is_told()
    {
        var end = Explain("var lake = new Aws.S3.Bucket(\"lake\");\nStop();\nvoid Stop() => throw new Exception();", "lake")["ends"]![0]!;
        Assert.Equal(("Program.cs", 12), ((string?)end["file"], (int?)end["line"]));
    }

    /// <summary>However an unknown value comes to a place, its first cause is named, with its line.</summary>
    [Fact]
    public void The_first_unknown_on_the_way_is_named()
    {
        string[] causes = ["File.ReadAllText(\"x\")", "DateTime.Now.ToString()", "Environment.MachineName", "Guid.NewGuid().ToString()"];
        string[] steps =
        [
            "$\"{{{0}}}\"",
            "{0}.Trim()",
            "Same({0})",
            "new[] {{ {0} }}[0]",
            "new Box({0}).Value",
            "{0} + \"-1\"",
            "string.Join(\"-\", {0}, \"1\")",
            "new Dictionary<string, string> {{ [\"k\"] = {0} }}[\"k\"]",
            "({0}, 1).Item1",
            "{0}.ToLowerInvariant()",
        ];
        var random = new Random(14);
        for (var i = 0; i < 20; i++)
        {
            var (body, before) = (new List<string>(), random.Next(4));
            body.AddRange(Enumerable.Repeat("// a line", before));
            body.Add($"var v0 = {causes[random.Next(causes.Length)]};");
            var length = random.Next(1, 6);
            for (var j = 0; j < length; j++)
            {
                body.Add(
                    $"var v{j + 1} = {string.Format(System.Globalization.CultureInfo.InvariantCulture, steps[random.Next(steps.Length)], $"v{j}")};"
                );
            }

            body.Add($"_ = new Aws.S3.Bucket(\"lake\", new() {{ Region = v{length} }});");
            body.Add("string Same(string text) => text;");
            var lines = Explain(string.Join("\n", body), "lake")["resources"]![0]!["missing"]!
                .AsArray()
                .Select(note => (int?)note!["line"]);
            Assert.True(string.Join(",", lines) == $"{10 + before}", string.Join("\n", body));
        }
    }

    [Theory]
    [InlineData("Program.cs:10")]
    [InlineData("Program.cs(10,12)")]
    [InlineData("lake")]
    public void A_resource_is_asked_for_by_place_or_name(string asked) =>
        Assert.Equal("lake", (string?)Explain(Lake, asked)["resources"]![0]!["name"]);

    [Theory]
    [InlineData("lak", "no resource is called 'lak'; did you mean 'lake'?")]
    [InlineData("Program.cs:3", "no resource is created at Program.cs:3; in that file, a resource is created on line 10")]
    [InlineData("Other.cs:3", "no resource is created in Other.cs; resources are created in Program.cs")]
    public void What_is_not_there_is_told(string asked, string message)
    {
        var problem = Assert.Throws<ToolException>(() => Explain(Lake, asked));
        Assert.Equal((message, ExitCodes.WrongArguments), (problem.Message, problem.ExitCode));
    }

    /// <summary>Why is this one silent? Because the program ends before it.</summary>
    [Fact]
    public void A_resource_after_the_end_of_the_run_is_told_of_the_end()
    {
        var problem = Assert.Throws<ToolException>(() =>
            Explain(
                "var lake = new Aws.S3.Bucket(\"lake\");\nif (lake != null) throw new Exception();\n_ = new Aws.S3.Bucket(\"after\");",
                "after"
            )
        );
        Assert.StartsWith("no resource is called 'after'", problem.Message, StringComparison.Ordinal);
        Assert.Contains(
            "The analysis did not see the whole program:\n  - the program ends here",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("./Program.cs:10")]
    [InlineData("app/../Program.cs:10")]
    public void A_path_from_the_current_folder_is_found(string asked)
    {
        var project = Project(Path.GetFullPath("App.csproj"), Lake);
        Assert.StartsWith("S3 bucket 'lake'", ExplainCommand.Text([project], asked, null, json: false, default), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_for_people() =>
        Assert.Equal(
            """
            SageMaker model 'reader' (Program.cs:11)
              aws:sagemaker/model:Model
            It lands in us-east-1:
              1. its own input says so: "us-east-1" (Program.cs:11)
            Machine learning: its type is for machine learning
            It works on S3 bucket 'lake' in eu-west-1 (its own Region):
              - it reads it: its input primaryContainer.modelDataUrl names it (Program.cs:11)
              - reported by PDG1003: SageMaker requires its model artifacts in its own region
            These could name data, but do not count:
              - executionRoleArn, "role": it is not defined in this program (Program.cs:11)

            """,
            ExplainCommand.Text([Project($"{Lake}\n{Model("Region = \"us-east-1\"")}")], "reader", null, json: false, default)
        );

    private static string Model(string inputs, string uri = "Output.Format($\"s3://{lake.BucketName}/model.tar.gz\")") =>
        $$"""_ = new Aws.Sagemaker.Model("reader", new() { ExecutionRoleArn = "role", PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = {{uri}} }, {{inputs}} });""";
}
