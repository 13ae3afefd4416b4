using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeRefactoringVerifier<Testing.Tests.Subjects.SealRefactoring, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Testing.Tests;

public class RefactoringTests
{
    [Theory]
    [InlineData("public [|class C|] { }")]
    [InlineData("public class $$C { }")]
    public Task A_refactoring_is_made(string source) => VerifyCS.VerifyRefactoringAsync(source, "public sealed class C { }");

    [Fact]
    public Task A_refactoring_is_not_offered() => VerifyCS.VerifyRefactoringAsync("sealed class $$C { }", "sealed class C { }");

    [Fact]
    public Task A_wrong_result_fails() => Fails.WithAsync(VerifyCS.VerifyRefactoringAsync("class $$C { }", "static class C { }"), "-static class C { }", "+sealed class C { }");

    [Fact]
    public Task A_missing_place_fails() => Fails.WithAsync(VerifyCS.VerifyRefactoringAsync("class C { }", "sealed class C { }"), "single trigger span");

    [Fact]
    public Task A_result_that_does_not_compile_fails() => Fails.WithAsync(
        VerifyCS.VerifyRefactoringAsync("abstract class $$C { }", "abstract sealed class C { }"), "Diagnostics of fixed state", "CS0418");
}
