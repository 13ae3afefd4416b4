using DataGravity.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Testing.Tests.Subjects;

namespace Testing.Tests;

public class ConsistencyTests
{
    private static readonly AnalyzedProgram s_program = new(("A.cs", "class a { }\n"), ("B.cs", "class b { }\n"), ("C.cs", "class c { }\n"))
    {
        AdditionalFiles = [("names.txt", "b\n")],
        CompilationOptions = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
    };

    [Fact]
    public Task Per_document_equals_build() => PerDocumentConsistency.VerifyAsync(s_program, new AllowedNameAnalyzer());

    [Fact]
    public Task Per_document_other_than_build_fails() =>
        FailsAsync(PerDocumentConsistency.VerifyAsync(s_program, new ReportsAtTheEnd()), "> A.cs(1,7,1,8)");

    [Fact]
    public Task Any_order_gives_the_same() => OrderConsistency.VerifyAsync(s_program, new AllowedNameAnalyzer());

    [Fact]
    public Task An_order_that_gives_another_result_fails() =>
        FailsAsync(OrderConsistency.VerifyAsync(s_program, new PrefersTheFirstFile()), "> C.cs(1,7,1,8)");

    [Fact]
    public Task Warm_equals_cold_after_edits() =>
        WarmConsistency.VerifyAsync(
            s_program,
            () => new AllowedNameAnalyzer(),
            [
                new Edit("A.cs", new TextChange(new TextSpan(6, 1), "newName")),
                new Edit("names.txt", new TextChange(new TextSpan(0, 1), "newName")),
                new Edit("B.cs", new TextChange(new TextSpan(0, 0), "\n\n")),
            ]
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Warm_equals_cold_after_random_edits(int seed) =>
        WarmConsistency.VerifyAsync(s_program, () => new AllowedNameAnalyzer(), RandomEdits.Of(s_program, count: 20, seed));

    [Fact]
    public Task A_cache_that_outlives_an_edit_fails() =>
        FailsAsync(
            WarmConsistency.VerifyAsync(
                s_program,
                () => new RemembersByPath(),
                [new Edit("B.cs", new TextChange(new TextSpan(6, 1), "Good"))]
            ),
            "after edit 1",
            "> B.cs(1,7,1,8)"
        );

    [Fact]
    public Task Random_edits_find_a_cache_that_outlives_them() =>
        FailsAsync(
            WarmConsistency.VerifyAsync(s_program, () => new RemembersByPath(), RandomEdits.Of(s_program, count: 20, seed: 1)),
            "A warm analyzer finds other things"
        );

    [Fact]
    public Task An_exception_is_no_agreement() =>
        FailsAsync(PerDocumentConsistency.VerifyAsync(s_program, new ThrowingAnalyzer()), "the reason");

    [Fact]
    public void Random_edits_can_be_had_again() =>
        Assert.Equal(RandomEdits.Of(s_program, count: 20, seed: 3), RandomEdits.Of(s_program, count: 20, seed: 3));

    private static async Task FailsAsync(Task check, params string[] messageParts)
    {
        var failure = await Assert.ThrowsAsync<InconsistentFindingsException>(() => check);
        Assert.All(messageParts, part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
    }
}
