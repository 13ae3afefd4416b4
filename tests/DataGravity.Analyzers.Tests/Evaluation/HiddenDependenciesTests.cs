using DataGravity.Evaluation;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static DataGravity.Analyzers.Tests.Evaluation.RecordedRuns;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>A constructor call that an edit leaves where it was, with equal arguments, but that registers something else afterwards.</summary>
public class HiddenDependenciesTests
{
    private static readonly MetadataReference[] s_references = [.. FrameworkReferences.Net100, .. PulumiReferences.All];

    [Theory]
    [InlineData(
        "an argument is changed after a resource received it",
        """
            public class Part
            {
                public Part(Input<Aws.S3.Inputs.BucketVersioningArgs> given)
                {
                    var other = new Aws.S3.Bucket("other");
                    _ = new Aws.S3.Bucket("b", new() { BucketPrefix = other.Id, Versioning = given });
                }
            }
            """,
        """
            var given = new Aws.S3.Inputs.BucketVersioningArgs { Enabled = false };
            _ = new Part(given);
            """,
        "(given);",
        "(given);\ngiven.Enabled = true;"
    )]
    [InlineData(
        "lines of a text break elsewhere",
        """
            public class Part
            {
                public Part(string given) => _ = new Kubernetes.Yaml.ConfigGroup("objects", new() { Yaml = given });
            }
            """,
        """
                _ = new Part(
            "apiVersion: v1\n" +
            "kind: Pod\n" +
            "metadata: { name: a }\n" +
            "---\n" +
            "apiVersion: v1\n" +
            "kind: Pod\n" +
            "metadata: { name: b }");
            """,
        "---\\n\" +\n\"api",
        "---\\n\"\n+ \"api"
    )]
    [InlineData(
        "an output is named otherwise",
        """
            public class Part
            {
                public Part(Output<object?> given) => _ = new Aws.S3.Bucket("b", new() { BucketName = given.Apply(g => (string)g!) });
            }
            """,
        """
            _ = new Part(new StackReference("lakes").GetOutput("a"));
            """,
        "\"a\"",
        "\"b\""
    )]
    [InlineData(
        "one object is given twice",
        "public class Part { public Part(Aws.S3.BucketArgs a, Aws.S3.BucketArgs b) { var before = a.Region; a.Region = \"us-east-1\"; "
            + "_ = new Aws.S3.Bucket(\"b\", new() { Region = b.Region }); a.Region = before; } }",
        "Aws.S3.BucketArgs Of() => new() { Region = \"eu-west-1\" }; var (a, b) = (Of(), Of()); _ = new Part(a, b);",
        "(a, b);",
        "(a, a);"
    )]
    [InlineData(
        "one object is given twice, and compared",
        "public class Given { } public class Part { public Part(Given a, Given b) => "
            + "_ = new Aws.S3.Bucket(new System.Collections.Generic.HashSet<Given> { a, b }.Count == 1 ? \"one\" : \"two\"); }",
        "Given Of() => new(); var (a, b) = (Of(), Of()); _ = new Part(a, b);",
        "(a, b);",
        "(a, a);"
    )]
    public void Of_files(string _, string part, string body, string text, string replacement)
    {
        AnalyzedProgram program = new(("Program.cs", Deploying(body)), ("Part.cs", Usings + part)) { References = [.. s_references] };
        Verify(program, "Program.cs", text, replacement);
    }

    /// <summary>Whether a method is an iterator is part of its body.</summary>
    [Theory]
    [InlineData("Gen.Of();")]
    [InlineData("var made = Gen.Of();")]
    [InlineData("_ = System.Linq.Enumerable.Take(Gen.Of(), 0);")]
    public void Of_an_iterator_that_nobody_enumerates(string call)
    {
        AnalyzedProgram program = new(
            ("Program.cs", Deploying("_ = new Part();")),
            ("Part.cs", Usings + $"public class Part {{ public Part() {{ {call} _ = new Aws.S3.Bucket(\"b\"); }} }}"),
            (
                "Gen.cs",
                Usings
                    + "public static class Gen { public static System.Collections.Generic.IEnumerable<string> Of() "
                    + "{ new Aws.S3.Bucket(\"inner\"); yield break; } }"
            )
        )
        {
            References = [.. s_references],
        };
        Verify(program, "Gen.cs", "yield break;", "return [];");
    }

    [Theory]
    [InlineData("public class Short : Naming { }", "{ }", """{ public override string Of(string name) => "s-" + name; }""")]
    [InlineData("""public class Short : Naming { public override string Of(string name) => "a"; }""", "override", "new")]
    [InlineData("public class Short : Naming { }", ": Naming", ": Other")]
    public void Of_a_library(string names, string text, string replacement)
    {
        var library = new AnalyzedProgram(
            (
                "Library.cs",
                Usings
                    + """
                    public abstract class Naming { public virtual string Of(string name) => name + "-lake"; }
                    public abstract class Other : Naming { public override string Of(string name) => "other-" + name; }
                    public class Lake
                    {
                        public Lake(string name, Naming naming) => _ = new Aws.S3.Bucket(naming.Of(name));
                    }
                    """
            )
        )
        {
            References = [.. s_references],
        }
            .Compile()
            .WithAssemblyName("Lakes")
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        AnalyzedProgram program = new(("Program.cs", Deploying("""_ = new Lake("x", new Short());""")), ("Names.cs", names))
        {
            References = [.. s_references, library.ToMetadataReference()],
        };
        Verify(program, "Names.cs", text, replacement);
    }

    /// <summary>Trees without a path that declare the same are told apart by their order alone.</summary>
    [Fact]
    public void Files_without_a_path_stay_apart()
    {
        var cache = new ProgramCache();
        var trees = Enumerable.Range(0, 3).Select(i => CSharpSyntaxTree.ParseText(Deploying($"_ = {i};"))).ToArray();
        var before = CSharpCompilation.Create("App", trees[..2], s_references);
        var after = before.RemoveSyntaxTrees(trees[0]).AddSyntaxTrees(trees[2]);

        Assert.Equal(2, Units(before, cache).Select(unit => unit.File).Distinct().Count());
        Assert.Equal(2, Units(after, cache).Select(unit => unit.File).Distinct().Count());
    }

    private const string Usings = """
        using Pulumi;
        using Aws = Pulumi.Aws;
        using Kubernetes = Pulumi.Kubernetes;

        """;

    private static string Deploying(string body) =>
        $$"""
            {{Usings}}return await Deployment.RunAsync(() =>
            {
            {{body}}
            });
            """;

    private static void Verify(AnalyzedProgram program, string path, string text, string replacement)
    {
        var (compilation, cache) = (program.Compile(), new ProgramCache());
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var earlier = Record(Units(compilation, cache), null);
        var edited = program with
        {
            Sources = [.. program.Sources.Select(s => s.Path == path ? s with { Text = s.Text.Replace(text, replacement) } : s)],
        };
        var units = Units(Changed(compilation, path, edited), cache);
        var cold = Describe(Record(units, null)).ToArray();

        Assert.NotEqual(Describe(earlier), cold);
        Assert.Equal(cold, Describe(Record(units, earlier)));
    }
}
