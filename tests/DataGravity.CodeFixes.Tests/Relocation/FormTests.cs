namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>Every form of the args and of the options: one of them is edited, the rest of the program stays as it is.</summary>
public class FormTests
{
    // Fills in what the program leaves out, so that args may be absent too.
    private const string Layer = """

        class Layer : Aws.Lambda.LayerVersion
        {
            public static Aws.S3.Bucket Bucket = null!;

            public Layer(string name, Aws.Lambda.LayerVersionArgs? args = null, CustomResourceOptions? options = null)
                : base(name, Filled(args ?? new()), options)
            {
            }

            private static Aws.Lambda.LayerVersionArgs Filled(Aws.Lambda.LayerVersionArgs args)
            {
                args.S3Bucket = Bucket.Id;
                return args;
            }
        }
        """;

    [Theory]
    [InlineData(", null, null", ", new() { Region = \"eu-west-1\" }, null")]
    [InlineData(", new()", ", new() { Region = \"eu-west-1\" }")]
    [InlineData(", new() { }, new() { Protect = true }", ", new() { Region = \"eu-west-1\" }, new() { Protect = true }")]
    [InlineData(
        ", null, new CustomResourceOptions { Provider = virginia }",
        ", new Aws.Lambda.LayerVersionArgs { Region = \"eu-west-1\" }, new CustomResourceOptions { Provider = virginia }"
    )]
    [InlineData(", new() { LayerName = \"churn\" }", ", new() { LayerName = \"churn\", Region = \"eu-west-1\" }")]
    [InlineData(
        ", new() { Region = \"us-east-1\" }, new() { Provider = virginia }",
        ", new() { Region = \"eu-west-1\" }, new() { Provider = virginia }"
    )]
    [InlineData(
        ", new() { Region = virginia.Region!, LayerName = \"churn\", }",
        ", new() { Region = \"eu-west-1\", LayerName = \"churn\", }"
    )]
    [InlineData(
        ", new Aws.Lambda.LayerVersionArgs(), options: new()",
        ", new Aws.Lambda.LayerVersionArgs { Region = \"eu-west-1\" }, options: new()"
    )]
    [InlineData(", new Aws.Lambda.LayerVersionArgs() { }", ", new Aws.Lambda.LayerVersionArgs() { Region = \"eu-west-1\" }")]
    [InlineData(
        ", new Aws.Lambda.LayerVersionArgs { LayerName = \"churn\", }, null",
        ", new Aws.Lambda.LayerVersionArgs { LayerName = \"churn\", Region = \"eu-west-1\", }, null"
    )]
    [InlineData(", Aws.Lambda.LayerVersionArgs.Empty", ", new() { Region = \"eu-west-1\" }")]
    [InlineData(", args: null!", ", args: new() { Region = \"eu-west-1\" }")]
    [InlineData(
        ", options: null, args: new() { LayerName = \"churn\" }",
        ", options: null, args: new() { LayerName = \"churn\", Region = \"eu-west-1\" }"
    )]
    public Task Region_is_set(string before, string after) => Fix(RelocationTest.ByInput, before, after);

    [Theory]
    [InlineData(", null, null", ", null, new() { Provider = ireland }")]
    [InlineData(", new(), default", ", new(), new() { Provider = ireland }")]
    [InlineData(
        ", new Aws.Lambda.LayerVersionArgs(), null",
        ", new Aws.Lambda.LayerVersionArgs(), new CustomResourceOptions { Provider = ireland }"
    )]
    [InlineData(", Aws.Lambda.LayerVersionArgs.Empty, new()", ", Aws.Lambda.LayerVersionArgs.Empty, new() { Provider = ireland }")]
    [InlineData(
        ", new() { LayerName = \"churn\" }, new() { Protect = true }",
        ", new() { LayerName = \"churn\" }, new() { Protect = true, Provider = ireland }"
    )]
    [InlineData(", null, new() { Provider = virginia }", ", null, new() { Provider = ireland }")]
    [InlineData(
        ", args: null, options: new() { Provider = virginia, Protect = true }",
        ", args: null, options: new() { Provider = ireland, Protect = true }"
    )]
    [InlineData(", null, new CustomResourceOptions()", ", null, new CustomResourceOptions { Provider = ireland }")]
    [InlineData(
        ", options: new CustomResourceOptions { Parent = bucket, Provider = virginia, }",
        ", options: new CustomResourceOptions { Parent = bucket, Provider = ireland, }"
    )]
    [InlineData(", options: default(CustomResourceOptions), args: new()", ", options: new() { Provider = ireland }, args: new()")]
    [InlineData(
        ", options: new CustomResourceOptions { Protect = true, }",
        ", options: new CustomResourceOptions { Protect = true, Provider = ireland, }"
    )]
    public Task Provider_is_set(string before, string after) => Fix(RelocationTest.ByProvider, before, after);

    [Theory]
    [InlineData("", ", new() { Region = \"eu-west-1\" }")]
    [InlineData(", options: null", ", options: null, args: new() { Region = \"eu-west-1\" }")]
    [InlineData(
        ", options: new() { Protect = true }, args: null",
        ", options: new() { Protect = true }, args: new() { Region = \"eu-west-1\" }"
    )]
    public Task Args_are_added(string before, string after) => Fix(RelocationTest.ByInput, before, after);

    [Theory]
    [InlineData("", ", options: new() { Provider = ireland }")]
    [InlineData(", null", ", null, new() { Provider = ireland }")]
    [InlineData(", args: new()", ", args: new(), options: new() { Provider = ireland }")]
    [InlineData(
        ", new Aws.Lambda.LayerVersionArgs { LayerName = \"churn\" }",
        ", new Aws.Lambda.LayerVersionArgs { LayerName = \"churn\" }, new CustomResourceOptions { Provider = ireland }"
    )]
    public Task Options_are_added(string before, string after) => Fix(RelocationTest.ByProvider, before, after);

    private static Task Fix(string start, string before, string after)
    {
        start += "Layer.Bucket = bucket;\n";
        return RelocationTest.FixAsync(
            RelocationTest.Program($$"""{{start}}_ = new {|PDG1003:Layer|}("churn"{{before}});""", Layer),
            RelocationTest.Program($$"""{{start}}_ = new Layer("churn"{{after}});""", Layer)
        );
    }
}
