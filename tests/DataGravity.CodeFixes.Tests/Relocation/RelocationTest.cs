using System.Text.RegularExpressions;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Tests.FixingAll;
using DataGravity.Testing;
using DataGravity.Testing.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>A program of a project with one stack in us-east-1, and what a relocation makes of it.</summary>
internal sealed class RelocationTest : ConsistentCodeFixTest<PlacementAnalyzer, RelocationFixProvider>
{
    /// <summary>The start of a program: a bucket in Ireland that takes its provider's region.</summary>
    public const string ByProvider = """
        var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
        var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });
        var bucket = new Aws.S3.Bucket("artifacts", new(), new() { Provider = ireland });

        """;

    /// <summary>The start of a program: a bucket in Ireland by its own region.</summary>
    public const string ByInput = """
        var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });
        var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });

        """;

    private const string Title = "Move 'churn' to eu-west-1, next to S3 bucket 'artifacts'";

    public RelocationTest(string? region = "us-east-1")
    {
        TestState.AdditionalReferences.AddRange(PulumiReferences.All);
        TestState.OutputKind = OutputKind.ConsoleApplication;
        TestState.AnalyzerConfigFiles.Add(FixAllRun.Property);
        DisabledDiagnostics.Add("PDG3001");
        CodeActionEquivalenceKey = RelocationFixProvider.EquivalenceKey;
        AddFile("Pulumi.yaml", "name: churn\nruntime: dotnet\n");
        if (region is not null)
            AddStack("dev", region);
    }

    /// <summary>Top-level statements that run a program.</summary>
    public static string Program(string body, string types = "") =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
            {{body}}
            });
            {{types}}
            """;

    /// <summary>The program after is what every way of fixing makes of the program before.</summary>
    public static Task FixAsync(string before, string after, string title = Title)
    {
        var test = new RelocationTest { TestCode = before, FixedCode = after };
        test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        return test.RunAsync();
    }

    /// <summary>A program without the marks of its findings.</summary>
    public static string Unmarked(string source) => Regex.Replace(source, @"\{\|\w+:|\|\}", "");

    /// <summary>Nothing is offered for the findings of a program.</summary>
    public static Task StaysAsync(string program) => new RelocationTest { TestCode = program }.StaysAsync();

    public Task StaysAsync()
    {
        foreach (var source in TestState.Sources)
            FixedState.Sources.Add(source);
        FixedState.MarkupHandling = MarkupMode.Allow;
        return RunAsync();
    }

    public RelocationTest AddStack(string name, string region) => AddFile($"Pulumi.{name}.yaml", $"config:\n  aws:region: {region}\n");

    public RelocationTest AddFile(string name, string text)
    {
        TestState.AdditionalFiles.Add((name, text));
        return this;
    }
}
