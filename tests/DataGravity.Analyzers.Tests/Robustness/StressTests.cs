using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>Programs that are too long, too deep or never end. Each also holds a finding, before what is wrong with it.</summary>
public class StressTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, string> s_bodies = new()
    {
        ["long sum"] = $"var text = {string.Join(" + ", Enumerable.Repeat("\"x\" + data.Id.ToString()", 5_000))};",
        ["nested calls"] = $"var text = {Nested("F(", "\"x\"", ")", 1_000)}; string F(string x) => x + \"y\";",
        ["nested parentheses"] = $"var number = {Nested("(", "1", ")", 3_000)};",
        ["nested arrays"] = $"object list = {Nested("new object[] { ", "1", " }", 500)};",
        ["nested blocks"] = $"if (data is null) {Nested("{ if (data is null) ", ";", " }", 500)}",
        ["nested interpolations"] = $"var text = {Nested("$\"x{", "1", "}\"", 8)};",
        ["endless recursion"] = "Again(0); void Again(int n) => Again(n + 1);",
        ["branching recursion"] = "Again(0); void Again(int n) { _ = new Aws.S3.Bucket($\"b{n}\"); Again(n + 1); Again(n + 2); }",
        ["properties of each other"] = "var text = new Left().Value; _ = new Aws.S3.Bucket(text);",
        ["fibonacci"] = "var fib = Fib(40); int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);",
        ["arguments in a circle"] = "var loop = new LoopArgs(); loop.Next = loop; _ = new Looped(\"l\", loop);",
        ["map in itself"] =
            "var map = new Dictionary<string, object>(); map[\"self\"] = map; _ = new Looped(\"l\", new LoopArgs { Any = map });",
        ["endless loop"] = "while (data is not null) { }",
        ["endless loop of resources"] = "while (data is not null) _ = new Aws.S3.Bucket(\"b\");",
        ["huge loops"] = "for (var i = 0; i < 2_000_000_000; i++) for (var j = 0; j < i; j++) _ = new Aws.S3.Bucket($\"b{i}{j}\");",
        ["long list"] =
            "var all = new List<string>(); for (var i = 0; i < 100_000; i++) all.Add(\"x\" + i); _ = new Aws.S3.Bucket(string.Join(\"\", all));",
        ["long text"] = "var text = \"x\"; for (var i = 0; i < 64; i++) text += text; _ = new Aws.S3.Bucket(text);",
        ["many conditions"] =
            "var config = new Config(); var all = new List<string>(); var text = \"\";\n"
            + string.Concat(
                Enumerable.Range(0, 60).Select(i => $"if (config.Get(\"k{i}\") == \"1\") {{ all.Add(\"{i}\"); text += \"{i}\"; }}\n")
            )
            + "foreach (var name in all) _ = new Aws.S3.Bucket(name + text);",
        ["many requirements"] =
            "var config = new Config();\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"var v{i} = config.Require(\"k{i}\");\n")),
        ["jump back"] = "start: _ = new Aws.S3.Bucket(\"b\"); if (data is not null) goto start;",
        ["function of itself"] = "Func<object, object> self = null!; self = f => self(f); self(self);",
        ["unset region"] =
            "var args = new Aws.S3.BucketArgs(); args.BucketName = data.Id; _ = new Aws.S3.Bucket(\"own\", new() { Region = Output.Create(args.Region!).Apply(r => r) });",
    };

    // What is not followed to its end is told at the place where the analysis stops.
    private static readonly string[] s_unfinished =
    [
        "endless recursion",
        "branching recursion",
        "properties of each other",
        "fibonacci",
        "endless loop",
        "endless loop of resources",
        "huge loops",
        "function of itself",
    ];

    public static TheoryData<string> Names => [.. s_bodies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_program_out_of_bounds(string name)
    {
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id });
                {{s_bodies[name]}}
            });

            class Left { public string Value => new Right().Value; }
            class Right { public string Value => new Left().Value; }
            class Looped(string name, LoopArgs args) : CustomResource("app:index:Looped", name, args);
            class LoopArgs : ResourceArgs
            {
                [Input("next")] public LoopArgs? Next { get; set; }
                [Input("any")] public object? Any { get; set; }
            }
            """;
        var program = new AnalyzedProgram(("Program.cs", source)) { References = [.. FrameworkReferences.Net100, .. PulumiReferences.All] };
        using var late = new CancellationTokenSource(s_limit);
        var found = await FoundDiagnostics.OfBuildAsync(
            program.Compile(),
            [new PlacementAnalyzer()],
            program.Options(),
            concurrent: true,
            late.Token
        );
        Assert.Equal(s_unfinished.Contains(name) ? ["PDG1003", "PDG3001"] : ["PDG1003"], found.Select(finding => finding.Id).Order());
    }

    private static string Nested(string open, string core, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth));
}
