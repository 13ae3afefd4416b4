using Testing.Tests.Subjects;
using Test = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<Testing.Tests.Subjects.AllowedNameAnalyzer, Testing.Tests.Subjects.AllowNameFix, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Testing.Tests;

public class AdditionalFileFixTests
{
    private const string Markup = "class [|a|] { } class [|b|] { }";
    private const string Clean = "class a { } class b { }";

    [Fact]
    public Task A_fix_changes_an_additional_file() => With("x\n", "x\na\nb\n").RunAsync();

    [Fact]
    public Task An_additional_file_that_differs_fails() => Fails.WithAsync(With("x\n", "x\nb\na\n"), "content of 'names.txt' did not match");

    [Fact]
    public Task An_additional_file_that_is_not_mentioned_is_to_stay() => Fails.WithAsync(
        new Test { TestState = { Sources = { Markup }, AdditionalFiles = { ("names.txt", "x\n") } }, FixedState = { Sources = { Clean } } },
        "content of 'names.txt' did not match", "+a");

    private static Test With(string before, string after) => new()
    {
        TestState = { Sources = { Markup }, AdditionalFiles = { ("names.txt", before) } },
        FixedState = { Sources = { Clean }, AdditionalFiles = { ("names.txt", after) } },
    };
}
