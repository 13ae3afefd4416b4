using DataGravity.Analyzers.Lowering;
using DataGravity.Evaluation;
using DataGravity.Settings;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>A stack guard that fires ends what it fires in, and leaves nothing behind that later parts of the program would see.</summary>
public class StackGuardTests
{
    // Nobody knows how often the loop runs, so it is rehearsed first; its second line is where the guard fires.
    private const string Source = """
        using System.Collections.Generic;
        using Pulumi;
        using Aws = Pulumi.Aws;

        class First : Stack
        {
            public First()
            {
                foreach (var region in new Config().RequireObject<List<string>>("regions"))
                {
                    _ = new Aws.S3.Bucket("lost", new() { BucketName = new Config().Get("deep")! });
                }
            }
        }

        class Second : Stack
        {
            public Second()
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id });
            }
        }
        """;

    [Fact]
    public void Later_stacks_register_their_resources()
    {
        var compilation = new AnalyzedProgram(("Program.cs", Source))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            CompilationOptions = new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary),
        }.Compile();
        var units = new ProgramCache().Units(compilation, PulumiSymbols.TryCreate(compilation)!, default).Select(unit => unit.Unit);
        var context = new DeepContext();
        var result = GravityAnalysis.Run(units, [context], GravitySettings.Empty, default);
        Assert.True(context.HasFired);
        Assert.Equal(
            ["data", "far"],
            result.Graphs.Single().Resources.Select(resource => resource.Name).Where(name => name is "lost" or "data" or "far")
        );
        Assert.Equal(["PDG1003"], result.Findings().Select(finding => finding.Rule.Id).Where(id => id != "PDG3001"));
    }

    private sealed class DeepContext : IProgramContext
    {
        public bool HasFired { get; private set; }

        public string? StackName => null;

        public string? ProjectName => "app";

        public Value Configuration(string key)
        {
            if (key != "app:deep")
                return new SymbolicInput(key);
            HasFired = true;
            throw new InsufficientExecutionStackException();
        }

        public Value EnvironmentVariable(string name) => new SymbolicInput(name);
    }
}
