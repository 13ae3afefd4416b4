using DataGravity.Analyzers.Rules;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class ResourceInApplyRuleTests
{
    private const string Lake = "var lake = new Aws.S3.Bucket(\"lake\");\n";

    private const string Types = """
        class Site(string name) : ComponentResource("app:index:Site", name);
        sealed class Logs(string name) : Aws.S3.Bucket(name);
        static class Helper
        {
            public static Aws.S3.Bucket Create(string id) => new(id);
            public static string Upper(string id) => id.ToUpperInvariant();
            public static U Apply<T, U>(T value, Func<T, U> func) => func(value);
        }
        """;

    [Theory]
    [InlineData("lake.Id.Apply(id => new {|PDG3002:Aws.S3.Bucket|}(id));")]
    [InlineData("lake.Id.Apply<Aws.S3.Bucket>(id => {|PDG3002:new|}(id));")]
    [InlineData("_ = lake.Id.Apply(id => { var copy = new {|PDG3002:Aws.S3.Bucket|}(id); return copy.Arn; });")]
    [InlineData("lake.Id.Apply(delegate (string id) { return new {|PDG3002:Aws.S3.Bucket|}(id); });")]
    [InlineData("lake.Id.Apply(async id => { await Task.Yield(); new {|PDG3002:Aws.S3.Bucket|}(id); });")]
    [InlineData("Output.Tuple(lake.Id, lake.Arn).Apply(both => new {|PDG3002:Aws.S3.Bucket|}(both.Item1));")]
    [InlineData("Input<string> input = lake.Id; input.Apply(id => new {|PDG3002:Aws.S3.Bucket|}(id));")]
    [InlineData("lake?.Id.Apply(id => new {|PDG3002:Aws.S3.Bucket|}(id));")]
    [InlineData("lake.Id.Apply(id => new[] { id }.Select(one => new {|PDG3002:Aws.S3.Bucket|}(one)).ToList());")]
    [InlineData("lake.Id.Apply(id => lake.Arn.Apply(arn => new {|PDG3002:Aws.S3.Bucket|}(id + arn)));")]
    [InlineData("lake.Id.Apply(id => { return Make(); Aws.S3.Bucket Make() => new {|PDG3002:Aws.S3.Bucket|}(id); });")]
    [InlineData("lake.Id.Apply(id => new {|PDG3002:Site|}(id));")]
    [InlineData("lake.Id.Apply(id => new {|PDG3002:Logs|}(id));")]
    [InlineData("lake.Id.Apply(id => new {|PDG3002:Aws.Provider|}(id, new() { Region = \"eu-west-1\" }));")]
    [InlineData("lake.Id.Apply(id => {|PDG3002:Aws.S3.Bucket.Get|}(\"known\", id));")]
    [InlineData("lake.Id.Apply(id => new {|PDG3002:StackReference|}(id));")]
    [InlineData("lake.Id.Apply({|PDG3002:Helper.Create|});")]
    [InlineData(
        "lake.Id.Apply({|PDG3002:Make|}); Aws.S3.Bucket Make(string id) { var options = new CustomResourceOptions(); return new Aws.S3.Bucket(id, null, options); }"
    )]
    public async Task Created_inside_Apply(string statement)
    {
        await RuleTest<ResourceInApplyRule>.VerifyAsync(Lake + statement, Types);
        await RuleTest<ResourceInApplyRule>.VerifyInStackAsync(Lake + statement, Types);
    }

    [Fact]
    public Task By_a_method_of_another_file()
    {
        var test = new RuleTest<ResourceInApplyRule>
        {
            TestCode = RuleTest<ResourceInApplyRule>.Program(Lake + "lake.Id.Apply({|PDG3002:Factory.Create|});"),
        };
        test.TestState.Sources.Add("static class Factory { public static Pulumi.Aws.S3.Bucket Create(string id) => new(id); }");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("lake.Id.Apply(id => $\"s3://{id}\");")]
    [InlineData("lake.Id.Apply(Helper.Upper);")]
    [InlineData("lake.Urn.Apply(urn => new Aws.S3.Bucket(\"lake\", new(), new() { Urn = urn }));")]
    [InlineData("lake.Id.Apply(id => new Aws.S3.BucketArgs { BucketPrefix = id });")]
    [InlineData("lake.Id.Apply(id => Aws.S3.GetBucket.Invoke(new() { Bucket = id }));")]
    [InlineData("Output.Create(new[] { \"a\" }.Select(name => new Aws.S3.Bucket(name)).ToArray());")]
    [InlineData("Task.Run(() => new Aws.S3.Bucket(\"other\"));")]
    [InlineData("Output.Create(Task.Run(() => new Aws.S3.Bucket(\"other\")));")]
    [InlineData("Helper.Apply(\"a\", name => new Aws.S3.Bucket(name));")]
    [InlineData("new Aws.S3.Bucket(\"other\", new() { BucketPrefix = lake.Id.Apply(id => id + \"-copy\") });")]
    public Task Silent(string statement) => RuleTest<ResourceInApplyRule>.VerifyAsync(Lake + statement, Types);

    [Fact]
    public Task The_message_of_a_lambda() =>
        RuleTest<ResourceInApplyRule>.VerifyMessageAsync(
            Lake + "lake.Id.Apply(id => new {|#0:Aws.S3.Bucket|}(\"copy\", new() { BucketPrefix = id }));",
            "S3 bucket 'copy' is created inside Apply: a preview leaves it out while the value is unknown, and may show it as deleted"
        );

    [Fact]
    public Task The_message_of_a_method() =>
        RuleTest<ResourceInApplyRule>.VerifyMessageAsync(
            Lake + "lake.Id.Apply({|#0:Helper.Create|});",
            "S3 bucket is created by Create, which is given to Apply: a preview leaves it out while the value is unknown, and may show it as deleted",
            Types
        );

    [Theory]
    [InlineData("lake.Id.Apply(id => new Aws.S3.Buck")]
    [InlineData("lake.Id.Apply(id => new (")]
    [InlineData("lake.Id.Apply(id => ")]
    [InlineData("lake.Id.Apply(Helper.")]
    [InlineData("lake.Id.Apply(Helper.Missing);")]
    [InlineData("lake.Apply(id => new Aws.S3.Bucket(\"b\"));")]
    [InlineData(".Apply(id => new Aws.S3.Bucket(\"b\"));")]
    public Task Half_typed(string statement) => RuleTest<ResourceInApplyRule>.VerifyHalfTypedAsync(Lake + statement, Types);
}
