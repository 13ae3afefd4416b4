using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>Bodies that yield where they may not, and declarations of which a part is missing.</summary>
public class HalfThereTests
{
    [Theory]
    [InlineData("var e = Numbers(); IEnumerator<int> Numbers() { yield return 1; }")]
    [InlineData("var e = Numbers(); System.Collections.IEnumerator Numbers() { yield return 1; }")]
    [InlineData("var e = Numbers(); System.Collections.IEnumerable Numbers() { yield return 1; }")]
    [InlineData("var e = Numbers(); async IAsyncEnumerator<int> Numbers() { await Task.Yield(); yield return 1; }")]
    [InlineData("var e = Numbers(); async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }")]
    [InlineData("var e = Numbers(); IEnumerable<int> Numbers() { yield break; }")]
    [InlineData("Numbers(); void Numbers() { yield return 1; }")]
    [InlineData("Numbers(); int Numbers() { yield return 1; }")]
    [InlineData("Numbers(); Task Numbers() { yield return 1; yield break; }")]
    [InlineData("Numbers(); Nowhere Numbers() { yield return ; }")]
    [InlineData("Action numbers = () => { yield return 1; }; numbers();")]
    [InlineData("IEnumerable<int> Numbers() { Action inner = () => { yield return 1; }; inner(); return []; } Numbers();")]
    [InlineData("yield return 1;")]
    public void A_body_that_yields(string statements) => Assert.Equal("PDG1003", Assert.Single(FindingsOf(statements, "")).Id);

    [Fact]
    public void A_function_that_only_holds_an_iterator_is_none() =>
        Assert.Equal(
            "PDG1003",
            Assert
                .Single(
                    FindingsOf(
                        """
                        foreach (var region in Regions())
                            _ = new Aws.Lambda.Function(region, new() { Region = region, Role = "r", S3Bucket = data.Id });
                        IEnumerable<string> Regions()
                        {
                            return Inner();
                            IEnumerable<string> Inner() { yield return "eu-west-1"; }
                        }
                        """,
                        ""
                    )
                )
                .Id
        );

    [Theory]
    [InlineData("class Own : ResourceArgs { public Stages { get; init; } = 1; [Input(\"a\")] public Input<string> A { get; set; } }")]
    [InlineData("class Own : ResourceArgs { public string { get; set; } = \"\"; }")]
    [InlineData("class Own : CustomResource { public Own( }")]
    [InlineData("class Own : CustomResource { public Output<string> }")]
    [InlineData("class { public string A { get; set; } = \"\"; public void M() { } }")]
    [InlineData("record Own(string, int ) { }")]
    [InlineData("record Own(, ) : Missing(, ) { }")]
    [InlineData("enum { A, , = 1 }")]
    [InlineData("enum Own : { A = B, B = A }")]
    [InlineData("class Own : Own { }")]
    [InlineData("class Own { public this[ { get => 1; } public static operator +( ) => null; public ~Own() => _ = 1; }")]
    [InlineData("class Own { public static implicit operator (Own own) => null; event System.Action E { add { } remove; } }")]
    [InlineData("interface { void M(); } class Own : { void .M() { } }")]
    [InlineData("static class Own { extension(string ) { public int P => 1; } extension( { } }")]
    [InlineData("class Own<> { Own<,> a = new(); T M<T, >(T t, ) => t; }")]
    [InlineData("class Own(int , string b) { int a = ; string c = b }")]
    [InlineData("delegate void (int a); namespace { class A { int a = 1; } }")]
    public void A_member_that_is_half_there(string declaration) => Assert.Equal("PDG1003", Assert.Single(FindingsOf("", declaration)).Id);

    /// <summary>What a loop's rehearsal made is registered nowhere, so nothing may hold it.</summary>
    [Fact]
    public void A_loop_that_reads_a_variable_before_its_declaration() =>
        Assert.Equal(
            "PDG1003",
            Assert
                .Single(
                    FindingsOf(
                        """
                        foreach (var region in new Config().RequireObject<List<string>>("regions"))
                        {
                            var raw = new Aws.S3.Bucket("raw", new(), new() { Provider = provider });
                            var provider = new Aws.Provider("provider", new() { Region = region });
                            _ = new Aws.Lambda.Function("near", new() { Role = "r", S3Bucket = raw.Id }, new() { Provider = provider });
                        }
                        """,
                        ""
                    )
                )
                .Id
        );

    private static IEnumerable<Diagnostic> FindingsOf(string statements, string declarations)
    {
        var source = $$"""
            using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using Pulumi; using Aws = Pulumi.Aws;
            return await Deployment.RunAsync(() =>
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id });
                {{statements}}
            });
            {{declarations}}
            """;
        var program = new AnalyzedProgram(("Program.cs", source)) { References = [.. FrameworkReferences.Net100, .. PulumiReferences.All] };
        return ProgramAnalysis
            .Analyze(program.Compile(), program.Options(), default)!
            .Findings.Select(finding => finding.Diagnostic)
            .Where(d => d.Severity == DiagnosticSeverity.Warning);
    }
}
