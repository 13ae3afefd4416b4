using DataGravity.Analyzers.Tests.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Stores that are in the places that a list of theirs names: Cosmos DB, Bigtable, S3 Express, Keyspaces.</summary>
public class ListedPlaceScenarios
{
    private const string Far = "{|PDG1002:AzureNative.ContainerInstance.ContainerGroup|}";
    private const string Near = "AzureNative.ContainerInstance.ContainerGroup";

    private const string Native = """
        var store = new AzureNative.CosmosDB.DatabaseAccount("store", new()
        {
            ResourceGroupName = "rg", DatabaseAccountOfferType = AzureNative.CosmosDB.DatabaseAccountOfferType.Standard,
            Location = "westus", Locations = LIST,
        });
        var endpoint = store.DocumentEndpoint;

        """;

    private const string NativeItem = "new AzureNative.CosmosDB.Inputs.LocationArgs { LocationName = REGION, FailoverPriority = PRIORITY }";

    private const string Classic = """
        var store = new Azure.CosmosDB.Account("store", new()
        {
            ResourceGroupName = "rg", OfferType = "Standard",
            ConsistencyPolicy = new Azure.CosmosDB.Inputs.AccountConsistencyPolicyArgs { ConsistencyLevel = "Session" },
            Location = "westus", GeoLocations = LIST,
        });
        var endpoint = store.Endpoint;

        """;

    private const string ClassicItem =
        "new Azure.CosmosDB.Inputs.AccountGeoLocationArgs { Location = REGION, FailoverPriority = PRIORITY }";

    private static string Cosmos(string store, string list, string region, string compute, string before = "") =>
        before
        + store.Replace("LIST", list, StringComparison.Ordinal)
        + $$"""
            _ = new {{compute}}("train", new()
            {
                ResourceGroupName = "rg", Location = {{region}}, OsType = "Linux",
                Containers =
                {
                    new AzureNative.ContainerInstance.Inputs.ContainerArgs
                    {
                        Name = "train", Image = "pytorch/pytorch",
                        Resources = new AzureNative.ContainerInstance.Inputs.ResourceRequirementsArgs
                        {
                            Requests = new AzureNative.ContainerInstance.Inputs.ResourceRequestsArgs { Cpu = 4, MemoryInGB = 16 },
                        },
                        EnvironmentVariables =
                        {
                            new AzureNative.ContainerInstance.Inputs.EnvironmentVariableArgs { Name = "ENDPOINT", Value = endpoint },
                        },
                    },
                },
            });
            """;

    private static string List(string item, params (string Region, string Priority)[] places)
    {
        var items = places.Select(place => item.Replace("REGION", place.Region).Replace("PRIORITY", place.Priority));
        return $"new[] {{ {string.Join(", ", items)} }}";
    }

    public static TheoryData<string, string> Accounts => new() { { Native, NativeItem }, { Classic, ClassicItem } };

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Cosmos_DB_is_in_each_of_its_regions(string store, string item)
    {
        var list = List(item, ("\"North Europe\"", "1"), ("\"eastus\"", "0"));
        await Scenario.VerifyAsync(Cosmos(store, list, "\"eastus\"", Near));
        await Scenario.VerifyAsync(Cosmos(store, list, "\"northeurope\"", Near));
        // The account's location is only that of its description.
        await Scenario.VerifyAsync(Cosmos(store, list, "\"westus\"", Far));
        await Scenario.VerifyAsync(Cosmos(store, list, "store.Location", Far));
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task The_message_names_the_region_of_priority_0(string store, string item)
    {
        var name = item == NativeItem ? "Locations" : "GeoLocations";
        await VerifyAsync("\"1\"", "\"0\"", "eastus");
        await VerifyAsync("\"0\"", "\"1\"", "northeurope");
        await VerifyAsync("Environment.GetEnvironmentVariable(\"N\")!", "\"0\"", "eastus");
        // Without a certain one it is the first.
        await VerifyAsync("Environment.GetEnvironmentVariable(\"N\")!", "\"1\"", "northeurope");

        Task VerifyAsync(string first, string second, string primary) =>
            Scenario.VerifySeverityAsync(
                Cosmos(
                    store,
                    List(item, ("\"northeurope\"", $"int.Parse({first})"), ("\"eastus\"", $"int.Parse({second})")),
                    "\"westus\"",
                    Near
                ),
                DiagnosticSeverity.Warning,
                $"in westus (its own Location) uses Cosmos DB account 'store' in {primary} (its own {name})"
            );
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task A_list_that_is_not_known_or_empty(string store, string item)
    {
        const string Unknown = "Environment.GetEnvironmentVariable(\"R\")!";
        // Any region may be one of them.
        await Scenario.VerifyAsync(Cosmos(store, List(item, (Unknown, "0")), "\"uksouth\"", Near));
        await Scenario.VerifyAsync(Cosmos(store, List(item, ("\"eastus\"", "0"), (Unknown, "1")), "\"uksouth\"", Near));
        await Scenario.VerifyAsync(
            Cosmos(
                store,
                "regions.Select((region, i) => "
                    + item.Replace("REGION", "region", StringComparison.Ordinal).Replace("PRIORITY", "i", StringComparison.Ordinal)
                    + ").ToArray()",
                "\"uksouth\"",
                Near,
                "var regions = Environment.GetEnvironmentVariable(\"R\")!.Split(',');\n"
            )
        );
        await Scenario.VerifyAsync(Cosmos(store, "new InputList<" + item.Split(' ')[1] + ">()", "\"westus\"", Near));
        await Scenario.VerifyAsync(Cosmos(store, "new InputList<" + item.Split(' ')[1] + ">()", "\"eastus\"", Far));
        // One more region under a condition.
        const string Configured = "var wide = new Config().RequireBoolean(\"wide\");\n";
        var more = $"wide ? {List(item, ("\"eastus\"", "0"), ("\"westus\"", "1"))} : {List(item, ("\"eastus\"", "0"))}";
        await Scenario.VerifyAsync(Cosmos(store, more, "\"westus\"", Near, Configured), files: Placed.Stacks(("dev", "app:wide: true")));
        await Scenario.VerifyAsync(Cosmos(store, more, "\"westus\"", Far, Configured), files: Placed.Stacks(("dev", "app:wide: false")));
    }

    /// <summary>A region that is not known keeps the place from being known, and that is told.</summary>
    [Fact]
    public Task An_account_of_a_region_that_is_not_known() =>
        PlacementTest.VerifyMessageAsync(
            """
            using Pulumi;
            using AzureNative = Pulumi.AzureNative;

            return await Deployment.RunAsync(() =>
            {
                _ = new {|#0:AzureNative.CosmosDB.DatabaseAccount|}("store", new()
                {
                    ResourceGroupName = "rg", Location = "westus",
                    Locations = { new AzureNative.CosmosDB.Inputs.LocationArgs { LocationName = System.IO.File.ReadAllText("region") } },
                });
            });
            """,
            "PDG3001",
            "where Cosmos DB account 'store' lands is not known; unknown (System.IO.File.ReadAllText)"
        );

    private const string Cassandra = """
        class Cluster : CustomResource
        {
            public Cluster(string name, ClusterArgs args) : base("azure-native:cosmosdb:CassandraCluster", name, args, null) { }
        }

        class ClusterArgs : ResourceArgs
        {
            [Input("location")]
            public Input<string> Location { get; set; }
        }

        class DataCenter : CustomResource
        {
            public DataCenter(string name, DataCenterArgs args) : base("azure-native:cosmosdb:CassandraDataCenter", name, args, null) { }
        }

        class DataCenterArgs : ResourceArgs
        {
            [Input("clusterName")]
            public Input<string> ClusterName { get; set; }

            [Input("properties")]
            public Input<PropertiesArgs> Properties { get; set; }
        }

        class PropertiesArgs : ResourceArgs
        {
            [Input("dataCenterLocation")]
            public Input<string> DataCenterLocation { get; set; }
        }
        """;

    /// <summary>A cluster that exists already is where the entry says.</summary>
    [Theory]
    [InlineData("eastus", true)]
    [InlineData("westus", false)]
    public async Task Cassandra_that_is_declared_is_in_its_region(string region, bool isFar)
    {
        var settings = $"data:\n- {{ config: shards, kind: azure-native:cosmosdb:CassandraCluster, cloud: azure, region: {region} }}\n";
        await Scenario.VerifyAsync(
            Cosmos("", "", "\"westus\"", isFar ? Far : Near, "var endpoint = new Config().Require(\"shards\");\n"),
            "",
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("DataGravity.yaml", settings)
        );
    }

    /// <summary>A cluster of Cassandra is in its data centers. What it is called by has a location of its own.</summary>
    [Theory]
    [InlineData("cluster.Id", true, "\"eastus\"")]
    [InlineData("cluster.Id", true, "\"eastus\"", "\"northeurope\"")]
    [InlineData("center0.Id", true, "\"eastus\"")]
    [InlineData("cluster.Id", false, "\"westus\"")]
    [InlineData("cluster.Id", false, "\"eastus\"", "\"westus\"")]
    [InlineData("center0.Id", false, "\"eastus\"", "\"westus\"")]
    [InlineData("cluster.Id", false, "\"eastus\"", "Environment.GetEnvironmentVariable(\"R\")!")]
    [InlineData("cluster.Id", false)]
    public async Task Cassandra_is_in_its_data_centers(string read, bool isFar, params string[] centers)
    {
        var store = $$"""
            var cluster = new Cluster("store", new ClusterArgs { Location = "{{(centers.Contains("\"westus\"") ? "eastus" : "westus")}}" });
            {{string.Concat(centers.Select(Center))}}
            var endpoint = {{read}};

            """;
        await Scenario.VerifyAsync(Cosmos(store, "", "\"westus\"", isFar ? Far : Near), Cassandra);
    }

    private static string Center(string region, int i) =>
        $$"""
            var center{{i}} = new DataCenter("center{{i}}", new DataCenterArgs
            {
                ClusterName = cluster.Id, Properties = new PropertiesArgs { DataCenterLocation = {{region}} },
            });

            """;

    private static string Bigtable(string clusters, string job) =>
        $$"""
            var google = new Gcp.Provider("google", new() { Region = "us-central1", Zone = "us-central1-a" });
            var store = new Gcp.BigTable.Instance("store", new() { {{clusters}} }, new() { Provider = google });
            _ = new {{job}}("train", new()
            {
                Location = "europe-west1",
                Template = new Gcp.CloudRunV2.Inputs.JobTemplateArgs
                {
                    Template = new Gcp.CloudRunV2.Inputs.JobTemplateTemplateArgs
                    {
                        Containers =
                        {
                            new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerArgs
                            {
                                Image = "tensorflow/tensorflow",
                                Envs = { new Gcp.CloudRunV2.Inputs.JobTemplateTemplateContainerEnvArgs { Name = "STORE", Value = store.Name } },
                            },
                        },
                    },
                },
            });
            """;

    private static string Cluster(string zone) => $"new Gcp.BigTable.Inputs.InstanceClusterArgs {{ ClusterId = \"c\", {zone} }}";

    /// <summary>A cluster without a zone is in the zone of the provider.</summary>
    [Theory]
    [InlineData(false, "Zone = \"europe-west1-b\"")]
    [InlineData(false, "Zone = \"us-east1-b\"", "Zone = \"europe-west1-d\"")]
    [InlineData(false, "Zone = \"us-east1-b\"", "Zone = Environment.GetEnvironmentVariable(\"Z\")!")]
    [InlineData(false, "", "Zone = \"europe-west1-d\"")]
    [InlineData(true, "Zone = \"us-east1-b\"")]
    [InlineData(true, "Zone = \"us-east1-b\"", "Zone = \"us-west1-a\"")]
    [InlineData(true, "")]
    [InlineData(true)]
    public Task Bigtable_is_where_its_clusters_are(bool isFar, params string[] zones) =>
        Scenario.VerifyAsync(
            Bigtable(
                zones.Length == 0 ? "" : $"Clusters = {{ {string.Join(", ", zones.Select(Cluster))} }}",
                isFar ? "{|PDG1002:Gcp.CloudRunV2.Job|}" : "Gcp.CloudRunV2.Job"
            )
        );

    [Theory]
    [InlineData("us-east1 (its own Clusters)", "Zone = \"us-east1-b\"")]
    [InlineData("us-central1 (provider 'google')", "")]
    public Task The_message_names_the_region_of_the_first_cluster(string place, string zone) =>
        Scenario.VerifySeverityAsync(
            Bigtable($"Clusters = {{ {Cluster(zone)}, {Cluster("Zone = \"us-west1-a\"")} }}", "Gcp.CloudRunV2.Job"),
            DiagnosticSeverity.Warning,
            $"in europe-west1 (its own Location) uses Bigtable instance 'store' in {place}"
        );

    private const string Express = """
        var virginia = new CustomResourceOptions { Provider = new Aws.Provider("virginia", new() { Region = "us-east-1" }) };
        var store = new Aws.S3.DirectoryBucket("store", new()
        {
            Bucket = "shards--use1-az4--x-s3", Location = new Aws.S3.Inputs.DirectoryBucketLocationArgs { Name = ZONE },
        }, virginia);

        """;

    private const string NativeExpress = """
        var virginia = new CustomResourceOptions { Provider = new AwsNative.Provider("virginia", new() { Region = "us-east-1" }) };
        var store = new AwsNative.S3Express.DirectoryBucket("store", new()
        {
            BucketName = "shards--use1-az4--x-s3", LocationName = ZONE,
            DataRedundancy = AwsNative.S3Express.DirectoryBucketDataRedundancy.SingleAvailabilityZone,
        }, virginia);

        """;

    public static TheoryData<string, string, string> Buckets =>
        new()
        {
            { Express, "\"use1-az4\"", "Output.Format($\"s3://{store.Bucket}/\")" },
            { NativeExpress, "\"use1-az4\"", "Output.Format($\"s3://{store.BucketName}/\")" },
            // A zone that is not known is one of the region.
            { Express, "Environment.GetEnvironmentVariable(\"Z\")!", "Output.Format($\"s3://{store.Bucket}/\")" },
            { NativeExpress, "Environment.GetEnvironmentVariable(\"Z\")!", "Output.Format($\"s3://{store.BucketName}/\")" },
            // A bucket of this name can be in no other zone.
            { "", "", "\"s3://shards--use1-az4--x-s3/train\"" },
        };

    /// <summary>A zone's id tells the region. It is no name of a zone: a machine in us-east-1a may be near.</summary>
    [Theory]
    [MemberData(nameof(Buckets))]
    public async Task S3_Express_is_in_the_region_of_its_zone(string store, string zone, string read)
    {
        await Scenario.VerifyAsync(Train("us-east-1", "Aws.Ec2.Instance"));
        await Scenario.VerifyAsync(Train("us-west-2", "{|PDG1002:Aws.Ec2.Instance|}"));
        await Scenario.VerifySeverityAsync(Train("us-west-2", "Aws.Ec2.Instance"), DiagnosticSeverity.Warning, "in us-east-1 (");

        string Train(string region, string machine) =>
            store.Replace("ZONE", zone, StringComparison.Ordinal)
            + $$"""
                _ = new {{machine}}("gpu", new()
                {
                    Ami = "ami-1", InstanceType = "p4d.24xlarge", Region = "{{region}}", AvailabilityZone = "{{region}}a",
                    UserData = Output.Format($"aws s3 sync {{{read}}} /data"),
                });
                """;
    }

    private const string Keyspaces = """
        class Keyspace : CustomResource
        {
            [Output("name")]
            public Output<string> Name { get; private set; } = null!;

            public Keyspace(string name, KeyspaceArgs args) : base("aws:keyspaces/keyspace:Keyspace", name, args, null) { }
        }

        class KeyspaceArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }

            [Input("name")]
            public Input<string> Name { get; set; }

            [Input("replicationSpecification")]
            public Input<SpecificationArgs> ReplicationSpecification { get; set; }
        }

        class SpecificationArgs : ResourceArgs
        {
            [Input("regionLists")]
            public InputList<string> RegionLists { get; set; }
        }

        class Table : CustomResource
        {
            public Table(string name, TableArgs args) : base("aws:keyspaces/table:Table", name, args, null) { }
        }

        class TableArgs : ResourceArgs
        {
            [Input("region")]
            public Input<string> Region { get; set; }

            [Input("keyspaceName")]
            public Input<string> KeyspaceName { get; set; }
        }
        """;

    /// <summary>A table is copied with its keyspace.</summary>
    [Theory]
    [InlineData("\"eu-west-1\", \"us-east-1\"", "store.Id", false)]
    [InlineData("\"eu-west-1\", \"us-east-1\"", "table.Id", false)]
    [InlineData("\"eu-west-1\", Environment.GetEnvironmentVariable(\"R\")!", "store.Id", false)]
    [InlineData("\"eu-west-1\", \"ap-south-1\"", "store.Id", true)]
    [InlineData("\"eu-west-1\", \"ap-south-1\"", "table.Id", true)]
    public Task Keyspaces_are_read_in_each_of_their_regions(string regions, string read, bool isFar) =>
        Scenario.VerifyAsync(
            $$"""
            var store = new Keyspace("store", new KeyspaceArgs
            {
                Region = "eu-west-1", ReplicationSpecification = new SpecificationArgs { RegionLists = { {{regions}} } },
            });
            var table = new Table("table", new TableArgs { Region = "eu-west-1", KeyspaceName = store.Id });
            _ = new {{(isFar ? "{|PDG1002:Aws.Ec2.Instance|}" : "Aws.Ec2.Instance")}}("gpu", new()
            {
                Ami = "ami-1", InstanceType = "p4d.24xlarge", Region = "us-east-1",
                UserData = Output.Format($"train {{{read}}}"),
            });
            """,
            Keyspaces
        );
}
