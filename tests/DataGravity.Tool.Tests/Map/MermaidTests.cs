using System.Text.RegularExpressions;
using DataGravity.Testing;
using DataGravity.Tool.Map;

namespace DataGravity.Tool.Tests;

/// <summary>The map as Markdown.</summary>
public partial class MermaidTests
{
    private static readonly SourceLinks s_links = SourceLinks.Relative("/app", "/app");

    [Fact]
    public void A_far_link_is_thick_and_red_and_a_near_one_is_thin()
    {
        var text = MermaidMap.Write(Map(far: 1, near: 1), s_links);
        Assert.Contains("  d0 == \"$0.02/GB\" ==> c0\n", text, StringComparison.Ordinal);
        Assert.Contains("  d1 --> c1\n", text, StringComparison.Ordinal);
        Assert.Contains("  linkStyle 0 stroke:#c01f1f", text, StringComparison.Ordinal);
        Assert.Contains("subgraph p0[\"eu-west-1\"]", text, StringComparison.Ordinal);
        Assert.Contains(
            "| [Program.cs:7](./Program.cs#L7) | [PDG1002](https://example.org/PDG1002) | far |",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Near_links_are_left_out_where_all_would_be_more_than_Mermaid_draws()
    {
        var text = MermaidMap.Write(Map(far: 20, near: 500), s_links);
        Assert.Equal(20, Arrow().Count(text));
        Assert.Contains("so links to near data are left out", text, StringComparison.Ordinal);
        Assert.Equal(0, Arrow().Count(MermaidMap.Write(Map(far: 500, near: 500), s_links)));
        Assert.Contains(
            "There are more links than Mermaid draws.",
            MermaidMap.Write(Map(far: 500, near: 0), s_links),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a\"] --> b; click c \"javascript:x\"", "\"a#34;#93; --#62; b#59; click c #34;javascript#58;x#34;\"")]
    [InlineData("<img src=x>", "\"#60;img src#61;x#62;\"")]
    [InlineData("%%{init: {}}%%", "\"#37;#37;#123;init#58; #123;#125;#125;#37;#37;\"")]
    [InlineData("Größe 1 (neu)", "\"Größe 1 (neu)\"")]
    public void A_label_is_text_whatever_it_looks_like(string name, string label) => Assert.Equal(label, MermaidText.Label(name));

    /// <summary>docs/map.md tells the limits that the code keeps.</summary>
    [Fact]
    public void The_page_tells_the_limits_of_a_diagram() =>
        Assert.Contains(
            $"a diagram has at most {MermaidMap.MaxArrows} arrows and {MermaidMap.MaxLength:#,0} characters",
            File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "map.md")).ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );

    /// <summary>The last diagram that is drawn, and the first that is not.</summary>
    [Fact]
    public void The_limits_are_kept()
    {
        Assert.Equal(MermaidMap.MaxArrows, Arrow().Count(MermaidMap.Write(Map(far: 0, near: MermaidMap.MaxArrows), s_links)));
        Assert.Equal(0, Arrow().Count(MermaidMap.Write(Map(far: 0, near: MermaidMap.MaxArrows + 1), s_links)));
    }

    private static MapDocument Map(int far, int near)
    {
        MapResource[] resources =
        [
            .. Enumerable
                .Range(0, far + near)
                .SelectMany(i =>
                    new[] { Resource($"d{i}", MapRole.Data, "p0"), Resource($"c{i}", MapRole.Compute, i < far ? "p1" : "p0") }
                ),
        ];
        MapLink[] links =
        [
            .. Enumerable
                .Range(0, far + near)
                .Select(i => new MapLink(
                    $"c{i}",
                    $"d{i}",
                    false,
                    i < far ? MapDistance.Far : MapDistance.Near,
                    i < far ? "$0.02/GB" : "",
                    "",
                    [],
                    i < far ? "f0" : null
                )),
        ];
        var finding = new MapFinding(
            "f0",
            "PDG1002",
            "warning",
            new("Program.cs", 7, 1),
            "far",
            "https://example.org/PDG1002",
            ["c0", "d0"]
        );
        MapPlace[] places =
        [
            new("p0", "AWS", "eu-west-1", MapPlaceKind.Region, null),
            new("p1", "AWS", "us-east-1", MapPlaceKind.Region, null),
        ];
        return new(1, "app", [new("App", "")], [new("prod", places, resources, links, [], far > 0 ? [finding] : [])]);
    }

    private static MapResource Resource(string id, MapRole role, string place) =>
        new(id, "App", id, "bucket", "aws:s3/bucket:Bucket", role, null, place, null, null, "", [], false);

    [GeneratedRegex("^  d[0-9]+ .*> c[0-9]+$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
