using DataGravity.Analyzers.Libraries;
using DataGravity.Analyzers.Lowering;
using DataGravity.Carrying;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Libraries.Carrying;

/// <summary>The same sources become the same bytes, whichever thread lowers what first.</summary>
public class CarriedBytesTests
{
    private const int Lowerings = 200;

    /// <summary>Many files that name the same methods: with type arguments, and with shapes of JSON.</summary>
    private static CSharpCompilation Compile() =>
        (
            new AnalyzedProgram([
                (
                    "/lake/Settings.cs",
                    "public record Part(string Name, Part? Next); public class Settings { public Part? First { get; set; } }"
                ),
                .. Enumerable
                    .Range(0, 24)
                    .Select(i =>
                        (
                            $"/lake/C{i:00}.cs",
                            $$"""
                            public class C{{i}}
                            {
                                public object A(Pulumi.Config config) => config.RequireObject<Settings>("a");
                                public object B(Pulumi.Config config) => config.GetObject<Part>("b");
                                public object C() => System.Linq.Enumerable.Empty<Settings>();
                            }
                            """
                        )
                    ),
            ])
            {
                References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
                CompilationOptions = new(OutputKind.DynamicallyLinkedLibrary),
            }
        ).Compile();

    [Fact]
    public void They_do_not_depend_on_threads()
    {
        var compilation = Compile();
        var bytes = Enumerable.Range(0, Lowerings).Select(_ => Convert.ToHexString(Bytes(new ProgramCache(), compilation))).Distinct();
        Assert.Single(bytes);
    }

    /// <summary>An edit leaves trees as they were lowered before, with names of another time.</summary>
    [Fact]
    public void They_do_not_depend_on_what_was_lowered_before()
    {
        var (compilation, cache) = (Compile(), new ProgramCache());
        var first = Bytes(cache, compilation);
        var tree = compilation.SyntaxTrees[5];
        var edited = tree.GetText().ToString().Replace("\"b\"", "\"c\"", StringComparison.Ordinal);
        compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edited, path: tree.FilePath));
        var second = Bytes(cache, compilation);
        Assert.NotEqual(first, second);
        Assert.Equal(Bytes(new ProgramCache(), compilation), second);
    }

    /// <summary>The compiler asks the generator about less than it asks the analyzer about.</summary>
    [Fact]
    public void Both_of_two_compilations_keep_their_trees()
    {
        var (one, cache) = (Compile(), new ProgramCache());
        var other = one.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Generated;", path: "/obj/Generated.g.cs"));
        var (first, second) = (Lower(cache, one), Lower(cache, other));
        Assert.NotSame(first[0], second[0]);
        Assert.Same(first[0], Lower(cache, one.Clone())[0]);
        Assert.Same(second[0], Lower(cache, other.Clone())[0]);
    }

    private static byte[] Bytes(ProgramCache cache, Compilation compilation) =>
        ProgramText.WriteBytes(new(Lower(cache, compilation), []), path => path);

    private static Program.ProgramUnit[] Lower(ProgramCache cache, Compilation compilation) =>
        [.. cache.Units(compilation, PulumiSymbols.TryCreate(compilation)!, default).Select(unit => unit.Unit)];
}
