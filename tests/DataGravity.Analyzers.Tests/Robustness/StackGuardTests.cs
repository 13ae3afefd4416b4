using DataGravity.Analyzers.Lowering;
using DataGravity.Configuration;
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

    /// <summary>A stack that the program makes transforms its own resources, also where the run of it was cut short.</summary>
    [Fact]
    public void What_a_made_stack_transforms_is_its_own()
    {
        const string MadeStack = """
            using Pulumi;
            using Pulumi.Automation;
            using Aws = Pulumi.Aws;

            class First : ComponentResource
            {
                public First() : base("app:First", "first") => Deploy();

                private static async void Deploy()
                {
                    var program = PulumiFn.Create(() =>
                    {
                        _ = new Stack(
                            new StackOptions
                            {
                                ResourceTransformations = { args => { ((Aws.S3.BucketArgs)args.Args).Region = "us-east-1"; return null; } },
                            }
                        );
                        _ = new Aws.S3.Bucket("made", new() { Region = "eu-west-1" });
                        _ = System.Environment.GetEnvironmentVariable("DEEP");
                        _ = new Aws.S3.Bucket("lost");
                    });
                    var stack = await LocalWorkspace.CreateOrSelectStackAsync(new InlineProgramArgs("app", "dev", program));
                    await stack.UpAsync();
                }
            }

            class Second : ComponentResource
            {
                public Second() : base("app:Second", "second") => _ = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            }
            """;
        var compilation = new AnalyzedProgram(("Program.cs", MadeStack))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            CompilationOptions = new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary),
        }.Compile();
        var units = new ProgramCache().Units(compilation, PulumiSymbols.TryCreate(compilation)!, default).Select(unit => unit.Unit);
        var context = new DeepContext();
        var registrations = Evaluator.Run(new LinkedProgram(units), context, default);
        Assert.True(context.HasFired);
        Assert.Equal(
            ["made us-east-1", "data eu-west-1"],
            registrations.Where(r => r.Token == "aws:s3/bucket:Bucket").Select(r => $"{r.Name} {r.Input("region")}")
        );
        Assert.Null(registrations[registrations.Count - 1].InlineContext);
    }

    private sealed class DeepContext : IProgramContext
    {
        public bool HasFired { get; private set; }

        public string? StackName => null;

        public string? ProjectName => "app";

        public Value Configuration(string key) => key == "app:deep" ? Fire() : new SymbolicInput(key);

        public Value EnvironmentVariable(string name) => name == "DEEP" ? Fire() : new SymbolicInput(name);

        public Value? StackOutput(string stack, string output) => null;

        public ProgramFiles Files => ProgramFiles.None;

        private Value Fire()
        {
            HasFired = true;
            throw new InsufficientExecutionStackException();
        }
    }
}
