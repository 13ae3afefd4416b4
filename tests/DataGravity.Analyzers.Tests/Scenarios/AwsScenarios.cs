namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>
/// SageMaker, containers and machines of AWS over S3 elsewhere: scenarios 1, 2, 4, 13, 14 and 29, and what shows machine learning.
/// </summary>
public class AwsScenarios
{
    private const string FarBucket = """
        var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });
        var data = new Aws.S3.Bucket("imagenet", new() { Region = "us-west-2" });

        """;

    /// <summary>A role that may read the bucket, by its own policy.</summary>
    private const string Reader =
        FarBucket
        + """
            var role = new Aws.Iam.Role("trainer", new() { AssumeRolePolicy = "{}" });
            _ = new Aws.Iam.RolePolicy("read", new()
            {
                Role = role.Id,
                Policy = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
                {
                    ["Version"] = "2012-10-17",
                    ["Statement"] = new[]
                    {
                        new Dictionary<string, object?> { ["Effect"] = "Allow", ["Action"] = new[] { "s3:GetObject", "s3:ListBucket" }, ["Resource"] = new[] { data.Arn, data.Arn.Apply(arn => $"{arn}/*") } },
                    },
                })),
            });

            """;

    [Theory]
    [InlineData("Output.Format($\"s3://{data.BucketName}/model.tar.gz\")")]
    [InlineData("data.Id.Apply(id => \"s3://\" + id + \"/model.tar.gz\")")]
    public Task A_model_from_a_bucket_elsewhere(string url) =>
        Scenario.VerifyPairAsync(
            FarBucket
                + $$"""
                _ = new {|PDG1003:Aws.Sagemaker.Model|}("resnet", new()
                {
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = {{url}} },
                }, new CustomResourceOptions { Provider = virginia });
                """,
            "us-west-2",
            "us-east-1"
        );

    [Theory]
    [InlineData("S3Uri = Output.Format($\"s3://{data.BucketName}/train\")", "S3OutputPath = \"s3://elsewhere/out\"")]
    [InlineData("S3Uri = \"s3://elsewhere/train\"", "S3OutputPath = Output.Format($\"s3://{data.BucketName}/out\")")]
    public Task A_training_job_whose_input_or_output_is_elsewhere(string input, string output) =>
        Scenario.VerifyPairAsync(
            FarBucket
                + $$"""
                _ = new {|PDG1003:Aws.Sagemaker.TrainingJob|}("resnet", new()
                {
                    TrainingJobName = "resnet",
                    RoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    InputDataConfigs =
                    {
                        new Aws.Sagemaker.Inputs.TrainingJobInputDataConfigArgs
                        {
                            ChannelName = "train",
                            DataSource = new Aws.Sagemaker.Inputs.TrainingJobInputDataConfigDataSourceArgs
                            {
                                S3DataSource = new Aws.Sagemaker.Inputs.TrainingJobInputDataConfigDataSourceS3DataSourceArgs { S3DataType = "S3Prefix", {{input}} },
                            },
                        },
                    },
                    OutputDataConfig = new Aws.Sagemaker.Inputs.TrainingJobOutputDataConfigArgs { {{output}} },
                }, new CustomResourceOptions { Provider = virginia });
                """,
            "us-west-2",
            "us-east-1"
        );

    [Fact]
    public Task A_task_that_runs_tensorflow_is_told_of_data_elsewhere() =>
        Scenario.VerifyPairAsync(
            FarBucket
                + """
                _ = new {|PDG1002:Aws.Ecs.TaskDefinition|}("train", new()
                {
                    Family = "train",
                    ContainerDefinitions = Output.JsonSerialize(Output.Create(new[]
                    {
                        new Dictionary<string, object?>
                        {
                            ["name"] = "train",
                            ["image"] = "763104351884.dkr.ecr.us-east-1.amazonaws.com/tensorflow-training:2.16-gpu",
                            ["environment"] = new[] { new Dictionary<string, object?> { ["name"] = "DATA", ["value"] = data.BucketName } },
                        },
                    })),
                }, new CustomResourceOptions { Provider = virginia });
                """,
            "us-west-2",
            "us-east-1"
        );

    [Theory]
    [InlineData("p4d.24xlarge", "PDG1002")]
    [InlineData("trn1.32xlarge", "PDG1002")]
    [InlineData("m7i.large", null)]
    public Task A_machine_whose_role_may_read_data_elsewhere(string machine, string? rule) =>
        Scenario.VerifyAsync(
            Reader
                + $$"""
                var profile = new Aws.Iam.InstanceProfile("trainer", new() { Role = role.Name });
                _ = new {{(rule is null ? "Aws.Ec2.Instance" : $"{{|{rule}:Aws.Ec2.Instance|}}")}}("gpu", new()
                {
                    InstanceType = "{{machine}}", Ami = "ami-1", IamInstanceProfile = profile.Name,
                }, new CustomResourceOptions { Provider = virginia });
                """
        );

    [Fact]
    public Task A_notebook_whose_role_may_read_data_elsewhere() =>
        Scenario.VerifyPairAsync(
            Reader
                + """
                _ = new {|PDG1002:Aws.Sagemaker.NotebookInstance|}("lab", new() { InstanceType = "ml.t3.medium", RoleArn = role.Arn }, new CustomResourceOptions { Provider = virginia });
                """,
            "us-west-2",
            "us-east-1"
        );

    [Fact]
    public Task A_policy_of_its_own_attached_to_the_role() =>
        Scenario.VerifyAsync(
            FarBucket
                + """
                var role = new Aws.Iam.Role("trainer", new() { AssumeRolePolicy = "{}" });
                var policy = new Aws.Iam.Policy("read", new()
                {
                    PolicyDocument = data.Arn.Apply(arn => JsonSerializer.Serialize(new { Statement = new[] { new { Effect = "Allow", Action = "s3:*", Resource = arn + "/*" } } })),
                });
                _ = new Aws.Iam.RolePolicyAttachment("read", new() { Role = role.Name, PolicyArn = policy.Arn });
                _ = new {|PDG1002:Aws.Sagemaker.NotebookInstance|}("lab", new() { InstanceType = "ml.t3.medium", RoleArn = role.Arn }, new CustomResourceOptions { Provider = virginia });
                """
        );

    [Theory]
    [InlineData("\"Deny\", Action = \"s3:GetObject\"")]
    [InlineData("\"Allow\", Action = \"s3:ListBucket\"")]
    [InlineData("\"Allow\", Action = \"s3:GetBucketLocation\"")]
    public Task What_a_policy_does_not_open_is_not_read(string statement) =>
        Scenario.VerifyAsync(
            FarBucket
                + $$"""
                var role = new Aws.Iam.Role("trainer", new() { AssumeRolePolicy = "{}" });
                _ = new Aws.Iam.RolePolicy("some", new()
                {
                    Role = role.Id,
                    Policy = data.Arn.Apply(arn => JsonSerializer.Serialize(new { Statement = new[] { new { Effect = {{statement}}, Resource = arn } } })),
                });
                _ = new Aws.Sagemaker.NotebookInstance("lab", new() { InstanceType = "ml.t3.medium", RoleArn = role.Arn }, new CustomResourceOptions { Provider = virginia });
                """
        );

    [Fact]
    public Task Lustre_over_a_bucket_elsewhere() =>
        Scenario.VerifyPairAsync(
            FarBucket
                + """
                _ = new {|PDG1003:Aws.Fsx.LustreFileSystem|}("scratch", new()
                {
                    StorageCapacity = 1200, SubnetIds = "subnet-1", ImportPath = Output.Format($"s3://{data.BucketName}"), AutoImportPolicy = "NEW",
                }, new CustomResourceOptions { Provider = virginia });
                """,
            "us-west-2",
            "us-east-1"
        );

    /// <summary>Only automatic import needs the bucket in the file system's region.</summary>
    [Fact]
    public Task Lustre_without_automatic_import() =>
        Scenario.VerifyAsync(
            FarBucket
                + """
                _ = new Aws.Fsx.LustreFileSystem("scratch", new()
                {
                    StorageCapacity = 1200, SubnetIds = "subnet-1", ImportPath = Output.Format($"s3://{data.BucketName}"),
                }, new CustomResourceOptions { Provider = virginia });
                """
        );

    [Fact]
    public Task The_same_function_everywhere_with_one_code_bucket() =>
        Scenario.VerifyAsync(
            """
            var code = new Aws.S3.Bucket("code", new() { Region = "us-east-1" });
            foreach (var region in new[] { "us-east-1", "us-west-2", "eu-west-1" })
                _ = new {|PDG1003:Aws.Lambda.Function|}($"score-{region}", new() { Region = region, Role = "role", S3Bucket = code.BucketName, S3Key = "code.zip" });
            """
        );

    [Fact]
    public Task A_copy_that_waits_for_a_disaster_reads_nothing() =>
        Scenario.VerifyAsync(
            FarBucket
                + """
                var task = new Aws.Ecs.TaskDefinition("serve", new() { Family = "serve", ContainerDefinitions = "[]" }, new CustomResourceOptions { Provider = virginia });
                _ = new Aws.Ecs.Service("standby", new() { TaskDefinition = task.Arn, DesiredCount = 0 }, new CustomResourceOptions { Provider = virginia });
                _ = new Aws.Batch.ComputeEnvironment("standby", new()
                {
                    Type = "MANAGED",
                    ComputeResources = new Aws.Batch.Inputs.ComputeEnvironmentComputeResourcesArgs
                    {
                        Type = "EC2", MaxVcpus = 0, InstanceTypes = { "p4d.24xlarge" }, Subnets = { "subnet-1" }, SecurityGroupIds = { "sg-1" },
                    },
                }, new CustomResourceOptions { Provider = virginia });
                """
        );

    [Theory]
    [InlineData("DesiredCount = 0", false)]
    [InlineData("DesiredCount = 1", true)]
    [InlineData("DesiredCount = int.Parse(Environment.GetEnvironmentVariable(\"N\")!)", true)]
    public Task A_definition_whose_only_service_waits_reads_nothing(string count, bool runs) =>
        Scenario.VerifyAsync(
            FarBucket
                + $$$"""
                var task = new {{{(runs ? "{|PDG1002:Aws.Ecs.TaskDefinition|}" : "Aws.Ecs.TaskDefinition")}}}("serve", new()
                {
                    Family = "serve",
                    ContainerDefinitions = Output.Format($"[{{\"name\":\"a\",\"image\":\"tensorflow/serving:2.16.1\",\"environment\":[{{\"name\":\"MODELS\",\"value\":\"s3://{data.BucketName}/models\"}}]}}]"),
                }, new CustomResourceOptions { Provider = virginia });
                _ = new Aws.Ecs.Service("standby", new() { TaskDefinition = task.Arn, {{{count}}} }, new CustomResourceOptions { Provider = virginia });
                """
        );

    [Theory]
    [InlineData("0", "0", false)]
    [InlineData("0", "4", true)]
    public Task A_template_whose_groups_are_empty_reads_nothing(string first, string second, bool runs) =>
        Scenario.VerifyAsync(
            FarBucket
                + $$"""
                var template = new {{(runs ? "{|PDG1002:Aws.Ec2.LaunchTemplate|}" : "Aws.Ec2.LaunchTemplate")}}("gpu", new()
                {
                    InstanceType = "p4d.24xlarge",
                    UserData = Output.Format($"aws s3 sync s3://{data.BucketName} /data"),
                }, new CustomResourceOptions { Provider = virginia });
                foreach (var (name, size) in new[] { ("a", {{first}}), ("b", {{second}}) })
                {
                    _ = new Aws.AutoScaling.Group(name, new()
                    {
                        MinSize = 0, MaxSize = size, LaunchTemplate = new Aws.AutoScaling.Inputs.GroupLaunchTemplateArgs { Id = template.Id },
                    }, new CustomResourceOptions { Provider = virginia });
                }
                """
        );

    [Fact]
    public Task Data_named_by_a_text() =>
        Scenario.VerifyPairAsync(
            """
            _ = new Aws.S3.Bucket("lake", new() { BucketName = "company-lake", Region = "us-west-2" });
            _ = new {|PDG3005:{|PDG1003:Aws.Sagemaker.Model|}|}("churn", new()
            {
                Region = "us-east-1",
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = "s3://company-lake/model.tar.gz" },
            });
            """,
            "s3://company-lake/",
            "s3://company-lake-of-others/"
        );

    [Fact]
    public Task The_region_of_a_default_bucket_is_in_its_name() =>
        Scenario.VerifyPairAsync(
            """
            _ = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new()
            {
                Region = "us-east-1",
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = "s3://sagemaker-eu-west-1-123456789012/model.tar.gz" },
            });
            """,
            "sagemaker-eu-west-1-",
            "sagemaker-us-east-1-"
        );
}
