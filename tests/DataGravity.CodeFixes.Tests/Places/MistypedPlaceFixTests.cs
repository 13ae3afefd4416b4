using DataGravity.CodeFixes.Places;
using Test = DataGravity.CodeFixes.Tests.ProgramFixTest<DataGravity.CodeFixes.Places.MistypedPlaceFixProvider>;

namespace DataGravity.CodeFixes.Tests.Places;

public class MistypedPlaceFixTests
{
    [Theory]
    [InlineData("Aws.S3.Bucket", "Region", "\"us-esat-1\"", "\"us-east-1\"")]
    [InlineData("Aws.S3.Bucket", "Region", "@\"us-esat-1\"", "\"us-east-1\"")]
    [InlineData("Gcp.Storage.Bucket", "Location", "\"us-central-1\"", "\"us-central1\"")]
    [InlineData("Aws.Provider", "Region", "\"eu-wset-1\"", "\"eu-west-1\"")]
    public Task The_suggested_spelling(string type, string input, string before, string after) =>
        Test.FixAsync(
            $"_ = new {{|PDG2006:{type}|}}(\"x\", new() {{ {input} = {before} /* home */ }});",
            $"_ = new {type}(\"x\", new() {{ {input} = {after} /* home */ }});",
            equivalenceKey: MistypedPlaceFixProvider.EquivalenceKey
        );

    [Fact]
    public Task Where_the_literal_stands() =>
        Test.FixAsync(
            "_ = new {|PDG2006:Aws.S3.Bucket|}(\"a\", new() { Region = Places.Home });\n_ = new Aws.S3.Bucket(\"b\", new() { Region = Places.Home });",
            "_ = new Aws.S3.Bucket(\"a\", new() { Region = Places.Home });\n_ = new Aws.S3.Bucket(\"b\", new() { Region = Places.Home });",
            "static class Places { public static readonly string Home = \"us-esat-1\"; }",
            "static class Places { public static readonly string Home = \"us-east-1\"; }"
        );
}
