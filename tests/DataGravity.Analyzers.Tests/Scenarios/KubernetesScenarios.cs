using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Pods over data that lies elsewhere than their cluster: scenarios 3, 6 and 7, and the chains that lead to data.</summary>
public class KubernetesScenarios
{
    internal const string Eks = """
        var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
        var cluster = new Aws.Eks.Cluster("workers", new()
        {
            RoleArn = "arn:aws:iam::123456789012:role/eks",
            VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { "subnet-1", "subnet-2" } },
        }, new() { Provider = ireland });
        var k8s = new K8s.Provider("k8s", new()
        {
            KubeConfig = Output.Format($"apiVersion: v1\nclusters: [{{ name: {cluster.Name}, cluster: {{ server: {cluster.Endpoint} }} }}]"),
        });
        var data = new Aws.S3.Bucket("ticks", new() { Region = "eu-west-2" });

        """;

    private const string Gke = """
        var cluster = new Gcp.Container.Cluster("lab", new() { Location = "us-west1-a", InitialNodeCount = 1 });
        var kubeconfig = Output.Tuple(cluster.Name, cluster.Endpoint).Apply(t => $"cluster: {t.Item1}\nserver: https://{t.Item2}");
        var k8s = new K8s.Provider("k8s", new() { KubeConfig = kubeconfig });
        var data = new Gcp.Storage.Bucket("ocean", new() { Location = "us-west2" });

        """;

    [Theory]
    [InlineData("Env = { new K8s.Types.Inputs.Core.V1.EnvVarArgs { Name = \"BUCKET\", Value = data.BucketName } }")]
    [InlineData(
        "Env = new[] { new K8s.Types.Inputs.Core.V1.EnvVarArgs { Name = \"URI\", Value = Output.Format($\"s3://{data.Id}/2026\") } }"
    )]
    [InlineData("Args = { \"--store\", data.Arn }")]
    public Task A_pod_on_eks_is_told_of_a_bucket_elsewhere(string container) =>
        Scenario.VerifyPairAsync(
            Eks
                + $$"""
                _ = new {|PDG1002:K8s.Apps.V1.Deployment|}("reader", new()
                {
                    Spec = new K8s.Types.Inputs.Apps.V1.DeploymentSpecArgs
                    {
                        Selector = new K8s.Types.Inputs.Meta.V1.LabelSelectorArgs { MatchLabels = { ["app"] = "reader" } },
                        Template = new K8s.Types.Inputs.Core.V1.PodTemplateSpecArgs
                        {
                            Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                            {
                                Containers = { new K8s.Types.Inputs.Core.V1.ContainerArgs { Name = "reader", Image = "arctic", {{container}} } },
                            },
                        },
                    },
                }, new CustomResourceOptions { Provider = k8s });
                """,
            "eu-west-2",
            "eu-west-1"
        );

    /// <summary>Scenario 27.</summary>
    [Fact]
    public async Task A_gpu_pod_in_europe_pulls_its_image_from_america()
    {
        const string Body = """
            var cluster = new Gcp.Container.Cluster("lab", new() { Location = "europe-west4-a", InitialNodeCount = 1 });
            var k8s = new K8s.Provider("k8s", new() { KubeConfig = Output.Tuple(cluster.Name, cluster.Endpoint).Apply(t => $"cluster: {t.Item1}\nserver: https://{t.Item2}") });
            _ = new {|PDG1008:K8s.Core.V1.Pod|}("train", new()
            {
                Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                {
                    Containers = { new K8s.Types.Inputs.Core.V1.ContainerArgs { Name = "train", Image = "us-docker.pkg.dev/lab/images/pytorch-train:12gb" } },
                },
            }, new CustomResourceOptions { Provider = k8s });
            """;
        await Scenario.VerifyPairAsync(Body, "europe-west4-a", "us-central1-a");
        await Scenario.VerifySeverityAsync(
            Body,
            DiagnosticSeverity.Info,
            "pulls its image from Artifact Registry repository 'us-docker.pkg.dev/lab/images/pytorch-train' in US (by its name)"
        );
    }

    [Fact]
    public Task A_pod_on_gke_mounts_a_bucket_elsewhere() =>
        Scenario.VerifyPairAsync(
            Gke
                + """
                _ = new {|PDG1002:K8s.Core.V1.Pod|}("train", new()
                {
                    Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                    {
                        Containers = { new K8s.Types.Inputs.Core.V1.ContainerArgs { Name = "train", Image = "tensorflow/tensorflow:2.16.1-gpu" } },
                        Volumes =
                        {
                            new K8s.Types.Inputs.Core.V1.VolumeArgs
                            {
                                Name = "data",
                                Csi = new K8s.Types.Inputs.Core.V1.CSIVolumeSourceArgs
                                {
                                    Driver = "gcsfuse.csi.storage.gke.io",
                                    VolumeAttributes = { ["bucketName"] = data.Name },
                                },
                            },
                        },
                    },
                }, new CustomResourceOptions { Provider = k8s });
                """,
            "us-west2",
            "US-WEST1"
        );

    [Fact]
    public Task Dask_far_from_its_data() =>
        Scenario.VerifyPairAsync(
            Gke.Replace("us-west1-a", "australia-southeast1-b", StringComparison.Ordinal)
                .Replace("us-west2", "us-central1", StringComparison.Ordinal)
                + """
                _ = new {|PDG1002:K8s.Helm.V3.Release|}("dask", new()
                {
                    Chart = "daskhub",
                    Values = new InputMap<object> { { "DATASET", data.Name.Apply(name => (object)$"gs://{name}/sea") } },
                }, new CustomResourceOptions { Provider = k8s });
                """,
            "us-central1",
            "australia-southeast1"
        );

    [Fact]
    public Task By_a_config_map_and_by_a_claim() =>
        Scenario.VerifyAsync(
            Eks
                + """
                var options = new CustomResourceOptions { Provider = k8s };
                var settings = new K8s.Core.V1.ConfigMap("settings", new() { Data = { ["bucket"] = data.BucketName } }, options);
                _ = new {|PDG1002:K8s.Core.V1.Pod|}("told", new()
                {
                    Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                    {
                        Containers =
                        {
                            new K8s.Types.Inputs.Core.V1.ContainerArgs
                            {
                                Name = "reader",
                                EnvFrom = { new K8s.Types.Inputs.Core.V1.EnvFromSourceArgs { ConfigMapRef = new K8s.Types.Inputs.Core.V1.ConfigMapEnvSourceArgs { Name = settings.Metadata.Apply(m => m.Name) } } },
                            },
                        },
                    },
                }, options);
                _ = new K8s.Core.V1.Pod("not-told", new()
                {
                    Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs { Containers = { new K8s.Types.Inputs.Core.V1.ContainerArgs { Name = "web", Image = "nginx" } } },
                }, options);
                """
        );

    private const string Selected =
        "Env = { new K8s.Types.Inputs.Core.V1.EnvVarArgs { Name = \"DATA\", ValueFrom = new K8s.Types.Inputs.Core.V1.EnvVarSourceArgs";

    [Theory]
    [InlineData(
        "{|PDG1002:K8s.Core.V1.Pod|}",
        $"{Selected} {{ ConfigMapKeyRef = new K8s.Types.Inputs.Core.V1.ConfigMapKeySelectorArgs {{ Name = \"settings\", Key = \"lake.bucket\" }} }} }} }}"
    )]
    [InlineData(
        "K8s.Core.V1.Pod",
        $"{Selected} {{ ConfigMapKeyRef = new K8s.Types.Inputs.Core.V1.ConfigMapKeySelectorArgs {{ Name = \"settings\", Key = \"level\" }} }} }} }}"
    )]
    [InlineData(
        "K8s.Core.V1.Pod",
        $"{Selected} {{ SecretKeyRef = new K8s.Types.Inputs.Core.V1.SecretKeySelectorArgs {{ Name = \"secret\", Key = \"level\" }} }} }} }}"
    )]
    [InlineData(
        "{|PDG1002:K8s.Core.V1.Pod|}",
        $"{Selected} {{ SecretKeyRef = new K8s.Types.Inputs.Core.V1.SecretKeySelectorArgs {{ Name = \"secret\", Key = \"bucket\" }} }} }} }}"
    )]
    public Task A_pod_that_reads_one_entry(string marked, string env) =>
        Scenario.VerifyAsync(
            Eks
                + $$"""
                var options = new CustomResourceOptions { Provider = k8s };
                _ = new K8s.Core.V1.ConfigMap("settings", new()
                {
                    Metadata = new K8s.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = "settings" },
                    Data = { ["lake.bucket"] = data.BucketName, ["level"] = "debug" },
                }, options);
                _ = new K8s.Core.V1.Secret("secret", new()
                {
                    Metadata = new K8s.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = "secret" },
                    StringData = { ["bucket"] = data.BucketName, ["level"] = "debug" },
                }, options);
                _ = new {{marked}}("reader", new()
                {
                    Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                    {
                        Containers = { new K8s.Types.Inputs.Core.V1.ContainerArgs { Name = "reader", Image = "tensorflow/tensorflow", {{env}} } },
                    },
                }, options);
                """
        );

    [Theory]
    [InlineData("{|PDG1002:K8s.Core.V1.Pod|}", "")]
    [InlineData("{|PDG1002:K8s.Core.V1.Pod|}", "lake.bucket")]
    [InlineData("K8s.Core.V1.Pod", "level")]
    public Task A_volume_with_some_entries(string marked, string item) =>
        Scenario.VerifyAsync(
            Eks
                + $$"""
                var options = new CustomResourceOptions { Provider = k8s };
                var settings = new K8s.Core.V1.ConfigMap("settings", new() { Data = { ["lake.bucket"] = data.BucketName, ["level"] = "debug" } }, options);
                _ = new {{marked}}("reader", new()
                {
                    Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                    {
                        Containers = { new K8s.Types.Inputs.Core.V1.ContainerArgs { Name = "reader", Image = "tensorflow/tensorflow" } },
                        Volumes =
                        {
                            new K8s.Types.Inputs.Core.V1.VolumeArgs
                            {
                                Name = "settings",
                                ConfigMap = new K8s.Types.Inputs.Core.V1.ConfigMapVolumeSourceArgs
                                {
                                    Name = settings.Metadata.Apply(m => m.Name),
                                    {{(
                    item.Length == 0 ? "" : $$"""Items = { new K8s.Types.Inputs.Core.V1.KeyToPathArgs { Key = "{{item}}", Path = "x" } },"""
                )}}
                                },
                            },
                        },
                    },
                }, options);
                """
        );

    [Fact]
    public Task A_pod_as_a_service_account_that_may_read() =>
        Scenario.VerifyPairAsync(
            Eks
                + """
                var options = new CustomResourceOptions { Provider = k8s };
                var role = new Aws.Iam.Role("reader", new() { AssumeRolePolicy = "{}" });
                _ = new Aws.Iam.RolePolicy("read", new()
                {
                    Role = role.Name,
                    Policy = data.Arn.Apply(arn => JsonSerializer.Serialize(new
                    {
                        Version = "2012-10-17",
                        Statement = new[] { new { Effect = "Allow", Action = "s3:GetObject", Resource = $"{arn}/*" } },
                    })),
                });
                var account = new K8s.Core.V1.ServiceAccount("trainer", new()
                {
                    Metadata = new K8s.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = "trainer", Annotations = { ["eks.amazonaws.com/role-arn"] = role.Arn } },
                }, options);
                _ = new {|PDG1002:K8s.Batch.V1.Job|}("train", new()
                {
                    Spec = new K8s.Types.Inputs.Batch.V1.JobSpecArgs
                    {
                        Template = new K8s.Types.Inputs.Core.V1.PodTemplateSpecArgs
                        {
                            Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                            {
                                ServiceAccountName = account.Metadata.Apply(m => m.Name),
                                Containers =
                                {
                                    new K8s.Types.Inputs.Core.V1.ContainerArgs
                                    {
                                        Name = "train",
                                        Image = "example.org/train",
                                        Resources = new K8s.Types.Inputs.Core.V1.ResourceRequirementsArgs { Limits = { ["nvidia.com/gpu"] = "1" } },
                                    },
                                },
                            },
                        },
                    },
                }, options);
                """,
            "eu-west-2",
            "eu-west-1"
        );

    [Fact]
    public Task A_cluster_nobody_knows_is_no_place() =>
        Scenario.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("ticks", new() { Region = "eu-west-2" });
            _ = new K8s.Core.V1.Pod("reader", new()
            {
                Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                {
                    Containers = { new K8s.Types.Inputs.Core.V1.ContainerArgs { Name = "reader", Image = "pytorch", Args = { data.Arn } } },
                },
            });
            """
        );
}
