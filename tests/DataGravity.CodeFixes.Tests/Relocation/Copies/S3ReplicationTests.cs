using System.Text.Json.Nodes;
using DataGravity.CodeFixes.Relocation.Copies;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.CodeFixes.Tests.Relocation.Copies;

public class S3ReplicationTests
{
    private const string Bucket = """
            var images = new Aws.S3.Bucket("images", new() { Region = "eu-west-1" });

        """;

    private const string Reader = """
            _ = new Aws.Ec2.Instance("trainer", new() { Region = "us-east-1", InstanceType = "p4d.24xlarge", Ami = "ami-1", UserData = images.BucketName.Apply(name => $"aws s3 sync s3://{name}/ /data") });
        """;

    [Fact]
    public async Task The_compute_reads_a_copy_that_a_replication_keeps()
    {
        var move = await MoveAsync(Bucket + Reader);
        Assert.Equal("Keep a copy of S3 bucket 'images' in us-east-1, next to 'trainer'", move.Title);
        Assert.Empty(move.Findings);
        Assert.Contains("UserData = imagesCopy.BucketName.Apply(", move.Text, StringComparison.Ordinal);

        var run = await move.RunAsync();
        Assert.Equal("us-east-1", (string?)run["images-us-east-1"].Inputs["region"]);
        Assert.Equal("eu-west-1", (string?)run["images-versioning"].Inputs["region"]);
        Assert.Equal("us-east-1", (string?)run["images-copy-versioning"].Inputs["region"]);
        var replication = run["images-replication", "aws:s3/bucketReplicationConfig:BucketReplicationConfig"];
        Assert.Equal("eu-west-1", (string?)replication.Inputs["region"]);
        Assert.Equal(
            ["images-copy-versioning", "images-versioning"],
            replication
                .Dependencies.Where(resource => resource.Type.Contains("Versioning", StringComparison.Ordinal))
                .Select(resource => resource.Name)
                .Order()
        );
        var policy = JsonNode.Parse((string)run["images-replication", "aws:iam/rolePolicy:RolePolicy"].Inputs["policy"]!)!;
        Assert.Equal(3, policy["Statement"]!.AsArray().Count);
    }

    [Fact]
    public async Task All_that_reads_it_there_gets_the_copy()
    {
        var moves = await OfferedMove.AllOfAsync(
            new KeepCopyFixProvider(),
            OfferedMove.Program(Bucket + Reader + "\n" + Reader.Replace("trainer", "other", StringComparison.Ordinal))
        );
        Assert.Equal(
            [
                "Keep a copy of S3 bucket 'images' in us-east-1, next to 'trainer' and 1 more",
                "Keep a copy of S3 bucket 'images' in us-east-1, next to 'other' and 1 more",
            ],
            moves.Select(move => move.Title)
        );
        Assert.All(moves, move => Assert.Empty(move.Findings));
        Assert.Equal(moves[0].Text, moves[1].Text);
        Assert.Equal(
            moves[0].Text,
            await OfferedMove.AllMadeAsync(
                new KeepCopyFixProvider(),
                KeepCopyFixProvider.EquivalenceKey,
                OfferedMove.Program(Bucket + Reader + "\n" + Reader.Replace("trainer", "other", StringComparison.Ordinal))
            )
        );
    }

    [Theory]
    [InlineData("", "Output.Format($\"s3://{imagesCopy.BucketName}/v4\")")]
    [InlineData("_ = new Aws.Ssm.Parameter(\"images\", new() { Type = \"String\", Value = address });", null)] // Where others are told, too.
    public async Task What_is_worked_out_for_it_alone_goes_with_it(string after, string? address)
    {
        var body =
            Bucket
            + """
                    var folder = Output.Format($"s3://{images.BucketName}/v4");
                    var address = folder.Apply(path => path + "/");
                    _ = new Aws.Ec2.Instance("trainer", new() { Region = "us-east-1", InstanceType = "p4d.24xlarge", Ami = "ami-1", UserData = address.Apply(path => $"aws s3 sync {path} /data") });

                """
            + after;
        var moves = await OfferedMove.AllOfAsync(new KeepCopyFixProvider(), OfferedMove.Program(body));
        if (address is null)
        {
            Assert.Empty(moves);
            return;
        }
        var move = Assert.Single(moves);
        Assert.Contains($"var folder = {address};", move.Text, StringComparison.Ordinal);
        Assert.Empty(move.Findings);
        await move.RunAsync();
    }

    [Fact]
    public async Task Providers_place_both()
    {
        var move = await MoveAsync(
            """
                var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
                var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });
                var images = new Aws.S3.Bucket("images", new(), new() { Provider = ireland });
            """
                + "\n"
                + Reader
                    .Replace("Region = \"us-east-1\", ", "", StringComparison.Ordinal)
                    .Replace("\") });", "\") }, new() { Provider = virginia });", StringComparison.Ordinal)
        );
        Assert.Empty(move.Findings);
        var run = await move.RunAsync();
        Assert.Equal("virginia", run["images-us-east-1"].Provider!.Name);
        Assert.Equal("virginia", run["images-copy-versioning"].Provider!.Name);
        Assert.Equal("ireland", run["images-versioning"].Provider!.Name);
        Assert.Equal("ireland", run["images-replication", "aws:s3/bucketReplicationConfig:BucketReplicationConfig"].Provider!.Name);
    }

    [Fact]
    public async Task The_children_of_a_component_stay_its_children()
    {
        var move = await MoveAsync(
            "_ = new Training(\"training\");",
            """
            class Training : ComponentResource
            {
                private readonly Aws.S3.Bucket _images;

                public Training(string name) : base("app:index:Training", name)
                {
                    _images = new Aws.S3.Bucket($"{name}-images", new() { Region = "eu-west-1" }, new() { Parent = this });
                    _ = new Aws.Ec2.Instance("trainer", new() { Region = "us-east-1", InstanceType = "p4d.24xlarge", Ami = "ami-1", UserData = _images.Arn }, new() { Parent = this });
                }
            }
            """
        );
        var run = await move.RunAsync();
        Assert.All(
            run.Resources.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal)),
            resource => Assert.Equal("training", resource.Parent!.Name)
        );
        Assert.Equal("us-east-1", (string?)run["training-images-us-east-1"].Inputs["region"]);
    }

    [Fact]
    public async Task What_is_versioned_already_is_not_versioned_again()
    {
        var move = await MoveAsync(
            Bucket
                + """
                _ = new Aws.S3.BucketVersioning("kept", new()
                {
                    Region = "eu-west-1",
                    Bucket = images.Id,
                    VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
                });

                """
                + Reader
        );
        var run = await move.RunAsync();
        Assert.Equal(
            ["images-copy-versioning", "kept"],
            run.Resources.Where(resource => resource.Type == "aws:s3/bucketVersioning:BucketVersioning")
                .Select(resource => resource.Name)
                .Order()
        );
    }

    [Fact]
    public async Task Names_in_use_are_left_to_their_owners()
    {
        var move = await MoveAsync(Bucket + "    var imagesCopy = 1;\n" + Reader);
        Assert.Contains("var imagesCopy2 = new Aws.S3.Bucket", move.Text, StringComparison.Ordinal);
        Assert.Contains("UserData = imagesCopy2.BucketName", move.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Namespaces_are_imported_where_the_file_imports_its_others()
    {
        const string Program = """
            using Pulumi;
            using Pulumi.Aws.Ec2;
            using Pulumi.Aws.S3;

            return await Deployment.RunAsync(() =>
            {
            	var images = new Bucket("images", new BucketArgs { Region = "eu-west-1" });
            	new Instance("trainer", new InstanceArgs { Region = "us-east-1", InstanceType = "p4d.24xlarge", Ami = "ami-1", UserData = images.Arn });
            });
            """;
        var move = Assert.Single(await OfferedMove.AllOfAsync(new KeepCopyFixProvider(), Program));
        Assert.Contains(
            "using Pulumi.Aws.Ec2;\nusing Pulumi.Aws.Iam;\nusing Pulumi.Aws.S3;\n\nreturn",
            move.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\tvar imagesCopy = new Bucket(\"images-us-east-1\", new BucketArgs { Region = \"us-east-1\" });\n",
            move.Text,
            StringComparison.Ordinal
        );
        // With its Inputs, BucketVersioningArgs would be two types.
        Assert.Contains(
            "\n\t\tVersioningConfiguration = new Pulumi.Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = \"Enabled\" },\n",
            move.Text,
            StringComparison.Ordinal
        );
        await move.RunAsync();
    }

    [Fact]
    public async Task A_role_that_may_read_the_original_may_read_the_copy()
    {
        var move = await MoveAsync(
            Bucket
                + """
                var role = new Aws.Iam.Role("trainer", new() { AssumeRolePolicy = "{}" });
                _ = new Aws.Iam.RolePolicy("trainer", new()
                {
                    Role = role.Name,
                    Policy = Output.Format($"{{ \"Statement\": [{{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"{images.Arn}/*\" }}] }}"),
                });
                _ = new Aws.Sagemaker.NotebookInstance("lab", new() { Region = "us-east-1", InstanceType = "ml.g5.xlarge", RoleArn = role.Arn });
                """
        );
        Assert.Empty(move.Findings);
        Assert.Contains("{imagesCopy.Arn}/*", move.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "_ = new Aws.S3.BucketReplicationConfig(\"kept\", new() { Region = \"eu-west-1\", Bucket = images.Id, Role = \"role\", Rules = { new Aws.S3.Inputs.BucketReplicationConfigRuleArgs { Status = \"Enabled\", Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = new Aws.S3.Bucket(\"third\", new() { Region = \"us-west-2\" }).Arn } } } });\n"
    )]
    [InlineData(
        "_ = new Aws.S3.BucketVersioning(\"off\", new() { Region = \"eu-west-1\", Bucket = images.Id, VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = \"Suspended\" } });\n"
    )]
    [InlineData(
        "_ = new Aws.S3.BucketServerSideEncryptionConfiguration(\"secret\", new() { Region = \"eu-west-1\", Bucket = images.Id, Rules = { new Aws.S3.Inputs.BucketServerSideEncryptionConfigurationRuleArgs() } });\n"
    )]
    [InlineData("_ = new Aws.S3.Bucket(\"images-us-east-1\");\n")]
    [InlineData(
        "var texts = new[] { images.Arn };\n_ = new Aws.Ssm.Parameter(\"images\", new() { Type = \"String\", Value = texts[0] });\n",
        "texts[0]"
    )]
    public async Task What_cannot_be_copied_stays(string between, string data = "images.Arn") =>
        Assert.Empty(
            await OfferedMove.AllOfAsync(
                new KeepCopyFixProvider(),
                OfferedMove.Program(
                    Bucket
                        + between
                        + Reader.Replace(
                            "images.BucketName.Apply(name => $\"aws s3 sync s3://{name}/ /data\")",
                            data,
                            StringComparison.Ordinal
                        )
                )
            )
        );

    [Fact]
    public async Task What_the_compute_writes_to_stays() =>
        Assert.Empty(
            await OfferedMove.AllOfAsync(
                new KeepCopyFixProvider(),
                OfferedMove.Program(
                    Bucket
                        + """
                            _ = new Aws.Sagemaker.FeatureGroup("features", new()
                            {
                                Region = "us-east-1", FeatureGroupName = "f", RecordIdentifierFeatureName = "id", EventTimeFeatureName = "t", RoleArn = "role",
                                FeatureDefinitions = { new Aws.Sagemaker.Inputs.FeatureGroupFeatureDefinitionArgs { FeatureName = "id", FeatureType = "String" } },
                                OfflineStoreConfig = new Aws.Sagemaker.Inputs.FeatureGroupOfflineStoreConfigArgs
                                {
                                    S3StorageConfig = new Aws.Sagemaker.Inputs.FeatureGroupOfflineStoreConfigS3StorageConfigArgs { S3Uri = Output.Format($"s3://{images.BucketName}/f") },
                                },
                            });
                        """
                )
            )
        );

    [Fact]
    public async Task Before_raw_strings_nothing_is_offered() =>
        Assert.Empty(
            await OfferedMove.AllOfAsync(new KeepCopyFixProvider(), OfferedMove.Program(Bucket + Reader), LanguageVersion.CSharp10)
        );

    [Fact]
    public async Task Where_it_is_near_in_one_stack_nothing_is_offered()
    {
        var program = OfferedMove.Program(Bucket + Reader.Replace("Region = \"us-east-1\", ", "", StringComparison.Ordinal));
        var (project, near, far) = (
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n"),
            ("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n")
        );
        Assert.Empty(await OfferedMove.AllOfAsync(new KeepCopyFixProvider(), program, files: [project, near, far]));
        var move = Assert.Single(await OfferedMove.AllOfAsync(new KeepCopyFixProvider(), program, files: [project, far]));
        Assert.Contains("new Aws.S3.Bucket(\"images-us-east-1\");", move.Text, StringComparison.Ordinal);
    }

    private static async Task<OfferedMove> MoveAsync(string body, string types = "") =>
        Assert.Single(await OfferedMove.AllOfAsync(new KeepCopyFixProvider(), OfferedMove.Program(body, types)));
}
