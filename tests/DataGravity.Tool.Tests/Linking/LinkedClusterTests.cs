using DataGravity.Settings;

namespace DataGravity.Tool.Tests.Linking;

/// <summary>Programs that run on a cluster of another program.</summary>
public class LinkedClusterTests
{
    private const string Job = """
        var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });
        _ = new Pulumi.Kubernetes.Core.V1.Pod("train", new()
        {
            Spec = new Pulumi.Kubernetes.Types.Inputs.Core.V1.PodSpecArgs
            {
                Containers =
                {
                    new Pulumi.Kubernetes.Types.Inputs.Core.V1.ContainerArgs
                    {
                        Name = "train", Image = "tensorflow/tensorflow:2.19.0-gpu",
                        Env = { new Pulumi.Kubernetes.Types.Inputs.Core.V1.EnvVarArgs { Name = "LAKE", Value = lake.BucketName } },
                    },
                },
            },
        }, new() { Provider = new Pulumi.Kubernetes.Provider("gpu", new() { KubeConfig = credentials }) });
        """;

    private const string Whole = """
        var platform = new StackReference("acme/platform/prod");
        var credentials = platform.RequireOutput("kubeconfig").Apply(config => (string)config);
        """;

    private const string InParts = """
        var platform = new StackReference("acme/platform/prod");
        var credentials = Output.Format($"server: {platform.GetOutput("endpoint")}, data: {platform.GetOutput("certificate")}");
        """;

    private static readonly LoadedProject s_platform = LinkedLoad.Program(
        "platform",
        """
        var gpu = new Aws.Eks.Cluster("gpu", new()
        {
            Region = "us-east-1", RoleArn = "role", VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { "a", "b" } },
        });
        var other = new Aws.Eks.Cluster("other", new()
        {
            Region = "eu-west-1", RoleArn = "role", VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { "a", "b" } },
        });
        return new Dictionary<string, object?>
        {
            ["kubeconfig"] = Output.Format($"server: {gpu.Endpoint}, data: {gpu.CertificateAuthority.Apply(a => a.Data)}"),
            ["endpoint"] = gpu.Endpoint, ["certificate"] = gpu.CertificateAuthority.Apply(a => a.Data), ["other"] = other.Endpoint,
        };
        """
    );

    [Theory]
    [InlineData(Whole)]
    [InlineData(InParts)]
    public async Task What_runs_on_the_cluster_is_there(string credentials)
    {
        var finding = Assert.Single(await LinkedLoad.FindAsync(s_platform, LinkedLoad.Program("ml", $"{credentials}\n{Job}")));
        Assert.Contains(
            "'train' (runs tensorflow) in us-east-1 (on EKS cluster 'gpu', stack 'acme/platform/prod', ../platform/Program.cs:6)",
            finding.Message
        );
    }

    /// <summary>Two outputs that a file tells of one cluster.</summary>
    [Fact]
    public async Task A_cluster_is_told_by_hand()
    {
        const string Gpu = "{ kind: aws:eks/cluster:Cluster, cloud: aws, region: us-east-1, name: gpu }";
        const string Settings = $"stacks:\n  - stack: acme/platform/prod\n    outputs:\n      endpoint: {Gpu}\n      certificate: {Gpu}\n";
        var finding = Assert.Single(
            await LinkedLoad.FindAsync(LinkedLoad.Program("ml", $"{InParts}\n{Job}", ("DataGravity.yaml", Settings)))
        );
        Assert.Contains("in us-east-1 (on EKS cluster 'gpu', DataGravity.yaml:", finding.Message);
    }

    [Fact]
    public async Task Credentials_of_two_clusters_say_nothing() =>
        Assert.Empty(
            await LinkedLoad.FindAsync(s_platform, LinkedLoad.Program("ml", $"{InParts.Replace("\"certificate\"", "\"other\"")}\n{Job}"))
        );

    [Fact]
    public async Task A_cluster_is_no_data()
    {
        var pod = Job.Replace("lake.BucketName", "platform.GetOutput(\"other\").Apply(e => (string)e!)");
        Assert.Empty(await LinkedLoad.FindAsync(s_platform, LinkedLoad.Program("ml", $"{Whole}\n{pod}")));
    }

    [Fact]
    public void A_cluster_is_a_kind_of_outputs_only()
    {
        const string Cluster = "{ kind: aws:eks/cluster:Cluster, cloud: aws, region: us-east-1, name: gpu }";
        Assert.Empty(Read($"stacks: [{{ stack: a, outputs: {{ kubeconfig: {Cluster} }} }}]").Problems);
        Assert.Contains("is not a known kind of store", Assert.Single(Read($"data: [{Cluster}]").Problems).Message);
    }

    private static GravitySettings Read(string text) => GravitySettings.Read("DataGravity.yaml", text, DateTime.MinValue);
}
