using System.Text.Json;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Testing;
using DataGravity.Tool;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>
/// What a program reads as a secret stands in no message, no property, no title of a fix and no graph, whatever it is used for.
/// </summary>
public class SecretsTests
{
    // A part of it would tell as much. It is a region's name, too, so that it may be anything.
    private const string Secret = "eu-hush-7";

    private static readonly string[] s_parts = ["hush", "HUSH", "hsuh"];

    /// <summary>Ways to read <c>app:token</c>, and what the files say of it.</summary>
    public static TheoryData<string, string, string> Secrets =>
        new()
        {
            { "config.RequireSecret(\"token\")", "", $"app:token: {Secret}" },
            { "config.GetSecret(\"token\")!", "", $"app:token: {Secret}" },
            { "config.RequireSecret(\"token\")", $"config:\n  token: {Secret}\n", "app:other: x" },
            { "config.RequireSecret(\"token\")", $"config:\n  token:\n    default: {Secret}\n", "app:other: x" },
            { "Output.Create(config.Require(\"token\"))", $"config:\n  token:\n    secret: true\n    default: {Secret}\n", "app:other: x" },
            { "Output.Create(config.Require(\"token\"))", "config:\n  token:\n    secret: true\n", $"app:token: {Secret}" },
            { "Output.Create(config.Require(\"token\"))", "", $"app:token:\n    secure: {Secret}" },
            { "config.RequireSecret(\"token\")", "", $"app:token:\n    secure: {Secret}" },
            { "config.RequireSecretObject<string[]>(\"token\").Apply(list => list[0])", "", $"app:token: [{Secret}, b]" },
            { "config.RequireSecretObject<Pair>(\"token\").Apply(pair => pair.One)", "", $"app:token: {{ One: {Secret}, Two: b }}" },
            { "Output.Create(config.RequireObject<Pair>(\"token\").One)", "", $"app:token: {{ One: {{ secure: {Secret} }}, Two: b }}" },
            { "Output.CreateSecret(config.Require(\"token\"))", "", $"app:token: {Secret}" },
            { "config.RequireSecret(\"token\")", "", $"app:token: |\n    {Secret}" },
            { "Output.Create(config.Require(\"token\")).Apply(text => config.RequireSecret(\"token\"))", "", $"app:token: {Secret}" },
            { "Output.CreateSecret(config.Require(\"token\").Trim())", "", $"app:token: {Secret}" },
            { "Output.Create(config.Require(\"token\")); if (false) config.RequireSecret(\"token\")", "", $"app:token: {Secret}" },
            { "Output.Create(config.Require(\"token\")); Action never = () => config.GetSecret(\"token\")", "", $"app:token: {Secret}" },
            { "Both.Of(config)", "", $"app:token: {Secret}" },
            { "Output.Unsecret(config.RequireSecret(\"token\"))", "", $"app:token: \"{Secret}\"" },
        };

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task A_secret_is_never_told(string read, string project, string stack)
    {
        var said = await EverythingSaidAsync(read, project, stack);
        Assert.Contains(said, text => text.Contains("PDG1003", StringComparison.Ordinal));
        Assert.All(said, text => Assert.All(s_parts, part => Assert.DoesNotContain(part, text, StringComparison.Ordinal)));
    }

    /// <summary>Without that the test above would say nothing.</summary>
    [Fact]
    public async Task What_is_no_secret_is_told()
    {
        var said = string.Join("\n", await EverythingSaidAsync("Output.Create(config.Require(\"token\"))", "", $"app:token: {Secret}"));
        Assert.All(s_parts, part => Assert.Contains(part, said, StringComparison.Ordinal));
    }

    private const string Both = """
        public class Both
        {
            public static Output<string> Of(Config config)
            {
                _ = new Aws.S3.Bucket("plainly", new() { BucketName = config.Require("token") });
                _ = new Aws.S3.Bucket("secretly", new() { BucketName = config.GetSecret("token")! });
                return Output.Create(config.Require("token"));
            }
        }
        """;

    /// <summary>Uses the secret as whatever a program can use a text.</summary>
    private static string Source(string read) =>
        $$$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json;
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var config = new Config();
                Output<string> token = {{{read}}};
                var provider = new Aws.Provider("placed", new() { Region = token, AccessKey = token });
                var other = new StackReference("other", new() { Name = Output.Format($"acme/{token}/prod") });
                var copied = token.Apply(text => text.ToUpperInvariant());
                var swapped = token.Apply(text => text.Replace("us", "su"));
                var pieces = token.Apply(text => text.Split('-')[1]);
                var isEurope = token.Apply(text => text.StartsWith("eu-"));
                var here = new Aws.S3.Bucket("here", new()
                {
                    Region = "eu-west-1",
                    BucketName = Output.Format($"lake-{token}"),
                    Tags = { { "token", token }, { "upper", copied }, { "swapped", swapped }, { "piece", pieces }, { "is", isEurope.Apply(eu => eu ? "yes" : "no") } },
                });
                var named = new Aws.S3.Bucket("named", new() { BucketName = token }, new() { Provider = provider });
                var placed = new Aws.S3.Bucket("placed", new() { Region = token, BucketName = pieces });
                _ = new Aws.Iam.Policy("policy", new()
                {
                    PolicyDocument = token.Apply(text => JsonSerializer.Serialize(new { Statement = new[] { new { Effect = "Allow", Resource = text } } })),
                    Description = Output.All(token, copied).Apply(all => string.Join(",", all.Reverse())),
                });
                foreach (var (name, url) in new Dictionary<string, Output<string>>
                {
                    ["one"] = Output.Format($"s3://{here.BucketName}/{token}/model"),
                    ["two"] = Output.Format($"s3://{named.BucketName}/model"),
                    ["three"] = Output.Format($"s3://{placed.BucketName}/model"),
                    ["four"] = token.Apply(text => $"s3://lake-{text}/model"),
                    ["five"] = other.GetOutput("bucket").Apply(bucket => $"s3://{bucket}/model"),
                    ["six"] = Output.Tuple(token, here.BucketName).Apply(t => $"s3://{t.Item2}/{t.Item1}"),
                })
                {
                    _ = new Aws.Sagemaker.Model(name, new()
                    {
                        Region = "us-east-1",
                        ExecutionRoleArn = Output.Format($"arn:aws:iam::1:role/{token}"),
                        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = url, Environment = { { "TOKEN", token } } },
                    });
                    _ = new Aws.Sagemaker.Model(name + "-there", new()
                    {
                        ExecutionRoleArn = token.Apply(text => text == "eu-" ? "role" : text.Trim()),
                        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = url },
                    }, new() { Provider = provider });
                }
            });

            public record Pair(string One, string Two);

            {{{(read.StartsWith("Both.", StringComparison.Ordinal) ? Both : "")}}}
            """;

    private static async Task<IReadOnlyList<string>> EverythingSaidAsync(string read, string project, string stack)
    {
        var program = new AnalyzedProgram(("/app/Program.cs", Source(read)))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            AdditionalFiles =
            [
                ("/app/Pulumi.yaml", $"name: app\nruntime: dotnet\n{project}"),
                ("/app/Pulumi.dev.yaml", $"config:\n  aws:region: eu-west-1\n  {stack}\n"),
                (
                    "/app/DataGravity.yaml",
                    "data:\n  - { config: token, cloud: aws, region: eu-west-1 }\nfence:\n  - { data: '*', regions: us-west-2 }\n"
                ),
            ],
        };
        using var workspace = new AdhocWorkspace();
        var opened = program.Open(workspace);
        var compilation = (CSharpCompilation)(await opened.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var findings = await FoundDiagnostics.OfBuildAsync(compilation, [new PlacementAnalyzer()], program.Options(), concurrent: false);
        var offered = await OfferedFix.AllAsync(FixProviders.Of(typeof(RelocationFixProvider).Assembly), opened, findings);
        var files = program.AdditionalFiles.Select(file => (file.Path, file.Text)).ToArray();
        var graph = GraphDocument.Of(
            new LoadedProject("/app/App.csproj", compilation, files),
            ProgramAnalysis.Run(compilation, files, default)!
        );
        return
        [
            .. FoundDiagnostics.Describe(findings),
            .. offered.Select(fix => fix.Action.Title + fix.Action.EquivalenceKey),
            JsonSerializer.Serialize(graph, GraphCommand.Json),
        ];
    }
}
