using Testing.Tests.Subjects;
using Test = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<Testing.Tests.Subjects.AllowedNameAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Testing.Tests;

public class StateTests
{
    [Fact]
    public Task Several_sources_make_a_program() =>
        new Test { TestState = { Sources = { "class [|a|] : b { }", ("folder/Second.cs", "class [|b|] { }") } } }.RunAsync();

    [Fact]
    public Task An_additional_file_reaches_the_analyzer() =>
        new Test { TestState = { Sources = { "class a { } class [|b|] { }" }, AdditionalFiles = { ("names.txt", "a\nc") } } }.RunAsync();

    [Fact]
    public Task An_editorconfig_is_honoured() =>
        new Test
        {
            TestState =
            {
                Sources = { "class a { } class [|b|] { }" },
                AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\nallowed_name = a\n") },
            },
        }.RunAsync();

    // Here as in the packages, a test pins the severities of the rules under test; a transform can change them.
    [Fact]
    public Task An_editorconfig_does_not_set_the_severity() =>
        new Test
        {
            TestState =
            {
                Sources = { "class {|#0:a|} { }" },
                AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.T0001.severity = error\n") },
                ExpectedDiagnostics = { new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0).WithArguments("a") },
            },
        }.RunAsync();

    [Fact]
    public Task A_transform_sets_the_severity() =>
        new Test
        {
            TestState = { Sources = { "class {|#0:a|} { }" }, ExpectedDiagnostics = { DiagnosticResult.CompilerError("T0001").WithLocation(0).WithArguments("a") } },
            SolutionTransforms =
            {
                (solution, id) => solution.WithProjectCompilationOptions(
                    id, solution.GetProject(id)!.CompilationOptions!.WithSpecificDiagnosticOptions([KeyValuePair.Create("T0001", ReportDiagnostic.Error)])),
            },
        }.RunAsync();

    [Fact]
    public Task A_program_may_have_top_level_statements() =>
        new Test { TestState = { Sources = { "System.Console.WriteLine(new a()); class [|a|] { }" }, OutputKind = OutputKind.ConsoleApplication } }.RunAsync();

    [Fact]
    public Task A_library_may_not() => Fails.WithAsync(new Test { TestCode = "System.Console.WriteLine();" }, "CS8805");

    [Fact]
    public Task A_project_refers_to_another() =>
        new Test
        {
            TestState =
            {
                Sources = { "class C : Other { }" },
                AdditionalProjects = { ["Library"] = { Sources = { "public class Other { } class [|inner|] { }" } } },
                AdditionalProjectReferences = { "Library" },
            },
        }.RunAsync();

    [Fact]
    public Task A_reference_brings_its_types() =>
        new Test { TestCode = "class C : Xunit.FactAttribute { }", TestState = { AdditionalReferences = { typeof(FactAttribute).Assembly } } }.RunAsync();

    [Fact]
    public Task Markup_may_be_code() =>
        new Test { TestState = { Sources = { "class C { string s = \"[|]\"; }" }, MarkupHandling = MarkupMode.None } }.RunAsync();

    [Fact]
    public Task A_transform_changes_the_solution() =>
        new Test
        {
            TestCode = "#if SYMBOL\nclass [|a|] { }\n#endif",
            SolutionTransforms =
            {
                (solution, id) => solution.WithProjectParseOptions(id, ((Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithPreprocessorSymbols("SYMBOL")),
            },
        }.RunAsync();

    [Fact]
    public Task A_test_without_sources_fails() => Fails.WithAsync(new Test(), "is empty");
}
