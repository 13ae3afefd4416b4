using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.CodeFixes.Tests.Refactorings;

/// <summary>A program with the files of its stacks, and what a refactoring makes of them at the marked place.</summary>
internal sealed class RefactoringTest<TRefactoring> : Testing.Verifiers.RefactoringTest<TRefactoring>
    where TRefactoring : CodeRefactoringProvider, new()
{
    private RefactoringTest(string before, string after)
    {
        TestState.AdditionalReferences.AddRange(PulumiReferences.All);
        TestState.OutputKind = OutputKind.ConsoleApplication;
        (TestCode, FixedCode) = (Program(before), Program(after));
        foreach (var state in new[] { TestState, FixedState })
            state.AdditionalFiles.Add(("Pulumi.yaml", "name: churn\nruntime: dotnet\n"));
    }

    public static Task ChangesAsync(string before, string after, params (string Name, string Before, string After)[] files)
    {
        var test = new RefactoringTest<TRefactoring>(before, after);
        foreach (var file in files)
        {
            test.TestState.AdditionalFiles.Add((file.Name, file.Before));
            test.FixedState.AdditionalFiles.Add((file.Name, file.After));
        }
        return test.RunAsync();
    }

    /// <summary>Nothing is offered.</summary>
    public static Task StaysAsync(string body, params (string Name, string Text)[] files) =>
        ChangesAsync(body, body.Replace("$$", "", StringComparison.Ordinal), [.. files.Select(file => (file.Name, file.Text, file.Text))]);

    private static string Program(string body) =>
        $$"""
            using Pulumi;
            using Aws = Pulumi.Aws;
            using Gcp = Pulumi.Gcp;

            return await Deployment.RunAsync(() =>
            {
            {{body}}
            });

            """;
}
