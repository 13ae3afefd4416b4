using DataGravity.Analyzers.Rules;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class MissingInputRuleTests
{
    private const string Lake = "var lake = new Aws.S3.Bucket(\"lake\");\n";

    private const string Types = """
        sealed class SiteArgs : ResourceArgs
        {
            [Input("zone", required: true)] public Input<string> Zone { get; set; } = null!;
            [Input("size", required: true)] public Input<int> Size { get; set; } = 3;
            [Input("count", required: true)] public int Count { get; set; }
            [Input("tags", required: true)] private InputMap<string>? _tags;
            public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
        }
        sealed class FilledArgs : ResourceArgs
        {
            [Input("zone", required: true)] public Input<string> Zone { get; set; } = null!;
            public FilledArgs() => Zone = "a";
        }
        sealed class Site : ComponentResource
        {
            public Site(string name, SiteArgs args) : base("app:index:Site", name) => args.Zone ??= "a";
        }
        sealed class Readme : Aws.S3.BucketObjectv2
        {
            public Readme(string name, Aws.S3.BucketObjectv2Args? args = null) : base(name, Filled(args)) { }
            private static Aws.S3.BucketObjectv2Args Filled(Aws.S3.BucketObjectv2Args? args) => new() { Bucket = "b" };
        }
        sealed class Orphan : Aws.S3.BucketObjectv2
        {
            public Orphan(string name) : base(name, {|PDG3003:new|}() { Key = "k" }) { }
        }
        """;

    [Theory]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", new {|PDG3003:Aws.S3.BucketObjectv2Args|} { Key = \"k\" });")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", {|PDG3003:new|}() { Key = \"k\" });")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", {|PDG3003:new|}());")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", new {|PDG3003:Aws.S3.BucketObjectv2Args|}());")]
    [InlineData("new Aws.S3.BucketObjectv2(args: {|PDG3003:new|}(), name: \"o\");")]
    [InlineData("new {|PDG3003:Aws.S3.BucketObjectv2|}(\"o\", null!);")]
    [InlineData("new Aws.S3.BucketVersioning(\"v\", {|PDG3003:new|}() { Bucket = lake.Id });")]
    [InlineData(
        "var args = new {|PDG3003:Aws.S3.BucketObjectv2Args|} { Key = \"k\" }; args.Source = new FileAsset(\"f\"); new Aws.S3.BucketObjectv2(\"o\", args);"
    )]
    [InlineData("Aws.S3.BucketObjectv2 other = new(\"o\", {|PDG3003:new|}() { Key = \"k\" }, new() { Protect = true });")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", lake == null ? {|PDG3003:new|}() : new() { Bucket = lake.Id });")]
    public async Task Missing_in_the_args_of_a_resource(string statement)
    {
        await RuleTest<MissingInputRule>.VerifyAsync(Lake + statement, Types);
        await RuleTest<MissingInputRule>.VerifyInStackAsync(Lake + statement, Types);
    }

    [Theory]
    [InlineData("{ new {|PDG3003:Option|}(), new Option { CaptureMode = \"Input\" } }")]
    [InlineData("new {|PDG3003:Option|}()")]
    [InlineData("new[] { new {|PDG3003:Option|}(), new Option { CaptureMode = \"Input\" } }")]
    [InlineData("[new {|PDG3003:Option|}()]")]
    [InlineData("new InputList<Option> { new {|PDG3003:Option|}() }")]
    public Task Missing_in_nested_args(string options) =>
        RuleTest<MissingInputRule>.VerifyAsync(
            $$"""
            new Aws.Sagemaker.EndpointConfiguration("e", new()
            {
                ProductionVariants = new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = "m" },
                DataCaptureConfig = new {|PDG3003:Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigArgs|} { DestinationS3Uri = "s3://b", CaptureOptions = {{options}} },
            });
            """,
            "",
            "using Option = Pulumi.Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigCaptureOptionArgs;\n"
        );

    [Theory]
    [InlineData("Aws.S3.GetBucket.Invoke({|PDG3003:new|}());")]
    [InlineData("Aws.S3.GetBucket.{|PDG3003:Invoke|}(null!);")]
    [InlineData("Aws.S3.GetBucket.InvokeAsync(new {|PDG3003:Aws.S3.GetBucketArgs|} { Region = \"eu-west-1\" });")]
    [InlineData("Aws.S3.GetBucket.Invoke(new {|PDG3003:Aws.S3.GetBucketInvokeArgs|} { Region = \"eu-west-1\" }, new InvokeOptions());")]
    [InlineData("lake.Id.Apply(id => Aws.S3.GetObject.Invoke({|PDG3003:new|}() { Bucket = id }));")]
    public Task Missing_in_the_args_of_a_function(string statement) => RuleTest<MissingInputRule>.VerifyAsync(Lake + statement);

    [Theory]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", new() { Bucket = lake.Id });")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", new() { Bucket = null! });")]
    [InlineData("new Aws.S3.Bucket(\"b\"); new Aws.S3.Bucket(\"c\", new()); new Aws.S3.Bucket(\"d\", null);")]
    [InlineData("var args = new Aws.S3.BucketObjectv2Args(); args.Bucket = lake.Id; new Aws.S3.BucketObjectv2(\"o\", args);")]
    [InlineData(
        "var args = new Aws.S3.BucketObjectv2Args { Key = \"k\" }; Fill(args); new Aws.S3.BucketObjectv2(\"o\", args); void Fill(Aws.S3.BucketObjectv2Args a) => a.Bucket = \"b\";"
    )]
    [InlineData(
        "var args = new Aws.S3.BucketObjectv2Args(); Fill(); new Aws.S3.BucketObjectv2(\"o\", args); void Fill() => args.Bucket = \"b\";"
    )]
    [InlineData(
        "var args = new Aws.S3.BucketObjectv2Args(); var same = args; same.Bucket = lake.Id; new Aws.S3.BucketObjectv2(\"o\", args);"
    )]
    [InlineData("var args = new Aws.S3.BucketObjectv2Args();")]
    [InlineData(
        "var all = new List<Aws.S3.BucketObjectv2Args> { new() }; foreach (var one in all) { one.Bucket = \"b\"; new Aws.S3.BucketObjectv2(\"o\", one); }"
    )]
    [InlineData(
        "new Aws.S3.BucketObjectv2(\"o\", Filled(new())); Aws.S3.BucketObjectv2Args Filled(Aws.S3.BucketObjectv2Args a) { a.Bucket = \"b\"; return a; }"
    )]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", Made()); Aws.S3.BucketObjectv2Args Made() => new();")]
    [InlineData("new Site(\"s\", new()); new Site(\"s\", null!);")]
    [InlineData("new Readme(\"r\"); new Readme(\"r\", new() { Key = \"k\" });")]
    [InlineData("Aws.S3.BucketObjectv2.Get(\"o\", \"id\", new() { Key = \"k\" });")]
    [InlineData("Aws.Ec2.GetAmi.Invoke(); Aws.GetRegion.Invoke(); Aws.GetCallerIdentity.InvokeAsync();")]
    [InlineData("new Aws.Sagemaker.EndpointConfiguration(\"e\", new() { KmsKeyArn = \"k\" });")] // the list's attribute is on a private field
    [InlineData("new AzureNative.Kusto.ReadWriteDatabase(\"d\", new() { ClusterName = \"c\", ResourceGroupName = \"g\" });")] // its class sets the kind
    [InlineData("new Holder { Args = new() };")]
    public Task Silent(string statement) =>
        RuleTest<MissingInputRule>.VerifyAsync(
            Lake + statement,
            Types + "\nsealed class Holder { public Aws.S3.BucketObjectv2Args? Args { get; set; } }"
        );

    /// <summary>A package that is written by hand in the program's solution; of its own args everything is visible.</summary>
    [Theory]
    [InlineData("[Input(\"zone\", required: true)] public Input<string> Zone { get; set; } = null!;", true)]
    [InlineData("[Input(\"zone\", required: true)] public Input<string>? Zone { get; set; }", true)]
    [InlineData("[Input(\"zone\", required: true)] public Input<string> Zone { get; set; } = \"a\";", false)]
    [InlineData("[Input(\"zone\", required: true)] public required Input<string> Zone { get; set; } = \"a\";", false)]
    [InlineData("[Input(\"zone\", required: true)] public int Zone { get; set; }", false)]
    [InlineData("[Input(\"zone\", required: true)] public int? Zone { get; set; }", true)]
    [InlineData("[Input(\"zone\")] public Input<string>? Zone { get; set; }", false)]
    [InlineData(
        "[Input(\"zone\", required: true)] public Input<string> Zone { get; set; } = null!; public SiteArgs() => Zone = \"a\";",
        false
    )]
    public async Task Args_of_another_project(string members, bool isFound)
    {
        var test = new RuleTest<MissingInputRule>
        {
            TestCode = RuleTest<MissingInputRule>.Program(
                $"var args = {(isFound ? "new {|PDG3003:SiteArgs|}()" : members.Contains("public required") ? "new SiteArgs { Zone = \"a\" }" : "new SiteArgs()")}; new Site(\"s\", args);"
            ),
        };
        var package = test.TestState.AdditionalProjects["Package"];
        package.Sources.Add(
            $$"""
            using Pulumi;
            [System.AttributeUsage(System.AttributeTargets.Class)]
            sealed class OwnTypeAttribute : ResourceTypeAttribute { public OwnTypeAttribute(string type) : base(type, null) { } }
            [OwnType("own:index:Site")]
            public class Site : CustomResource { public Site(string name, SiteArgs args) : base("own:index:Site", name, args) { } }
            public sealed class SiteArgs : ResourceArgs { {{members}} }
            """
        );
        package.AdditionalReferences.AddRange(PulumiReferences.All);
        test.TestState.AdditionalProjectReferences.Add("Package");
        await test.RunAsync();
    }

    [Theory]
    [InlineData(
        "new Aws.S3.BucketObjectv2(\"readme\", {|#0:new|}() { Key = \"k\" });",
        "S3 object 'readme' lacks Bucket, which it requires: the run stops with an exception"
    )]
    [InlineData(
        "new Aws.S3.BucketVersioning(\"v\", {|#0:new|}());",
        "S3 versioning 'v' lacks Bucket and VersioningConfiguration, which it requires: the run stops with an exception"
    )]
    [InlineData(
        "Aws.S3.GetObject.Invoke({|#0:new|}());",
        "GetObject lacks Bucket and Key, which it requires: the run stops with an exception"
    )]
    [InlineData(
        "Aws.S3.GetObject.{|#0:Invoke|}(null!);",
        "GetObject lacks Bucket and Key, which it requires: the run stops with an exception"
    )]
    [InlineData(
        "new Aws.S3.BucketVersioning(\"v\", new() { Bucket = \"b\", VersioningConfiguration = new {|#0:Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs|} { MfaDelete = \"Disabled\" } });",
        "BucketVersioningVersioningConfigurationArgs of S3 versioning 'v' lacks Status, which it requires: the run stops with an exception"
    )]
    public Task The_message(string statement, string message) => RuleTest<MissingInputRule>.VerifyMessageAsync(statement, message);

    [Theory]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", new() { Buck")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", new() { Buck });")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", new() { Key = , });")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", new Aws.S3.BucketObjectv2Args { Bucket = }")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", new Aws.S3.Missing());")]
    [InlineData("new Aws.S3.BucketObjectv2(")]
    [InlineData("new Aws.S3.BucketObjectv2();")]
    [InlineData("var args = new Aws.S3.BucketObjectv2Args { Key = \"k\" }; new Aws.S3.BucketObjectv2(\"o\", ar")]
    [InlineData("Aws.S3.GetBucket.Invoke(")]
    [InlineData("Aws.S3.GetBucket.Invoke();")]
    public Task Half_typed(string statement) => RuleTest<MissingInputRule>.VerifyHalfTypedAsync(Lake + statement);
}
