namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>
/// What vendors refuse from another region: scenarios 36 (images of models) and 42 to 47 (inference components, HealthOmics, annotations,
/// code and images of functions in other clouds, Dataproc on GKE).
/// </summary>
public class VendorScenarios
{
    private const string Serve = """
        _ = new {|PDG1003:Aws.Sagemaker.Model|}("serve", new()
        {
            Region = "eu-west-1", ExecutionRoleArn = "role",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { Image = IMAGE },
        });
        """;

    /// <summary>Scenario 36: the address of an image tells its region.</summary>
    [Theory]
    [InlineData("\"763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.6.0-gpu\"")]
    [InlineData("$\"123456789012.dkr.ecr.us-east-1.amazonaws.com/serve:{1 + 1}\"")]
    public Task A_model_with_an_image_of_another_region(string image) =>
        Scenario.VerifyPairAsync(Serve.Replace("IMAGE", image, StringComparison.Ordinal), "us-east-1", "eu-west-1");

    [Theory]
    [InlineData("Output.Format($\"{images.RepositoryUrl}:latest\")")]
    [InlineData("images.RepositoryUrl.Apply(url => url + \":latest\")")]
    public Task A_model_with_an_image_of_a_repository_elsewhere(string image) =>
        Scenario.VerifyPairAsync(
            "var images = new Aws.Ecr.Repository(\"images\", new() { Region = \"us-east-1\" });\n"
                + Serve.Replace("IMAGE", image, StringComparison.Ordinal),
            "us-east-1",
            "eu-west-1"
        );

    [Fact]
    public Task A_model_of_the_native_provider() =>
        Scenario.VerifyPairAsync(
            """
            var ireland = new AwsNative.Provider("ireland", new() { Region = "eu-west-1" });
            _ = new {|PDG1003:AwsNative.SageMaker.Model|}("serve", new()
            {
                ExecutionRoleArn = "role",
                Containers = { new AwsNative.SageMaker.Inputs.ModelContainerDefinitionArgs { Image = "763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.6.0-gpu" } },
            }, new() { Provider = ireland });
            """,
            "ecr.us-east-1",
            "ecr.eu-west-1"
        );

    private const string Translate = """
        class ParallelData : CustomResource
        {
            public ParallelData(string name, ParallelDataArgs args, CustomResourceOptions options = null)
                : base("aws-native:translate:ParallelData", name, args, options) { }
        }

        class ParallelDataArgs : ResourceArgs
        {
            [Input("parallelDataConfig")]
            public Input<ParallelDataConfigArgs> Config { get; set; }
        }

        class ParallelDataConfigArgs : ResourceArgs
        {
            [Input("s3Uri")]
            public Input<string> S3Uri { get; set; }
        }
        """;

    [Theory]
    [InlineData("Output.Format($\"s3://{terms.BucketName}/terms\")")]
    [InlineData("terms.Id.Apply(id => $\"s3://{id}/terms\")")]
    public Task Parallel_data_of_a_translation_elsewhere(string url) =>
        Scenario.VerifyPairAsync(
            """
            var ireland = new AwsNative.Provider("ireland", new() { Region = "eu-west-1" });
            var terms = new Aws.S3.Bucket("terms", new() { Region = "us-east-1" });
            _ = new {|PDG1003:ParallelData|}("terms", new() { Config = new ParallelDataConfigArgs { S3Uri = URL } }, new() { Provider = ireland });
            """.Replace("URL", url, StringComparison.Ordinal),
            "us-east-1",
            "eu-west-1",
            Translate
        );

    /// <summary>AWS documents no region for them: they are far, not refused.</summary>
    [Theory]
    [InlineData(
        "Aws.Comprehend.DocumentClassifier",
        "DataAccessRoleArn = \"role\", LanguageCode = \"en\", InputDataConfig = new Aws.Comprehend.Inputs.DocumentClassifierInputDataConfigArgs { AugmentedManifests = { new Aws.Comprehend.Inputs.DocumentClassifierInputDataConfigAugmentedManifestArgs { AttributeNames = { \"class\" }, S3Uri = URL } } }"
    )]
    [InlineData(
        "Aws.Comprehend.EntityRecognizer",
        "DataAccessRoleArn = \"role\", LanguageCode = \"en\", InputDataConfig = new Aws.Comprehend.Inputs.EntityRecognizerInputDataConfigArgs { AugmentedManifests = { new Aws.Comprehend.Inputs.EntityRecognizerInputDataConfigAugmentedManifestArgs { AttributeNames = { \"class\" }, S3Uri = URL } } }"
    )]
    [InlineData(
        "Aws.Sagemaker.TrainingJob",
        "RoleArn = \"role\", TrainingJobName = \"train\", CheckpointConfig = new Aws.Sagemaker.Inputs.TrainingJobCheckpointConfigArgs { S3Uri = URL }"
    )]
    public Task What_may_be_in_another_region_is_only_far(string type, string inputs) =>
        Scenario.VerifyPairAsync(
            $$"""
            var texts = new Aws.S3.Bucket("texts", new() { Region = "us-east-1" });
            _ = new {|PDG1002:{{type}}|}("learn", new() { Region = "eu-west-1", {{inputs}} });
            """.Replace("URL", "Output.Format($\"s3://{texts.BucketName}/a\")", StringComparison.Ordinal),
            "us-east-1",
            "eu-west-1"
        );

    /// <summary>Scenario 42.</summary>
    [Theory]
    [InlineData("Output.Format($\"s3://{artifacts.BucketName}/model.tar.gz\")")]
    [InlineData("artifacts.Id.Apply(id => $\"s3://{id}/model.tar.gz\")")]
    public Task An_inference_component_with_artifacts_elsewhere(string url) =>
        Scenario.VerifyPairAsync(
            """
            var ireland = new AwsNative.Provider("ireland", new() { Region = "eu-west-1" });
            var artifacts = new Aws.S3.Bucket("artifacts", new() { Region = "us-east-1" });
            _ = new {|PDG1003:AwsNative.SageMaker.InferenceComponent|}("serve", new()
            {
                EndpointName = "churn",
                Specification = new AwsNative.SageMaker.Inputs.InferenceComponentSpecificationArgs
                {
                    Container = new AwsNative.SageMaker.Inputs.InferenceComponentContainerSpecificationArgs { ArtifactUrl = URL },
                },
            }, new() { Provider = ireland });
            """.Replace("URL", url, StringComparison.Ordinal),
            "us-east-1",
            "eu-west-1"
        );

    /// <summary>Scenario 43.</summary>
    [Theory]
    [InlineData(
        "Workflow",
        "DefinitionUri = Output.Format($\"s3://{data.BucketName}/main.zip\"), Engine = AwsNative.Omics.WorkflowEngine.Wdl"
    )]
    [InlineData("Workflow", "DefinitionUri = data.Id.Apply(id => \"s3://\" + id + \"/main.zip\")")]
    [InlineData("WorkflowVersion", "WorkflowId = \"1\", DefinitionUri = Output.Format($\"s3://{data.BucketName}/main.zip\")")]
    [InlineData("SequenceStore", "AccessLogLocation = Output.Format($\"s3://{data.BucketName}/logs\")")]
    public Task A_workflow_or_store_of_HealthOmics(string type, string inputs) =>
        Scenario.VerifyPairAsync(
            $$"""
            var ireland = new AwsNative.Provider("ireland", new() { Region = "eu-west-1" });
            var data = new Aws.S3.Bucket("genomes", new() { Region = "us-east-1" });
            _ = new {|PDG1003:AwsNative.Omics.{{type}}|}("align", new() { {{inputs}} }, new() { Provider = ireland });
            """,
            "us-east-1",
            "eu-west-1"
        );

    /// <summary>Scenario 44.</summary>
    [Theory]
    [InlineData("Region = \"eu-west-1\",", "null")]
    [InlineData("", "new() { Provider = new Aws.Provider(\"ireland\", new() { Region = \"eu-west-1\" }) }")]
    public Task Annotations_of_a_recognizer(string region, string options) =>
        Scenario.VerifyPairAsync(
            $$"""
            var annotations = new Aws.S3.Bucket("annotations", new() { Region = "us-east-1" });
            _ = new {|PDG1003:Aws.Comprehend.EntityRecognizer|}("names", new()
            {
                {{region}}
                DataAccessRoleArn = "role", LanguageCode = "en",
                InputDataConfig = new Aws.Comprehend.Inputs.EntityRecognizerInputDataConfigArgs
                {
                    EntityTypes = { new Aws.Comprehend.Inputs.EntityRecognizerInputDataConfigEntityTypeArgs { Type = "NAME" } },
                    Annotations = new Aws.Comprehend.Inputs.EntityRecognizerInputDataConfigAnnotationsArgs
                    {
                        S3Uri = Output.Format($"s3://{annotations.BucketName}/names.csv"),
                    },
                },
            }, {{options}});
            """,
            "us-east-1",
            "eu-west-1"
        );

    /// <summary>Scenario 45.</summary>
    [Theory]
    [InlineData("\"phx.ocir.io/acme/serve:1\"", "phx", "fra")]
    [InlineData("\"ocir.us-phoenix-1.oci.oraclecloud.com/acme/serve:1\"", "us-phoenix-1", "eu-frankfurt-1")]
    [InlineData("Output.Create(\"acme\").Apply(space => $\"us-phoenix-1.ocir.io/{space}/serve:1\")", "us-phoenix-1", "eu-frankfurt-1")]
    public Task An_image_of_a_function_of_Oracle(string image, string far, string near) =>
        Scenario.VerifyPairAsync(
            $$"""
            var frankfurt = new Oci.Provider("frankfurt", new() { Region = "eu-frankfurt-1" });
            _ = new {|PDG1003:Oci.Functions.Function|}("serve", new()
            {
                ApplicationId = "app", DisplayName = "serve", MemoryInMbs = "1024", Image = {{image}},
            }, new() { Provider = frankfurt });
            """,
            far,
            near
        );

    /// <summary>Scenario 46.</summary>
    [Theory]
    [InlineData("code.BucketName")]
    [InlineData("code.Id")]
    public Task The_code_of_a_function_of_Alibaba(string bucket) =>
        Scenario.VerifyPairAsync(
            $$"""
            var beijing = new AliCloud.Provider("beijing", new() { Region = "cn-beijing" });
            var other = new AliCloud.Provider("other", new() { Region = "cn-hangzhou" });
            var code = new AliCloud.Oss.Bucket("code", new(), new() { Provider = other });
            _ = new {|PDG1003:AliCloud.FC.Function|}("serve", new()
            {
                Service = "serve", Handler = "serve.main", Runtime = "python3", OssBucket = {{bucket}}, OssKey = "serve.zip",
            }, new() { Provider = beijing });
            """,
            "cn-hangzhou",
            "cn-beijing"
        );

    /// <summary>Scenario 47.</summary>
    [Theory]
    [InlineData("gke.Id", "Location = \"us-east1\"", "us-east1", "europe-west4")]
    [InlineData("gke.Id", "Location = \"us-east1-b\"", "us-east1-b", "europe-west4-a")]
    [InlineData("\"projects/acme/locations/us-east1/clusters/gke\"", "Location = \"europe-west4\"", "us-east1", "europe-west4")]
    public Task Dataproc_on_a_cluster_elsewhere(string target, string location, string far, string near) =>
        Scenario.VerifyPairAsync(
            $$"""
            var gke = new Gcp.Container.Cluster("gke", new() { {{location}} });
            _ = new {|PDG2001:Gcp.Dataproc.Cluster|}("spark", new()
            {
                Region = "europe-west4",
                VirtualClusterConfig = new Gcp.Dataproc.Inputs.ClusterVirtualClusterConfigArgs
                {
                    KubernetesClusterConfig = new Gcp.Dataproc.Inputs.ClusterVirtualClusterConfigKubernetesClusterConfigArgs
                    {
                        KubernetesSoftwareConfig = new Gcp.Dataproc.Inputs.ClusterVirtualClusterConfigKubernetesClusterConfigKubernetesSoftwareConfigArgs(),
                        GkeClusterConfig = new Gcp.Dataproc.Inputs.ClusterVirtualClusterConfigKubernetesClusterConfigGkeClusterConfigArgs { GkeClusterTarget = {{target}} },
                    },
                },
            });
            """,
            far,
            near
        );
}
