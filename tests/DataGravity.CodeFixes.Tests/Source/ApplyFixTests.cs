using DataGravity.Analyzers.Rules;
using DataGravity.CodeFixes.Source;
using Discarded = DataGravity.CodeFixes.Tests.Source.SourceFixTest<
    DataGravity.Analyzers.Rules.DiscardedApplyRule,
    DataGravity.CodeFixes.Source.DiscardedApplyFixProvider
>;
using InApply = DataGravity.CodeFixes.Tests.Source.SourceFixTest<
    DataGravity.Analyzers.Rules.ResourceInApplyRule,
    DataGravity.CodeFixes.Source.ResourceInApplyFixProvider
>;

namespace DataGravity.CodeFixes.Tests.Source;

public class ApplyFixTests
{
    private const string Lake = "var lake = new Aws.S3.Bucket(\"lake\");\n";

    [Theory]
    [InlineData("lake.Id.{|PDG3004:Apply|}(id => id + \"-copy\");\n", "")]
    [InlineData("_ = lake.Id.{|PDG3004:Apply|}(id => id + \"-copy\");\n", "")]
    [InlineData("Output.Format($\"{lake.Id}\").{|PDG3004:Apply|}(id => id);\n", "")]
    [InlineData("if (lake != null) { lake.Id.{|PDG3004:Apply|}(id => id); }\n", "if (lake != null) {  }\n")]
    [InlineData("// Why.\n    lake.Id\n        .{|PDG3004:Apply|}(id => id);\nvar x = 1;\n", "// Why.\nvar x = 1;\n")]
    public Task A_statement_without_effect_is_removed(string before, string after) =>
        Discarded.FixAsync(Lake + before, Lake + after, DiscardedApplyFixProvider.EquivalenceKey, "Remove the call, which has no effect");

    [Fact]
    public Task All_of_them() =>
        Discarded.FixAllAsync(
            Lake + "lake.Id.{|PDG3004:Apply|}(id => id);\nlake.Arn.{|PDG3004:Apply|}(arn => arn);\n",
            Lake,
            DiscardedApplyFixProvider.EquivalenceKey,
            steps: 2
        );

    [Theory]
    [InlineData("new Aws.S3.Bucket(\"other\").Id.{|PDG3004:Apply|}(id => id);")]
    [InlineData("if (lake != null) lake.Id.{|PDG3004:Apply|}(id => id);")]
    [InlineData("Action later = () => lake.Id.{|PDG3004:Apply|}(id => id);")]
    public Task What_does_something_else_stays(string statement) => Discarded.StaysAsync(Lake + statement);

    [Theory]
    [InlineData(
        "lake.Id.Apply(id => new {|PDG3002:Aws.S3.Bucket|}(\"b\", new() { Tags = { [\"lake\"] = id } }));",
        "new Aws.S3.Bucket(\"b\", new() { Tags = { [\"lake\"] = lake.Id } });"
    )]
    [InlineData(
        "_ = lake.Id.Apply(id => new {|PDG3002:Aws.S3.BucketObjectv2|}(\"o\", new Aws.S3.BucketObjectv2Args\n{\n    Bucket = id, // Twice.\n    Key = id,\n}));",
        "_ = new Aws.S3.BucketObjectv2(\"o\", new Aws.S3.BucketObjectv2Args\n{\n    Bucket = lake.Id, // Twice.\n    Key = lake.Id,\n});"
    )]
    public Task A_resource_is_created_outside(string before, string after) =>
        InApply.FixAsync(Lake + before, Lake + after, ResourceInApplyFixProvider.EquivalenceKey, "Create it outside of Apply");

    [Theory]
    [InlineData("lake.Id.Apply(id => new {|PDG3002:Aws.S3.Bucket|}(id));")] // a name is no input
    [InlineData("lake.Id.Apply(id => new {|PDG3002:Aws.S3.Bucket|}(\"b\", new() { BucketPrefix = id + \"-\" }));")]
    [InlineData("var made = lake.Id.Apply(id => new {|PDG3002:Aws.S3.Bucket|}(\"b\", new() { BucketPrefix = id }));")]
    [InlineData("lake.Id.Apply(id => { return new {|PDG3002:Aws.S3.Bucket|}(\"b\", new() { BucketPrefix = id }); });")]
    [InlineData("Output.Format($\"{lake.Id}\").Apply(id => new {|PDG3002:Aws.S3.Bucket|}(\"b\", new() { BucketPrefix = id }));")]
    [InlineData("lake.Id.Apply(id => {|PDG3002:Aws.S3.Bucket.Get|}(\"b\", id));")]
    public Task What_needs_the_value_stays(string statement) => InApply.StaysAsync(Lake + statement);
}
