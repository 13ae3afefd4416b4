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

    /// <summary>Analyses a program with files such as Pulumi.yaml beside it; messages, where given, in the order of the marks.</summary>
    public static Task VerifyAsync(string source, params (string Name, string Text)[] files)
    {
        var test = new PlacementTest { TestCode = source };
        foreach (var (name, text) in files)
            test.TestState.AdditionalFiles.Add((name, text));
        return test.RunAsync();
    }
}
