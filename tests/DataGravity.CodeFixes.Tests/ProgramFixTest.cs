using DataGravity.Analyzers;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Tests.FixingAll;
using DataGravity.Testing;
using DataGravity.Testing.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.CodeFixes.Tests;

/// <summary>A program, and what a fix makes of it: one by one, and all at once.</summary>
internal sealed class ProgramFixTest<TFix> : ConsistentCodeFixTest<PlacementAnalyzer, TFix>
    where TFix : GravityFixProvider, new()
{
    private const string Usings = """
        #nullable enable
        using System.Collections.Generic;
        using Pulumi;
        using Aws = Pulumi.Aws;
        using Awsx = Pulumi.Awsx;
        using Gcp = Pulumi.Gcp;

        """;

    private ProgramFixTest()
    {
        TestState.AdditionalReferences.AddRange(PulumiReferences.All);
        TestState.OutputKind = OutputKind.ConsoleApplication;
        TestState.AnalyzerConfigFiles.Add(FixAllRun.Property);
        DisabledDiagnostics.Add("PDG3001");
        if (new TFix().Effect == FixEffect.CreatesResources)
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
    }

    /// <summary>The findings marked before are resolved.</summary>
    public static Task FixAsync(
        string before,
        string after,
        string types = "",
        string fixedTypes = "",
        string equivalenceKey = "",
        params (string Name, string Text)[] files
    )
    {
        var test = new ProgramFixTest<TFix>
        {
            TestCode = Program(before, types),
            FixedCode = Program(after, fixedTypes.Length == 0 ? types : fixedTypes),
        };
        if (equivalenceKey.Length > 0)
            test.CodeActionEquivalenceKey = equivalenceKey;
        foreach (var file in files)
            test.TestState.AdditionalFiles.Add(file);
        return test.RunAsync();
    }

    /// <summary>Nothing is offered for the findings of a program.</summary>
    public static Task StaysAsync(string body, string types = "")
    {
        var test = new ProgramFixTest<TFix> { TestCode = Program(body, types), FixedCode = Program(body, types) };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }

    private static string Program(string body, string types) =>
        $"{Usings}return await Deployment.RunAsync(() =>\n{{\n{body}\n}});\n{types}";
}
