using System.Reflection;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Kubernetes = Pulumi.Kubernetes;

namespace PulumiSdk.Tests.Shapes;

/// <summary>What only the Kubernetes SDK does: types apart, kinds filled in, and classes written by hand.</summary>
public class KubernetesTests
{
    [Fact]
    public void Objects_are_in_a_namespace_a_version_and_arguments_apart()
    {
        Assert.Equal("Pulumi.Kubernetes.Storage.V1", typeof(Kubernetes.Storage.V1.StorageClass).Namespace);
        Assert.Equal(
            "kubernetes:storage.k8s.io/v1:StorageClass",
            typeof(Kubernetes.Storage.V1.StorageClass).GetCustomAttribute<ResourceTypeAttribute>()!.Type
        );
        Assert.Equal("Pulumi.Kubernetes.Types.Inputs.Core.V1", typeof(PodArgs).Namespace);
        Assert.False(typeof(PodArgs).IsSealed);
        Assert.Equal(typeof(Kubernetes.KubernetesResource), typeof(Kubernetes.Core.V1.Pod).BaseType);
        Assert.NotNull(typeof(ContainerPortArgs).GetProperty("ContainerPortValue"));
        Assert.Equal(
            typeof(InputList<PersistentVolumeClaimArgs>),
            typeof(Kubernetes.Types.Inputs.Apps.V1.StatefulSetSpecArgs).GetProperty("VolumeClaimTemplates")!.PropertyType
        );
    }

    [Fact]
    public async Task An_object_knows_its_version_and_kind()
    {
        var run = await Run.Of(() =>
            _ = new Kubernetes.Core.V1.Pod(
                "trainer",
                new PodArgs
                {
                    Spec = new PodSpecArgs
                    {
                        Containers =
                        {
                            new ContainerArgs
                            {
                                Name = "main",
                                Resources = new ResourceRequirementsArgs { Limits = { ["nvidia.com/gpu"] = "1" } },
                            },
                        },
                    },
                }
            )
        );

        Assert.Equal("kubernetes:core/v1:Pod", run["trainer"].Type);
        Assert.Equal(
            """{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"name":"main","resources":{"limits":{"nvidia.com/gpu":"1"}}}]}}""",
            run["trainer"].Inputs.ToJsonString()
        );
    }

    [Fact]
    public async Task The_provider_is_given_a_kubeconfig()
    {
        var run = await Run.Of(() =>
        {
            var cluster = new Kubernetes.Provider(
                "cluster",
                new Kubernetes.ProviderArgs { KubeConfig = "{}", EnableServerSideApply = true }
            );
            _ = new Kubernetes.Core.V1.Namespace("own", null, new CustomResourceOptions { Provider = cluster });
        });

        Assert.Equal("""{"enableServerSideApply":"true","kubeconfig":"{}"}""", run["cluster"].Inputs.ToJsonString());
        Assert.Same(run["cluster"], run["own"].Provider);
    }

    [Fact]
    public async Task A_kind_of_the_clusters_own_has_a_token_made_of_its_arguments()
    {
        var run = await Run.Of(() =>
            _ = new Kubernetes.ApiExtensions.CustomResource(
                "job",
                new TrainingJobArgs
                {
                    Metadata = new ObjectMetaArgs { Name = "bert" },
                    Image = "train",
                }
            )
        );

        Assert.Equal("kubernetes:kubeflow.org/v1:PyTorchJob", run["job"].Type);
        Assert.Equal(
            """{"apiVersion":"kubeflow.org/v1","image":"train","kind":"PyTorchJob","metadata":{"name":"bert"}}""",
            run["job"].Inputs.ToJsonString()
        );
    }

    [Fact]
    public async Task Charts_and_files_are_components_of_the_program()
    {
        var run = await Run.Of(() =>
        {
            _ = new Kubernetes.Helm.V3.Chart(
                "serving",
                new Kubernetes.Helm.ChartArgs
                {
                    Chart = "triton",
                    Values = { ["replicas"] = 1 },
                    ResourcePrefix = "eu",
                }
            );
            _ = new Kubernetes.Yaml.ConfigFile("file", new() { File = "pod.yaml" });
            _ = new Kubernetes.Yaml.ConfigGroup("group", new() { Yaml = { "kind: Pod" } });
            _ = new Kubernetes.Yaml.V2.ConfigFile("remote", new() { File = "pod.yaml" });
        });

        Assert.Equal("kubernetes:helm.sh/v3:Chart", run["eu-serving"].Type);
        Assert.False(run["eu-serving"].IsRemote);
        Assert.Equal("kubernetes:yaml:ConfigFile", run["file"].Type);
        Assert.Equal("kubernetes:yaml:ConfigGroup", run["group"].Type);
        Assert.True(run["remote"].IsRemote);
    }

    private sealed class TrainingJobArgs() : Kubernetes.ApiExtensions.CustomResourceArgs("kubeflow.org/v1", "PyTorchJob")
    {
        [Input("image")]
        public Input<string>? Image { get; set; }
    }
}
