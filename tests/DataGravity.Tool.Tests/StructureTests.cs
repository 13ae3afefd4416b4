using DataGravity.Testing;

namespace DataGravity.Tool.Tests;

/// <summary>What is easier to read for it.</summary>
public class StructureTests
{
    private static readonly string s_tool = Path.Combine(RepositoryFiles.Root, "src", "DataGravity.Tool");

    [Fact]
    public void No_two_types_share_a_name() =>
        Assert.Empty(
            typeof(ExitCodes)
                .Assembly.GetTypes()
                .Where(type => !type.IsNested && !type.Name.Contains('<', StringComparison.Ordinal))
                .GroupBy(type => type.Name)
                .Where(alike => alike.Count() > 1)
                .SelectMany(alike => alike.Select(type => type.FullName))
        );

    [Fact]
    public void Lines_of_the_map_s_page_have_at_most_140_columns() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(s_tool, "Map", "Page")),
            file => Assert.All(File.ReadLines(file), line => Assert.InRange(line.Length, 0, 140))
        );
}
