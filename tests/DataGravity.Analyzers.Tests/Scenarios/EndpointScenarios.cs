using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>
/// A provider of AWS with endpoints of its own creates in another vendor's cloud, or nobody knows where: scenarios 23 and 37.
/// </summary>
public class EndpointScenarios
{
    private static readonly (string, string)[] s_paris =
    [
        ("Pulumi.yaml", "name: tts\nruntime: dotnet\n"),
        ("Pulumi.prod.yaml", "config:\n  aws:region: eu-west-3\n  tts:account: 0a1b\n"),
    ];

    [Theory]
    [InlineData("\"https://s3.fr-par.scw.cloud\"", "in Scaleway fr-par (provider 'store'); every byte arrives over the internet")]
    [InlineData("\"s3.fr-par.scw.cloud\"", "in Scaleway fr-par")]
    [InlineData("\"https://s3.rbx.io.cloud.ovh.net/\"", "in OVHcloud rbx")]
    [InlineData("\"https://s3.gra.perf.cloud.ovh.net\"", "in OVHcloud gra")]
    [InlineData("\"https://fra1.digitaloceanspaces.com\"", "in DigitalOcean fra1")]
    [InlineData("\"https://s3.eu-central-1.wasabisys.com\"", "in Wasabi eu-central-1")]
    [InlineData("\"https://s3.us-west-004.backblazeb2.com\"", "in Backblaze us-west-004")]
    [InlineData("\"https://s3.wasabisys.com\"", "in Wasabi; every byte")]
    [InlineData("\"https://fsn1.your-objectstorage.com:443\"", "in Hetzner fsn1")]
    [InlineData("\"https://storage.googleapis.com\"", "in Google Cloud; Google Cloud bills every byte as internet egress")]
    [InlineData("\"https://acme.compat.objectstorage.eu-frankfurt-1.oraclecloud.com\"", "in Oracle Cloud eu-frankfurt-1")]
    [InlineData(
        "Environment.GetEnvironmentVariable(\"R\") is { } region ? $\"https://s3.{region}.scw.cloud\" : \"https://s3.fr-par.scw.cloud\"",
        null
    )]
    public Task The_host_tells_the_vendor(string endpoint, string? message) =>
        message is null
            ? Scenario.VerifyAsync(Trainer(endpoint, marked: false), files: s_paris)
            : Scenario.VerifySeverityAsync(Trainer(endpoint), DiagnosticSeverity.Warning, message, s_paris);

    [Theory]
    [InlineData("\"https://0a1b.r2.cloudflarestorage.com\"")]
    [InlineData("$\"https://{new Config().Require(\"account\")}.r2.cloudflarestorage.com\"")]
    [InlineData("Output.Format($\"https://{new Config().RequireSecret(\"account\")}.eu.r2.cloudflarestorage.com\")")]
    public Task A_vendor_that_does_not_bill_egress(string endpoint) =>
        Scenario.VerifySeverityAsync(Trainer(endpoint), DiagnosticSeverity.Info, "in Cloudflare; Cloudflare does not bill it", s_paris);

    [Fact]
    public Task No_price_of_AWS() => Scenario.VerifyAsync(Trainer("\"https://s3.fr-par.scw.cloud\""), files: s_paris);

    [Theory]
    [InlineData("\"http://localhost:4566\"")]
    [InlineData("\"https://minio.acme.internal:9000\"")]
    [InlineData("\"https://10.0.0.5\"")]
    [InlineData("\"\"")]
    [InlineData("\"https://s3.scw.cloud.acme.com\"")]
    [InlineData("new Config().Get(\"endpoint\") ?? Environment.GetEnvironmentVariable(\"ENDPOINT\") ?? \"http://localhost\"")]
    public Task A_host_that_nobody_knows(string endpoint) =>
        Scenario.VerifyAsync(Trainer(endpoint, "eu-west-3", marked: false), files: s_paris);

    [Theory]
    [InlineData("https://s3.eu-west-1.amazonaws.com")]
    [InlineData("https://s3.dualstack.eu-west-1.amazonaws.com")]
    [InlineData("https://bucket.vpce-0a1b-2c3d.s3.eu-west-1.vpce.amazonaws.com")]
    public Task AWS_s_own_endpoints_are_AWS(string endpoint) =>
        Scenario.VerifyAsync(
            Trainer($"\"{endpoint}\"", "eu-west-1").Replace("PDG1001", "PDG1002", StringComparison.Ordinal),
            files: s_paris
        );

    [Fact]
    public Task What_else_such_a_provider_creates_is_nobody_knows_where() =>
        Scenario.VerifyAsync(
            """
            var store = new Aws.Provider("store", new() { Region = "us-east-1", Endpoints = { new Aws.Inputs.ProviderEndpointArgs { S3 = "https://s3.fr-par.scw.cloud" } } });
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            _ = new Aws.Sagemaker.Model("model", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/m.tar.gz") },
            }, new() { Provider = store });
            _ = new Aws.Ebs.Volume("scratch", new() { AvailabilityZone = "eu-west-1a" }, new() { Provider = store });
            """
        );

    [Fact]
    public Task A_default_provider_with_endpoints_is_told_in_the_stack_s_file() =>
        Scenario.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            _ = new Aws.Sagemaker.Model("model", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.BucketName}/m.tar.gz") },
            });
            """,
            "",
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            (
                "Pulumi.local.yaml",
                "config:\n  aws:region: us-east-1\n  aws:endpoints:\n    - s3: http://localhost:4566\n      sagemaker: http://localhost:4566\n"
            )
        );

    [Fact]
    public Task Compute_of_a_third_cloud() =>
        Scenario.VerifyAsync(
            """
            var store = new Aws.Provider("store", new() { Region = "fr-par", Endpoints = { new Aws.Inputs.ProviderEndpointArgs { S3 = "https://s3.fr-par.scw.cloud" } } });
            var images = new Aws.S3.Bucket("images", new(), new() { Provider = store });
            _ = new {|PDG1001:Gcp.Compute.Instance|}("trainer", new()
            {
                Zone = "europe-west9-a",
                MachineType = "g2-standard-8",
                NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
                MetadataStartupScript = Output.Format($"aws s3 sync s3://{images.BucketName} /data && torchrun train.py"),
            });
            """
        );

    private static string Trainer(string endpoint, string region = "fr-par", bool marked = true) =>
        $$"""
            var store = new Aws.Provider("store", new()
            {
                Region = "{{region}}",
                SkipCredentialsValidation = true,
                SkipRequestingAccountId = true,
                S3UsePathStyle = true,
                Endpoints = { new Aws.Inputs.ProviderEndpointArgs { S3 = {{endpoint}} } },
            });
            var corpus = new Aws.S3.Bucket("corpus", new() { BucketName = "tts-corpus" }, new CustomResourceOptions { Provider = store });
            _ = new {{(marked ? "{|PDG1001:Aws.Ec2.Instance|}" : "Aws.Ec2.Instance")}}("trainer", new()
            {
                Ami = "ami-0123456789abcdef0",
                InstanceType = "g6.12xlarge",
                UserData = corpus.BucketName.Apply(name => $"aws s3 sync s3://{name}/v3 /data && torchrun /opt/train.py --data /data"),
            });
            """;

    [Theory]
    [InlineData("[\"AWS_ENDPOINT_URL\"] = \"https://minio.acme.internal:9000\"", false)]
    [InlineData("[\"AWS_ENDPOINT_URL_S3\"] = \"https://s3.fr-par.scw.cloud\"", false)]
    [InlineData("[\"MLFLOW_S3_ENDPOINT_URL\"] = \"http://minio\"", false)]
    [InlineData("[\"ARGS\"] = \"--endpoint-url http://minio:9000 --verbose\"", false)]
    [InlineData("[\"AWS_ENDPOINT_URL_S3\"] = \"https://s3.us-east-1.amazonaws.com\"", true)]
    [InlineData("[\"AWS_ENDPOINT_URL\"] = \"\"", true)]
    [InlineData("[\"SAGEMAKER_ENDPOINT\"] = \"churn\"", true)]
    [InlineData("[\"ENDPOINT\"] = \"https://api.acme.com/predict\"", true)]
    [InlineData("[\"AWS_ENDPOINT_URL_DYNAMODB\"] = \"http://localhost:8000\"", true)]
    public Task An_endpoint_beside_the_name_of_a_bucket(string setting, bool isTold) =>
        Scenario.VerifyAsync(
            $$"""
            var lake = new Aws.S3.Bucket("lake", new() { BucketName = "lake", Region = "us-east-1" });
            _ = new {{(isTold ? "{|PDG1002:Aws.Sagemaker.Model|}" : "Aws.Sagemaker.Model")}}("live", new()
            {
                Region = "eu-west-1",
                Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs { Environment = { ["DATA"] = Output.Format($"s3://{lake.BucketName}/churn"), {{setting}} } } },
                ExecutionRoleArn = "role",
            });
            """
        );

    [Theory]
    [InlineData("\"--endpoint-url\", \"http://minio:9000\", \"s3://lake/churn\"", false)]
    [InlineData("\"sh\", \"-c\", \"aws s3 sync --endpoint-url=http://minio:9000 s3://lake/churn . && train\"", false)]
    [InlineData("\"--s3-endpoint=minio:9000\", \"s3://lake/churn\"", false)]
    [InlineData("\"--endpoint-name\", \"churn\", \"s3://lake/churn\"", true)]
    [InlineData("\"--endpoint\", \"churn\", \"s3://lake/churn\"", true)]
    public Task An_endpoint_in_a_command(string args, bool isTold) =>
        Scenario.VerifyAsync(
            $$"""
            _ = new Aws.S3.Bucket("lake", new() { BucketName = "lake", Region = "us-east-1" });
            var cluster = new Aws.Eks.Cluster("cluster", new() { Region = "eu-west-1", RoleArn = "role", VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { "subnet-1" } } });
            var k8s = new K8s.Provider("k8s", new() { KubeConfig = cluster.Endpoint });
            _ = new {{(isTold ? "{|PDG1002:{|PDG3005:K8s.Core.V1.Pod|}|}" : "K8s.Core.V1.Pod")}}("trainer", new()
            {
                Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                {
                    Containers = { new K8s.Types.Inputs.Core.V1.ContainerArgs { Name = "t", Image = "tensorflow/tensorflow", Args = { {{args}} } } },
                },
            }, new() { Provider = k8s });
            """
        );

    private const string Sync = "aws s3 sync s3://lake/churn /data && train";

    [Theory]
    [InlineData($"#!/bin/sh\\n{Sync}", true)]
    [InlineData($"#!/bin/sh\\nexport AWS_ENDPOINT_URL=https://minio.acme\\n{Sync}", false)]
    [InlineData("#!/bin/sh\\naws --endpoint-url https://minio.acme s3 sync s3://lake/churn /data", false)]
    [InlineData("spark-submit --conf spark.hadoop.fs.s3a.endpoint=minio.acme s3a://lake/churn", false)]
    [InlineData("spark-submit --conf spark.hadoop.fs.s3a.endpoint=s3.us-east-1.amazonaws.com s3a://lake/churn", true)]
    public Task An_endpoint_in_a_script(string script, bool isTold) =>
        Scenario.VerifyAsync(
            $$"""
            _ = new Aws.S3.Bucket("lake", new() { BucketName = "lake", Region = "us-east-1" });
            _ = new {{(isTold ? "{|PDG1002:{|PDG3005:Aws.Ec2.Instance|}|}" : "Aws.Ec2.Instance")}}("gpu", new()
            {
                Region = "eu-west-1",
                InstanceType = "p4d.24xlarge",
                Ami = "ami-1",
                UserData = "{{script}}",
            });
            """
        );

    [Theory]
    [InlineData("environment = new[] { new { name = \"LEVEL\", value = \"debug\" } }", true)]
    [InlineData("environment = new[] { new { name = \"AWS_ENDPOINT_URL_S3\", value = \"https://minio.acme\" } }", false)]
    [InlineData("entryPoint = new[] { \"train\", \"--endpoint-url\", \"https://minio.acme\" }", false)]
    public Task An_endpoint_in_a_container_definition(string more, bool isTold) =>
        Scenario.VerifyAsync(
            $$"""
            var lake = new Aws.S3.Bucket("lake", new() { Region = "us-east-1" });
            _ = new {{(isTold ? "{|PDG1002:Aws.Ecs.TaskDefinition|}" : "Aws.Ecs.TaskDefinition")}}("train", new()
            {
                Region = "eu-west-1",
                Family = "train",
                ContainerDefinitions = lake.BucketName.Apply(name => JsonSerializer.Serialize(new[]
                {
                    new { name = "train", image = "tensorflow/tensorflow", command = new[] { $"s3://{name}/churn" }, {{more}} },
                })),
            });
            """
        );

    /// <summary>A provider with an endpoint creates the bucket in that vendor's cloud, where the script asks for it.</summary>
    [Theory]
    [InlineData("https://s3.fr-par.scw.cloud", "PDG1001")]
    [InlineData("https://s3.nl-ams.scw.cloud", "PDG1001")]
    [InlineData("https://s3.eu-west-3.amazonaws.com", null)]
    [InlineData("https://minio.acme", null)]
    public Task An_endpoint_of_the_cloud_that_has_the_bucket(string endpoint, string? id) =>
        Scenario.VerifyAsync(
            $$"""
            var paris = new Aws.Provider("paris", new()
            {
                Region = "fr-par",
                Endpoints = { new Aws.Inputs.ProviderEndpointArgs { S3 = "https://s3.fr-par.scw.cloud" } },
            });
            var corpus = new Aws.S3.Bucket("corpus", new(), new() { Provider = paris });
            _ = new {{(id is null ? "Aws.Ec2.Instance" : $"{{|{id}:Aws.Ec2.Instance|}}")}}("gpu", new()
            {
                Region = "eu-west-3",
                InstanceType = "g6.12xlarge",
                Ami = "ami-1",
                UserData = Output.Format($"aws s3 sync s3://{corpus.BucketName} /data --endpoint-url {{endpoint}}"),
            });
            """
        );
}
