using DataGravity.Testing.Verifiers;
using Testing.Tests.Subjects;

namespace Testing.Tests;

/// <summary>Checks that every test of an analyzer makes.</summary>
public class InEveryTest
{
    [Fact]
    public Task Findings_an_editor_does_not_get_fail() =>
        FailsAsync(
            new ConsistentAnalyzerTest<ReportsAtTheEnd> { TestCode = "class [|bad|] { }" },
            "An editor, asking per document",
            "> /0/Test0.cs(1,7,1,10): Warning T0001: Type 'bad' is in lower case"
        );

    [Fact]
    public Task Findings_that_are_not_for_an_editor_pass() =>
        new ConsistentAnalyzerTest<ReportsAtTheEndAndSaysSo> { TestCode = "class [|bad|] { }" }.RunAsync();

    [Fact]
    public Task Findings_that_depend_on_the_order_of_files_fail() =>
        FailsAsync(
            new ConsistentAnalyzerTest<PrefersTheFirstFile> { TestState = { Sources = { "class [|a|] { }", "class b { }" } } },
            "The order of the sources",
            "> /0/Test0.cs(1,7,1,8)",
            "> /0/Test1.cs(1,7,1,8)"
        );

    private static async Task FailsAsync<TAnalyzer>(ConsistentAnalyzerTest<TAnalyzer> test, params string[] messageParts)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.All(messageParts, part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
    }
}
