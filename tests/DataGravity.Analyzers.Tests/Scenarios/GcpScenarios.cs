namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Vertex AI, BigQuery, Dataplex and Cloud Run: scenarios 8 to 12 and 22.</summary>
public class GcpScenarios
{
    private static string Index(string location) =>
        $$"""
            var staging = new Gcp.Storage.Bucket("staging", new() { Location = "{{location}}" });
            _ = new {|PDG:Gcp.Vertex.AiIndex|}("products", new()
            {
                Region = "us-central1",
                DisplayName = "products",
                Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs { ContentsDeltaUri = staging.Url.Apply(url => $"{url}/delta") },
            });
            """;

    [Theory]
    [InlineData("US", "PDG1004")]
    [InlineData("EU", "PDG1003")]
    [InlineData("us-east1", "PDG1003")]
    [InlineData("NAM4", null)]
    [InlineData("US-CENTRAL1", null)]
    public Task Vertex_and_its_staging_bucket(string location, string? rule) =>
        Scenario.VerifyAsync(
            rule is null
                ? Index(location).Replace("{|PDG:Gcp.Vertex.AiIndex|}", "Gcp.Vertex.AiIndex", StringComparison.Ordinal)
                : Index(location).Replace("{|PDG:", $"{{|{rule}:", StringComparison.Ordinal)
        );

    [Fact]
    public Task A_dual_region_of_one_s_own_choice() =>
        Scenario.VerifyAsync(
            """
            var staging = new Gcp.Storage.Bucket("staging", new()
            {
                Location = "US",
                CustomPlacementConfig = new Gcp.Storage.Inputs.BucketCustomPlacementConfigArgs { DataLocations = { "US-CENTRAL1", "US-EAST4" } },
            });
            foreach (var (name, region) in new[] { ("near", "us-central1"), ("also-near", "us-east4") })
            {
                _ = new Gcp.Vertex.AiIndex(name, new()
                {
                    Region = region, DisplayName = name, Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs { ContentsDeltaUri = staging.Url },
                });
            }
            _ = new {|PDG1003:Gcp.Vertex.AiIndex|}("far", new()
            {
                Region = "us-west1", DisplayName = "far", Metadata = new Gcp.Vertex.Inputs.AiIndexMetadataArgs { ContentsDeltaUri = staging.Url },
            });
            """
        );

    [Fact]
    public Task A_bucket_that_only_holds_code_does_not_pull() =>
        Scenario.VerifyAsync(
            """
            var code = new Gcp.Storage.Bucket("code", new() { Location = "US" });
            var zip = new Gcp.Storage.BucketObject("zip", new() { Bucket = code.Name, Source = new FileAsset("code.zip") });
            _ = new Gcp.CloudFunctionsV2.Function("score", new()
            {
                Location = "us-central1",
                BuildConfig = new Gcp.CloudFunctionsV2.Inputs.FunctionBuildConfigArgs
                {
                    Source = new Gcp.CloudFunctionsV2.Inputs.FunctionBuildConfigSourceArgs
                    {
                        StorageSource = new Gcp.CloudFunctionsV2.Inputs.FunctionBuildConfigSourceStorageSourceArgs { Bucket = code.Name, Object = zip.Name },
                    },
                },
            });
            """
        );

    [Fact]
    public Task A_vertex_pipeline_over_a_dataset_elsewhere() =>
        Scenario.VerifyPairAsync(
            """
            var facts = new Gcp.BigQuery.Dataset("facts", new() { DatasetId = "facts", Location = "us-central1" });
            _ = new {|PDG1003:Gcp.Vertex.AiSchedule|}("nightly", new()
            {
                Location = "europe-west4",
                DisplayName = "nightly",
                Cron = "0 3 * * *",
                MaxConcurrentRunCount = "1",
                CreatePipelineJobRequest = new Gcp.Vertex.Inputs.AiScheduleCreatePipelineJobRequestArgs
                {
                    PipelineJob = new Gcp.Vertex.Inputs.AiScheduleCreatePipelineJobRequestPipelineJobArgs
                    {
                        RuntimeConfig = new Gcp.Vertex.Inputs.AiScheduleCreatePipelineJobRequestPipelineJobRuntimeConfigArgs
                        {
                            GcsOutputDirectory = "gs://elsewhere/out",
                            ParameterValues = { ["source"] = Output.Format($"bq://project.{facts.DatasetId}.events") },
                        },
                    },
                },
            });
            """,
            "\"us-central1\"",
            "\"europe-west4\""
        );

    /// <summary>Without a region, a job is for clusters of Dataproc's region global, whatever the provider's region.</summary>
    [Fact]
    public Task A_dataproc_job_that_names_no_region() =>
        Scenario.VerifyAsync(
            """
            var google = new Gcp.Provider("google", new() { Region = "europe-west1" });
            var code = new Gcp.Storage.Bucket("code", new() { Location = "us-east1" });
            _ = new {|PDG1002:Gcp.Dataproc.Job|}("there", new()
            {
                Region = "europe-west1",
                Placement = new Gcp.Dataproc.Inputs.JobPlacementArgs { ClusterName = "spark" },
                PysparkConfig = new Gcp.Dataproc.Inputs.JobPysparkConfigArgs { MainPythonFileUri = Output.Format($"{code.Url}/train.py") },
            }, new() { Provider = google });
            _ = new Gcp.Dataproc.Job("anywhere", new()
            {
                Placement = new Gcp.Dataproc.Inputs.JobPlacementArgs { ClusterName = "spark" },
                PysparkConfig = new Gcp.Dataproc.Inputs.JobPysparkConfigArgs { MainPythonFileUri = Output.Format($"{code.Url}/train.py") },
            }, new() { Provider = google });
            """
        );

    /// <summary>A feature group names a table, and runs nothing.</summary>
    [Fact]
    public Task A_feature_group_over_a_table_elsewhere() =>
        Scenario.VerifyAsync(
            """
            var facts = new Gcp.BigQuery.Dataset("facts", new() { DatasetId = "facts", Location = "europe-west4" });
            _ = new Gcp.Vertex.AiFeatureGroup("features", new()
            {
                Region = "us-central1",
                BigQuery = new Gcp.Vertex.Inputs.AiFeatureGroupBigQueryArgs
                {
                    BigQuerySource = new Gcp.Vertex.Inputs.AiFeatureGroupBigQueryBigQuerySourceArgs
                    {
                        InputUri = Output.Format($"bq://project.{facts.DatasetId}.events"),
                    },
                },
            });
            """
        );

    [Theory]
    [InlineData("[\"run.googleapis.com/cloudsql-instances\"] = database.ConnectionName")]
    [InlineData("[\"run.googleapis.com/cloudsql-instances\"] = Output.Format($\"{database.ConnectionName}\")")]
    public Task Cloud_run_connected_to_a_database_elsewhere(string annotation) =>
        Scenario.VerifyPairAsync(
            $$"""
            var database = new Gcp.Sql.DatabaseInstance("orders", new()
            {
                Region = "us-east1",
                DatabaseVersion = "MYSQL_8_0",
                Settings = new Gcp.Sql.Inputs.DatabaseInstanceSettingsArgs { Tier = "db-f1-micro" },
            });
            _ = new {|PDG1002:Gcp.CloudRun.Service|}("api", new()
            {
                Location = "us-central1",
                Template = new Gcp.CloudRun.Inputs.ServiceTemplateArgs
                {
                    Metadata = new Gcp.CloudRun.Inputs.ServiceTemplateMetadataArgs { Annotations = { {{annotation}} } },
                },
            });
            """,
            "us-east1",
            "us-central1"
        );

    /// <summary>The zone that it prefers is one of its region, so the region is known.</summary>
    [Theory]
    [InlineData("null!")]
    [InlineData(
        "System.Text.Json.JsonSerializer.Deserialize<Gcp.Sql.Inputs.DatabaseInstanceSettingsArgs>(System.IO.File.ReadAllText(\"x\"))!"
    )]
    public Task Cloud_run_with_a_database_whose_settings_are_not_known(string settings) =>
        Scenario.VerifyAsync(ServiceWithDatabase(settings, "database.DnsName"));

    /// <summary>An address of the database is a name of its place.</summary>
    [Theory]
    [InlineData("database.PublicIpAddress")]
    [InlineData("database.PrivateIpAddress")]
    [InlineData("database.FirstIpAddress")]
    [InlineData("database.DnsName")]
    [InlineData("database.IpAddresses.Apply(addresses => addresses[0].IpAddress!)")]
    [InlineData("Output.Format($\"postgres://{database.PublicIpAddress}:5432/orders\")")]
    public Task Cloud_run_with_the_address_of_a_database_elsewhere(string host) =>
        Scenario.VerifyPairAsync(
            ServiceWithDatabase("new Gcp.Sql.Inputs.DatabaseInstanceSettingsArgs { Tier = \"db-f1-micro\" }", host),
            "us-east1",
            "us-central1"
        );

    private static string ServiceWithDatabase(string settings, string host) =>
        $$"""
            var database = new Gcp.Sql.DatabaseInstance("orders", new()
            {
                Region = "us-east1", DatabaseVersion = "POSTGRES_16", Settings = {{settings}},
            });
            _ = new {|PDG1002:Gcp.CloudRunV2.Service|}("api", new()
            {
                Location = "us-central1",
                Template = new Gcp.CloudRunV2.Inputs.ServiceTemplateArgs
                {
                    Containers =
                    {
                        new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerArgs
                        {
                            Image = "api",
                            Envs = { new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerEnvArgs { Name = "HOST", Value = {{host}} } },
                        },
                    },
                },
            });
            """;

    private static string Spanner(string configuration, string marked) =>
        $$"""
            var orders = new Gcp.Spanner.Instance("orders", new() { Config = "{{configuration}}", DisplayName = "orders" });
            _ = new {{marked}}("api", new()
            {
                Location = "us-central1",
                Template = new Gcp.CloudRunV2.Inputs.ServiceTemplateArgs
                {
                    Containers = new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerArgs
                    {
                        Image = "api",
                        Envs = new Gcp.CloudRunV2.Inputs.ServiceTemplateContainerEnvArgs { Name = "ORDERS", Value = orders.Name },
                    },
                },
            });
            """;

    /// <summary>The configuration of a Spanner instance names its place.</summary>
    [Theory]
    [InlineData("regional-us-east1")]
    [InlineData("projects/acme/instanceConfigs/regional-us-east1")]
    public Task A_service_far_from_its_Spanner_instance(string configuration) =>
        Scenario.VerifyPairAsync(Spanner(configuration, "{|PDG1002:Gcp.CloudRunV2.Service|}"), "us-east1", "us-central1");

    [Theory]
    [InlineData("nam3")]
    [InlineData("nam-eur-asia1")]
    [InlineData("dual-region-japan1")]
    [InlineData("custom-nam11")]
    [InlineData("projects/acme/instanceConfigs/nam6")]
    public Task A_Spanner_instance_of_several_regions(string configuration) =>
        Scenario.VerifyAsync(Spanner(configuration, "Gcp.CloudRunV2.Service"));

    [Fact]
    public Task A_scan_of_a_bucket_elsewhere_by_a_name_put_together() =>
        Scenario.VerifyPairAsync(
            """
            var lake = new Gcp.Storage.Bucket("lake", new() { Location = "us-west1" });
            _ = new {|PDG1002:Gcp.DataPlex.Datascan|}("quality", new()
            {
                Location = "us-central1",
                DataScanId = "quality",
                Data = new Gcp.DataPlex.Inputs.DatascanDataArgs
                {
                    Resource = Output.Tuple(lake.Project, lake.Name).Apply(values =>
                    {
                        var project = values.Item1;
                        var name = values.Item2;
                        return $"//storage.googleapis.com/projects/{project}/buckets/{name}";
                    }),
                },
                ExecutionSpec = new Gcp.DataPlex.Inputs.DatascanExecutionSpecArgs(),
            });
            """,
            "us-west1",
            "us-central1"
        );

    [Fact]
    public Task A_machine_in_a_zone_of_the_bucket_s_region() =>
        Scenario.VerifyPairAsync(
            """
            var data = new Gcp.Storage.Bucket("data", new() { Location = "EUROPE-WEST4" });
            _ = new {|PDG1002:Gcp.Compute.Instance|}("gpu", new()
            {
                Zone = "us-central1-a",
                MachineType = "a2-highgpu-1g",
                Metadata = { ["dataset"] = data.Url },
            });
            """,
            "EUROPE-WEST4",
            "US-CENTRAL1"
        );

    [Fact]
    public Task A_machine_whose_service_account_may_read() =>
        Scenario.VerifyPairAsync(
            """
            var data = new Gcp.Storage.Bucket("data", new() { Location = "europe-west4" });
            var account = new Gcp.ServiceAccount.Account("trainer", new() { AccountId = "trainer" });
            _ = new Gcp.Storage.BucketIAMMember("read", new()
            {
                Bucket = data.Name, Role = "roles/storage.objectViewer", Member = account.Email.Apply(email => $"serviceAccount:{email}"),
            });
            _ = new {|PDG1002:Gcp.Compute.Instance|}("gpu", new()
            {
                Zone = "us-central1-a",
                MachineType = "a2-highgpu-1g",
                ServiceAccount = new Gcp.Compute.Inputs.InstanceServiceAccountArgs { Email = account.Email, Scopes = { "cloud-platform" } },
            });
            """,
            "europe-west4",
            "us-central1"
        );

    [Fact]
    public Task An_instance_template_works_where_its_group_is() =>
        Scenario.VerifyPairAsync(
            """
            var data = new Gcp.Storage.Bucket("data", new() { Location = "europe-west4" });
            var template = new Gcp.Compute.InstanceTemplate("gpu", new() { MachineType = "a2-highgpu-1g", Metadata = { ["dataset"] = data.Url } });
            _ = new {|PDG1002:Gcp.Compute.InstanceGroupManager|}("workers", new()
            {
                Zone = "us-central1-a",
                BaseInstanceName = "worker",
                Versions = { new Gcp.Compute.Inputs.InstanceGroupManagerVersionArgs { InstanceTemplate = template.SelfLink } },
            });
            """,
            "europe-west4",
            "us-central1"
        );

    /// <summary>A disk of another region is refused, not billed.</summary>
    [Theory]
    [InlineData("AttachedDisks = { new Gcp.Compute.Inputs.InstanceAttachedDiskArgs { Source = images.SelfLink } }")]
    [InlineData("BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs { Source = images.Id }")]
    public Task A_disk_of_another_region(string disk) =>
        Scenario.VerifyPairAsync(
            $$"""
            var images = new Gcp.Compute.Disk("images", new() { Zone = "us-central1-a" });
            _ = new {|PDG1003:Gcp.Compute.Instance|}("gpu", new()
            {
                Zone = "europe-west4-a", MachineType = "a2-highgpu-1g", {{disk}},
            });
            """,
            "us-central1",
            "europe-west4"
        );
}
