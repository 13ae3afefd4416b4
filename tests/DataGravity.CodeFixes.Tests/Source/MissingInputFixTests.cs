using DataGravity.Analyzers.Rules;
using DataGravity.CodeFixes.Source;
using Test = DataGravity.CodeFixes.Tests.Source.SourceFixTest<
    DataGravity.Analyzers.Rules.MissingInputRule,
    DataGravity.CodeFixes.Source.MissingInputFixProvider
>;

namespace DataGravity.CodeFixes.Tests.Source;

public class MissingInputFixTests
{
    [Theory]
    [InlineData("{|PDG3003:new|}() { Key = \"k\" }", "new() { Key = \"k\", Bucket = \"\" }")]
    [InlineData("{|PDG3003:new|}() { Key = \"k\", }", "new() { Key = \"k\", Bucket = \"\", }")]
    [InlineData("{|PDG3003:new|}()", "new() { Bucket = \"\" }")]
    [InlineData("{|PDG3003:new|}() { }", "new() { Bucket = \"\" }")]
    [InlineData("new {|PDG3003:Aws.S3.BucketObjectv2Args|}()", "new Aws.S3.BucketObjectv2Args { Bucket = \"\" }")]
    [InlineData("new {|PDG3003:Aws.S3.BucketObjectv2Args|} { }", "new Aws.S3.BucketObjectv2Args { Bucket = \"\" }")]
    [InlineData("{|PDG3003:new|}()\n{\n    Key = \"k\", // Where.\n}", "new()\n{\n    Key = \"k\", // Where.\n    Bucket = \"\",\n}")]
    [InlineData("{|PDG3003:new|}()\n{\n    Key = \"k\" // Where.\n}", "new()\n{\n    Key = \"k\", // Where.\n    Bucket = \"\"\n}")]
    public Task A_text_is_added(string before, string after) =>
        FixAsync($"new Aws.S3.BucketObjectv2(\"o\", {before});", $"new Aws.S3.BucketObjectv2(\"o\", {after});", "Add Bucket");

    [Fact]
    public Task Several_of_other_types() =>
        FixAsync(
            "new Aws.S3.BucketVersioning(\"v\", {|PDG3003:new|}()\n{\n    Region = \"eu-west-1\",\n});",
            "new Aws.S3.BucketVersioning(\"v\", new()\n{\n    Region = \"eu-west-1\",\n    Bucket = \"\",\n    VersioningConfiguration = default!,\n});",
            "Add Bucket, VersioningConfiguration"
        );

    [Fact]
    public Task A_number() =>
        FixAsync(
            "new Aws.Sagemaker.EndpointConfiguration(\"e\", new() { DataCaptureConfig = new {|PDG3003:Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigArgs|} { DestinationS3Uri = \"s3://b\" } });",
            "new Aws.Sagemaker.EndpointConfiguration(\"e\", new() { DataCaptureConfig = new Aws.Sagemaker.Inputs.EndpointConfigurationDataCaptureConfigArgs { DestinationS3Uri = \"s3://b\", InitialSamplingPercentage = 0 } });",
            "Add InitialSamplingPercentage"
        );

    [Fact]
    public Task Of_a_function() =>
        FixAsync(
            "Aws.S3.GetObject.Invoke({|PDG3003:new|}());",
            "Aws.S3.GetObject.Invoke(new() { Bucket = \"\", Key = \"\" });",
            "Add Bucket, Key"
        );

    [Fact]
    public Task All_at_once_also_nested_ones() =>
        Test.FixAllAsync(
            """
            new Aws.S3.BucketObjectv2("o", {|PDG3003:new|}());
            new Aws.S3.BucketVersioning("v", {|PDG3003:new|}() { VersioningConfiguration = new {|PDG3003:Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs|}() });
            """,
            """
            new Aws.S3.BucketObjectv2("o", new() { Bucket = "" });
            new Aws.S3.BucketVersioning("v", new() { VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "" }, Bucket = "" });
            """,
            MissingInputFixProvider.EquivalenceKey,
            steps: 3
        );

    [Theory]
    [InlineData("new {|PDG3003:Aws.S3.BucketObjectv2|}(\"o\", null!);")]
    [InlineData("Aws.S3.GetBucket.{|PDG3003:Invoke|}(null!);")]
    [InlineData("new Aws.S3.BucketObjectv2(\"o\", {|PDG3003:new|}()\n{\n#if true\n    Key = \"k\",\n#endif\n});")]
    public Task Stays(string statement) => Test.StaysAsync(statement);

    private static Task FixAsync(string before, string after, string title) =>
        Test.FixAsync(before, after, MissingInputFixProvider.EquivalenceKey, title);
}
