using DataGravity.Analyzers.Rules;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class StackInitializerRuleTests
{
    [Theory]
    [InlineData("private readonly Aws.S3.Bucket _data = new {|PDG2007:Aws.S3.Bucket|}(\"data\");")]
    [InlineData("private readonly Aws.S3.Bucket _data = {|PDG2007:new|}(\"data\");")]
    [InlineData("public Aws.S3.Bucket Data { get; } = {|PDG2007:new|}(\"data\");")]
    [InlineData("private Aws.S3.Bucket _one = {|PDG2007:new|}(\"one\"), _other = {|PDG2007:new|}(\"other\");")]
    [InlineData("[Output] public Output<string> Arn { get; set; } = new {|PDG2007:Aws.S3.Bucket|}(\"data\").Arn;")]
    [InlineData("private readonly Aws.S3.Bucket[] _all = { {|PDG2007:new|}(\"data\") };")]
    [InlineData(
        "private readonly List<Resource> _all = new() { new {|PDG2007:Aws.S3.Bucket|}(\"data\"), new {|PDG2007:StackReference|}(\"other\") };"
    )]
    [InlineData("private readonly Aws.Provider _home = {|PDG2007:new|}(\"home\", new() { Region = \"eu-west-1\" });")]
    [InlineData("private readonly Aws.S3.Bucket _data = {|PDG2007:Aws.S3.Bucket.Get|}(\"data\", \"lake\");")]
    [InlineData("private readonly Aws.S3.Bucket _data = {|PDG2007:new|}(\"data\", null, new() { Protect = true });")]
    [InlineData("private readonly Site _site = {|PDG2007:new|}(\"site\");")]
    [InlineData("private readonly object _data = true ? new {|PDG2007:Aws.S3.Bucket|}(\"data\") : \"none\";")]
    public Task An_initializer_creates_a_resource(string member) => VerifyAsync("Stack", member);

    [Fact]
    public Task In_a_stack_s_base_class_too() =>
        RuleTest<StackInitializerRule>.VerifyAsync(
            "",
            """
            abstract class StackBase : Stack { protected Aws.S3.Bucket Logs { get; } = {|PDG2007:new|}("logs"); }
            class AppStack : StackBase { private readonly Aws.S3.Bucket _data = {|PDG2007:new|}("data"); }
            """
        );

    [Theory]
    [InlineData("private readonly Lazy<Aws.S3.Bucket> _data = new(() => new Aws.S3.Bucket(\"data\"));")]
    [InlineData("private readonly Func<Aws.S3.Bucket> _data = () => new(\"data\");")]
    [InlineData("public Aws.S3.Bucket Data => new(\"data\");")]
    [InlineData("private static readonly Aws.S3.Bucket s_data = new(\"data\");")] // may run with the constructor
    [InlineData("private readonly Config _config = new();")]
    [InlineData("private readonly Aws.S3.BucketArgs _args = new() { Tags = { [\"team\"] = \"ml\" } };")]
    [InlineData(
        "private readonly Aws.S3.Bucket _data = new(\"data\", null, new() { Parent = Anchor });\nprivate static Resource Anchor => throw new();"
    )]
    [InlineData(
        "private readonly Aws.S3.Bucket _data = new(\"data\", null, Options());\nprivate static CustomResourceOptions Options() => throw new();"
    )]
    [InlineData("private readonly Aws.S3.Bucket _data; public AppStack() { _data = new(\"data\"); }")]
    public Task Silent(string member) => VerifyAsync("Stack", member);

    [CSharp14Fact]
    public Task Silent_in_a_getter_that_fills_its_field() =>
        VerifyAsync("Stack", "public Aws.S3.Bucket Data { get => field ??= new(\"data\"); }");

    /// <summary>The stack is there when a component is made.</summary>
    [Theory]
    [InlineData("object")]
    [InlineData("ComponentResource(\"app:index:Site\", \"site\")")]
    public Task Other_classes_are_made_by_the_stack(string type) =>
        RuleTest<StackInitializerRule>.VerifyAsync(
            "",
            $"class Other() : {type} {{ private readonly Aws.S3.Bucket _data = new(\"data\"); }}".Replace(": object", ": List<int>")
        );

    [Fact]
    public Task The_message() =>
        RuleTest<StackInitializerRule>.VerifyMessageAsync(
            "",
            "S3 bucket 'data' is created by the initializer of AppStack._data, which runs before the stack exists: the run stops with an exception; create it in the constructor",
            "class AppStack : Stack { private readonly Aws.S3.Bucket _data = {|#0:new|}(\"data\"); }"
        );

    [Theory]
    [InlineData("private readonly Aws.S3.Bucket _data = new(;")]
    [InlineData("private readonly Aws.S3.Bucket _data = new Aws.S3.Buck(\"data\"")]
    [InlineData("public Aws.S3.Bucket Data { get; } = Aws.S3.Bucket.Get(\"data\"")]
    [InlineData("Aws.S3.Bucket = new Aws.S3.")]
    public Task Half_typed(string member) =>
        RuleTest<StackInitializerRule>.VerifyHalfTypedAsync("", $"class AppStack : Stack\n{{\n    {member}\n}}");

    private static Task VerifyAsync(string type, string member) =>
        RuleTest<StackInitializerRule>.VerifyAsync(
            "",
            $$"""
            class AppStack : {{type}}
            {
                {{member}}
            }
            class Site(string name) : ComponentResource("app:index:Site", name);
            """
        );
}
