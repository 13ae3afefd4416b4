using DataGravity.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.Testing;

/// <summary>A Pulumi program with its findings marked: <c>new {|PDG1003:Model|}(…)</c>.</summary>
public sealed class PlacementTest : CSharpAnalyzerTest<PlacementAnalyzer, DefaultVerifier>
{
    public PlacementTest()
    {
        ReferenceAssemblies = ReferenceAssemblies.Net.Net100;
        TestState.AdditionalReferences.AddRange(PulumiReferences.All);
        TestState.OutputKind = OutputKind.ConsoleApplication;
    }

    /// <summary>Analyses a program with files such as Pulumi.yaml beside it.</summary>
    public static Task VerifyAsync(string source, params (string Name, string Text)[] files) => Of(source, files).RunAsync();

    /// <summary>
    /// The same for one finding with its whole message: it stands at <c>{|#0:…|}</c>, and the creation of the data is <c>{|#1:…|}</c>.
    /// </summary>
    public static Task VerifyMessageAsync(string source, string rule, string message, params (string Name, string Text)[] files)
    {
        var test = Of(source, files);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.All.Single(descriptor => descriptor.Id == rule))
            .WithLocation(0).WithLocation(1).WithMessage(message));
        return test.RunAsync();
    }

    private static PlacementTest Of(string source, (string Name, string Text)[] files)
    {
        var test = new PlacementTest { TestCode = source };
        foreach (var (name, text) in files)
            test.TestState.AdditionalFiles.Add((name, text));
        return test;
    }
}
