using DataGravity.CodeFixes.Relocation;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>What has to be where the compute is moves with it.</summary>
public class GroupMoveTests
{
    /// <summary>A model, what serves it, and where each goes: <c>@</c>.</summary>
    private const string Endpoint = """
        var model = new {|PDG1003:Aws.Sagemaker.Model|}("live", new()
        {
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },@
        });
        var configuration = new Aws.Sagemaker.EndpointConfiguration("live", new()
        {
            ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = model.Name, InstanceType = "ml.m5.large" } },@
        });
        var endpoint = new Aws.Sagemaker.Endpoint("live", new()
        {
            EndpointConfigName = configuration.Name,@
        });
        """;

    private const string Title = "Move 'live' and the 2 resources it needs to eu-west-1, next to S3 bucket 'artifacts'";

    [Fact]
    public Task An_endpoint_goes_with_its_model() =>
        RelocationTest.FixAsync(
            RelocationTest.Program(RelocationTest.ByInput + Endpoint.Replace("@", "")),
            Fixed(RelocationTest.ByInput + Endpoint.Replace("@", "\n    Region = \"eu-west-1\",")),
            Title
        );

    [Fact]
    public Task An_endpoint_goes_with_its_model_and_the_bucket() =>
        Linked(
            RelocationTest.ByInput + Endpoint,
            "",
            "\n    Region = bucket.Region,",
            "Move 'live' and the 2 resources it needs to eu-west-1, to stay with S3 bucket 'artifacts'"
        );

    [Fact]
    public Task Each_takes_the_provider_of_the_data() =>
        RelocationTest.FixAsync(
            RelocationTest.Program(
                RelocationTest.ByProvider + Endpoint.Replace("@", "").Replace("});", "}, new() { Provider = virginia });")
            ),
            Fixed(RelocationTest.ByProvider + Endpoint.Replace("@", "").Replace("});", "}, new() { Provider = ireland });")),
            Title
        );

    private const string Caller = """

        var code = new Aws.S3.Bucket("code", new() { Region = "us-east-1" });
        _ = new Aws.Lambda.Function("caller", new()
        {
            Role = "arn:aws:iam::123456789012:role/caller",
            Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs { Variables = { ["ENDPOINT"] = endpoint.Name } },#
        });
        """;

    [Fact]
    public Task What_is_told_of_an_endpoint_goes_along() =>
        RelocationTest.FixAsync(
            RelocationTest.Program(RelocationTest.ByInput + Endpoint.Replace("@", "") + Caller.Replace("#", "")),
            Fixed(
                RelocationTest.ByInput
                    + Endpoint.Replace("@", "\n    Region = \"eu-west-1\",")
                    + Caller.Replace("#", "\n    Region = \"eu-west-1\",")
            ),
            Title.Replace("2", "3")
        );

    [Fact]
    public Task What_is_told_of_an_endpoint_stays_with_its_own_data() =>
        RelocationTest.FixAsync(
            RelocationTest.Program(RelocationTest.ByInput + Endpoint.Replace("@", "") + Caller.Replace("#", "\n    S3Bucket = code.Id,")),
            Fixed(
                RelocationTest.ByInput
                    + Endpoint.Replace("@", "\n    Region = \"eu-west-1\",")
                    + Caller.Replace("#", "\n    S3Bucket = code.Id,")
            ),
            Title + "; Lambda function 'caller', which is given its name, stays"
        );

    [Fact]
    public Task What_is_placed_by_what_moves_is_not_edited() =>
        RelocationTest.FixAsync(
            RelocationTest.Program(RelocationTest.ByInput + Chained("")),
            Fixed(RelocationTest.ByInput + Chained("\n    Region = \"eu-west-1\",")),
            Title
        );

    [Fact]
    public Task What_cannot_be_edited_keeps_all_where_it_is() =>
        RelocationTest.StaysAsync(
            RelocationTest.Program(
                RelocationTest.ByInput
                    + """
                    var options = new CustomResourceOptions { Provider = virginia };
                    _ = new Aws.S3.Bucket("other", new(), options);
                    Aws.Sagemaker.EndpointArgs Inputs(Input<string> name) => new() { EndpointConfigName = name };

                    """
                    + Endpoint
                        .Replace("@", "")
                        .Replace(
                            """
                            new Aws.Sagemaker.Endpoint("live", new()
                            {
                                EndpointConfigName = configuration.Name,
                            });
                            """,
                            "new Aws.Sagemaker.Endpoint(\"live\", Inputs(configuration.Name), options);"
                        )
            )
        );

    [Fact]
    public Task Across_files()
    {
        const string Program = """
            using System.Threading.Tasks;
            using Pulumi;
            using Aws = Pulumi.Aws;

            class Churn : Stack
            {
                public Churn()
                {
                    var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
                    Serving.Serve(new {|PDG1003:Aws.Sagemaker.Model|}("live", new()
                    {
                        ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },
                    }));
                }

                static Task<int> Main() => Deployment.RunAsync<Churn>();
            }
            """;
        const string Serving = """
            using Aws = Pulumi.Aws;

            static class Serving
            {
                public static void Serve(Aws.Sagemaker.Model model)
                {
                    var configuration = new Aws.Sagemaker.EndpointConfiguration("live", new()
                    {
                        ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = model.Name, InstanceType = "ml.m5.large" } },
                    });
                    _ = new Aws.Sagemaker.Endpoint("live", new() { EndpointConfigName = configuration.Name });
                }
            }
            """;
        return new RelocationTest
        {
            TestState = { Sources = { Program, Serving } },
            FixedState =
            {
                Sources =
                {
                    RelocationTest.Unmarked(Program).Replace("gz\") },", "gz\") },\n            Region = \"eu-west-1\","),
                    Serving
                        .Replace("\" } },", "\" } },\n            Region = \"eu-west-1\",")
                        .Replace("configuration.Name }", "configuration.Name, Region = \"eu-west-1\" }"),
                },
            },
        }.RunAsync();
    }

    [Fact]
    public Task Two_findings_in_one_group_are_one_move()
    {
        const string Body =
            RelocationTest.ByInput
            + """
                var first = new {|PDG1003:Aws.Sagemaker.Model|}("first", new()
                {
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },@
                });
                var second = new {|PDG1003:Aws.Sagemaker.Model|}("second", new()
                {
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.BucketName}/model.tar.gz") },@
                });
                var configuration = new Aws.Sagemaker.EndpointConfiguration("live", new()
                {
                    ProductionVariants =
                    {
                        new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = first.Name },
                        new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = second.Name },
                    },@
                });
                """;
        return new RelocationTest
        {
            TestCode = RelocationTest.Program(Body.Replace("@", "")),
            FixedCode = Fixed(Body.Replace("@", "\n    Region = \"eu-west-1\",")),
            NumberOfIncrementalIterations = 1,
            NumberOfFixAllIterations = 1,
        }.RunAsync();
    }

    [Fact]
    public Task A_service_goes_with_its_cluster_and_its_network() =>
        RelocationTest.FixAsync(
            RelocationTest.Program(RelocationTest.ByInput + Service.Replace("@", "")),
            Fixed(RelocationTest.ByInput + Service.Replace("@@", "\n    Region = \"eu-west-1\",").Replace("@", ", Region = \"eu-west-1\"")),
            "Move 'serve' and the 5 resources it needs to eu-west-1, next to S3 bucket 'artifacts': saves about $0.02 per GB"
        );

    /// <summary>A database cannot leave its network.</summary>
    [Fact]
    public Task What_a_database_is_in_stays() =>
        RelocationTest.StaysAsync(
            RelocationTest.Program(
                RelocationTest.ByInput
                    + Service.Replace("@", "")
                    + """
                    _ = new Aws.Rds.Instance("db", new() { InstanceClass = "db.t3.micro", VpcSecurityGroupIds = { group.Id } });
                    """
            )
        );

    private const string Service = """
        var vpc = new Aws.Ec2.Vpc("net", new() { CidrBlock = "10.0.0.0/16"@ });
        var subnet = new Aws.Ec2.Subnet("net", new() { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24" });
        var group = new Aws.Ec2.SecurityGroup("net", new() { VpcId = vpc.Id@ });
        var cluster = new Aws.Ecs.Cluster("serve", new() { Name = "serve"@ });
        var task = new {|PDG1002:Aws.Ecs.TaskDefinition|}("serve", new()
        {
            Family = "serve",
            ContainerDefinitions = bucket.BucketName.Apply(name => "[{\"name\":\"serve\",\"image\":\"tensorflow/serving\",\"environment\":[{\"name\":\"MODEL\",\"value\":\"s3://" + name + "/m\"}]}]"),@@
        });
        _ = new Aws.Ecs.Service("serve", new()
        {
            Cluster = cluster.Arn, TaskDefinition = task.Arn,
            NetworkConfiguration = new Aws.Ecs.Inputs.ServiceNetworkConfigurationArgs { Subnets = { subnet.Id }, SecurityGroups = { group.Id } },@@
        });

        """;

    private static string Chained(string region) =>
        Endpoint
            .Replace("gz\") },@", "gz\") }," + region)
            .Replace("\" } },@", "\" } },\n    Region = model.Region,")
            .Replace("@", "\n    Region = configuration.Region,");

    private static Task Linked(string body, string before, string after, string title)
    {
        var test = new RelocationTest
        {
            TestCode = RelocationTest.Program(body.Replace("@", before)),
            FixedCode = Fixed(body.Replace("@", after)),
            CodeActionEquivalenceKey = RelocationFixProvider.LinkedKey,
            CodeActionIndex = 0,
        };
        test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        return test.RunAsync();
    }

    private static string Fixed(string body) => RelocationTest.Unmarked(RelocationTest.Program(body));
}
