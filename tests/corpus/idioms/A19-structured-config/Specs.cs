using System.Text.Json.Serialization;

namespace Geo;

internal sealed class RegionSpec
{
    public string Name { get; set; } = "";

    public string Region { get; set; } = "us-east-1";

    public int Gpus { get; set; } = 1;

    public Dictionary<string, string>? Tags { get; set; }

    // Names are matched by case: `region` is not `Region`.
    [JsonPropertyName("region")]
    public string? Legacy { get; set; }
}

internal sealed record Training(
    [property: JsonPropertyName("instance")] string Instance,
    [property: JsonPropertyName("hyper-parameters")] double[]? HyperParameters,
    bool Spot);
