namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>Edits keep the layout: lines, indentation, comments and commas.</summary>
public class LayoutTests
{
    [Theory]
    [InlineData("S3Bucket = bucket.Id,", "S3Bucket = bucket.Id,\n        Region = \"eu-west-1\",")]
    [InlineData("S3Bucket = bucket.Id", "S3Bucket = bucket.Id,\n        Region = \"eu-west-1\"")]
    [InlineData("S3Bucket = bucket.Id, // zipped", "S3Bucket = bucket.Id, // zipped\n        Region = \"eu-west-1\",")]
    [InlineData("S3Bucket = bucket.Id // zipped", "S3Bucket = bucket.Id, // zipped\n        Region = \"eu-west-1\"")]
    [InlineData(
        "S3Bucket = bucket.Id /* zip\n        ped */",
        "S3Bucket = bucket.Id, /* zip\n        ped */\n        Region = \"eu-west-1\""
    )]
    [InlineData("S3Bucket = bucket.Id, Description = \"?\"", "S3Bucket = bucket.Id, Description = \"?\", Region = \"eu-west-1\"")]
    [InlineData(
        "Region = \"us-east-1\", // here\n        S3Bucket = bucket.Id,",
        "Region = \"eu-west-1\", // here\n        S3Bucket = bucket.Id,"
    )]
    public Task Members_of_a_tall_initializer(string before, string after) =>
        Fix(
            RelocationTest.ByInput,
            $$"""
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() // what
                {
                    LayerName = "churn",
                    {{before}}
                    // the end
                });
            """,
            $$"""
                _ = new Aws.Lambda.LayerVersion("churn", new() // what
                {
                    LayerName = "churn",
                    {{after}}
                    // the end
                });
            """
        );

    [Fact]
    public Task Arguments_on_lines_of_their_own() =>
        Fix(
            RelocationTest.ByProvider,
            """
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}(
                    "churn", // the name
                    new() { LayerName = "churn", S3Bucket = bucket.Id } // the inputs
                );
            """,
            """
                _ = new Aws.Lambda.LayerVersion(
                    "churn", // the name
                    new() { LayerName = "churn", S3Bucket = bucket.Id }, // the inputs
                    new() { Provider = ireland }
                );
            """
        );

    [Fact]
    public Task Options_behind_a_tall_initializer() =>
        Fix(
            RelocationTest.ByProvider,
            """
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new()
                {
                    LayerName = "churn",
                    S3Bucket = bucket.Id,
                });
            """,
            """
                _ = new Aws.Lambda.LayerVersion("churn", new()
                {
                    LayerName = "churn",
                    S3Bucket = bucket.Id,
                }, new() { Provider = ireland });
            """
        );

    [Fact]
    public Task Line_endings_are_those_of_the_file()
    {
        var before = RelocationTest
            .Program(
                RelocationTest.ByInput
                    + """
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new()
                    {
                        LayerName = "churn",
                        S3Bucket = bucket.Id,
                    });
                    """
            )
            .ReplaceLineEndings("\r\n");
        return RelocationTest.FixAsync(before, Unmarked(before).Replace("bucket.Id,", "bucket.Id,\r\n    Region = \"eu-west-1\","));
    }

    private static Task Fix(string start, string before, string after) =>
        RelocationTest.FixAsync(RelocationTest.Program(start + before), RelocationTest.Program(start + after));

    private static string Unmarked(string source) => source.Replace("{|PDG1003:", "").Replace("|}", "");
}
