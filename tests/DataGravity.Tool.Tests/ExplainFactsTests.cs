using static DataGravity.Tool.Tests.ExplainedProgram;

namespace DataGravity.Tool.Tests;

/// <summary>What a resource is, and why it reads nothing, is told also where no unknown value is to blame.</summary>
public class ExplainFactsTests
{
    [Theory]
    [InlineData("replica", "It is a copy of RDS instance 'orders' (Program.cs:10)\n")]
    [InlineData("orders", "It has a copy in us-east-1 (its own Region): RDS instance 'replica' (Program.cs:11)\n")]
    [InlineData("service", "It is idle: desiredCount is 0, so none of it runs (Program.cs:16)\n")]
    [InlineData("task", "It is idle: desiredCount of ECS service 'service' is 0, so none of it runs\n")]
    [InlineData("group", "ask about what is in it:\n  - S3 bucket 'kid' (Program.cs:19)\n")]
    [InlineData("empty", "It is a component, which lands nowhere itself, and the program puts nothing in it\n")]
    [InlineData("kid", "  1. its parent is my:Group 'group' (Program.cs:18)\n")]
    [InlineData("grandkid", "  2. the parent of 'inner' is my:Group 'group' (Program.cs:18)\n")]
    [InlineData("acme/net/prod", "It is another stack; DataGravity.yaml can tell of the data behind its outputs, under stacks\n")]
    public void What_it_is(string asked, string fact) =>
        Assert.Contains(
            fact,
            Answer(
                """
                var orders = new Aws.Rds.Instance("orders", new() { Region = "eu-west-1", InstanceClass = "db.t3.micro" });
                _ = new Aws.Rds.Instance("replica", new() { Region = "us-east-1", InstanceClass = "db.t3.micro", ReplicateSourceDb = orders.Arn });
                var task = new Aws.Ecs.TaskDefinition("task", new() { Region = "us-east-1", Family = "task", ContainerDefinitions = "[]" });
                _ = new Aws.Ecs.Service("service", new()
                {
                    Region = "us-east-1", TaskDefinition = task.Arn,
                    DesiredCount = 0,
                });
                var group = new ComponentResource("my:Group", "group");
                _ = new Aws.S3.Bucket("kid", new(), new() { Parent = group });
                var inner = new ComponentResource("my:Group", "inner", new() { Parent = group });
                _ = new Aws.S3.Bucket("grandkid", new(), new() { Parent = inner });
                _ = new ComponentResource("my:Group", "empty");
                _ = new StackReference("acme/net/prod");
                """,
                asked
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_stands_in_a_manifest_is_told_with_its_line() =>
        Assert.Contains(
            "it reads it: its input spec.csi.volumeHandle names it (disk.yaml:6)",
            Answer(
                """
                var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1", BucketName = "lake" });
                _ = new Pulumi.Kubernetes.Yaml.ConfigFile("disk.yaml");
                """,
                "disk",
                ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
                (
                    "/app/disk.yaml",
                    """
                    apiVersion: v1
                    kind: PersistentVolume
                    metadata: { name: disk }
                    spec:
                      csi:
                        volumeHandle: s3://lake/all
                    """
                )
            ),
            StringComparison.Ordinal
        );

    /// <summary>An object can be asked for by each of its lines.</summary>
    [Theory]
    [InlineData("disk.yaml:1", "first")]
    [InlineData("disk.yaml:3", "first")]
    [InlineData("/app/disk.yaml(6)", "second")]
    public void An_object_of_a_manifest_is_asked_for_by_its_line(string asked, string name)
    {
        const string Program = "_ = new Pulumi.Kubernetes.Yaml.ConfigFile(\"disk.yaml\");";
        (string, string)[] files =
        [
            ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            (
                "/app/disk.yaml",
                """
                apiVersion: v1
                kind: PersistentVolume
                metadata: { name: first }
                ---
                apiVersion: v1
                kind: PersistentVolume
                metadata: { name: second }
                """
            ),
        ];
        var answer = Answer(Program, asked, files);
        Assert.StartsWith($"Kubernetes volume '{name}'", answer, StringComparison.Ordinal);
        Assert.Contains($"A manifest describes it (disk.yaml:{(name == "first" ? 1 : 5)})\n", answer, StringComparison.Ordinal);
        var problem = Assert.Throws<ToolException>(() => Answer(Program, "other.yaml:1", files));
        Assert.Equal("the program reads no object from other.yaml", problem.Message);
    }

    [Fact]
    public void Files_of_one_name_both_answer()
    {
        const string Program = """
            _ = new Pulumi.Kubernetes.Yaml.ConfigFile("a/disk.yaml");
            _ = new Pulumi.Kubernetes.Yaml.ConfigFile("b/disk.yaml");
            """;
        (string, string)[] files =
        [
            ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("/app/a/disk.yaml", "apiVersion: v1\nkind: PersistentVolume\nmetadata: { name: first }\n"),
            ("/app/b/disk.yaml", "\napiVersion: v1\nkind: PersistentVolume\nmetadata: { name: second }\n"),
        ];
        var answer = Answer(Program, "disk.yaml:3", files);
        Assert.Contains("Kubernetes volume 'first'", answer, StringComparison.Ordinal);
        Assert.Contains("Kubernetes volume 'second'", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deny", "Resource", "the policy denies it")]
    [InlineData("Allow", "NotResource", "the permission names what it leaves out, and none of what it opens")]
    [InlineData("Allow", "Resource", null)]
    public void A_permission_that_opens_nothing_is_told(string effect, string resource, string? reason)
    {
        var answer = Answer(
            """"
            var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
            var role = new Aws.Iam.Role("role", new() { AssumeRolePolicy = "{}" });
            _ = new Aws.Iam.RolePolicy("read", new()
            {
                Role = role.Id,
                Policy = lake.Arn.Apply(arn => $$"""{"Statement":[{"Effect":"EFFECT","Action":"s3:GetObject","WHICH":"{{arn}}/*"}]}"""),
            });
            var profile = new Aws.Iam.InstanceProfile("profile", new() { Role = role.Name });
            _ = new Aws.Ec2.Instance("trainer", new() { Region = "us-east-1", InstanceType = "p4d.24xlarge", IamInstanceProfile = profile.Name });
            """".Replace("EFFECT", effect, StringComparison.Ordinal).Replace("WHICH", resource, StringComparison.Ordinal),
            "trainer"
        );
        Assert.Equal(
            reason is null ? null : $"  - policy, \"s3:GetObject\": {reason} (Program.cs:15)",
            answer.Split('\n').FirstOrDefault(line => line.Contains("policy, ", StringComparison.Ordinal))
        );
        Assert.Equal(
            reason is null,
            answer.Contains("permits it through IAM instance profile 'profile' (Program.cs:15)", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_list_names_the_place_and_the_copies()
    {
        var answer = Answer(
            """
            _ = new Pulumi.AzureNative.CosmosDB.DatabaseAccount("it", new()
            {
                ResourceGroupName = "group", Location = "westus",
                Locations =
                {
                    new Pulumi.AzureNative.CosmosDB.Inputs.LocationArgs { LocationName = "northeurope", FailoverPriority = 1 },
                    new Pulumi.AzureNative.CosmosDB.Inputs.LocationArgs { LocationName = "eastus", FailoverPriority = 0 },
                },
            });
            """,
            "it"
        );
        Assert.Contains("It lands in eastus:\n  1. its own input says so: \"eastus\" (Program.cs:16)\n", answer, StringComparison.Ordinal);
        Assert.Contains("It has a copy in northeurope", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "new Pulumi.Gcp.Storage.Bucket(\"it\", new())",
        "none of its inputs customPlacementConfig.dataLocations and location is given"
    )]
    [InlineData("new Pulumi.Kubernetes.Core.V1.Pod(\"it\")", "the program does not show the cluster it is on")]
    [InlineData(
        "new Pulumi.AzureNative.Storage.BlobContainer(\"it\", new() { AccountName = \"elsewhere\", ResourceGroupName = \"group\" })",
        "what it lives with is not created here: \"elsewhere\""
    )]
    [InlineData("new Aws.S3.Bucket(\"it\", new() { Region = \"eu-west-1\" }, new() { Provider = new Pulumi.Gcp.Provider(\"g\") })", null)]
    public void A_place_that_no_value_decides_has_a_reason(string creation, string? reason) =>
        Assert.Contains(
            reason is null ? "It lands in eu-west-1" : $"Where it lands is not known:\n  1. {reason} (Program.cs:10)\n",
            Answer($"_ = {creation};", "it"),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_image_of_a_machine_is_in_no_registry() =>
        Assert.DoesNotContain(
            "could name data",
            Answer(
                """
                _ = new Pulumi.AzureNative.Compute.VirtualMachine("vm", new()
                {
                    Location = "westeurope", ResourceGroupName = "group",
                    StorageProfile = new Pulumi.AzureNative.Compute.Inputs.StorageProfileArgs
                    {
                        ImageReference = new Pulumi.AzureNative.Compute.Inputs.ImageReferenceArgs { Publisher = "microsoft-dsvm", Offer = "ubuntu-hpc" },
                    },
                });
                """,
                "vm"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("lake-*", "S3 bucket 'lake-*' (Program.cs:10)")]
    [InlineData("made-*", "S3 bucket 'made-*' (Program.cs:11)")]
    [InlineData("made-here", "S3 bucket 'made-*' (Program.cs:11)")]
    public void A_name_with_a_star(string asked, string answer) =>
        Assert.StartsWith(
            answer,
            Answer("_ = new Aws.S3.Bucket(\"lake-*\");\n_ = new Aws.S3.Bucket($\"made-{File.ReadAllText(\"name\")}\");", asked),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_star_that_is_part_of_the_name_stands_for_nothing_else() =>
        Assert.Throws<ToolException>(() => Answer("_ = new Aws.S3.Bucket(\"lake-*\");", "lake-raw"));

    [Fact]
    public void Names_are_suggested_in_the_order_of_the_alphabet()
    {
        var problem = Assert.Throws<ToolException>(() =>
            Answer("_ = new Aws.S3.Bucket(\"c\"); _ = new Aws.S3.Bucket(\"a\"); _ = new Aws.S3.Bucket(\"b\");", "nothing-like-it")
        );
        Assert.Equal("no resource is called 'nothing-like-it'; write one of a, b, c", problem.Message);
    }

    [Fact]
    public void Of_several_programs_none_is_dropped()
    {
        LoadedProject[] projects =
        [
            Project("/apps/one/One.csproj", "_ = new Aws.S3.Bucket(\"lake\", new() { Region = \"eu-west-1\" });"),
            Project("/apps/two/Two.csproj", "Stop();\nvoid Stop() => throw new Exception();"),
            Project("/apps/three/Three.csproj", "nonsense;"),
            Project("/apps/four/Four.csproj", "_ = new Aws.S3.Bucket(\"other\");"),
        ];
        var answer = ExplainCommand.Text(projects, "lake", null, json: false, default);
        Assert.StartsWith("# One\n\nS3 bucket 'lake'", answer, StringComparison.Ordinal);
        Assert.Contains(
            "# Two\n\nno resource is called 'lake'; the program creates none\nThe analysis did not see",
            answer,
            StringComparison.Ordinal
        );
        Assert.Contains("# Three\n\nThree.csproj does not compile", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Four", answer, StringComparison.Ordinal);
        var none = Assert.Throws<ToolException>(() => ExplainCommand.Text(projects, "nothing", null, json: false, default));
        Assert.Equal(3, none.ExitCode);
        Assert.Equal(
            ["One", "Two", "Three", "Four"],
            projects
                .Select(p => Path.GetFileNameWithoutExtension(p.Path))
                .Where(n => none.Message.Contains(n + ": ", StringComparison.Ordinal))
        );
    }
}
