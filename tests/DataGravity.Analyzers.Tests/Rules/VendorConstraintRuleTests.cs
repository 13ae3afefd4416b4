using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class VendorConstraintRuleTests
{
    private const string Rule = "PDG1003";

    private const string Site = """
        class Site : ComponentResource
        {
            public Site(string name, ComponentResourceOptions? options = null) : base("app:index:Site", name, options) { }
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_model_far_from_its_artifacts(bool asStack) => new Placed { AsStack = asStack }.IsReportedAsync(Rule);

    [Theory]
    [InlineData("data.BucketName", "east", "west")]
    [InlineData("data.Id.Apply(id => $\"s3://{id}/model.tar.gz\")", "east", "west")]
    [InlineData("Output.Tuple(data.Id, Output.Create(\"7\")).Apply(t => $\"s3://{t.Item1}/{t.Item2}\")", "east", "west")]
    [InlineData("Output.All(data.Id, Output.Create(\"7\")).Apply(parts => string.Join(\"/\", parts))", "east", "west")]
    [InlineData("data.Arn.Apply(arn => { var name = arn.Split(':')[5]; return \"s3://\" + name; })", "east", "west")]
    public async Task Named_in_any_way(string url, string dataProvider, string modelProvider)
    {
        var placed = new Placed { Url = url };
        await placed.IsReportedAsync(Rule);
        await (placed with { ModelOptions = $"new() {{ Provider = {dataProvider} }}" }).IsSilentAsync();
        await (placed with { Data = $"new Aws.S3.Bucket(\"data\", new(), new() {{ Provider = {modelProvider} }})" }).IsSilentAsync();
    }

    [Fact]
    public async Task Placed_by_regions_of_their_own()
    {
        var placed = new Placed
        {
            Setup = "",
            Data = """new Aws.S3.Bucket("data", new() { Region = "eu-west-1" })""",
            ModelArgs = "Region = \"us-east-1\",",
            ModelOptions = "null",
        };
        await placed.IsReportedAsync(Rule);
        await (placed with { AsStack = true, ModelArgs = "Region = data.Region," }).IsSilentAsync();
        await (placed with { ModelArgs = "Region = \"eu-west-1\"," }).IsSilentAsync();
    }

    [Theory]
    [InlineData("new Site(\"site\", new() { Provider = west })", true)]
    [InlineData("new Site(\"site\", new() { Providers = { new Gcp.Provider(\"google\"), west } })", true)]
    [InlineData("new Site(\"site\", new() { Providers = { west, east } })", false)]
    [InlineData("new Site(\"inner\", new() { Parent = new Site(\"outer\", new() { Provider = west }) })", true)]
    [InlineData("new Aws.S3.Bucket(\"parent\", null, new() { Provider = west })", true)]
    [InlineData(
        "new Aws.S3.Bucket(\"child\", null, new() { Parent = new Aws.S3.Bucket(\"parent\", null, new() { Provider = west }) })",
        true
    )]
    public Task Placed_by_a_parent(string parent, bool isFar)
    {
        var placed = new Placed { Types = Site, ModelOptions = $"new() {{ Parent = {parent} }}" };
        return isFar ? placed.IsReportedAsync(Rule) : placed.IsSilentAsync();
    }

    [Fact]
    public async Task Placed_by_the_stack_file()
    {
        var placed = new Placed { ModelOptions = "null" };
        await placed.IsReportedAsync(Rule, Placed.Stacks(("prod", "aws:region: us-west-2")));
        await placed.IsSilentAsync(Placed.Stacks(("prod", "aws:region: us-east-1")));
        await placed.IsSilentAsync(Placed.Stacks());
        await placed.IsSilentAsync();
    }

    [Fact]
    public Task Its_message_names_both_ends_and_why() =>
        new Placed().IsReportedAsAsync(
            Rule,
            "SageMaker model 'model' in us-west-1 (provider 'west') reads S3 bucket 'data' in us-east-1 (provider 'east'); SageMaker requires its model artifacts in its own region"
        );

    [Fact]
    public Task Its_message_names_file_and_line() =>
        new Placed { ModelOptions = "null" }.IsReportedAsAsync(
            Rule,
            "SageMaker model 'model' in eu-west-1 (aws:region, Pulumi.prod.yaml:2) reads S3 bucket 'data' in us-east-1 (provider 'east'); SageMaker requires its model artifacts in its own region",
            Placed.Stacks(("prod", "aws:region: eu-west-1"))
        );

    [Fact]
    public Task It_stands_at_new_where_the_type_is_inferred() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Pulumi.Aws.Fsx;
            using Pulumi.Aws.S3;

            return await Deployment.RunAsync(() =>
            {
                Bucket data = {|#1:new("data", new() { Region = "eu-west-1" })|};
                LustreFileSystem scratch = {|#0:new|}("scratch", new()
                {
                    Region = "us-east-1",
                    SubnetIds = "subnet-1",
                    ImportPath = Output.Format($"s3://{data.BucketName}"),
                    AutoImportPolicy = "NEW_CHANGED",
                });
            });
            """,
            Rule,
            "FSx for Lustre file system 'scratch' in us-east-1 (its own Region) reads S3 bucket 'data' in eu-west-1 (its own Region); FSx for Lustre imports automatically from its own region only"
        );

    [Fact]
    public Task The_same_function_in_three_regions_is_one_finding() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                Aws.S3.Bucket? code = null;
                foreach (var region in new[] { "us-east-1", "eu-west-1", "ap-southeast-2" })
                {
                    var provider = new Aws.Provider(region, new() { Region = region });
                    code ??= {|#1:new Aws.S3.Bucket("code", new(), new() { Provider = provider })|};
                    _ = new {|#0:Aws.Lambda.Function|}($"resize-{region}", new()
                    {
                        Role = "role",
                        S3Bucket = code.BucketName,
                        S3Key = "resize.zip",
                    }, new() { Provider = provider });
                }
            });
            """,
            Rule,
            "Lambda function 'resize-eu-west-1' in eu-west-1 (provider 'eu-west-1') reads S3 bucket 'code' in us-east-1 (provider 'us-east-1'), as do 1 more created here; Lambda requires its code package in its own region"
        );

    [Fact]
    public Task The_same_function_made_by_a_method_of_the_stack() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Pulumi.Aws.Lambda;
            using Pulumi.Aws.S3;

            return await Deployment.RunAsync<Everywhere>();

            class Everywhere : Stack
            {
                private readonly Bucket _code = new("code", new BucketArgs { Region = "us-east-1" });

                public Everywhere()
                {
                    Deploy("us-east-1");
                    Deploy("eu-west-1");
                    Deploy("ap-southeast-2");
                }

                private void Deploy(string region) => _ = new {|PDG1003:Function|}($"resize-{region}", new FunctionArgs
                {
                    Region = region,
                    Role = "role",
                    S3Bucket = _code.Id,
                    S3Key = "resize.zip",
                });
            }
            """
        );

    /// <summary>The compiler creates some collections by a method, whose arguments are not elements.</summary>
    [Theory]
    [InlineData("System.Collections.Immutable.ImmutableArray<string>")]
    [InlineData("System.Collections.Immutable.ImmutableList<string>")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet<string>")]
    [InlineData("List<string>")]
    [InlineData("string[]")]
    [InlineData("IReadOnlyList<string>")]
    public Task Regions_of_a_collection_expression(string type) =>
        Scenarios.Scenario.VerifyAsync(
            $$"""
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            {{type}} regions = ["us-east-1"];
            _ = new {|PDG1003:Aws.Sagemaker.Model|}("model", new()
            {
                Region = regions.First(),
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/m.tar.gz") },
            });
            """
        );

    /// <summary>Automatic import is refused across regions. Without it, bytes are billed.</summary>
    [Theory]
    [InlineData("", "PDG1002")]
    [InlineData("S3 = new Aws.Fsx.Inputs.DataRepositoryAssociationS3Args(),", "PDG1002")]
    [InlineData(
        "S3 = new Aws.Fsx.Inputs.DataRepositoryAssociationS3Args { AutoExportPolicy = new Aws.Fsx.Inputs.DataRepositoryAssociationS3AutoExportPolicyArgs { Events = { \"NEW\" } } },",
        "PDG1002"
    )]
    [InlineData(
        "S3 = new Aws.Fsx.Inputs.DataRepositoryAssociationS3Args { AutoImportPolicy = new Aws.Fsx.Inputs.DataRepositoryAssociationS3AutoImportPolicyArgs { Events = { \"NEW\" } } },",
        "PDG1003"
    )]
    public Task A_data_repository(string policy, string rule) =>
        Scenarios.Scenario.VerifyAsync(
            $$"""
            var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
            _ = new {|{{rule}}:Aws.Fsx.DataRepositoryAssociation|}("lake", new()
            {
                Region = "us-east-1", FileSystemId = "fs-1", FileSystemPath = "/lake", {{policy}}
                DataRepositoryPath = Output.Format($"s3://{lake.BucketName}"),
            });
            """
        );

    [Theory]
    [InlineData("us-east-1", true)]
    [InlineData("eu-west-1", false)]
    public Task A_stream_that_a_function_polls(string region, bool isFar) =>
        Scenarios.Scenario.VerifyAsync(
            $$"""
            var clicks = new Aws.Kinesis.Stream("clicks", new() { Region = "eu-west-1" });
            var score = new Aws.Lambda.Function("score", new() { Region = "{{region}}", Role = "role" });
            _ = new {{(isFar ? "{|PDG1003:Aws.Lambda.EventSourceMapping|}" : "Aws.Lambda.EventSourceMapping")}}("clicks", new()
            {
                Region = "{{region}}", EventSourceArn = clicks.Arn, FunctionName = score.Arn,
            });
            """
        );

    [Theory]
    [InlineData("EU", "", "PDG1003")] // Without a location it is in US.
    [InlineData("EU", "Location = \"EU\",", "")]
    [InlineData("US", "", "")]
    [InlineData("europe-west2", "Location = \"EU\",", "PDG1003")] // London is not in EU.
    [InlineData("europe-west1", "Location = \"EU\",", "")]
    public Task A_query_of_a_dataset(string dataset, string location, string rule) =>
        Scenarios.Scenario.VerifyAsync(
            $$"""
            var sales = new Gcp.BigQuery.Dataset("sales", new() { DatasetId = "sales", Location = "{{dataset}}" });
            _ = new {{(rule.Length > 0 ? $"{{|{rule}:Gcp.BigQuery.Job|}}" : "Gcp.BigQuery.Job")}}("train", new()
            {
                JobId = "train", {{location}}
                Query = new Gcp.BigQuery.Inputs.JobQueryArgs
                {
                    Query = "SELECT 1", DefaultDataset = new Gcp.BigQuery.Inputs.JobQueryDefaultDatasetArgs { DatasetId = sales.DatasetId },
                },
            });
            """
        );

    [Theory]
    [InlineData("EU", "PDG1003")]
    [InlineData("US", "PDG1002")] // A dataset in US loads from anywhere, which costs.
    public Task A_load_from_a_bucket(string location, string rule) =>
        Scenarios.Scenario.VerifyAsync(
            $$"""
            var files = new Gcp.Storage.Bucket("files", new() { Location = "asia-east1" });
            _ = new {|{{rule}}:Gcp.BigQuery.Job|}("load", new()
            {
                JobId = "load", Location = "{{location}}",
                Load = new Gcp.BigQuery.Inputs.JobLoadArgs
                {
                    SourceUris = { Output.Format($"{files.Url}/day.csv") },
                    DestinationTable = new Gcp.BigQuery.Inputs.JobLoadDestinationTableArgs { TableId = "days" },
                },
            });
            """
        );

    [Fact]
    public Task A_data_repository_in_another_file() =>
        new PlacementTest
        {
            TestState =
            {
                Sources =
                {
                    """
                        using Pulumi;
                        using Pulumi.Aws.Fsx;

                        return await Deployment.RunAsync<Scratch>();

                        class Scratch : Stack
                        {
                            public Scratch() => _ = new {|#0:DataRepositoryAssociation|}("lake", new()
                            {
                                Region = "us-east-1",
                                FileSystemId = "fs-1",
                                FileSystemPath = "/lake",
                                DataRepositoryPath = new Lake().Path,
                                S3 = new Pulumi.Aws.Fsx.Inputs.DataRepositoryAssociationS3Args
                                {
                                    AutoImportPolicy = new Pulumi.Aws.Fsx.Inputs.DataRepositoryAssociationS3AutoImportPolicyArgs { Events = { "NEW" } },
                                },
                            });
                        }
                        """,
                    """
                        using Pulumi;
                        using Aws = Pulumi.Aws;

                        class Lake
                        {
                            private readonly Aws.S3.Bucket _bucket = {|#1:new("lake", new() { Region = "eu-west-1" })|};

                            public Output<string> Path => Output.Format($"s3://{_bucket.BucketName}/lake");
                        }
                        """,
                },
            },
            ExpectedDiagnostics =
            {
                new Microsoft.CodeAnalysis.Testing.DiagnosticResult(Rule, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
                    .WithLocation(0)
                    .WithLocation(1),
            },
        }.RunAsync();

    [Fact]
    public Task A_training_job_by_its_input_and_its_output() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Pulumi.Aws.S3;
            using Pulumi.Aws.Sagemaker;
            using Pulumi.Aws.Sagemaker.Inputs;

            return await Deployment.RunAsync<Training>();

            class Training : Stack
            {
                public Training()
                {
                    var west = new CustomResourceOptions { Provider = new Pulumi.Aws.Provider("west", new() { Region = "us-west-2" }) };
                    var input = new Bucket("input", new() { Region = "us-east-1" });
                    var output = new Bucket("output", null, west);
                    _ = new {|PDG1003:TrainingJob|}("reads", Args(input, output), west);
                    _ = new {|PDG1003:TrainingJob|}("writes", Args(output, input), west);
                    _ = new TrainingJob("near", Args(output, output), west);
                }

                private static TrainingJobArgs Args(Bucket input, Bucket output) => new()
                {
                    TrainingJobName = "train",
                    RoleArn = "role",
                    InputDataConfigs = new TrainingJobInputDataConfigArgs
                    {
                        ChannelName = "train",
                        DataSource = new TrainingJobInputDataConfigDataSourceArgs
                        {
                            S3DataSource = new TrainingJobInputDataConfigDataSourceS3DataSourceArgs
                            {
                                S3DataType = "S3Prefix",
                                S3Uri = Output.Format($"s3://{input.BucketName}/train"),
                            },
                        },
                    },
                    OutputDataConfig = new TrainingJobOutputDataConfigArgs { S3OutputPath = Output.Format($"s3://{output.BucketName}/out") },
                };
            }
            """
        );
}
