using DataGravity.Analyzers;
using DataGravity.CodeFixes.Relocation.Stacks;
using DataGravity.CodeFixes.Tests.FixingAll;
using DataGravity.Testing;
using DataGravity.Testing.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.CodeFixes.Tests.Relocation.Stacks;

/// <summary>A program with the files of its stacks, and what a change of their configuration makes of them.</summary>
internal sealed class StackTest : ConsistentCodeFixTest<PlacementAnalyzer, StackConfigurationFixProvider>
{
    /// <summary>A bucket in Ireland, and what reads it wherever the stack is.</summary>
    public const string Body = """
        var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
        _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id });
        """;

    private StackTest(string body, string types = "", string project = "name: churn\nruntime: dotnet\n")
    {
        TestState.AdditionalReferences.AddRange(PulumiReferences.All);
        TestState.OutputKind = OutputKind.ConsoleApplication;
        TestState.AnalyzerConfigFiles.Add(FixAllRun.Property);
        DisabledDiagnostics.Add("PDG3001");
        DisabledDiagnostics.Add("PDG3006");
        TestCode = $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
            {{body}}
            });
            {{types}}
            """;
        TestState.AdditionalFiles.Add(("Pulumi.yaml", project));
    }

    /// <summary>The files after are what every way of fixing makes of the files before.</summary>
    public static Task FixAsync(string body, string title, (string Name, string Before, string After)[] files)
    {
        var test = new StackTest(body) { CodeActionEquivalenceKey = StackConfigurationFixProvider.EquivalenceKey };
        if (title.Length > 0)
            test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        test.WithFiles(files);
        return test.RunAsync();
    }

    /// <summary>The same for a change that is offered one by one only.</summary>
    public static Task ReplaceAsync(string body, string title, params (string Name, string Before, string After)[] files)
    {
        var test = new StackTest(body)
        {
            CodeActionEquivalenceKey = StackConfigurationFixProvider.ReplacingEquivalenceKey,
            CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title),
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        };
        test.WithFiles(files);
        return test.RunAsync();
    }

    /// <summary>Nothing is offered.</summary>
    public static Task StaysAsync(string body, (string Name, string Text)[] files, string types = "", string? project = null)
    {
        var test = project is null ? new StackTest(body, types) : new StackTest(body, types, project);
        foreach (var file in files)
            test.TestState.AdditionalFiles.Add(file);
        test.FixedState.Sources.AddRange(test.TestState.Sources);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }

    private void WithFiles((string Name, string Before, string After)[] files)
    {
        var (path, source) = TestState.Sources[0];
        FixedState.Sources.Add((path, System.Text.RegularExpressions.Regex.Replace(source.ToString(), @"\{\|\w+:(.*?)\|\}", "$1")));
        FixedState.AdditionalFiles.Add(TestState.AdditionalFiles[0]);
        foreach (var (name, before, after) in files)
        {
            TestState.AdditionalFiles.Add((name, before));
            FixedState.AdditionalFiles.Add((name, after));
        }
    }
}
