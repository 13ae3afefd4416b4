using System.Text.RegularExpressions;
using DataGravity.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Tests;

/// <summary>The answers in the pages are what the tool says of the programs there. DATAGRAVITY_ACCEPT=1 writes them.</summary>
public partial class ExplainPageTests
{
    [Theory]
    [InlineData("docs/explain.md", 5)]
    [InlineData("docs/how-it-works.md", 1)]
    public void The_page_shows_real_answers(string path, int count) =>
        GeneratedText.Compare(
            path,
            page =>
            {
                Assert.Equal(count, Example().Count(page));
                return Example().Replace(page, example => $"{example.Groups["question"]}```text\n{FindAnswer(example)}```\n");
            }
        );

    private static string FindAnswer(Match example)
    {
        var program = new AnalyzedProgram(("/app/Program.cs", example.Groups["program"].Value))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        (string, string)[] files =
        [
            ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            .. example.Groups["file"].Captures.Zip(example.Groups["yaml"].Captures, (file, yaml) => ($"/app/{file}", yaml.Value)),
        ];
        var project = new LoadedProject("/app/App.csproj", (CSharpCompilation)program.Compile(), files);
        return ExplainCommand.Text([project], example.Groups["asked"].Value, null, json: false, default);
    }

    /// <summary>A program, its stack files, the question, and the answer that stands there now.</summary>
    [GeneratedRegex(
        """
            (?<question>```csharp\n(?<program>.*?)```\n
            (\n`(?<file>Pulumi\.\w+\.yaml)`:\n\n```yaml\n(?<yaml>.*?)```\n)*
            \n`data-gravity\ explain\ \.\ (?<asked>\S+)`\n\n)
            ```text\n.*?```\n
            """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Example();
}
