using System.Text;
using Microsoft.CodeAnalysis.Text;
using Testing.Tests.Subjects;
using Define = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<Microsoft.CodeAnalysis.Testing.EmptyDiagnosticAnalyzer, Testing.Tests.Subjects.DefineTypeFix, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
using Two = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<Testing.Tests.Subjects.TwoRulesAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Testing.Tests;

public class SpecialTests
{
    [Fact]
    public Task A_rule_is_on_though_off_by_default() => new Two { TestCode = "class C { void {|T0002:m|}() { } }" }.RunAsync();

    [Fact]
    public Task Additional_locations_are_compared() =>
        new Two
        {
            TestCode = "class {|#1:C|} { void {|#0:m|}() { } }",
            ExpectedDiagnostics = { new DiagnosticResult("T0002", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithArguments("m") },
        }.RunAsync();

    [Fact]
    public Task Additional_locations_may_be_left_out() =>
        new Two
        {
            TestCode = "class C { void {|#0:m|}() { } }",
            ExpectedDiagnostics =
            {
                DiagnosticResult.CompilerError("T0002").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity),
            },
        }.RunAsync();

    [Fact]
    public Task A_wrong_argument_fails() => Fails.WithAsync(
        new Two { TestCode = "class {|#1:C|} { void {|#0:m|}() { } }", ExpectedDiagnostics = { new DiagnosticResult("T0002", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithArguments("n") } },
        "message arguments to match");

    [Fact]
    public Task A_plain_span_needs_a_single_rule() => Fails.WithAsync(new Two { TestCode = "class [|C|] { }" }, "Markup syntax can only omit the diagnostic ID");

    [Fact]
    public Task A_plain_span_may_mean_the_first_rule() => Fails.WithAsync(
        new Two { TestCode = "class [|C|] { }", MarkupOptions = MarkupOptions.UseFirstDescriptor }, "expected \"1\" actual \"0\"");

    [Fact]
    public Task A_suppressor_suppresses() =>
        new CSharpAnalyzerTest<UnusedFieldSuppressor, DefaultVerifier>
        {
            TestCode = "class C { int {|#0:unused|}; int {|#1:other|}; }",
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
            ExpectedDiagnostics =
            {
                DiagnosticResult.CompilerWarning("CS0169").WithLocation(0).WithIsSuppressed(true),
                DiagnosticResult.CompilerWarning("CS0169").WithLocation(1).WithIsSuppressed(false),
            },
        }.RunAsync();

    [Fact]
    public Task A_compile_error_is_fixed_by_a_new_document() =>
        new Define
        {
            TestCode = "class C { {|CS0246:Unknown|} a; }",
            FixedState = { Sources = { "class C { Unknown a; }", ("/0/Types/Unknown.cs", SourceText.From("class Unknown { }", Encoding.UTF8)) } },
        }.RunAsync();

    [Fact]
    public Task A_new_document_that_is_not_expected_fails() => Fails.WithAsync(
        new Define { TestCode = "class C { {|CS0246:Unknown|} a; }", FixedCode = "class C { Unknown a; }" }, "contains '2'");

    [Fact]
    public Task A_new_document_in_another_folder_fails() => Fails.WithAsync(
        new Define
        {
            TestCode = "class C { {|CS0246:Unknown|} a; }",
            FixedState = { Sources = { "class C { Unknown a; }", ("/0/Others/Unknown.cs", SourceText.From("class Unknown { }", Encoding.UTF8)) } },
        },
        "folders was expected to be 'Others' but was 'Types'");

    [Fact]
    public Task An_encoding_that_differs_fails() => Fails.WithAsync(
        new Define
        {
            TestCode = "class C { {|CS0246:Unknown|} a; }",
            FixedState = { Sources = { "class C { Unknown a; }", ("/0/Types/Unknown.cs", "class Unknown { }") } },
        },
        "encoding of '/0/Types/Unknown.cs'");

    // Diagnostics without a fix are expected after the fix where they were expected before it; those with one are not.
    [Fact]
    public Task What_has_no_fix_is_expected_to_stay() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, CapitalizeFix, DefaultVerifier>
        {
            TestCode = "class {|#0:bad|} { {|#1:Unknown|} a; }",
            FixedCode = "class Bad { {|#1:Unknown|} a; }",
            ExpectedDiagnostics =
            {
                new DiagnosticResult(LowercaseTypeAnalyzer.Rule).WithLocation(0).WithArguments("bad"),
                DiagnosticResult.CompilerError("CS0246").WithLocation(1).WithArguments("Unknown"),
            },
        }.RunAsync();
}
