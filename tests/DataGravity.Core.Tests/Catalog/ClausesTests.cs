using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataGravity.Catalog;
using DataGravity.Settings.Sections;
using DataGravity.Testing;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>One table of clauses: the files, the settings, their schema and their page follow it.</summary>
public class ClausesTests
{
    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_schema_has_a_key_for_each_clause() =>
        GeneratedText.Compare(
            "docs/DataGravity.schema.json",
            text =>
            {
                var schema = JsonNode.Parse(text)!;
                schema["properties"]!["resources"]!["items"]!["properties"] = Properties();
                NameClouds(schema);
                return schema.ToJsonString(s_indented) + "\n";
            }
        );

    [Fact]
    public void The_page_has_a_row_for_each_clause() =>
        GeneratedText.IsSection(
            "docs/configuration.md",
            "clauses",
            "| key | inputs that |\n|---|---|\n"
                + string.Concat(
                    ResourcesSection
                        .Clauses.Where(clause => clause.Content == ClauseContent.Paths)
                        .Select(clause => $"| `{clause.Key}` | {clause.Meaning} |\n")
                )
        );

    [Fact]
    public void The_scripts_know_each_clause() =>
        GeneratedText.IsFile(
            "eng/schemas/lib/clauses.json",
            JsonSerializer.Serialize(
                Clauses.All.ToDictionary(
                    clause => clause.Words,
                    clause =>
                        clause.Words == "known by" ? "outputs"
                        : clause.Content == ClauseContent.Paths ? "inputs"
                        : "other"
                ),
                s_indented
            ) + "\n"
        );

    [Fact]
    public void Each_word_is_a_kind_of_data() =>
        Assert.Equal(
            Enum.GetValues<DataKind>().Skip(1).Select(kind => (kind.ToString().ToLowerInvariant(), (DataKind?)kind)),
            DataKinds.Words.Select(word => (word, DataKinds.Find(word)))
        );

    [Theory]
    [InlineData("noun X", "ml", "reads a b[].c", "reads d{}")]
    [InlineData("ml", "reads d{}", "noun X", "reads a b[].c")]
    public void Clauses_count_in_any_order_and_add_up(params string[] lines)
    {
        var kind = KindReader.Read("a:b:C", "aws", lines);
        Assert.Equal(("X", ResourceRole.MlCompute), (kind.Noun, kind.Role));
        Assert.Equal(["a", "b[].c", "d{}"], kind.DataPaths.Select(path => path.Path).Order());
    }

    [Fact]
    public void What_holds_data_and_computes_is_both()
    {
        var kind = KindReader.Read("a:b:C", "aws", ["noun X", "processing", "data warehouse"]);
        Assert.Equal((ResourceRole.Processing, DataKind.Warehouse), (kind.Role, kind.Holds));
    }

    [Theory]
    [InlineData("noun X", "raeds a")]
    [InlineData("noun X", "data gold")]
    [InlineData("noun X", "follows you")]
    [InlineData("noun X", "ml always")]
    [InlineData("noun X", "reads")]
    [InlineData("reads a")]
    public void What_is_no_clause_is_told(params string[] lines) =>
        Assert.Throws<FormatException>(() => KindReader.Read("a:b:C", "aws", lines));

    /// <summary>Writes each list of clouds anew.</summary>
    private static void NameClouds(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                NameClouds(item);
        }
        else if (node is JsonObject properties)
        {
            foreach (var (name, value) in properties.ToList())
            {
                if (name == "enum" && value!.AsArray().Any(word => (string?)word == "aws"))
                    properties[name] = Words(Clouds.All);
                else
                    NameClouds(value);
            }
        }
    }

    private static JsonObject Properties()
    {
        var keys = new JsonObject
        {
            ["type"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = "The type token.",
                ["examples"] = new JsonArray("acme:ml:Trainer"),
            },
            ["class"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = "Instead of a type: the full name of a component class that is compiled elsewhere.",
                ["examples"] = new JsonArray("Acme.Lake"),
            },
            ["cloud"] = new JsonObject { ["description"] = "The cloud it lives in.", ["enum"] = Words(Clouds.All) },
            ["role"] = new JsonObject { ["description"] = "Its role.", ["enum"] = Words(ResourcesSection.Roles) },
        };
        foreach (var clause in ResourcesSection.Clauses)
            keys[clause.Key] = Schema(clause);
        return keys;
    }

    private static JsonObject Schema(Clause clause) =>
        clause.Content == ClauseContent.Paths
            ? new()
            {
                ["description"] = $"Inputs that {clause.Meaning}.",
                ["oneOf"] = new JsonArray(
                    new JsonObject { ["type"] = "string" },
                    new JsonObject
                    {
                        ["type"] = "array",
                        ["items"] = new JsonObject { ["type"] = "string" },
                    }
                ),
            }
        : Clauses.ChoicesOf(clause) is { } choices ? new() { ["description"] = Sentence(clause), ["enum"] = Words(choices) }
        : new() { ["type"] = "string", ["description"] = Sentence(clause) };

    private static string Sentence(Clause clause) => $"{char.ToUpperInvariant(clause.Meaning[0])}{clause.Meaning[1..]}.";

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)word)];
}
