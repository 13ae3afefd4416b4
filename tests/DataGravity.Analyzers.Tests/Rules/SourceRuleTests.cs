using DataGravity.Analyzers.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>Where the rules about source look: once at each body, of whatever member.</summary>
public class SourceRuleTests
{
    private const string Missing = "new Aws.S3.BucketObjectv2(\"o\", {|PDG3003:new|}() { Key = \"k\" })";

    private const string Helpers = """
        using System.Threading.Tasks;
        using Pulumi.Aws.S3;
        public sealed class Reader { }
        public static class Readers
        {
            public static Task<GetBucketResult> InvokeAsync(this Reader reader, GetBucketArgs? args = null) => GetBucket.InvokeAsync(args!);
        }
        """;

    [Theory]
    [InlineData("class C { object M() => " + Missing + "; }")]
    [InlineData("class C { object M() { return " + Missing + "; } }")]
    [InlineData("class C { object M() { return Made(); object Made() => " + Missing + "; } }")]
    [InlineData("class C { object M() { System.Func<object> made = () => " + Missing + "; return made; } }")]
    [InlineData("class C { public C() { _ = " + Missing + "; } }")]
    [InlineData("class C { static C() { _ = " + Missing + "; } }")]
    [InlineData("class C { ~C() { _ = " + Missing + "; } }")]
    [InlineData("class C(object o) { public C() : this(" + Missing + ") { } object O => o; }")]
    [InlineData("class B(object o) { protected object O => o; } class C() : B(" + Missing + ");")]
    [InlineData("class C { object P => " + Missing + "; }")]
    [InlineData("class C { object P { get { return " + Missing + "; } } }")]
    [InlineData("class C { object P { get; } = " + Missing + "; }")]
    [InlineData("class C { object this[int i] => " + Missing + "; }")]
    [InlineData("class C { event System.Action E { add { _ = " + Missing + "; } remove { } } }")]
    [InlineData("class C { object _o = " + Missing + "; }")]
    [InlineData("class C { public static object operator +(C a, C b) => " + Missing + "; }")]
    [InlineData("class C { public static implicit operator string(C c) => " + Missing + ".ToString()!; }")]
    [InlineData("class C { class D { object M() => " + Missing + "; } }")]
    [InlineData("struct S { object M() => " + Missing + "; }")]
    [InlineData("record R { object M() => " + Missing + "; }")]
    [InlineData("interface I { object M() => " + Missing + "; }")]
    [InlineData("interface I { object P => " + Missing + "; }")]
    [InlineData("interface I { object P { get { return " + Missing + "; } } }")]
    [InlineData("interface I { object this[int i] => " + Missing + "; }")]
    [InlineData("interface I { static object F = " + Missing + "; }")]
    [InlineData("interface I { static object P { get; } = " + Missing + "; }")]
    [InlineData("interface I { event System.Action E { add { _ = " + Missing + "; } remove { } } }")]
    [InlineData("interface I { class D { object M() => " + Missing + "; } }")]
    public Task One_finding_in_each_member(string types) => RuleTest<MissingInputRule>.VerifyAsync("", types);

    [CSharp14Fact]
    public Task One_finding_in_an_extension_block() =>
        RuleTest<MissingInputRule>.VerifyAsync("", "static class C { extension(string s) { object M() => " + Missing + "; } }");

    [Fact]
    public async Task An_extension_method_has_other_positions()
    {
        var helpers = CSharpCompilation.Create(
            "Helpers",
            [CSharpSyntaxTree.ParseText(Helpers)],
            [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        using var assembly = new MemoryStream();
        Assert.True(helpers.Emit(assembly).Success);
        var test = new RuleTest<MissingInputRule>
        {
            TestCode = RuleTest<MissingInputRule>.Program("_ = new Reader().InvokeAsync(new() { Bucket = \"b\" });"),
        };
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromImage(assembly.ToArray()));
        await test.RunAsync();
    }
}
