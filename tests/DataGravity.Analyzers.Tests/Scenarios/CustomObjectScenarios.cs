namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Objects of kinds that a cluster defines: scenario 57.</summary>
public class CustomObjectScenarios
{
    private const string Service = """
        class InferenceArgs : K8s.ApiExtensions.CustomResourceArgs
        {
            public InferenceArgs() : base("serving.kserve.io/v1beta1", "InferenceService") { }

            [Input("spec")]
            public Input<SpecArgs> Spec { get; set; }
        }

        class SpecArgs : ResourceArgs
        {
            [Input("predictor")]
            public Input<PredictorArgs> Predictor { get; set; }
        }

        class PredictorArgs : ResourceArgs
        {
            [Input("model")]
            public Input<ModelArgs> Model { get; set; }
        }

        class ModelArgs : ResourceArgs
        {
            [Input("storageUri")]
            public Input<string> StorageUri { get; set; }
        }
        """;

    [Fact]
    public Task A_service_of_KServe_serves_a_model_of_another_region() =>
        Scenario.VerifyPairAsync(
            KubernetesScenarios.Eks
                + """
                _ = new {|PDG1002:K8s.ApiExtensions.CustomResource|}("serve", new InferenceArgs
                {
                    Spec = new SpecArgs
                    {
                        Predictor = new PredictorArgs { Model = new ModelArgs { StorageUri = Output.Format($"s3://{data.Id}/model") } },
                    },
                }, new CustomResourceOptions { Provider = k8s });
                """,
            "eu-west-2",
            "eu-west-1",
            Service
        );

    [Fact]
    public Task A_class_of_ones_own_is_the_same() =>
        Scenario.VerifyPairAsync(
            KubernetesScenarios.Eks
                + """
                _ = new {|PDG1002:Inference|}("serve", new InferenceArgs
                {
                    Spec = new SpecArgs
                    {
                        Predictor = new PredictorArgs { Model = new ModelArgs { StorageUri = Output.Format($"s3://{data.Id}/model") } },
                    },
                }, new CustomResourceOptions { Provider = k8s });
                """,
            "eu-west-2",
            "eu-west-1",
            Service
                + """

                class Inference : K8s.ApiExtensions.CustomResource
                {
                    public Inference(string name, InferenceArgs args, CustomResourceOptions options) : base(name, args, options) { }
                }
                """
        );

    [Theory]
    [InlineData("new {|PDG1002:K8s.Yaml.V2.ConfigGroup|}", "K8s.Types.Inputs.Yaml.V2.ConfigGroupArgs { Yaml = Output.Format($@\"", "\") }")]
    [InlineData("new {|PDG1002:K8s.Yaml.ConfigGroup|}", "K8s.Yaml.ConfigGroupArgs { Yaml = { Output.Format($@\"", "\") } }")]
    public Task Objects_in_a_text_are_read(string create, string open, string close) =>
        Scenario.VerifyPairAsync(
            KubernetesScenarios.Eks
                + $$"""
                _ = {{create}}("objects", new {{open}}
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                ---
                apiVersion: serving.kserve.io/v1beta1
                kind: InferenceService
                metadata:
                  name: serve
                spec:
                  predictor:
                    model:
                      storageUri: s3://{data.Id}/model   # the model
                {{close}}, new ComponentResourceOptions { Provider = k8s });
                """,
            "eu-west-2",
            "eu-west-1"
        );

    [Fact]
    public Task What_a_transformation_may_change_is_silent() =>
        Scenario.VerifyAsync(
            KubernetesScenarios.Eks
                + """
                _ = new K8s.Yaml.ConfigGroup("objects", new K8s.Yaml.ConfigGroupArgs
                {
                    Yaml = { Output.Format($"apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nspec: {{ predictor: {{ model: {{ storageUri: s3://{data.Id}/m }} }} }}") },
                    Transformations = { (described, options) => described.SetItem("spec", "none") },
                }, new ComponentResourceOptions { Provider = k8s });
                """
        );

    [Theory]
    [InlineData("")]
    [InlineData("\t- : }{ [ \n---\n--- ---\n&a [*a, *a]\n")]
    [InlineData("apiVersion: v1\nkind: [ConfigMap]")]
    [InlineData("kind: Pod\nmetadata: 7\napiVersion: v1\nspec: { containers: [ { image: pytorch, env: 3 } ] }")]
    public Task Other_texts_are_silent(string text) =>
        Scenario.VerifyAsync(
            KubernetesScenarios.Eks
                + $$"""
                _ = new K8s.Yaml.ConfigGroup("objects", new K8s.Yaml.ConfigGroupArgs { Yaml = { {{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(
                    text,
                    quote: true
                )}} } }, new() { Provider = k8s });
                """
        );
}
