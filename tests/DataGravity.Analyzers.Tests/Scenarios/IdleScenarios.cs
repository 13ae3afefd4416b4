namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Compute of which the program runs none reads nothing: scenario 29.</summary>
public class IdleScenarios
{
    private const string Container = """
        new K8s.Types.Inputs.Core.V1.PodTemplateSpecArgs
        {
            Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
            {
                RestartPolicy = "Never",
                Containers =
                {
                    new K8s.Types.Inputs.Core.V1.ContainerArgs
                    {
                        Name = "train",
                        Image = "tensorflow/tensorflow",
                        Env = { new K8s.Types.Inputs.Core.V1.EnvVarArgs { Name = "DATA", Value = data.BucketName } },
                    },
                },
            },
        }
        """;

    private const string Eks = """
        var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
        var cluster = new Aws.Eks.Cluster("cluster", new()
        {
            Region = "eu-west-1",
            RoleArn = "role",
            VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { "subnet-1" } },
        });
        var k8s = new K8s.Provider("k8s", new() { KubeConfig = cluster.Endpoint });

        """;

    [Theory]
    [InlineData("", true)]
    [InlineData("Suspend = false,", true)]
    [InlineData("Parallelism = 2,", true)]
    [InlineData("Suspend = true,", false)]
    [InlineData("Parallelism = 0,", false)]
    public Task A_Kubernetes_job(string more, bool isTold) =>
        Scenario.VerifyAsync(
            Eks
                + $$"""
                _ = new {{Told("K8s.Batch.V1.Job", isTold)}}("train", new()
                {
                    Spec = new K8s.Types.Inputs.Batch.V1.JobSpecArgs { {{more}} Template = {{Container}} },
                }, new() { Provider = k8s });
                """
        );

    [Theory]
    [InlineData("", true)]
    [InlineData("Suspend = true,", false)]
    public Task A_cron_job(string more, bool isTold) =>
        Scenario.VerifyAsync(
            Eks
                + $$"""
                _ = new {{Told("K8s.Batch.V1.CronJob", isTold)}}("train", new()
                {
                    Spec = new K8s.Types.Inputs.Batch.V1.CronJobSpecArgs
                    {
                        {{more}}
                        Schedule = "0 3 * * *",
                        JobTemplate = new K8s.Types.Inputs.Batch.V1.JobTemplateSpecArgs
                        {
                            Spec = new K8s.Types.Inputs.Batch.V1.JobSpecArgs { Template = {{Container}} },
                        },
                    },
                }, new() { Provider = k8s });
                """
        );

    [Theory]
    [InlineData("RUNNING", true)]
    [InlineData("TERMINATED", false)]
    [InlineData("SUSPENDED", false)]
    public Task A_virtual_machine(string status, bool isTold) =>
        Scenario.VerifyAsync(
            $$"""
            var data = new Gcp.Storage.Bucket("data", new() { Location = "europe-west1" });
            _ = new {{Told("Gcp.Compute.Instance", isTold)}}("gpu", new()
            {
                Zone = "us-central1-a",
                MachineType = "a2-highgpu-1g",
                MetadataStartupScript = data.Url,
                DesiredStatus = "{{status}}",
            });
            """
        );

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public Task A_worker_pool(int count, bool isTold) =>
        Scenario.VerifyAsync(
            $$"""
            var data = new Gcp.Storage.Bucket("data", new() { Location = "europe-west1" });
            _ = new {{Told("Gcp.CloudRunV2.WorkerPool", isTold)}}("pool", new()
            {
                Location = "us-central1",
                Scaling = new Gcp.CloudRunV2.Inputs.WorkerPoolScalingArgs { ManualInstanceCount = {{count}} },
                Template = new Gcp.CloudRunV2.Inputs.WorkerPoolTemplateArgs
                {
                    Containers =
                    {
                        new Gcp.CloudRunV2.Inputs.WorkerPoolTemplateContainerArgs
                        {
                            Image = "tensorflow/tensorflow",
                            Envs = { new Gcp.CloudRunV2.Inputs.WorkerPoolTemplateContainerEnvArgs { Name = "DATA", Value = data.Url } },
                        },
                    },
                },
            });
            """
        );

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public Task The_fleet_of_a_launch_template(int capacity, bool isTold) =>
        Scenario.VerifyAsync(
            $$"""
            var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
            var template = new {{Told("Aws.Ec2.LaunchTemplate", isTold)}}("gpu", new()
            {
                Region = "eu-west-1",
                InstanceType = "p4d.24xlarge",
                UserData = Output.Format($"aws s3 sync s3://{data.BucketName} /data"),
            });
            _ = new Aws.Ec2.SpotFleetRequest("fleet", new()
            {
                Region = "eu-west-1",
                IamFleetRole = "role",
                TargetCapacity = {{capacity}},
                LaunchTemplateConfigs =
                {
                    new Aws.Ec2.Inputs.SpotFleetRequestLaunchTemplateConfigArgs
                    {
                        LaunchTemplateSpecification = new Aws.Ec2.Inputs.SpotFleetRequestLaunchTemplateConfigLaunchTemplateSpecificationArgs
                        {
                            Id = template.Id,
                            Version = "1",
                        },
                    },
                },
            });
            """
        );

    private const string Notebook = """
        _ = new Aws.Sagemaker.NotebookInstance("lab", new()
        {
            Region = REGION, RoleArn = "role", InstanceType = "ml.g5.xlarge", LifecycleConfigName = NAME,
        });
        """;

    /// <summary>A configuration runs nothing: its scripts run in the notebooks that name it.</summary>
    [Theory]
    [InlineData("sync.Name", true)]
    [InlineData("\"sync\"", true)]
    [InlineData("\"sync\"", true, "Environment.GetEnvironmentVariable(\"R\")!")]
    [InlineData("\"sync\"", false, "\"us-east-1\"")]
    [InlineData("\"other\"", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public Task The_scripts_of_a_notebook(string name, bool isTold, string region = "\"eu-west-1\"") =>
        Scenario.VerifyAsync(
            $$"""
            var data = new Aws.S3.Bucket("data", new() { Region = "us-east-1" });
            var sync = new {{Told("Aws.Sagemaker.NotebookInstanceLifecycleConfiguration", isTold)}}("sync", new()
            {
                Region = "eu-west-1",
                Name = "sync",
                OnStart = data.BucketName.Apply(name => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"aws s3 sync s3://{name} /data"))),
            });
            {{(name.Length == 0 ? "" : Notebook.Replace("NAME", name).Replace("REGION", region))}}
            """
        );

    private static string Told(string type, bool isTold) => isTold ? $"{{|PDG1002:{type}|}}" : type;
}
