using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Aws;

/// <summary>The regions where Bedrock customizes a model. For a model that is not listed they are unknown.</summary>
/// <remarks>docs.aws.amazon.com/bedrock/latest/userguide/custom-model-supported.html, "Single-region model support", read November
/// 2026.</remarks>
internal static class BedrockModels
{
    private const string Customized = """
        amazon.nova-2-lite-v1 amazon.nova-canvas-v1 amazon.nova-lite-v1 amazon.nova-micro-v1 amazon.nova-pro-v1 amazon.titan-image-generator-v1 = us-east-1
        amazon.titan-image-generator-v2 amazon.titan-embed-image-v1 amazon.titan-text-express-v1 = us-east-1 us-west-2
        anthropic.claude-3-haiku-20240307-v1 meta.llama3-1-70b-instruct-v1 meta.llama3-1-8b-instruct-v1 = us-west-2
        meta.llama3-2-11b-instruct-v1 meta.llama3-2-1b-instruct-v1 meta.llama3-2-3b-instruct-v1 = us-west-2
        """;

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> s_regions = new(() => PlaceLists.Read(Customized));

    /// <summary>The input that names the model to customize; null for a type that customizes none.</summary>
    public static string? InputOf(string token) => token == "aws:bedrock/customModel:CustomModel" ? "baseModelIdentifier" : null;

    /// <summary>Whether a region is known not to customize a model.</summary>
    /// <param name="region">The region.</param>
    /// <param name="model">Its id or ARN. A colon and more may follow the id.</param>
    public static bool Lacks(string region, string model) =>
        AwsRegions.PartitionOf(region) == "aws"
        && s_regions.Value.TryGetValue(model.Substring(model.LastIndexOf('/') + 1).Split(':')[0], out var regions)
        && !regions.Contains(region);

    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> All => s_regions.Value;
}
