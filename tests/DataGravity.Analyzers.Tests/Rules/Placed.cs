using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>A bucket and a SageMaker model made from what is in it; tests say how each is placed and how one names the other.</summary>
public sealed record Placed
{
    /// <summary>Two explicit providers, <c>east</c> and <c>west</c>.</summary>
    public const string TwoProviders = """
        var east = new Aws.Provider("east", new() { Region = "us-east-1" });
        var west = new Aws.Provider("west", new() { Region = "us-west-1" });
        """;

    public string Setup { get; init; } = TwoProviders;

    public string Data { get; init; } = """new Aws.S3.Bucket("data", new(), new() { Provider = east })""";

    /// <summary>How the model names the data; <c>url</c> is an input.</summary>
    public string Url { get; init; } = "Output.Format($\"s3://{data.BucketName}/model.tar.gz\")";

    public string ModelArgs { get; init; } = "";

    public string ModelOptions { get; init; } = "new() { Provider = west }";

    public string Types { get; init; } = "";

    /// <summary>Whether the program is a Stack class instead of top-level statements.</summary>
    public bool AsStack { get; init; }

    /// <summary>The model gets a finding of this rule.</summary>
    public Task IsReportedAsync(string rule, params (string Name, string Text)[] files) =>
        PlacementTest.VerifyAsync(Source($$"""{|{{rule}}:Aws.Sagemaker.Model|}"""), files);

    public Task IsSilentAsync(params (string Name, string Text)[] files) => PlacementTest.VerifyAsync(Source("Aws.Sagemaker.Model"), files);

    /// <summary>The model gets a finding with exactly this message.</summary>
    public Task IsReportedAsAsync(string rule, string message, params (string Name, string Text)[] files) =>
        PlacementTest.VerifyMessageAsync(
            Source("{|#0:Aws.Sagemaker.Model|}").Replace("var data = " + Data, "var data = {|#1:" + Data + "|}", StringComparison.Ordinal),
            rule,
            message,
            files
        );

    /// <summary>Pulumi.yaml and stack files: <c>("prod", "aws:region: us-east-1")</c>.</summary>
    public static (string, string)[] Stacks(params (string Stack, string Config)[] stacks) =>
        [
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            .. stacks.Select(stack => ($"Pulumi.{stack.Stack}.yaml", $"config:\n  {stack.Config.ReplaceLineEndings("\n  ")}\n")),
        ];

    private string Source(string type)
    {
        var body = $$"""
            {{Setup}}
            var data = {{Data}};
            Input<string> url = {{Url}};
            _ = new {{type}}("model", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = url },
                {{ModelArgs}}
            }, {{ModelOptions}});
            """;
        var program = AsStack
            ? $"return await Deployment.RunAsync<AppStack>();\nclass AppStack : Stack\n{{\npublic AppStack()\n{{\n{body}\n}}\n}}\n"
            : $"return await Deployment.RunAsync(() =>\n{{\n{body}\n}});\n";
        return $"""
            using System;
            using System.Collections.Generic;
            using Pulumi;
            using Aws = Pulumi.Aws;
            using Gcp = Pulumi.Gcp;

            {program}
            {Types}
            """;
    }
}
