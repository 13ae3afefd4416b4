using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

public class OutputsTests
{
    [Fact]
    public Task Json_of_outputs_blocks_the_program_until_a_chain_of_resources_is_created() =>
        Agreement.VerifyAsync(
            """
            var first = new Aws.S3.Bucket("first");
            var second = new Aws.S3.Bucket("second", new() { BucketName = first.Id });
            var json = Output.JsonSerialize(Output.Create(new { second.Arn }));
            _ = new Aws.S3.Bucket("third", new() { BucketName = json });
            _ = second.Arn.Apply(arn => Output.JsonSerialize(Output.Create(new { new Aws.S3.Bucket("late", new() { BucketName = arn }).Id })));
            """
        );

    [Fact]
    public Task An_output_as_an_input_directly_and_formatted() =>
        Agreement.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data");
            var path = "models";
            _ = Model("direct", data.BucketName);
            _ = Model("formatted", Output.Format($"s3://{data.BucketName}/{path}/model.tar.gz"));
            _ = Model("twice", Output.Format($"{data.Arn}:{data.Id}"));

            static Aws.Sagemaker.Model Model(string name, Input<string> url) => new(name, new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = url },
            });
            """
        );

    [Fact]
    public Task Apply_with_expression_block_and_method_group() =>
        Agreement.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data");
            _ = new Aws.S3.Bucket("expression", new() { BucketName = data.Id.Apply(id => $"copy-of-{id}") });
            _ = new Aws.S3.Bucket("block", new()
            {
                BucketName = data.Id.Apply(id =>
                {
                    var suffix = "-x";
                    return id + suffix;
                }),
            });
            _ = new Aws.S3.Bucket("group", new() { BucketName = data.Id.Apply(Rename) });
            _ = new Aws.S3.Bucket("nested", new() { BucketName = data.Id.Apply(id => data.Arn.Apply(arn => id + arn)) });
            _ = new Aws.S3.Bucket("dropped", new() { BucketName = data.Id.Apply(_ => "constant") });

            static string Rename(string id) => id + "-renamed";
            """
        );

    [Fact]
    public Task Tuple_all_and_create() =>
        Agreement.VerifyAsync(
            """
            var a = new Aws.S3.Bucket("a");
            var b = new Aws.S3.Bucket("b");
            _ = new Aws.S3.Bucket("tuple", new() { BucketName = Output.Tuple(a.Id, b.Arn).Apply(t => $"{t.Item1}/{t.Item2}") });
            _ = new Aws.S3.Bucket("named", new()
            {
                BucketName = Output.Tuple(a.Id, b.Id, Output.Create("c")).Apply(t =>
                {
                    var (x, y, z) = t;
                    return x + y + z;
                }),
            });
            _ = new Aws.S3.Bucket("all", new() { BucketName = Output.All(a.Id, b.Id).Apply(ids => ids[1] + ids[0]) });
            _ = new Aws.S3.Bucket("joined", new() { BucketName = Output.All(a.Id, b.Id).Apply(ids => string.Join(",", ids)) });
            _ = new Aws.S3.Bucket("created", new() { BucketName = Output.Create("plain"), Region = Output.CreateSecret("eu-west-1") });
            """
        );

    [Fact]
    public Task Functions_of_outputs_that_nobody_models_keep_their_sources() =>
        Agreement.VerifyAsync(
            """
            var a = new Aws.S3.Bucket("a");
            var b = new Aws.S3.Bucket("b");
            _ = new Aws.S3.Bucket("replaced", new() { BucketName = a.Id.Apply(id => id.Replace("x", "y").PadLeft(3)) });
            _ = new Aws.S3.Bucket("json", new()
            {
                BucketName = Output.JsonSerialize(Output.Create(new { uri = a.Id, also = b.Id })),
            });
            """
        );

    [Fact]
    public Task Outputs_echo_what_the_program_gave() =>
        Agreement.VerifyAsync(
            """
            var home = new Aws.Provider("home", new() { Region = "eu-west-1" });
            var data = new Aws.S3.Bucket("data", new() { BucketName = "given", Region = "eu-central-1" });
            _ = new Aws.S3.Bucket("copy", new() { BucketName = data.BucketName.Apply(n => n + "-copy"), Region = data.Region });
            _ = new Aws.S3.Bucket("near", new() { Region = home.Region.Apply(r => r!) });
            """
        );

    [Fact]
    public Task Outputs_in_lists_maps_and_nested_arguments() =>
        Agreement.VerifyAsync(
            """
            var a = new Aws.S3.Bucket("a");
            var b = new Aws.S3.Bucket("b");
            var env = new InputMap<string> { { "BUCKET", a.Id } };
            env.Add("OTHER", b.Arn);
            _ = new Aws.Sagemaker.Model("m", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Environment = env },
            });
            InputList<string> ids = new[] { a.Id, b.Id };
            _ = new Aws.Lambda.Function("f", new()
            {
                Role = "role",
                VpcConfig = new Aws.Lambda.Inputs.FunctionVpcConfigArgs { SubnetIds = ids, SecurityGroupIds = { a.Arn, b.Arn } },
            });
            """
        );

    [Fact]
    public Task A_resource_that_is_only_looked_up() =>
        Agreement.VerifyAsync(
            """
            var shared = Aws.S3.Bucket.Get("shared", "the-shared-bucket");
            _ = new Aws.S3.Bucket("copy", new() { BucketName = Output.Format($"{shared.Arn}-copy") });
            """
        );

    [Fact]
    public Task Outputs_of_components_and_of_helpers() =>
        Agreement.VerifyAsync(
            """
            var lake = new Lake("lake");
            var names = new List<Output<string>> { lake.Name, Suffixed(lake.Name, "-2") };
            _ = new Aws.S3.Bucket("a", new() { BucketName = names[0] });
            _ = new Aws.S3.Bucket("b", new() { BucketName = names[1] });

            static Output<string> Suffixed(Output<string> name, string suffix) => name.Apply(n => n + suffix);
            """,
            """
            class Lake : ComponentResource
            {
                public Lake(string name) : base("app:index:Lake", name)
                {
                    var bucket = new Aws.S3.Bucket($"{name}-data", new(), new() { Parent = this });
                    Name = bucket.BucketName;
                    RegisterOutputs();
                }

                [Output] public Output<string> Name { get; set; }
            }
            """
        );
}
