using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>What looks like distance and is none, or is none anybody knows of.</summary>
public class SilenceTests
{
    private static readonly Placed s_placed = new();

    [Theory]
    [InlineData("new() { Provider = east }")] // the same provider
    [InlineData("new() { Provider = new Aws.Provider(\"other\", new() { Region = \"us-east-1\" }) }")] // another provider of the region
    [InlineData("null")] // the default provider, whose region nobody knows
    [InlineData("new() { Provider = null }")] // no provider after all
    [InlineData("new() { Parent = new Aws.Lambda.Function(\"f\", new() { Role = \"r\" }, new() { Provider = east }) }")] // inherited
    [InlineData("new() { Provider = new Aws.Provider(\"unset\") }")] // a provider without a region
    [InlineData("new() { Provider = new Aws.Provider(\"env\", new() { Region = Environment.GetEnvironmentVariable(\"R\") }) }")] // the environment's region
    [InlineData("new() { Provider = new Aws.Provider(\"cfg\", new() { Region = new Config().Require(\"region\") }) }")] // a region only the run knows
    [InlineData("new() { Provider = new Aws.Provider(\"helper\", new() { Region = System.IO.File.ReadAllText(\"region\") }) }")] // a helper's region
    public Task The_model_is_placed_by(string options) => (s_placed with { ModelOptions = options }).IsSilentAsync();

    [Theory]
    [InlineData("null", "null")]
    [InlineData("new() { Provider = home }", "new() { Provider = home }")]
    [InlineData("new() { Provider = home }", "new() { Provider = new Aws.Provider(\"same\", new() { Region = region }) }")]
    public async Task Both_follow_the_same_unknown(string dataOptions, string modelOptions)
    {
        var placed = new Placed
        {
            Setup = """
                var region = new Config().Require("region");
                var home = new Aws.Provider("home", new() { Region = region });
                """,
            Data = $"new Aws.S3.Bucket(\"data\", null, {dataOptions})",
            ModelOptions = modelOptions,
        };
        await placed.IsSilentAsync();
        await placed.IsSilentAsync(Placed.Stacks());
        await placed.IsSilentAsync(Placed.Stacks(("prod", "app:region: mars-north-1")));
    }

    [Fact]
    public Task A_child_that_names_no_parent_follows_the_default() =>
        (
            s_placed with
            {
                Setup = """
                    var west = new Aws.Provider("west", new() { Region = "us-west-1" });
                    """,
                Data = """new Site("site", new() { Provider = west }).Data""",
                ModelOptions = "null",
                Types = """
                    class Site : ComponentResource
                    {
                        public Site(string name, ComponentResourceOptions? options = null) : base("app:index:Site", name, options)
                            => Data = new {|PDG2003:Aws.S3.Bucket|}("data");

                        public Aws.S3.Bucket Data { get; }
                    }
                    """,
            }
        ).IsSilentAsync(Placed.Stacks(("prod", "aws:region: us-east-1")));

    [Theory]
    [InlineData("Tags = { [\"region\"] = \"eu-west-1\" },")]
    [InlineData(
        "Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { [\"AWS_REGION\"] = \"eu-west-1\", [\"LOCATION\"] = $\"./models/v1\" } } },"
    )]
    [InlineData("Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { [\"REGION\"] = data.Region } } },")]
    [InlineData("Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Image = \"1.dkr.ecr.eu-west-1.amazonaws.com/x\" } },")]
    public Task Look_alikes_say_nothing_of_a_place(string modelArgs) =>
        (s_placed with { ModelArgs = modelArgs, ModelOptions = "new() { Provider = east }" }).IsSilentAsync();

    [Fact]
    public Task The_region_of_a_bucket_is_no_data() =>
        (
            s_placed with
            {
                Url = "\"s3://elsewhere/m\"",
                ModelArgs =
                    "Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { [\"REGION\"] = data.Region } } },",
            }
        ).IsSilentAsync();

    [Fact]
    public Task Access_to_every_bucket_says_nothing_of_one() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                var role = new Aws.Iam.Role("role", new() { AssumeRolePolicy = "{}" });
                _ = new Aws.Iam.RolePolicyAttachment("read", new() { Role = role.Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" });
                _ = new Aws.Sagemaker.NotebookInstance("lab", new() { Region = "us-east-1", RoleArn = role.Arn, InstanceType = "ml.t3.medium" });
            });
            """
        );

    [Fact]
    public Task Paths_called_location_are_no_places() =>
        PlacementTest.VerifyAsync(
            """
            using Pulumi;
            using Gcp = Pulumi.Gcp;

            class Dataset : CustomResource
            {
                public Dataset(string name, DatasetArgs args, CustomResourceOptions? options = null) : base("files:index:Dataset", name, args, options) { }
            }
            class DatasetArgs : ResourceArgs
            {
                [Input("location")] public Input<string>? Location { get; set; }
                [Input("source")] public Input<string>? Source { get; set; }
            }
            class Program
            {
                static System.Threading.Tasks.Task<int> Main() => Deployment.RunAsync(() =>
                {
                    var path = "training";
                    var data = new Gcp.Storage.Bucket("data", new() { Location = "europe-west4" });
                    _ = new Dataset("set", new() { Location = $"./{path}", Source = data.Url });
                });
            }
            """
        );

    [Fact]
    public async Task Local_zones_and_availability_zones_are_in_their_region()
    {
        var placed = s_placed with { Data = """new Aws.S3.Bucket("data", new() { Region = "us-west-2" })""" };
        await (placed with { ModelArgs = "Region = \"us-west-2-lax-1a\"," }).IsSilentAsync();
        await (placed with { ModelArgs = "Region = \"us-west-2b\"," }).IsSilentAsync();
    }

    [Fact]
    public Task Generated_code_is_not_looked_at() =>
        PlacementTest.VerifyAsync(
            "// <auto-generated/>\n"
                + """
                using Pulumi;
                using Aws = Pulumi.Aws;

                return await Deployment.RunAsync(() =>
                {
                    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                    _ = new Aws.Lambda.Function("f", new() { Region = "us-east-1", Role = "role", S3Bucket = data.Id });
                });
                """
        );
}
