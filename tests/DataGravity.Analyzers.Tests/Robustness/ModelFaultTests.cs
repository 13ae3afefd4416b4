using DataGravity.Analyzers.Lowering;
using DataGravity.Configuration;
using DataGravity.Evaluation;
using DataGravity.Settings;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>A model of a library method that throws costs one value.</summary>
public class ModelFaultTests
{
    private const string Source = """
        using System.Linq;
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var names = new[] { "a", "b" }.Select(n => new Config().Get(n)).ToList();
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            if (names[0] == "x")
                _ = new Aws.S3.Bucket("sometimes");
            _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id });
        });
        """;

    [Fact]
    public void A_model_that_throws_costs_one_value()
    {
        FaultListener.ExpectFaults();
        var result = Analyze();
        Assert.Equal(["data", "sometimes", "far"], result.Graphs.Single().Resources.Select(resource => resource.Name));
        Assert.Equal(["PDG1003"], result.Findings().Select(finding => finding.Rule.Id).Where(id => id != "PDG3001"));
    }

    [Fact]
    public void The_tests_hear_of_it() => Assert.Equal("a fault", Assert.Throws<InvalidOperationException>(() => Analyze()).Message);

    private static GravityResult Analyze()
    {
        var compilation = new AnalyzedProgram(("Program.cs", Source))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        }.Compile();
        var units = new ProgramCache().Units(compilation, PulumiSymbols.TryCreate(compilation)!, default).Select(unit => unit.Unit);
        return GravityAnalysis.Run(units, [new FaultyContext()], GravitySettings.Empty, default);
    }

    private sealed class FaultyContext : IProgramContext
    {
        public string? StackName => null;

        public string? ProjectName => "app";

        public Value Configuration(string key) =>
            key.StartsWith("app:", StringComparison.Ordinal) ? throw new InvalidOperationException("a fault") : Constant.Null;

        public Value EnvironmentVariable(string name) => new SymbolicInput(name);

        public Value? StackOutput(string stack, string output) => null;

        public ProgramFiles Files => ProgramFiles.None;
    }
}
