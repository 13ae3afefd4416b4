namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>What DataGravity.yaml tells and decides: scenarios 6 and 24.</summary>
public class SettingsScenarios
{
    private const string GkePool = """
        var pool = new Gcp.Container.NodePool("lab", new() { Cluster = "lab", Location = "us-west1-a", NodeConfig = new Gcp.Container.Inputs.NodePoolNodeConfigArgs { MachineType = "a2-highgpu-1g" } });
        var cluster = new Gcp.Container.Cluster("lab", new() { Location = "us-west1-a", InitialNodeCount = 1 });
        var kubeconfig = Output.Tuple(cluster.Name, cluster.Endpoint).Apply(t => $"cluster: {t.Item1}\nserver: https://{t.Item2}");
        var k8s = new K8s.Provider("k8s", new() { KubeConfig = kubeconfig });
        var data = new Gcp.Storage.Bucket("ocean", new() { Location = "us-west2" });
        _ = new {|PDG1002:K8s.Core.V1.Pod|}("train", new()
        {
            Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
            {
                Containers = { new K8s.Types.Inputs.Core.V1.ContainerArgs { Name = "train", Image = "tensorflow/tensorflow:2.16.1-gpu", Args = { data.Url } } },
            },
        }, new CustomResourceOptions { Provider = k8s });
        """;

    [Fact]
    public async Task Accepted_with_a_reason()
    {
        await Scenario.VerifyAsync(GkePool);
        await Scenario.VerifyAsync(
            GkePool.Replace("{|PDG1002:K8s.Core.V1.Pod|}", "K8s.Core.V1.Pod", StringComparison.Ordinal),
            files: (
                "DataGravity.yaml",
                """
                accept:
                  - rule: PDG1002
                    compute: train
                    data: ocean
                    reason: 3 GB, read once a month
                """
            )
        );
    }

    [Theory]
    [InlineData("us-east-1", true)]
    [InlineData("eu-west-1", false)]
    public Task A_stack_reference_to_the_data_of_another_project(string region, bool isFar) =>
        Scenario.VerifyAsync(
            $$"""
            var lake = new StackReference("acme/data/prod");
            _ = new {{(isFar ? "{|PDG1003:Aws.Sagemaker.Model|}" : "Aws.Sagemaker.Model")}}("churn", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.RequireOutput("bucketName").Apply(name => (string)name)}/churn.tar.gz") },
            });
            """,
            files:
            [
                ("Pulumi.yaml", "name: training\nruntime: dotnet\n"),
                ("Pulumi.prod.yaml", $"config:\n  aws:region: {region}\n"),
                (
                    "DataGravity.yaml",
                    """
                    stacks:
                      - stack: acme/data/*
                        outputs:
                          bucketName: { kind: bucket, name: lake, cloud: aws, region: eu-west-1, size: 10 TB }
                    """
                ),
            ]
        );
}
