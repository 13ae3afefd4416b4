using DataGravity.Analyzers;
using DataGravity.Analyzers.Rules;
using DataGravity.Testing.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.Testing;

/// <summary>A Pulumi program with the findings of a rule about its source marked.</summary>
internal sealed class RuleTest<TRule> : ConsistentAnalyzerTest<SourceAnalyzer>
    where TRule : SourceRule, new()
{
    public RuleTest()
    {
        TestState.AdditionalReferences.AddRange(PulumiReferences.All);
        TestState.OutputKind = OutputKind.ConsoleApplication;
        DisabledDiagnostics.AddRange(Others);
    }

    /// <summary>The other rules of the analyzer.</summary>
    public static IEnumerable<string> Others =>
        SourceRule.All.Select(rule => rule.Descriptor.Id).Where(id => id != new TRule().Descriptor.Id);

    /// <summary>The rule's own, since the analyzer has others.</summary>
    protected override DiagnosticDescriptor GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => Descriptors.Get(new TRule().Descriptor);

    /// <summary>Top-level statements around what a deployment runs.</summary>
    public static string Program(string body, string types = "", string usings = "") =>
        $$"""
            {{usings}}using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Pulumi;
            using Aws = Pulumi.Aws;
            using AzureNative = Pulumi.AzureNative;
            using Gcp = Pulumi.Gcp;
            using Kubernetes = Pulumi.Kubernetes;

            return await Deployment.RunAsync(() =>
            {
            {{body}}
            });
            {{types}}
            """;

    /// <summary>Analyses what a deployment runs.</summary>
    public static Task VerifyAsync(string body, string types = "", string usings = "") =>
        new RuleTest<TRule> { TestCode = Program(body, types, usings) }.RunAsync();

    /// <summary>The same as the constructor of a stack.</summary>
    public static Task VerifyInStackAsync(string body, string types = "") =>
        VerifyAsync("", $"class AppStack : Stack\n{{\n    public AppStack()\n    {{\n{body}\n    }}\n}}\n{types}");

    /// <summary>The same for one finding with its whole message, at <c>{|#0:…|}</c>.</summary>
    public static Task VerifyMessageAsync(string body, string message, string types = "")
    {
        var test = new RuleTest<TRule> { TestCode = Program(body, types) };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.Get(new TRule().Descriptor)).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    /// <summary>Analyses code that does not compile, as one types it.</summary>
    public static Task VerifyHalfTypedAsync(string body, string types = "") =>
        new RuleTest<TRule> { TestCode = Program(body, types), CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();
}
