namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>
/// Clouds whose packages the reference SDK lacks: DigitalOcean, Scaleway and OVHcloud. The resource classes stand in the program itself, so
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
        class Provider : ProviderResource
        {
            public Provider(string name, ProviderArgs args) : base("scaleway", name, args) { }
        }

        class ProviderArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }

            [Input("zone")]
            public Input<string> Zone { get; set; }
        }

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

    [Fact]
    public Task A_provider_places_Scaleways_resources() =>
        Scenario.VerifyPairAsync(
            """
            var paris = new Provider("paris", new ProviderArgs { Region = "fr-par", Zone = "fr-par-2" });
            var data = new Bucket("ticks", new BucketArgs(), new CustomResourceOptions { Provider = paris });
            _ = new {|PDG1002:Server|}("train", new ServerArgs
            {
                CloudInit = Output.Format($"aws s3 sync s3://{data.Id}/ /data"),
                Type = "L40S-1-48G",
                Zone = "pl-waw-2",
            });
            """,
            "Zone = \"pl-waw-2\"",
            "Zone = \"fr-par-1\"",
            Scaleway
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
}
