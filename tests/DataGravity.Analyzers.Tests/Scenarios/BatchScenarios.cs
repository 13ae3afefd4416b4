namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Job definitions whose queues have no processors (scenario 53), and tasks of state machines in another region (54).</summary>
public class BatchScenarios
{
    private const string Standby = """
        var virginia = new CustomResourceOptions { Provider = new Aws.Provider("virginia", new() { Region = "us-east-1" }) };
        var data = new Aws.S3.Bucket("imagenet", new() { Region = "us-west-2" });
        var gpu = new Aws.Batch.ComputeEnvironment("gpu", new()
        {
            Type = "MANAGED",
            ComputeResources = new Aws.Batch.Inputs.ComputeEnvironmentComputeResourcesArgs
            {
                Type = "EC2", MaxVcpus = SIZE, InstanceTypes = { "p4d.24xlarge" }, Subnets = { "subnet-1" }, SecurityGroupIds = { "sg-1" },
            },
        }, virginia);
        var queue = new Aws.Batch.JobQueue("train", new()
        {
            Priority = 1, State = "ENABLED",
            ComputeEnvironmentOrders = { new Aws.Batch.Inputs.JobQueueComputeEnvironmentOrderArgs { Order = 1, ComputeEnvironment = ENVIRONMENT } },
        }, virginia);
        var train = new JOB("train", new()
        {
            Type = "container",
            ContainerProperties = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
            {
                ["image"] = "tensorflow/tensorflow:2.16.1-gpu", ["command"] = new object[] { "train", Output.Format($"s3://{data.BucketName}/train") },
            })),
        }, virginia);

        """;

    private const string Far = "{|PDG1002:Aws.Batch.JobDefinition|}";

    private static string Program(string size, string environment, bool runs) =>
        Standby
            .Replace("SIZE", size, StringComparison.Ordinal)
            .Replace("ENVIRONMENT", environment, StringComparison.Ordinal)
            .Replace("JOB", runs ? Far : "Aws.Batch.JobDefinition", StringComparison.Ordinal);

    [Theory]
    [InlineData("0", "gpu.Arn", false)]
    [InlineData("64", "gpu.Arn", true)]
    [InlineData("int.Parse(Environment.GetEnvironmentVariable(\"N\")!)", "gpu.Arn", true)]
    [InlineData("0", "\"arn:aws:batch:us-east-1:123456789012:compute-environment/other\"", true)]
    public Task A_definition_whose_queue_has_no_processors(string size, string environment, bool runs) =>
        Scenario.VerifyAsync(Program(size, environment, runs));

    /// <summary>Another queue of the region may take the job, but none of another region can.</summary>
    [Theory]
    [InlineData("us-east-1", true)]
    [InlineData("us-west-2", false)]
    public Task Another_queue(string region, bool runs) =>
        Scenario.VerifyAsync(
            Program("0", "gpu.Arn", runs)
                + $$"""
                var other = new Aws.Batch.ComputeEnvironment("other", new()
                {
                    Region = "{{region}}", Type = "MANAGED",
                    ComputeResources = new Aws.Batch.Inputs.ComputeEnvironmentComputeResourcesArgs
                    {
                        Type = "FARGATE", MaxVcpus = 16, Subnets = { "subnet-2" }, SecurityGroupIds = { "sg-2" },
                    },
                });
                _ = new Aws.Batch.JobQueue("other", new()
                {
                    Region = "{{region}}", Priority = 1, State = "ENABLED",
                    ComputeEnvironmentOrders = { new Aws.Batch.Inputs.JobQueueComputeEnvironmentOrderArgs { Order = 1, ComputeEnvironment = other.Arn } },
                });
                """
        );

    /// <summary>A queue that a schedule names together with the definition is the one that takes its jobs.</summary>
    [Theory]
    [InlineData("queue", false)]
    [InlineData("busy", true)]
    public Task A_schedule_names_the_queue(string named, bool runs) =>
        Scenario.VerifyAsync(
            Program("0", "gpu.Arn", runs)
                + $$"""
                var busy = new Aws.Batch.JobQueue("busy", new()
                {
                    Priority = 1, State = "ENABLED",
                    ComputeEnvironmentOrders = { new Aws.Batch.Inputs.JobQueueComputeEnvironmentOrderArgs { Order = 1, ComputeEnvironment = "arn:aws:batch:us-east-1:123456789012:compute-environment/busy" } },
                }, virginia);
                _ = new Aws.Scheduler.Schedule("nightly", new()
                {
                    ScheduleExpression = "rate(1 day)",
                    FlexibleTimeWindow = new Aws.Scheduler.Inputs.ScheduleFlexibleTimeWindowArgs { Mode = "OFF" },
                    Target = new Aws.Scheduler.Inputs.ScheduleTargetArgs
                    {
                        Arn = "arn:aws:scheduler:::aws-sdk:batch:submitJob", RoleArn = "role",
                        Input = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
                        {
                            ["JobName"] = "train", ["JobQueue"] = {{named}}.Arn, ["JobDefinition"] = train.Arn,
                        })),
                    },
                }, virginia);
                """
        );

    private const string Score = """
        var ireland = new CustomResourceOptions { Provider = new Aws.Provider("ireland", new() { Region = "eu-west-1" }) };
        var oregon = new CustomResourceOptions { Provider = new Aws.Provider("oregon", new() { Region = "us-west-2" }) };
        var score = new Aws.Lambda.Function("score", new() { Role = "role" }, ireland);

        """;

    /// <summary>Scenario 54: Step Functions calls nothing in another region.</summary>
    [Theory]
    [InlineData("[\"Resource\"] = score.Arn")]
    [InlineData("[\"Resource\"] = \"arn:aws:lambda:eu-west-1:123456789012:function:score\"")]
    [InlineData(
        "[\"Resource\"] = \"arn:aws:states:::lambda:invoke\", [\"Parameters\"] = new Dictionary<string, object?> { [\"FunctionName\"] = score.Arn }"
    )]
    public Task A_task_of_another_region(string task) =>
        Scenario.VerifyPairAsync(
            Score
                + $$"""
                _ = new {|PDG2001:Aws.Sfn.StateMachine|}("pipeline", new()
                {
                    RoleArn = "role",
                    Definition = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
                    {
                        ["StartAt"] = "Score",
                        ["States"] = new Dictionary<string, object?>
                        {
                            ["Score"] = new Dictionary<string, object?> { ["Type"] = "Task", {{task}}, ["End"] = true },
                        },
                    })),
                }, oregon);
                """,
            "us-west-2",
            "eu-west-1"
        );

    [Fact]
    public Task A_task_in_a_text() =>
        Scenario.VerifyAsync(
            Score
                + """
                _ = new {|PDG2001:Aws.Sfn.StateMachine|}("pipeline", new()
                {
                    RoleArn = "role",
                    Definition = Output.Format($"{{\"StartAt\": \"Score\", \"States\": {{\"Score\": {{\"Type\": \"Task\", \"Resource\": \"{score.Arn}\", \"End\": true}}}}}}"),
                }, oregon);
                """
        );
}
