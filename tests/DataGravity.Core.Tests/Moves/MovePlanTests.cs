using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Moves;
using DataGravity.Moves.Changes;
using static DataGravity.Core.Tests.Moves.TestStack;

namespace DataGravity.Core.Tests.Moves;

/// <summary>What moves together, what is replaced, and where nothing can be moved.</summary>
public class MovePlanTests
{
    private const string Model = "aws:sagemaker/model:Model";
    private const string Machine = "aws:ec2/instance:Instance";

    private readonly TestStack _stack = new();

    [Fact]
    public void A_model_moves_alone()
    {
        var model = _stack.Resource(Model, "churn", ("region", Text("us-east-1")), Reading(Bucket("eu-west-1")));
        var plan = Plan(model)!;
        Assert.Equal(["churn"], plan.Moved.Select(resource => resource.Name));
        Assert.Equal((PlacedBy.Input, "region", "eu-west-1"), Assert.Single(plan.Steps.Select(step => (step.By, step.Input, step.Value))));
        Assert.Empty(plan.Needed);
        Assert.Empty(plan.Replaced);
    }

    [Fact]
    public void An_endpoint_and_its_configuration_go_with_their_model()
    {
        var provider = _stack.Provider("virginia", "us-east-1");
        var model = _stack.Resource(provider, Model, "churn", Reading(Bucket("eu-west-1")));
        var configuration = _stack.Resource(
            provider,
            "aws:sagemaker/endpointConfiguration:EndpointConfiguration",
            "configuration",
            ("productionVariants", List(Object(("modelName", Output(model, "name")))))
        );
        _stack.Resource(provider, "aws:sagemaker/endpoint:Endpoint", "endpoint", ("endpointConfigName", Output(configuration, "name")));
        var plan = Plan(model)!;
        Assert.Equal(["churn", "configuration", "endpoint"], plan.Moved.Select(resource => resource.Name));
        Assert.Equal(2, plan.Needed.Count());
        Assert.All(plan.Steps, step => Assert.Equal(PlacedBy.Provider, step.By));
    }

    [Fact]
    public void What_is_placed_by_what_moves_follows_without_a_step()
    {
        var model = _stack.Resource(Model, "churn", ("region", Text("us-east-1")), Reading(Bucket("eu-west-1")));
        _stack.Resource(
            "aws:sagemaker/endpointConfiguration:EndpointConfiguration",
            "configuration",
            ("region", new ResourceOutput(model, "region")),
            ("productionVariants", List(Object(("modelName", Output(model, "name")))))
        );
        var plan = Plan(model)!;
        Assert.Equal(["churn", "configuration"], plan.Moved.Select(resource => resource.Name));
        Assert.Single(plan.Steps);
    }

    [Fact]
    public void Other_data_stays()
    {
        var near = _stack.Resource("aws:s3/bucket:Bucket", "near", ("region", Text("us-east-1")));
        var model = _stack.Resource(
            Model,
            "churn",
            ("region", Text("us-east-1")),
            ("tags", Object(("logs", Output(near, "bucket")))),
            Reading(Bucket("eu-west-1"))
        );
        Assert.Equal(["churn"], Plan(model)!.Moved.Select(resource => resource.Name));
    }

    [Theory]
    [InlineData("p4d.24xlarge", "eu-west-1", true)]
    [InlineData("p5.48xlarge", "eu-west-1", false)]
    [InlineData("g5.xlarge", "eu-south-1", false)]
    [InlineData("p6-b300.48xlarge", "eu-south-1", true)] // nobody knows
    public void A_machine_moves_where_it_is_not_known_to_lack(string type, string region, bool moves)
    {
        var bucket = Bucket(region);
        var machine = _stack.Resource(
            Machine,
            "trainer",
            ("region", Text("us-east-1")),
            ("instanceType", Text(type)),
            ("userData", Output(bucket, "bucket", "aws s3 sync s3://", " /data"))
        );
        Assert.Equal(moves, Plan(machine) is not null);
    }

    [Theory]
    [InlineData("us-central1-b", "a2-highgpu-1g", "europe-west4-b")]
    [InlineData("us-central1-c", "a2-highgpu-1g", "europe-west4-a")] // europe-west4-c has none
    [InlineData("us-central1-c", "n1-standard-8", "europe-west4-c")]
    [InlineData("us-central1-f", "n1-standard-8", null)] // no such zone
    [InlineData("us-central1-f", "a2-highgpu-1g", "europe-west4-a")]
    [InlineData("us-east4-c", "g2-standard-8", "europe-west4-c")]
    [InlineData("us-west2-c", "a4-highgpu-8g", "europe-west4-b")]
    public void The_zone_is_one_that_has_the_machine(string zone, string type, string? expected)
    {
        var bucket = _stack.Resource("gcp:storage/bucket:Bucket", "data", ("location", Text("EUROPE-WEST4")));
        var machine = _stack.Resource(
            "gcp:compute/instance:Instance",
            "trainer",
            ("zone", Text(zone)),
            ("machineType", Text(type)),
            ("guestAccelerators", List(Object(("type", Text("nvidia-tesla-t4"))))),
            ("metadataStartupScript", Output(bucket, "name", "gsutil cp gs://", "/x ."))
        );
        Assert.Equal(expected, Plan(machine)?.Steps.Single().Value);
    }

    [Theory]
    [InlineData("us-central1", "europe-west4", true)]
    [InlineData("us-central1", "europe-west10", false)]
    [InlineData("europe-west10", "europe-west99", true)] // nobody knows
    public void A_service_moves_where_it_is_not_known_to_lack(string from, string region, bool moves)
    {
        var bucket = _stack.Resource("gcp:storage/bucket:Bucket", "data", ("location", Text(region)));
        var index = _stack.Resource(
            "gcp:vertex/aiIndex:AiIndex",
            "vectors",
            ("region", Text(from)),
            ("metadata", Object(("contentsDeltaUri", Output(bucket, "url"))))
        );
        Assert.Equal(moves, Plan(index) is not null);
    }

    [Fact]
    public void Nothing_moves_where_something_that_goes_along_is_not_offered()
    {
        var model = _stack.Resource(Model, "churn", ("region", Text("us-east-1")), Reading(Bucket("eu-west-1")));
        _stack.Resource(
            "aws:sagemaker/endpointConfiguration:EndpointConfiguration",
            "configuration",
            ("region", Text("us-east-1")),
            ("productionVariants", List(Object(("modelName", Output(model, "name")), ("instanceType", Text("ml.g6e.xlarge")))))
        );
        Assert.Null(Plan(model));
    }

    [Theory]
    [InlineData("us-central1-a", "v5p-8", null)]
    [InlineData("us-central1-a", "v6e-8", "asia-northeast1-b")]
    public void A_TPU_is_where_its_kind_is(string zone, string type, string? expected)
    {
        var bucket = _stack.Resource("gcp:storage/bucket:Bucket", "data", ("location", Text("asia-northeast1")));
        var machine = _stack.Resource(
            "gcp:tpu/v2Vm:V2Vm",
            "trainer",
            ("zone", Text(zone)),
            ("acceleratorType", Text(type)),
            ("metadata", Object(("data", Output(bucket, "url"))))
        );
        Assert.Equal(expected, Plan(machine)?.Steps.Single().Value);
    }

    [Fact]
    public void A_bucket_moves_to_its_compute_and_is_replaced()
    {
        var model = _stack.Resource(Model, "churn", ("region", Text("us-east-1")), Reading(Bucket("eu-west-1")));
        var plan = StackMovePlan.ForStore(_stack.GapOf(model), new Effort(default))!;
        Assert.Equal("data", Assert.Single(plan.Replaced).Name);
        Assert.Equal("us-east-1", Assert.Single(plan.Steps).Value);
    }

    [Fact]
    public void A_bucket_stays_where_other_compute_reads_it()
    {
        var bucket = Bucket("eu-west-1");
        var model = _stack.Resource(Model, "churn", ("region", Text("us-east-1")), Reading(bucket));
        _stack.Resource(Model, "other", ("region", Text("eu-west-1")), Reading(bucket));
        Assert.Null(StackMovePlan.ForStore(_stack.GapOf(model), new Effort(default)));
    }

    [Theory]
    [InlineData("europe-west3", true)]
    [InlineData("europe-west10", false)]
    public void A_bucket_stays_where_what_goes_along_is_not_offered(string region, bool moves)
    {
        var bucket = _stack.Resource("gcp:storage/bucket:Bucket", "data", ("location", Text("europe-west4")));
        _stack.Resource(
            "gcp:vertex/aiEvaluationMetric:AiEvaluationMetric",
            "fluency",
            ("region", Text("europe-west4")),
            ("gcsUri", Output(bucket, "url"))
        );
        var job = _stack.Resource(
            "gcp:dataproc/job:Job",
            "train",
            ("region", Text(region)),
            ("pysparkConfig", Object(("args", List(Output(bucket, "url")))))
        );
        Assert.Equal(moves, StackMovePlan.ForStore(_stack.GapOf(job), new Effort(default)) is not null);
    }

    private Registration Bucket(string region) => _stack.Resource("aws:s3/bucket:Bucket", "data", ("region", Text(region)));

    private static (string, Value) Reading(Registration bucket) =>
        ("primaryContainer", Object(("modelDataUrl", Output(bucket, "bucket", "s3://", "/model.tar.gz"))));

    private StackMovePlan? Plan(Registration compute) =>
        StackMovePlan.ForCompute(_stack.GapOf(compute), withUsers: true, new Effort(default));
}
