using DataGravity.Fuzzing.Mutation;

namespace DataGravity.Fuzzing.Seeds;

/// <summary>Every program that mutants are made from.</summary>
internal static class SeedPrograms
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Pulumi;
        using Aws = Pulumi.Aws;
        using Awsx = Pulumi.Awsx;
        using AzureNative = Pulumi.AzureNative;
        using Gcp = Pulumi.Gcp;
        using Kubernetes = Pulumi.Kubernetes;

        """;

    // What every body may use; and a finding.
    private const string Before = """
            var cfg = new Config();
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id });
        """;

    private const string TypesMark = "types:";

    private static readonly string[] s_tests =
    [
        .. SeedFiles.TestTexts("tests/DataGravity.Analyzers.Tests", "tests/DataGravity.CodeFixes.Tests").Distinct(),
    ];

    /// <summary>Whole programs of this repository.</summary>
    public static SeedList<Mutant> Whole { get; } = new([.. SeedFiles.Programs(), .. s_tests.Where(IsWhole).Select(Mutant.Of)]);

    /// <summary>What runs in a deployment: parts of tests.</summary>
    public static SeedList<string> Bodies { get; } = new(s_tests.Where(text => !IsWhole(text)));

    /// <summary>Bodies that are hard on an evaluator, written for this.</summary>
    public static SeedList<string> Hard { get; } = new(Own());

    /// <summary>Programs that fixes are for.</summary>
    public static SeedList<Mutant> WithFixes { get; } =
        new([
            .. SeedFiles.Programs(),
            .. SeedFiles
                .TestTexts("tests/DataGravity.CodeFixes.Tests")
                .Distinct()
                .Select(text => Mutant.Of(IsWhole(text) ? text : Program(text, isStack: false))),
        ]);

    /// <summary>All texts, to take parts from.</summary>
    public static SeedList<string> Texts { get; } =
        new([.. Whole.SelectMany(program => program.Sources).Select(source => source.Text), .. Bodies, .. Hard]);

    /// <summary>A program that runs a body, as the default template does or in a stack's constructor.</summary>
    public static string Program(string body, bool isStack)
    {
        var types = "";
        if (body.IndexOf(TypesMark, StringComparison.Ordinal) is >= 0 and var at)
            (body, types) = (body[..at], body[(at + TypesMark.Length)..]);
        return isStack
            ? $"{Usings}\nreturn await Deployment.RunAsync<AppStack>();\n\nclass AppStack : Stack\n{{\n    public AppStack()\n    {{\n{Before}\n{body}\n    }}\n}}\n{types}"
            : $"{Usings}\nreturn await Deployment.RunAsync(() =>\n{{\n{Before}\n{body}\n}});\n{types}";
    }

    private static bool IsWhole(string text) =>
        text.Contains("using ", StringComparison.Ordinal) && text.Contains("Pulumi", StringComparison.Ordinal);

    private static IEnumerable<string> Own()
    {
        using var reader = new StreamReader(typeof(SeedPrograms).Assembly.GetManifestResourceStream("Bodies")!);
        return reader.ReadToEnd().Split("\n---\n");
    }
}
