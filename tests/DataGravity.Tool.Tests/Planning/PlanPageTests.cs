using System.Text.RegularExpressions;
using DataGravity.Testing;
using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Tests.Planning;

/// <summary>The plan on the page is what the tool says of the program there. DATAGRAVITY_ACCEPT=1 writes it.</summary>
public partial class PlanPageTests
{
    [Fact]
    public async Task The_page_shows_a_real_plan()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "docs", "plan.md"));
        var example = Example().Match(page.ReplaceLineEndings("\n"));
        Assert.True(example.Success);
        var plan = await FindPlanAsync(example);
        GeneratedText.Compare("docs/plan.md", text => Example().Replace(text, found => $"{found.Groups["question"]}```text\n{plan}```\n"));
    }

    private static async Task<string> FindPlanAsync(Match example)
    {
        var program = new AnalyzedProgram(("/app/Program.cs", example.Groups["program"].Value))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var project = new LoadedProject(
            "/app/App.csproj",
            (CSharpCompilation)program.Compile(),
            [("/app/DataGravity.yaml", example.Groups["yaml"].Value)]
        );
        return PlanCommand.Text(
            await LoadAnalysis.RunAsync(new LoadedPrograms("/app", [project], []), null, Progress.None, default),
            null,
            json: false,
            default
        );
    }

    [GeneratedRegex(
        """
            (?<question>```csharp\n(?<program>.*?)```\n
            \n`DataGravity\.yaml`:\n\n```yaml\n(?<yaml>.*?)```\n
            \n`data-gravity\ plan\ \.`\n\n)
            ```text\n.*?```\n
            """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Example();
}
