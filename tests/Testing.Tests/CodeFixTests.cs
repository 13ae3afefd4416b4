using Testing.Tests.Subjects;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixVerifier<Testing.Tests.Subjects.LowercaseTypeAnalyzer, Testing.Tests.Subjects.CapitalizeFix, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Testing.Tests;

public class CodeFixTests
{
    [Fact]
    public Task A_fix_is_made() => VerifyCS.VerifyCodeFixAsync("class [|bad|] { }", "class Bad { }");

    [Fact]
    public Task Every_fix_is_made() => VerifyCS.VerifyCodeFixAsync("class [|a|] { } class [|b|] { }", "class A { } class B { }");

    [Fact]
    public Task Fixes_are_made_in_every_document() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, CapitalizeFix, DefaultVerifier>
        {
            TestState = { Sources = { "class [|a|] { }", "class [|b|] { } class [|c|] { }" } },
            FixedState = { Sources = { "class A { }", "class B { } class C { }" } },
        }.RunAsync();

    [Fact]
    public Task Fixes_are_made_in_every_project() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, CapitalizeFix, DefaultVerifier>
        {
            TestState = { Sources = { "class [|a|] { }" }, AdditionalProjects = { ["Other"] = { Sources = { "class [|b|] { }" } } } },
            FixedState = { Sources = { "class A { }" }, AdditionalProjects = { ["Other"] = { Sources = { "class B { }" } } } },
        }.RunAsync();

    [Fact]
    public Task A_wrong_result_fails_with_a_diff() => Fails.WithAsync(
        VerifyCS.VerifyCodeFixAsync("class [|bad|] { }", "class Worse { }"), "Iterative code fix application", "-class Worse { }", "+class Bad { }");

    [Fact]
    public Task Only_line_endings_differ_visibly() => Fails.WithAsync(
        VerifyCS.VerifyCodeFixAsync("class [|bad|]\n{ }", "class Bad\r\n{ }"), "-class Bad<CR><LF>", "+class Bad<LF>");

    [Fact]
    public Task A_fix_that_breaks_the_program_fails() => Fails.WithAsync(
        VerifyCS.VerifyCodeFixAsync("class [|bad|] { bad a; }", "class Bad { bad a; }"), "Diagnostics of fixed state", "CS0246");

    [Fact]
    public Task A_fix_may_break_the_program_where_that_is_expected() =>
        VerifyCS.VerifyCodeFixAsync("class [|bad|] { bad a; }", "class Bad { {|CS0246:bad|} a; }");

    [Fact]
    public Task A_fix_that_leaves_its_cause_fails() => Fails.WithAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, EndlessFix, DefaultVerifier> { TestCode = "class [|bad|] { }", FixedCode = "class badxx { }" },
        "The upper limit for the number of code fix iterations was exceeded");

    [Fact]
    public Task A_wrong_number_of_fixes_fails() => Fails.WithAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, CapitalizeFix, DefaultVerifier>
        {
            TestCode = "class [|a|] { } class [|b|] { }",
            FixedCode = "class A { } class B { }",
            NumberOfIncrementalIterations = 3,
        },
        "Expected '3' iterations but found '2' iterations.");

    [Fact]
    public Task One_fix_may_do() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, CapitalizeFix, DefaultVerifier>
        {
            TestCode = "class [|a|] { } class [|b|] { }",
            FixedState = { Sources = { "class A { } class [|b|] { }" }, MarkupHandling = MarkupMode.Allow },
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync();

    [Fact]
    public Task A_tree_its_text_does_not_parse_to_fails() => Fails.WithAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, WrongTreeFix, DefaultVerifier> { TestCode = "class [|bad|] { }", FixedCode = "class Bad<T> { }" },
        "Node(TypeParameterList)");

    [Fact]
    public Task A_tree_its_text_does_not_parse_to_may_be_allowed() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, WrongTreeFix, DefaultVerifier>
        {
            TestCode = "class [|bad|] { }",
            FixedCode = "class Bad<T> { }",
            CodeActionValidationMode = CodeActionValidationMode.None,
        }.RunAsync();

    [Fact]
    public Task Fix_all_that_differs_from_one_by_one_fails() => Fails.WithAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, UnevenFix, DefaultVerifier> { TestCode = "class [|bad|] { }", FixedCode = "class Bad { }" },
        "Fix all in document", "-class Bad { }", "+class All { }");

    [Fact]
    public Task Fix_all_may_differ_where_that_is_expected() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, UnevenFix, DefaultVerifier> { TestCode = "class [|bad|] { }", FixedCode = "class Bad { }", BatchFixedCode = "class All { }" }.RunAsync();

    [Fact]
    public Task An_action_is_chosen_by_key() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, MenuFix, DefaultVerifier> { TestCode = "class [|bad|] { }", FixedCode = "class Bad { }", CodeActionEquivalenceKey = "capitalize" }.RunAsync();

    [Fact]
    public Task An_action_is_chosen_by_index() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, MenuFix, DefaultVerifier> { TestCode = "class [|bad|] { }", FixedCode = "class Bad { }", CodeActionIndex = 1 }.RunAsync();

    [Fact]
    public Task A_key_at_another_index_fails() => Fails.WithAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, MenuFix, DefaultVerifier> { TestCode = "class [|bad|] { }", FixedCode = "class Bad { }", CodeActionIndex = 0, CodeActionEquivalenceKey = "capitalize" },
        "must be consistent");

    [Fact]
    public Task An_action_is_looked_at() => Fails.WithAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, CapitalizeFix, DefaultVerifier>
        {
            TestCode = "class [|bad|] { }",
            FixedCode = "class Bad { }",
            CodeActionVerifier = (action, verify) => verify.Equal("Shout", action.Title, "wrong title"),
        },
        "wrong title");

    [Fact]
    public Task No_fix_where_none_is_expected() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, EmptyCodeFixProvider, DefaultVerifier> { TestCode = "class [|bad|] { }", FixedCode = "class [|bad|] { }" }.RunAsync();

    [Fact]
    public Task A_fix_where_none_is_expected_fails() => Fails.WithAsync(VerifyCS.VerifyCodeFixAsync("class [|bad|] { }", "class [|bad|] { }"), "+class Bad { }");

    [Fact]
    public Task A_fix_for_a_diagnostic_of_the_end_fails() => Fails.WithAsync(
        new CSharpCodeFixTest<ReportsAtTheEndAndSaysSo, CapitalizeFix, DefaultVerifier> { TestCode = "class [|bad|] { }", FixedCode = "class [|Bad|] { }" },
        "non-local analyzer diagnostic");
}
