using DataGravity.Analyzers;
using DataGravity.CodeFixes.Acceptance;
using DataGravity.Testing;
using DataGravity.Testing.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.CodeFixes.Tests.Acceptance;

/// <summary>A program with a finding, and where its acceptance is written.</summary>
internal sealed class AcceptanceTest : ConsistentCodeFixTest<PlacementAnalyzer, AcceptanceFixProvider>
{
    private const string FileName = "DataGravity.yaml";

    private AcceptanceTest()
    {
        TestState.AdditionalReferences.AddRange(PulumiReferences.All);
        TestState.OutputKind = OutputKind.ConsoleApplication;
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        CodeActionEquivalenceKey = AcceptanceFixProvider.EquivalenceKey;
        CodeActionVerifier = (action, verifier) => verifier.Equal("Accept this with a reason…", action.Title);
    }

    /// <summary>A bucket in Ireland and a model in Virginia.</summary>
    public static string Program(string model, string bucket = "new Aws.S3.Bucket(\"artifacts\", new() { Region = \"eu-west-1\" })") =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;

            return await Deployment.RunAsync(() =>
            {
                var bucket = {{bucket}};
            {{model}}
            });

            """;

    /// <summary>The finding of the program goes into the settings file.</summary>
    public static Task InFileAsync(string program, string before, string after)
    {
        var test = new AcceptanceTest
        {
            TestCode = program,
            FixedCode = System.Text.RegularExpressions.Regex.Replace(program, @"\{\|\w+:(.*?)\|\}", "$1"),
        };
        test.TestState.AdditionalFiles.Add((FileName, before));
        test.FixedState.AdditionalFiles.Add((FileName, after));
        return test.RunAsync();
    }

    /// <summary>The finding of the program is suppressed in it.</summary>
    public static Task InProgramAsync(string before, string after, string? file = null)
    {
        var test = new AcceptanceTest { TestCode = before, FixedCode = after };
        if (file is not null)
            test.TestState.AdditionalFiles.Add((FileName, file));
        return test.RunAsync();
    }

    /// <summary>Nothing is offered.</summary>
    public static Task StaysAsync(
        string program,
        CompilerDiagnostics errors = CompilerDiagnostics.Errors,
        TestBehaviors behaviors = TestBehaviors.None
    )
    {
        var test = new AcceptanceTest
        {
            TestCode = program,
            FixedCode = program,
            CompilerDiagnostics = errors,
            TestBehaviors = behaviors,
        };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }
}
