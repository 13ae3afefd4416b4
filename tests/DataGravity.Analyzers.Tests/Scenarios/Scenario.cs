using System.Text.RegularExpressions;
using DataGravity.Analyzers.Tests.Moves;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>
/// A line of the list of what must be found and what must stay silent. Each body is analysed in two spellings: as the
/// function of a deployment and as the constructor of a stack. Findings are marked: <c>new {|PDG1002:…|}(…)</c>. Every move that is
/// offered for them is made, unless DATAGRAVITY_SCENARIO_MOVES is <c>false</c>.
/// </summary>
internal static class Scenario
{
    private static readonly bool s_moves = Environment.GetEnvironmentVariable("DATAGRAVITY_SCENARIO_MOVES") != "false";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using Pulumi;
        using AliCloud = Pulumi.AliCloud;
        using Aws = Pulumi.Aws;
        using AwsNative = Pulumi.AwsNative;
        using Azure = Pulumi.Azure;
        using AzureNative = Pulumi.AzureNative;
        using Cloudflare = Pulumi.Cloudflare;
        using Databricks = Pulumi.Databricks;
        using Gcp = Pulumi.Gcp;
        using K8s = Pulumi.Kubernetes;
        using Oci = Pulumi.Oci;

        """;

    public static async Task VerifyAsync(string body, string types = "", params (string Name, string Text)[] files)
    {
        foreach (var source in Spellings(body, types))
        {
            await PlacementTest.VerifyAsync(source, files);
            if (s_moves)
                await MovedProgram.VerifyAsync(Program(Unmarked(source), files));
        }
    }

    /// <summary>The same program is silent with a part of it changed.</summary>
    public static async Task VerifyPairAsync(string body, string far, string near, string types = "")
    {
        Assert.Contains(far, body, StringComparison.Ordinal);
        await VerifyAsync(body, types);
        await VerifyAsync(Unmarked(body.Replace(far, near, StringComparison.Ordinal)), types);
    }

    /// <summary>The program has one finding, which matters so much, and whose message says this.</summary>
    public static async Task VerifySeverityAsync(
        string body,
        DiagnosticSeverity severity,
        string message,
        params (string Name, string Text)[] files
    )
    {
        var program = Program(Unmarked(Spellings(body, "")[0]), files);
        var finding = Assert.Single(
            await FoundDiagnostics.OfBuildAsync(program.Compile(), [new PlacementAnalyzer()], program.Options(), concurrent: false),
            said => said.Severity != DiagnosticSeverity.Hidden
        );
        Assert.Equal(severity, finding.Severity);
        Assert.Contains(message, finding.GetMessage(), StringComparison.Ordinal);
    }

    private static string[] Spellings(string body, string types) =>
        [
            $"{Usings}return await Deployment.RunAsync(() =>\n{{\n{body}\n}});\n{types}",
            $"{Usings}return await Deployment.RunAsync<AppStack>();\nclass AppStack : Stack\n{{\npublic AppStack()\n{{\n{body}\n}}\n}}\n{types}",
        ];

    private static AnalyzedProgram Program(string source, (string Name, string Text)[] files) =>
        new(new ProgramFile("Program.cs", source))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            AdditionalFiles = [.. files],
        };

    private static string Unmarked(string body) => Regex.Replace(body, @"\{\|\w+:|\|\}", "");
}
