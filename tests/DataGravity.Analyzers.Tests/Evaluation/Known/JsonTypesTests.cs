using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

/// <summary>What System.Text.Json fills of a type of the program, and what it leaves.</summary>
public class JsonTypesTests
{
    private const string Types = """
        class Cfg
        {
            public string Region { get; private set; } = "us-east-1";
            public string Field = "field";
            internal string Internal { get; set; } = "internal";
            public List<string> Zones { get; } = new() { "a" };
            public string Zone { get; set; } = "zone";
            public string GotOnly => Region + Zone;
            [System.Text.Json.Serialization.JsonIgnore] public string Ignored { get; set; } = "ignored";
            [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
            public string Skipped { get; set; } = "skipped";
            [System.Text.Json.Serialization.JsonPropertyName("named_so")] public string Named { get; set; } = "named";
            [System.Text.Json.Serialization.JsonInclude] public string Included { get; private set; } = "included";
            [System.Text.Json.Serialization.JsonConverter(typeof(Upper))] public string Converted { get; set; } = "converted";
        }

        record Place(string Region, [property: System.Text.Json.Serialization.JsonPropertyName("zone_name")] string Zone = "none")
        {
            public string Both { get; init; } = Region + "/" + Zone;
        }

        class Made
        {
            public Made(string region) => Region = "made-" + region;
            public string Region { get; }
        }

        class Upper : System.Text.Json.Serialization.JsonConverter<string>
        {
            public override string Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => reader.GetString()!.ToUpperInvariant();
            public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue(value);
        }
        """;

    private const string Text = """
        {"Region":"r","region":"l","Field":"f","Internal":"i","Zones":["z"],"Zone":"o","zone":"p","GotOnly":"g","Ignored":"n","Skipped":"s",
        "named_so":"m","Named":"x","Included":"c","included":"d","Converted":"v","converted":"w","zone_name":"w"}
        """;

    [Theory]
    [InlineData("Cfg", "v.Region")]
    [InlineData("Cfg", "v.Field")]
    [InlineData("Cfg", "v.Internal")]
    [InlineData("Cfg", "string.Join(\",\", v.Zones)")]
    [InlineData("Cfg", "v.Zone + v.GotOnly")]
    [InlineData("Cfg", "v.Ignored + v.Skipped + v.Named")]
    [InlineData("Cfg", "v.Included", false)]
    [InlineData("Cfg", "v.Converted", false)]
    [InlineData("Place", "v.Region + v.Zone + v.Both")]
    [InlineData("Made", "v.Region")]
    [InlineData("Dictionary<string, object>", "v[\"Region\"].ToString()")]
    [InlineData("System.Text.Json.JsonElement", "v.GetProperty(\"Region\").GetString()")]
    public async Task A_type_is_filled_as_the_serialiser_does(string type, string read, bool isKnown = true)
    {
        foreach (
            var options in new[]
            {
                "",
                ", new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase }",
            }
        )
        {
            var program = DeployedProgram.Of(
                $$"""
                var v = System.Text.Json.JsonSerializer.Deserialize<{{type}}>({{Literal(Text)}}{{options}})!;
                _ = new Aws.S3.Bucket("b", new() { BucketName = {{read}} ?? "null" });
                """,
                Types
            );
            await Agreement.VerifyAsync(program);
            Assert.Equal(isKnown, Assert.Single(StaticGraph.Read(program)).Inputs["bucket"].Text is not null);
        }
    }

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    [Theory]
    [InlineData("new System.Text.Json.JsonSerializerOptions(System.Text.Json.JsonSerializerDefaults.Web)", true)]
    [InlineData("new System.Text.Json.JsonSerializerOptions { PropertyNameCaseInsensitive = true }", true)]
    [InlineData("new System.Text.Json.JsonSerializerOptions { IncludeFields = true }", false)]
    public async Task Options_say_which_names_match(string options, bool isKnown)
    {
        var program = DeployedProgram.Of(
            $$"""
            var v = System.Text.Json.JsonSerializer.Deserialize<Cfg>("{\"ZONE\":\"z\",\"Field\":\"f\"}", {{options}})!;
            var p = System.Text.Json.JsonSerializer.Deserialize<Place>("{\"REGION\":\"z\",\"Zone_Name\":\"f\"}", {{options}})!;
            _ = new Aws.S3.Bucket("b", new() { BucketName = v.Zone + v.Field + p.Both });
            """,
            Types
        );
        await Agreement.VerifyAsync(program);
        Assert.Equal(isKnown, Assert.Single(StaticGraph.Read(program)).Inputs["bucket"].Text is not null);
    }
}
