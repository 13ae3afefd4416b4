using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;
using Awsx = Pulumi.Awsx;
using Eks = Pulumi.Eks;
using Kubernetes = Pulumi.Kubernetes;

namespace PulumiSdk.Tests.Shapes;

/// <summary>awsx and eks: remote components, whose outputs are resources of other packages.</summary>
public class ComponentPackageTests
{
    [Fact]
    public void Outputs_are_typed_resources()
    {
        Assert.Equal(typeof(Output<Aws.Eks.Cluster>), typeof(Eks.Cluster).GetProperty("EksCluster")!.PropertyType);
        Assert.Equal(typeof(Output<Aws.Provider>), typeof(Eks.Cluster).GetProperty("AwsProvider")!.PropertyType);
        Assert.Equal(typeof(Output<object>), typeof(Eks.Cluster).GetProperty("Kubeconfig")!.PropertyType);
        Assert.Equal(typeof(Output<string>), typeof(Eks.Cluster).GetProperty("KubeconfigJson")!.PropertyType);
        Assert.Equal(typeof(Output<ImmutableArray<Aws.Ec2.Subnet>>), typeof(Awsx.Ec2.Vpc).GetProperty("Subnets")!.PropertyType);
        Assert.Equal(typeof(Output<Aws.Ec2.Vpc>), typeof(Awsx.Ec2.Vpc).GetProperty("AwsVpc")!.PropertyType);
        Assert.Equal(typeof(InputMap<string>), typeof(Eks.Inputs.ClusterNodeGroupOptionsArgs).GetProperty("Labels")!.PropertyType);
    }

    [Fact]
    public async Task A_remote_component_is_sent_its_own_providers_and_inherits_none()
    {
        var run = await Run.Of(() =>
        {
            var west = new Aws.Provider("west", new() { Region = "us-west-2" });
            _ = new Awsx.Ec2.Vpc("own", new() { NumberOfAvailabilityZones = 2 }, new ComponentResourceOptions { Provider = west });
            var local = new ComponentResource("own:index:Network", "local", new ComponentResourceOptions { Provider = west });
            _ = new Awsx.Ec2.Vpc("inner", null, new ComponentResourceOptions { Parent = local });
        });

        Assert.True(run["own"].IsRemote);
        Assert.Same(run["west"], run["own"].Providers["aws"]);
        Assert.Equal("""{"numberOfAvailabilityZones":2}""", run["own"].Inputs.ToJsonString());
        Assert.Empty(run["inner"].Providers);
        Assert.Same(run["local"], run["inner"].Parent);
    }

    [Fact]
    public async Task A_cluster_hands_out_its_kubeconfig_and_parts()
    {
        var run = await Run.Of(() =>
        {
            var vpc = new Awsx.Ec2.Vpc("vpc");
            var cluster = new Eks.Cluster(
                "train",
                new()
                {
                    VpcId = vpc.VpcId,
                    PrivateSubnetIds = vpc.PrivateSubnetIds,
                    InstanceType = "p4d.24xlarge",
                }
            );
            _ = new Kubernetes.Provider("by-json", new() { KubeConfig = cluster.KubeconfigJson });
            _ = new Kubernetes.Provider("by-value", new() { KubeConfig = cluster.Kubeconfig.Apply(value => value.ToString()!) });
            _ = new Kubernetes.Provider(
                "by-role",
                new() { KubeConfig = cluster.GetKubeconfig(new() { RoleArn = "arn:aws:iam::1:role/r" }) }
            );
            _ = new Aws.Eks.Addon(
                "csi",
                new() { AddonName = "aws-mountpoint-s3-csi-driver", ClusterName = cluster.EksCluster.Apply(own => own.Name) }
            );
        });

        Assert.Equal("eks:index:Cluster", run["train"].Type);
        Assert.Contains(run["vpc"], run["train"].Dependencies);
        Assert.All(["by-json", "by-value", "by-role", "csi"], name => Assert.Contains(run["train"], run[name].Dependencies));
    }
}
