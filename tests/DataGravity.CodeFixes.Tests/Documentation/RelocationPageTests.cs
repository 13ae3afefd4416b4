using System.Text;
using DataGravity.Testing;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>The page of the moves shows what they do to the samples. DATAGRAVITY_ACCEPT=1 writes it.</summary>
public class RelocationPageTests
{
    private const string Head = """
        # Moves

        What the fixes that bring compute and data together do to the programs in [samples](../samples): each move that is offered for
        a finding, as the editor names it, with all it changes. A test makes this page.

        """;

    [Fact]
    public async Task Every_move_that_is_offered_for_a_sample_is_shown()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (
            var folder in Directory
                .GetDirectories(Path.Combine(RepositoryFiles.Root, "samples"))
                .Where(folder => File.Exists(Path.Combine(folder, "Pulumi.yaml")))
                .Order(StringComparer.Ordinal)
        )
        {
            if (await SampleMoves.OfAsync(folder) is not { Count: > 0 } moves)
                continue;
            page.Append($"\n## {Path.GetFileName(folder)}\n");
            foreach (var (title, diff) in moves)
                page.Append($"\n### {title}\n\n```diff\n{diff}```\n");
        }
        GeneratedText.IsFile("docs/relocation.md", page.ToString());
    }
}
