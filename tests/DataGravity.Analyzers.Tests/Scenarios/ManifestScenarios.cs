namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Kubernetes objects that stand in files beside the program: manifests, kustomizations and values of charts.</summary>
public class ManifestScenarios
{
    private const string Project = "name: serving\nruntime: dotnet\n";

    private const string Service = """
        apiVersion: serving.kserve.io/v1beta1
        kind: InferenceService
        metadata:
          name: serve
        spec:
          predictor:
            model:
              storageUri: s3://company-ticks/model
        """;

    private const string Reader = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: reader
        spec:
          replicas: 2
          template:
            spec:
              containers:
              - name: reader
                image: pytorch/pytorch
                env:
                - name: DATA
                  value: s3://company-ticks/2026
        """;

    private static readonly string s_eks = KubernetesScenarios.Eks.Replace(
        "Region = \"eu-west-2\"",
        "Region = \"eu-west-2\", BucketName = \"company-ticks\"",
        StringComparison.Ordinal
    );

    [Theory]
    [InlineData("K8s.Yaml.ConfigFile", "K8s.Yaml.ConfigFileArgs { File = \"manifests/serve.yaml\" }")]
    [InlineData("K8s.Yaml.V2.ConfigFile", "K8s.Types.Inputs.Yaml.V2.ConfigFileArgs { File = \"./manifests/serve.yaml\" }")]
    [InlineData("K8s.Yaml.ConfigGroup", "K8s.Yaml.ConfigGroupArgs { Files = new[] { \"manifests/*.yaml\" } }")]
    [InlineData("K8s.Yaml.V2.ConfigGroup", "K8s.Types.Inputs.Yaml.V2.ConfigGroupArgs { Files = { \"manifests/s*e.yaml\" } }")]
    [InlineData(
        "K8s.Yaml.V2.ConfigGroup",
        "K8s.Types.Inputs.Yaml.V2.ConfigGroupArgs { Yaml = System.IO.File.ReadAllText(\"manifests/serve.yaml\") }"
    )]
    public async Task A_manifest_is_read(string type, string arguments)
    {
        var marked = Create(type, arguments);
        await VerifyAsync(marked, ("manifests/serve.yaml", Service));
        // A file that is not among the additional files is not known.
        await VerifyAsync(Unmarked(marked), ("elsewhere/serve.yaml", Service));
        await VerifyAsync(Unmarked(marked), ("manifests/serve.yaml", Service.Replace("company-ticks", "other", StringComparison.Ordinal)));
    }

    [Fact]
    public Task A_name_may_be_that_of_the_file() =>
        VerifyAsync(
            "_ = new {|PDG1002:K8s.Yaml.ConfigFile|}(\"serve.yaml\", options: new ComponentResourceOptions { Provider = k8s });",
            ("serve.yaml", Service)
        );

    [Theory]
    [InlineData("apiVersion: v1\nkind: List\nitems:\n- ", "  ")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\n...\n---\n", "")]
    [InlineData("# Kept by hand.\n---\r\n", "")]
    public Task Objects_stand_in_lists_and_between_markers(string before, string indent) =>
        VerifyAsync(
            Create("K8s.Yaml.ConfigFile", "K8s.Yaml.ConfigFileArgs { File = \"serve.yaml\" }"),
            ("serve.yaml", before + Service.ReplaceLineEndings("\n").Replace("\n", "\n" + indent, StringComparison.Ordinal))
        );

    [Fact]
    public Task Content_may_follow_a_marker_on_its_line() =>
        VerifyAsync(
            Create("K8s.Yaml.ConfigFile", "K8s.Yaml.ConfigFileArgs { File = \"serve.yaml\" }"),
            (
                "serve.yaml",
                """
                --- { apiVersion: v1, kind: Namespace, metadata: { name: serving } }
                --- { apiVersion: serving.kserve.io/v1beta1, kind: InferenceService, metadata: { name: serve },
                      spec: { predictor: { model: { storageUri: s3://company-ticks/model } } } }
                """
            )
        );

    [Fact]
    public async Task A_config_map_is_found_by_its_name()
    {
        const string Texts = """
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings, namespace: train }
            data: { DATA: s3://company-ticks/2026 }
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: { name: train, namespace: train }
            spec:
              template:
                spec:
                  containers:
                  - { name: train, image: pytorch/pytorch, envFrom: [{ configMapRef: { name: settings } }] }
            """;
        var marked = Create("K8s.Yaml.ConfigFile", "K8s.Yaml.ConfigFileArgs { File = \"train.yaml\" }");
        await VerifyAsync(marked, ("train.yaml", Texts));
        await VerifyAsync(
            Unmarked(marked),
            ("train.yaml", Texts.Replace("name: train, namespace: train", "name: train, namespace: other", StringComparison.Ordinal))
        );
        await VerifyAsync(Unmarked(marked), ("train.yaml", Texts.Replace("kind: ConfigMap", "kind: Secret", StringComparison.Ordinal)));
    }

    [Fact]
    public Task A_config_map_of_another_cluster_is_another() =>
        VerifyAsync(
            """
            var other = new K8s.Provider("other", new() { KubeConfig = "{}" });
            var options = new CustomResourceOptions { Provider = k8s };
            _ = new K8s.Core.V1.ConfigMap("there", new()
            {
                Metadata = new K8s.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = "settings" },
                Data = { ["bucket"] = data.BucketName },
            }, new CustomResourceOptions { Provider = other });
            _ = new K8s.Core.V1.Pod("train", new()
            {
                Spec = new K8s.Types.Inputs.Core.V1.PodSpecArgs
                {
                    Containers =
                    {
                        new K8s.Types.Inputs.Core.V1.ContainerArgs
                        {
                            Name = "train",
                            Image = "pytorch/pytorch",
                            EnvFrom = { new K8s.Types.Inputs.Core.V1.EnvFromSourceArgs { ConfigMapRef = new K8s.Types.Inputs.Core.V1.ConfigMapEnvSourceArgs { Name = "settings" } } },
                        },
                    },
                },
            }, options);
            """
        );

    [Fact]
    public Task A_claim_of_devices_shows_machine_learning() =>
        Scenario.VerifySeverityAsync(
            s_eks + Create("K8s.Yaml.ConfigFile", "K8s.Yaml.ConfigFileArgs { File = \"train.yaml\" }"),
            Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
            "Kubernetes pod 'train' (asks for gpu.nvidia.com) in eu-west-1",
            ("Pulumi.yaml", Project),
            (
                "train.yaml",
                """
                apiVersion: resource.k8s.io/v1
                kind: ResourceClaimTemplate
                metadata: { name: one-gpu }
                spec: { spec: { devices: { requests: [{ name: gpu, exactly: { deviceClassName: gpu.nvidia.com } }] } } }
                ---
                apiVersion: v1
                kind: Pod
                metadata: { name: train }
                spec:
                  containers: [{ name: train, image: example.org/train, args: ["s3://company-ticks/2026"] }]
                  resourceClaims: [{ name: gpu, resourceClaimTemplateName: one-gpu }]
                """
            )
        );

    [Fact]
    public Task A_volume_of_an_image_pulls_the_image() =>
        VerifyAsync(
            Create("K8s.Yaml.ConfigFile", "K8s.Yaml.ConfigFileArgs { File = \"serve.yaml\" }", "PDG1008"),
            (
                "serve.yaml",
                """
                apiVersion: v1
                kind: Pod
                metadata: { name: serve }
                spec:
                  containers: [{ name: serve, image: vllm/vllm-openai }]
                  volumes: [{ name: model, image: { reference: "123456789012.dkr.ecr.us-east-1.amazonaws.com/llama:3" } }]
                """
            )
        );

    [Theory]
    [InlineData("K8s.Kustomize.Directory", "K8s.Kustomize.DirectoryArgs { Directory = \"overlays/prod\" }")]
    [InlineData("K8s.Kustomize.V2.Directory", "K8s.Types.Inputs.Kustomize.V2.DirectoryArgs { Directory = \"overlays/prod\" }")]
    public async Task A_kustomization_is_built(string type, string arguments)
    {
        var marked = Create(type, arguments);
        await Build(marked, "");
        // The patch reads the near copy.
        await Build(
            Unmarked(marked),
            """
            patches:
            - patch: |
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: reader }
                spec: { template: { spec: { containers: [{ name: reader, env: [{ name: DATA, value: s3://near/2026 }] }] } } }
            """
        );
        // Another container is not what it was.
        await Build(
            marked,
            """
            patchesStrategicMerge:
            - |
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: reader }
                spec: { template: { spec: { containers: [{ name: sidecar, image: nginx }] } } }
            """
        );
        await Build(marked, "patches: [{ target: { kind: Job }, patch: '[{ op: remove, path: /spec }]' }]");
        await Build(Unmarked(marked), "patches: [{ target: { kind: Deployment }, patch: '[{ op: remove, path: /spec }]' }]");
        await Build(Unmarked(marked), "patches: [{ target: { labelSelector: app=reader }, path: absent.yaml }]");
        await Build(Unmarked(marked), "replacements: [{ path: bucket.yaml }]");
        await Build(Unmarked(marked), "replicas: [{ name: reader, count: 0 }]");
        await Build(marked, "images: [{ name: nginx, newName: apache }]\nnamespace: prod\nnamePrefix: prod-");

        Task Build(string body, string overlay) =>
            VerifyAsync(
                body,
                ("base/kustomization.yaml", "resources: [reader.yaml]"),
                ("base/reader.yaml", Reader),
                ("overlays/prod/kustomization.yaml", "resources: [../../base]\n" + overlay)
            );
    }

    [Fact]
    public Task A_kustomization_puts_other_images_in() =>
        Scenario.VerifySeverityAsync(
            s_eks + Create("K8s.Kustomize.V2.Directory", "K8s.Types.Inputs.Kustomize.V2.DirectoryArgs { Directory = \".\" }"),
            Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
            "Kubernetes deployment 'reader' (runs vllm)",
            ("Pulumi.yaml", Project),
            ("kustomization.yaml", "resources: [reader.yaml]\nimages: [{ name: pytorch/pytorch, newName: vllm/vllm-openai, newTag: v1 }]"),
            ("reader.yaml", Reader)
        );

    [Fact]
    public Task Kustomizations_that_name_each_other_end() =>
        VerifyAsync(
            Unmarked(Create("K8s.Kustomize.V2.Directory", "K8s.Types.Inputs.Kustomize.V2.DirectoryArgs { Directory = \"a\" }")),
            ("a/kustomization.yaml", "resources: [../b, ../b, ../a]"),
            ("b/kustomization.yaml", "resources: [../a, ../a, .]")
        );

    [Theory]
    [InlineData(
        "K8s.Helm.V3.Release",
        "K8s.Types.Inputs.Helm.V3.ReleaseArgs { Chart = \"vllm\", ValueYamlFiles = { new FileAsset(\"values.yaml\") } }"
    )]
    [InlineData(
        "K8s.Helm.V4.Chart",
        "K8s.Types.Inputs.Helm.V4.ChartArgs { Chart = \"vllm\", ValueYamlFiles = { new FileAsset(\"values.yaml\") } }"
    )]
    [InlineData(
        "K8s.Helm.V4.Chart",
        "K8s.Types.Inputs.Helm.V4.ChartArgs { Chart = \"any\", ValueYamlFiles = { new FileAsset(\"absent.yaml\"), new FileAsset(\"values.yaml\") } }"
    )]
    public async Task Values_in_files_are_read(string type, string arguments)
    {
        var marked = Create(type, arguments, options: "CustomResourceOptions");
        if (type.Contains("V4", StringComparison.Ordinal))
            marked = marked.Replace("CustomResourceOptions", "ComponentResourceOptions", StringComparison.Ordinal);
        const string Values = """
            model: { uri: s3://company-ticks/model }
            resources: { limits: { nvidia.com/gpu: 1 } }
            """;
        await VerifyAsync(marked, ("values.yaml", Values));
        await VerifyAsync(
            Unmarked(marked)
                .Replace(
                    "}, new",
                    ", Values = { [\"model\"] = new Dictionary<string, object> { [\"uri\"] = \"s3://near/m\" } } }, new",
                    StringComparison.Ordinal
                ),
            ("values.yaml", Values)
        );
    }

    [Theory]
    [InlineData("[\"image\"] = \"vllm/vllm-openai\"")]
    [InlineData("[\"image\"] = new Dictionary<string, object> { [\"repository\"] = \"vllm/vllm-openai\" }")]
    [InlineData(
        "[\"server\"] = new Dictionary<string, object> { [\"nodeSelector\"] = new Dictionary<string, object> { [\"cloud.google.com/gke-accelerator\"] = \"nvidia-l4\" } }"
    )]
    public Task A_chart_is_known_by_its_values(string value) =>
        VerifyAsync(
            $$"""
            _ = new {|PDG1002:K8s.Helm.V3.Chart|}("serve", new K8s.Helm.ChartArgs
            {
                Chart = "serve",
                Values = { ["uri"] = data.BucketName.Apply(name => (object)$"s3://{name}/model"), {{value}} },
            }, new ComponentResourceOptions { Provider = k8s });
            """
        );

    private static string Create(string type, string arguments, string rule = "PDG1002", string options = "ComponentResourceOptions") =>
        $"_ = new {{|{rule}:{type}|}}(\"objects\", new {arguments}, new {options} {{ Provider = k8s }});";

    private static string Unmarked(string body) => System.Text.RegularExpressions.Regex.Replace(body, @"\{\|\w+:|\|\}", "");

    private static Task VerifyAsync(string body, params (string Name, string Text)[] files) =>
        Scenario.VerifyAsync(s_eks + body, "", [("Pulumi.yaml", Project), .. files]);
}
