using System.Text.Json.Nodes;
using DataGravity.Catalog;
using DataGravity.Configuration;
using DataGravity.Settings;
using DataGravity.Settings.Sections;
using DataGravity.Testing;

namespace DataGravity.Core.Tests.Settings;

/// <summary>What editors complete, what the page tells and what is read are the same.</summary>
public class SettingsSchemaTests
{
    private static readonly JsonNode s_sections = JsonNode.Parse(
        File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "DataGravity.schema.json"))
    )!["properties"]!;

    private static readonly Dictionary<string, IReadOnlyList<string>> s_keys = new()
    {
        [DataSection.Name] = DataSection.Keys,
        [StacksSection.Name] = StacksSection.Keys,
        [ResourcesSection.Name] = ResourcesSection.Keys,
        [AcceptSection.Name] = AcceptSection.Keys,
        [AllowedPlacesSection.Name] = AllowedPlacesSection.Keys,
        [PricesSection.Name] = PricesSection.Keys,
    };

    public static TheoryData<string> Sections => [.. GravitySettings.Sections];

    [Fact]
    public void The_sections_are_the_same() => Assert.Equal(GravitySettings.Sections.Order(), KeysOf(s_sections));

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_keys_are_the_same(string section) =>
        Assert.Equal(s_keys[section].Order(), KeysOf(s_sections[section]!["items"]!["properties"]!));

    [Fact]
    public void The_keys_of_outputs_are_the_same() =>
        Assert.Equal(
            StacksSection.OutputKeys.Order(),
            KeysOf(s_sections["stacks"]!["items"]!["properties"]!["outputs"]!["additionalProperties"]!["properties"]!)
        );

    [Fact]
    public void The_words_are_the_same()
    {
        var (data, resources) = (s_sections["data"]!["items"]!["properties"]!, s_sections["resources"]!["items"]!["properties"]!);
        Assert.Equal(Clouds.All, Words(data["cloud"]!));
        Assert.Equal(StoreKinds.Words, Words(data["kind"]!["anyOf"]![0]!));
        Assert.Equal(ResourcesSection.Roles, Words(resources["role"]!));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_page_tells_every_key(string section)
    {
        var told = SettingsPage.Text.Split($"\n## {section}\n")[1].Split("\n## ")[0];
        Assert.All(s_keys[section], key => Assert.Contains($"`{key}`", told, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_s_example_has_every_section_and_reads_without_a_problem()
    {
        var root = Assert.IsType<YamlMapping>(YamlDocument.Read(SettingsPage.Example).Root);
        Assert.Equal(GravitySettings.Sections.Order(), root.Entries.Select(entry => entry.Key.Value).Order());
        var settings = GravitySettings.Read("DataGravity.yaml", SettingsPage.Example, new DateTime(2026, 11, 25));
        Assert.Empty(settings.Problems);
        Assert.Equal(
            (4, 1, 1, 1, 1, 1),
            (
                settings.Data.Count,
                settings.Outputs.Count,
                settings.Kinds.Count,
                settings.Accepted.Count,
                settings.Fences.Count,
                settings.Prices.Count
            )
        );
    }

    private static IEnumerable<string> KeysOf(JsonNode node) => node.AsObject().Select(property => property.Key).Order();

    private static IEnumerable<string> Words(JsonNode node) => node["enum"]!.AsArray().Select(word => (string)word!);
}
