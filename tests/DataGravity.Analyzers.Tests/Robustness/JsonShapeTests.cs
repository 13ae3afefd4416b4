using DataGravity.Analyzers.Libraries;
using DataGravity.Analyzers.Lowering;
using DataGravity.Program;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>
/// Classes of configuration that hold themselves, or more and more others: each has one shape, and there are not too many.
/// </summary>
public class JsonShapeTests
{
    [Fact]
    public void A_class_that_holds_itself_has_one_shape()
    {
        var shape = ShapeOf(
            "W",
            "class W { public W P0 { get; set; } public W[] P1 { get; set; } public Dictionary<string, W> P2 { get; set; } public string Text { get; set; } }"
        );
        Assert.Collection(
            shape.Members,
            own => Assert.Same(shape, own.Shape),
            list => Assert.Same(shape, Assert.IsType<JsonList>(list.Shape).Element),
            map => Assert.Same(shape, Assert.IsType<JsonMap>(map.Shape).Value),
            text => Assert.Equal("System.String", Assert.IsType<JsonScalar>(text.Shape).Type)
        );
    }

    [Fact]
    public void Classes_that_hold_each_other_have_one_each()
    {
        var shape = ShapeOf("A", "record A(B B); class B { public A A { get; set; } }");
        Assert.Same(shape, Assert.IsType<JsonObject>(Assert.Single(shape.Parameters).Shape).Members.Single().Shape);
    }

    [Fact]
    public void Ever_larger_types_come_to_an_end() =>
        Assert.InRange(
            CountOf(
                ShapeOf(
                    "G<int>",
                    "class G<T> { public G<G<T>> X { get; set; } public G<List<T>> Y { get; set; } public G<T[]> Z { get; set; } public G<Dictionary<string, T>> W { get; set; } }"
                )
            ),
            100,
            300
        );

    [Fact]
    public void A_value_is_read_to_its_end()
    {
        const int Depth = 20;
        var json = string.Concat(Enumerable.Repeat("{\"Next\":", Depth)) + "{\"Region\":\"us-east-1\"}" + new string('}', Depth);
        var next = string.Concat(Enumerable.Repeat(".Next", Depth));
        var program = Program(
            $$"""
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            _ = new Aws.Lambda.Function("far", new() { Region = new Config().RequireObject<W>("place"){{next}}.Region, Role = "r", S3Bucket = data.Id });
            """,
            "class W { public W Next { get; set; } public string Region { get; set; } }"
        ) with
        {
            AdditionalFiles = [("Pulumi.yaml", "name: app\nruntime: dotnet\n"), ("Pulumi.dev.yaml", $"config:\n  app:place: {json}\n")],
        };
        Assert.Equal(
            "PDG1003",
            Assert.Single(ProgramAnalysis.Analyze(program.Compile(), program.Options(), default)!.Findings).Finding.Rule.Id
        );
    }

    private static int CountOf(JsonObject shape)
    {
        var met = new HashSet<JsonObject> { shape };
        var open = new Queue<JsonObject>(met);
        while (open.TryDequeue(out var next))
        {
            foreach (var member in next.Members.Select(m => m.Shape).OfType<JsonObject>().Where(met.Add))
                open.Enqueue(member);
        }
        return met.Count;
    }

    private static JsonObject ShapeOf(string type, string declarations)
    {
        var compilation = Program($"new Config().GetObject<{type}>(\"a\");", declarations).Compile();
        var tree = compilation.SyntaxTrees[0];
        var call = tree.GetRoot()
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Single(c => c.ToString().EndsWith("(\"a\")", StringComparison.Ordinal));
        var method = (IMethodSymbol)compilation.GetSemanticModel(tree).GetSymbolInfo(call).Symbol!;
        return Assert.IsType<JsonObject>(
            JsonShapes.Read(
                method,
                new SymbolNames(PulumiSymbols.TryCreate(compilation)!, LinkedLibraries.Find(compilation, new ProgramCache(), default))
            )
        );
    }

    private static AnalyzedProgram Program(string statements, string declarations) =>
        new(
            (
                "Program.cs",
                $$"""
                using System.Collections.Generic; using Pulumi; using Aws = Pulumi.Aws;
                return await Deployment.RunAsync(() =>
                {
                    {{statements}}
                });
                {{declarations}}
                """
            )
        )
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
}
