using System.Text.Json;
using DataGravity.Analyzers.Lowering;
using DataGravity.Analyzers.Tests.Corpus;
using DataGravity.Evaluation;
using DataGravity.Settings;
using DataGravity.Testing;
using DataGravity.Tool;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Stacks share what asks for nothing of the stack. Together they register what each registers alone.</summary>
public class SharedStacksTests
{
    public static TheoryData<string> Idioms => [.. Idiom.Names];

    /// <summary>Each idiom with two further stacks, which are configured as its first, but are in other regions.</summary>
    [Theory, MemberData(nameof(Idioms))]
    public void An_idiom_in_several_stacks(string name)
    {
        var project = Idiom.Load(name).Project;
        var own = project.Files.FirstOrDefault(file =>
            Path.GetFileName(file.Path).StartsWith("Pulumi.", StringComparison.Ordinal) && file.Path.Count(c => c == '.') == 2
        );
        var folder = Path.GetDirectoryName(project.Path)!;
        Verify(
            new LoadedProject(
                project.Path,
                project.Compilation,
                [
                    .. project.Files,
                    .. project.Files.Any(file => file.Path == $"{folder}/Pulumi.yaml")
                        ? Array.Empty<(string, string)>()
                        : [($"{folder}/Pulumi.yaml", $"name: {name}\nruntime: dotnet\n")],
                    ($"{folder}/Pulumi.twin.yaml", own.Text ?? ""),
                    (
                        $"{folder}/Pulumi.other.yaml",
                        own.Text?.Replace("us-east-1", "ap-south-1").Replace("eu-west-1", "us-east-1").Replace("europe-west", "us-central")
                            ?? "config:\n  aws:region: eu-north-1\n  gcp:region: us-west1\n"
                    ),
                ]
            )
        );
    }

    /// <summary>What a constructor asks for, and how many resources of it the stacks share: of one class, and of the one that asks.</summary>
    [Theory]
    [InlineData("nothing", """_ = new Aws.S3.Bucket("inner", new() { Tags = { { "team", "ml" } } });""", 2)]
    [InlineData("what it is given", """_ = new Aws.S3.Bucket(given);""", 1)]
    [InlineData("the configuration", """_ = new Aws.S3.Bucket("inner", new() { BucketName = new Config().Require("name") });""", 1)]
    [InlineData(
        "the configuration of a given reader",
        """_ = new Aws.S3.Bucket("inner", new() { BucketName = config.Require("name") });""",
        1
    )]
    [InlineData("a configuration that is the same", """_ = new Aws.S3.Bucket(config.Require("same"));""", 1)]
    [InlineData("the configuration of a package", """_ = new Aws.S3.Bucket("inner", new() { Region = Aws.Config.Region });""", 1)]
    [InlineData("the stack", """_ = new Aws.S3.Bucket("inner-" + Deployment.Instance.StackName);""", 1)]
    [InlineData("a secret", """_ = new Aws.S3.Bucket("inner", new() { BucketName = config.RequireSecret("name") });""", 1)]
    [InlineData("an existing bucket", """_ = Aws.S3.Bucket.Get("inner", config.Require("name"));""", 1)]
    [InlineData("an existing bucket that it is given", """_ = Aws.S3.Bucket.Get("inner", given);""", 1)]
    [InlineData(
        "another stack",
        """
            var net = new StackReference($"org/net/{Deployment.Instance.StackName}");
            _ = new Aws.S3.Bucket("inner", new() { BucketName = net.GetOutput("name").Apply(o => (string)o!) });
            """,
        1
    )]
    [InlineData("a class that asks", """_ = new Asking(config);""", 1)]
    [InlineData("a condition", """if (config.Require("name") == "a") _ = new Aws.S3.Bucket("inner");""", 1)]
    [InlineData("a static field", """_ = new Aws.S3.Bucket(Names.Name);""", 1)]
    [InlineData("a function", """_ = new Aws.S3.Bucket("inner", new() { BucketName = Names.Ask() });""", 1)]
    [InlineData(
        "its default provider",
        """_ = new Aws.Sagemaker.NotebookInstance("inner", new() { RoleArn = "r", InstanceType = "ml.t3.medium" });""",
        2
    )]
    public void A_constructor_asks_for(string _, string body, int shared)
    {
        AnalyzedProgram program = new(
            (
                "/app/Program.cs",
                """
                using Pulumi;
                return await Deployment.RunAsync(() =>
                {
                    _ = new Quiet();
                    _ = new Inner(new Config(), new Config().Require("name"));
                });
                """
            ),
            (
                "/app/Inner.cs",
                $$"""
                using Pulumi;
                using Aws = Pulumi.Aws;
                public class Quiet
                {
                    public Quiet() => _ = new Aws.S3.Bucket("quiet");
                }
                public class Inner
                {
                    public Inner(Config config, string given)
                    {
                        {{body}}
                    }
                }
                public class Asking
                {
                    public Asking(Config config) => _ = new Aws.S3.Bucket(config.Require("name"));
                }
                public static class Names
                {
                    public static readonly string Name = new Config().Require("name");
                    public static string Ask() => new Config().Require("name");
                }
                """
            )
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        LoadedProject project = new(
            "/app/App.csproj",
            program.Compile(),
            [
                ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
                ("/app/Pulumi.a.yaml", "config:\n  app:name: a\n  app:same: s\n  aws:region: eu-west-1\n"),
                ("/app/Pulumi.b.yaml", "config:\n  app:name: b\n  app:same: s\n  aws:region: us-east-1\n"),
                ("/app/Pulumi.c.yaml", "config:\n  app:name: a\n  app:same: s\n  aws:region: eu-west-1\n"),
            ]
        );
        var graphs = Verify(project);
        Assert.Equal(shared, graphs[0].Run.Registrations.Intersect(graphs[1].Run.Registrations).Count());
    }

    /// <summary>The first stack does not show what a constructor may do in the second.</summary>
    [Theory]
    [InlineData(
        "a handler around it",
        """
            if (flag) Sites.Make();
            else try { Sites.Make(); } catch (Exception) { _ = new Aws.S3.Bucket("fallback"); }
            """,
        """
            static class Sites { public static void Make() => _ = new Site(); }
            class Site { public Site() { _ = new Aws.S3.Bucket("site"); System.Net.Dns.GetHostEntry("license"); } }
            """
    )]
    [InlineData(
        "a handler around what it parses",
        """
            var text = "x" + data.Id;
            if (flag) _ = new Site(text);
            else try { _ = new Site(text); } catch (FormatException) { _ = new Aws.S3.Bucket("fallback"); }
            """,
        """class Site { public Site(string text) { _ = new Aws.S3.Bucket("site"); _ = int.Parse(text); } }"""
    )]
    [InlineData(
        "an object of a library",
        """
            var box = flag ? new StrongBox<Output<string>>() : new StrongBox<Output<string>>(data.BucketName);
            _ = new Site(box);
            """,
        """class Site { public Site(StrongBox<Output<string>> box) => _ = new Aws.S3.Bucket("site", new() { Tags = { { "from", box.Value! } } }); }"""
    )]
    [InlineData(
        "numbers with other texts",
        """
            var number = 1.0m;
            _ = new Site(flag ? number * 1 : number * 1.0m, flag ? 0.0 : -0.0);
            """,
        """class Site { public Site(decimal number, double zero) => _ = new Aws.S3.Bucket($"site-{number}-{zero}"); }"""
    )]
    public void Stacks_that_differ_in(string _, string body, string types)
    {
        AnalyzedProgram program = new(
            (
                "/app/Program.cs",
                $$"""
                using System;
                using System.Runtime.CompilerServices;
                using Pulumi;
                using Aws = Pulumi.Aws;
                return await Deployment.RunAsync(() =>
                {
                    var data = new Aws.S3.Bucket("data");
                    var flag = new Config().RequireBoolean("flag");
                    {{body}}
                    _ = new Aws.S3.Bucket("last");
                });
                {{types}}
                """
            )
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        Verify(
            new LoadedProject(
                "/app/App.csproj",
                program.Compile(),
                [
                    ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
                    ("/app/Pulumi.a.yaml", "config:\n  app:flag: true\n"),
                    ("/app/Pulumi.b.yaml", "config:\n  app:flag: false\n"),
                    ("/app/Pulumi.c.yaml", "config:\n  app:flag: true\n"),
                ]
            )
        );
    }

    private static IReadOnlyList<Graph.ResourceGraph> Verify(LoadedProject project)
    {
        Assert.DoesNotContain(
            project.Compilation.GetDiagnostics(),
            found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error
        );
        var units = new ProgramCache().Lower(project.Compilation, PulumiSymbols.TryCreate(project.Compilation)!, default).All;
        var settings = GravitySettings.Read(project.Files, DateTime.UnixEpoch);
        var contexts = ProgramAnalysis.ContextsOf(ProgramAnalysis.PathOf(units), [.. project.Files], settings);
        Assert.True(contexts.Count > 1);
        var together = GravityAnalysis.Run(units, contexts, settings, default).Graphs;
        foreach (var (graph, context) in together.Zip(contexts))
        {
            var alone = Assert.Single(GravityAnalysis.Run(units, [context], settings, default).Graphs);
            Assert.Equal(Describe(alone), Describe(graph));
            Assert.Equal(alone.AskedOutputs.Select(asked => $"{asked}").Order(), graph.AskedOutputs.Select(asked => $"{asked}").Order());
        }
        return together;

        string Describe(Graph.ResourceGraph graph) => JsonSerializer.Serialize(StackDocument.Of(project, graph), GraphCommand.Json);
    }
}
