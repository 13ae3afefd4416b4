namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>
/// Clouds whose packages the reference SDK lacks: DigitalOcean, Scaleway, OVHcloud and MongoDB Atlas. The resource classes stand in the program itself, so
/// that of their outputs only <c>Id</c>, which the base class has, leads back to them.
/// </summary>
public class SmallCloudScenarios
{
    private const string DigitalOcean = """
        class Bucket : CustomResource
        {
            public Bucket(string name, BucketArgs args, CustomResourceOptions options = null)
                : base("digitalocean:index/spacesBucket:SpacesBucket", name, args, options) { }
        }

        class BucketArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }
        }

        class Droplet : CustomResource
        {
            public Droplet(string name, DropletArgs args, CustomResourceOptions options = null)
                : base("digitalocean:index/droplet:Droplet", name, args, options) { }
        }

        class DropletArgs : ResourceArgs
        {
            [Input("image")]
            public Input<string> Image { get; set; }

            [Input("region")]
            public Input<string> Region { get; set; }

            [Input("size")]
            public Input<string> Size { get; set; }

            [Input("userData")]
            public Input<string> UserData { get; set; }
        }

        class App : CustomResource
        {
            public App(string name, AppArgs args) : base("digitalocean:index/app:App", name, args, null) { }
        }

        class AppArgs : ResourceArgs
        {
            [Input("spec")]
            public Input<SpecArgs> Spec { get; set; }
        }

        class SpecArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }

            [Input("envs")]
            public InputList<EnvArgs> Envs { get; set; }

            [Input("workers")]
            public InputList<WorkerArgs> Workers { get; set; }
        }

        class EnvArgs : ResourceArgs
        {
            [Input("value")]
            public Input<string> Value { get; set; }
        }

        class WorkerArgs : ResourceArgs
        {
            [Input("image")]
            public Input<ImageArgs> Image { get; set; }
        }

        class ImageArgs : ResourceArgs
        {
            [Input("repository")]
            public Input<string> Repository { get; set; }
        }
        """;

    private const string Scaleway = """
        class Bucket : CustomResource
        {
            public Bucket(string name, BucketArgs args, CustomResourceOptions options = null)
                : base("scaleway:object/bucket:Bucket", name, args, options) { }
        }

        class OldBucket : CustomResource
        {
            public OldBucket(string name, BucketArgs args, CustomResourceOptions options = null)
                : base("scaleway:index/objectBucket:ObjectBucket", name, args, options) { }
        }

        class BucketArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }
        }

        class Server : CustomResource
        {
            public Server(string name, ServerArgs args, CustomResourceOptions options = null)
                : base("scaleway:instance/server:Server", name, args, options) { }
        }

        class ServerArgs : ResourceArgs
        {
            [Input("cloudInit")]
            public Input<string> CloudInit { get; set; }

            [Input("type")]
            public Input<string> Type { get; set; }

            [Input("zone")]
            public Input<string> Zone { get; set; }
        }
        """;

    private const string Ovh = """
        class Bucket : CustomResource
        {
            public Bucket(string name, BucketArgs args, CustomResourceOptions options = null)
                : base("ovh:CloudProject/storage:Storage", name, args, options) { }
        }

        class BucketArgs : ResourceArgs
        {
            [Input("regionName")]
            public Input<string> RegionName { get; set; }
        }

        class Cluster : CustomResource
        {
            public Cluster(string name, ClusterArgs args, CustomResourceOptions options = null)
                : base("ovh:CloudProject/kube:Kube", name, args, options) { }
        }

        class ClusterArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }
        }

        class Instance : CustomResource
        {
            public Instance(string name, InstanceArgs args, CustomResourceOptions options = null)
                : base("ovh:CloudProject/instance:Instance", name, args, options) { }
        }

        class InstanceArgs : ResourceArgs
        {
            [Input("flavor")]
            public Input<FlavorArgs> Flavor { get; set; }

            [Input("region")]
            public Input<string> Region { get; set; }

            [Input("userData")]
            public Input<string> UserData { get; set; }
        }

        class FlavorArgs : ResourceArgs
        {
            [Input("flavorId")]
            public Input<string> FlavorId { get; set; }
        }

        class Database : CustomResource
        {
            public Database(string name, DatabaseArgs args) : base("ovh:CloudProject/database:Database", name, args, null) { }
        }

        class DatabaseArgs : ResourceArgs
        {
            [Input("nodes")]
            public InputList<NodeArgs> Nodes { get; set; }
        }

        class NodeArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }
        }
        """;

    private const string Atlas = """
        class AtlasCluster : CustomResource
        {
            public AtlasCluster(string name, AtlasClusterArgs args)
                : base("mongodbatlas:index/advancedCluster:AdvancedCluster", name, args, null) { }
        }

        class AtlasClusterArgs : ResourceArgs
        {
            [Input("replicationSpecs")]
            public InputList<SpecArgs> ReplicationSpecs { get; set; }
        }

        class SpecArgs : ResourceArgs
        {
            [Input("regionConfigs")]
            public InputList<RegionArgs> RegionConfigs { get; set; }
        }

        class RegionArgs : ResourceArgs
        {
            [Input("providerName")]
            public Input<string> ProviderName { get; set; }

            [Input("regionName")]
            public Input<string> RegionName { get; set; }
        }
        """;

    private const string Training = """
        _ = new {|PDG1002:Aws.Ec2.Instance|}("train", new()
        {
            Region = "eu-west-1",
            Ami = "ami-0abcdef1234567890",
            InstanceType = "p4d.24xlarge",
            UserData = Output.Format($"mongoexport {data.Id}"),
        });
        """;

    [Fact]
    public Task A_Droplet_with_GPUs_reads_a_bucket_of_another_region() =>
        Scenario.VerifyPairAsync(
            """
            var data = new Bucket("ticks", new BucketArgs { Region = "fra1" });
            _ = new {|PDG1002:Droplet|}("train", new DropletArgs
            {
                Image = "gpu-h100x1-base",
                Region = "tor1",
                Size = "gpu-h100x1-80gb",
                UserData = Output.Format($"#!/bin/sh\ns3cmd sync s3://{data.Id}/ /data"),
            });
            """,
            "\"fra1\"",
            "\"tor1\"",
            DigitalOcean
        );

    [Fact]
    public Task A_bucket_without_a_region_is_in_New_York() =>
        Scenario.VerifyPairAsync(
            """
            var data = new Bucket("ticks", new BucketArgs());
            _ = new {|PDG1002:Droplet|}("train", new DropletArgs
            {
                Image = "ubuntu-24-04-x64",
                Region = "ams3",
                Size = "gpu-h100x8-640gb",
                UserData = Output.Format($"s3cmd sync s3://{data.Id}/ /data"),
            });
            """,
            "ams3",
            "nyc3",
            DigitalOcean
        );

    /// <summary>App Platform's ams may be ams2 or ams3. It cannot be compared, not even with another continent.</summary>
    [Fact]
    public Task The_region_of_an_app_is_not_that_of_a_Droplet() =>
        Scenario.VerifyAsync(
            """
            var data = new Bucket("ticks", new BucketArgs { Region = "sfo3" });
            _ = new App("serve", new AppArgs
            {
                Spec = new SpecArgs
                {
                    Region = "ams",
                    Envs = { new EnvArgs { Value = data.Id } },
                    Workers = { new WorkerArgs { Image = new ImageArgs { Repository = "pytorch/torchserve" } } },
                },
            });
            """,
            DigitalOcean
        );

    [Theory]
    [InlineData("Bucket")]
    [InlineData("OldBucket")]
    public Task A_GPU_instance_is_in_the_region_of_its_zone(string bucket) =>
        Scenario.VerifyPairAsync(
            $$"""
            var data = new {{bucket}}("ticks", new BucketArgs { Region = "nl-ams" });
            _ = new {|PDG1002:Server|}("train", new ServerArgs
            {
                CloudInit = Output.Format($"aws s3 sync s3://{data.Id}/ /data"),
                Type = "H100-1-80G",
                Zone = "fr-par-2",
            });
            """,
            "nl-ams",
            "fr-par",
            Scaleway
        );

    [Theory]
    [InlineData("pl-waw", "{|PDG1002:Server|}")]
    [InlineData("fr-par", "Server")]
    public Task The_configuration_places_a_bucket_by_region_and_an_instance_by_zone(string region, string server) =>
        Scenario.VerifyAsync(
            $$"""
            var data = new Bucket("ticks", new BucketArgs());
            _ = new {{server}}("train", new ServerArgs
            {
                CloudInit = Output.Format($"aws s3 sync s3://{data.Id}/ /data"),
                Type = "L40S-1-48G",
            });
            """,
            Scaleway,
            ("Pulumi.yaml", "name: trading\nruntime: dotnet"),
            ("Pulumi.live.yaml", $"config:\n  scaleway:region: {region}\n  scaleway:zone: fr-par-2")
        );

    [Fact]
    public Task An_instance_is_near_the_bucket_of_its_location() =>
        Scenario.VerifyPairAsync(
            """
            var data = new Bucket("ticks", new BucketArgs { RegionName = "SBG" });
            _ = new {|PDG1002:Instance|}("train", new InstanceArgs
            {
                Flavor = new FlavorArgs { FlavorId = "l4-90" },
                Region = "GRA11",
                UserData = Output.Format($"aws s3 sync s3://{data.Id}/ /data"),
            });
            """,
            "\"SBG\"",
            "\"GRA\"",
            Ovh
        );

    [Fact]
    public Task A_database_is_where_its_nodes_are() =>
        Scenario.VerifyPairAsync(
            """
            var data = new Database("ticks", new DatabaseArgs { Nodes = { new NodeArgs { Region = "DE" }, new NodeArgs { Region = "DE" } } });
            _ = new {|PDG1002:Instance|}("train", new InstanceArgs
            {
                Flavor = new FlavorArgs { FlavorId = "l4-90" },
                Region = "GRA11",
                UserData = Output.Format($"train {data.Id}"),
            });
            """,
            "\"DE\"",
            "\"GRA\"",
            Ovh
        );

    [Fact]
    public Task A_job_in_OVHclouds_Kubernetes_reads_a_bucket_of_another_cloud() =>
        Scenario.VerifyAsync(
            """
            var cluster = new Cluster("workers", new ClusterArgs { Region = "GRA9" });
            var k8s = new K8s.Provider("k8s", new() { KubeConfig = Output.Format($"cluster: {cluster.Id}") });
            var data = new Aws.S3.Bucket("ticks", new() { Region = "eu-west-3" });
            _ = new {|PDG1001:K8s.Batch.V1.Job|}("train", new()
            {
                Spec = new K8s.Types.Inputs.Batch.V1.JobSpecArgs
                {
                    Template = new K8s.Types.Inputs.Core.V1.PodTemplateSpecArgs
                    {
                        Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                        {
                            Containers =
                            {
                                new K8s.Types.Inputs.Core.V1.ContainerArgs
                                {
                                    Name = "train",
                                    Image = "pytorch/pytorch",
                                    Args = { Output.Format($"s3://{data.Id}/ticks") },
                                },
                            },
                        },
                    },
                },
            }, new CustomResourceOptions { Provider = k8s });
            """,
            Ovh
        );

    [Fact]
    public Task A_cluster_of_Atlas_is_in_a_region_of_its_cloud() =>
        Scenario.VerifyPairAsync(
            """
            var data = new AtlasCluster("ticks", new AtlasClusterArgs
            {
                ReplicationSpecs =
                {
                    new SpecArgs { RegionConfigs = { new RegionArgs { ProviderName = "AWS", RegionName = "EU_CENTRAL_1" } } },
                },
            });

            """ + Training,
            "EU_CENTRAL_1",
            "EU_WEST_1",
            Atlas
        );

    [Fact]
    public Task A_cluster_of_Atlas_may_be_in_another_cloud() =>
        Scenario.VerifyAsync(
            """
            var data = new AtlasCluster("ticks", new AtlasClusterArgs
            {
                ReplicationSpecs =
                {
                    new SpecArgs { RegionConfigs = { new RegionArgs { ProviderName = "GCP", RegionName = "WESTERN_EUROPE" } } },
                },
            });

            """ + Training.Replace("PDG1002", "PDG1001"),
            Atlas
        );

    /// <summary>One of its regions may be near, and the driver may read there.</summary>
    [Fact]
    public Task A_cluster_of_Atlas_in_several_regions_is_nowhere() =>
        Scenario.VerifyAsync(
            """
            var data = new AtlasCluster("ticks", new AtlasClusterArgs
            {
                ReplicationSpecs =
                {
                    new SpecArgs
                    {
                        RegionConfigs =
                        {
                            new RegionArgs { ProviderName = "AWS", RegionName = "EU_CENTRAL_1" },
                            new RegionArgs { ProviderName = "AWS", RegionName = "EU_WEST_2" },
                        },
                    },
                },
            });

            """ + Training.Replace("{|PDG1002:Aws.Ec2.Instance|}", "Aws.Ec2.Instance"),
            Atlas
        );
}
