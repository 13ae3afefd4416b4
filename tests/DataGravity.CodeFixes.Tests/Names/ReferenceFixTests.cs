using DataGravity.CodeFixes.Names;
using Test = DataGravity.CodeFixes.Tests.ProgramFixTest<DataGravity.CodeFixes.Names.ReferenceFixProvider>;

namespace DataGravity.CodeFixes.Tests.Names;

public class ReferenceFixTests
{
    private const string Lake = """
        var lake = new Aws.S3.Bucket("lake", new() { BucketName = "company-lake" });

        """;

    [Fact]
    public Task In_an_address() =>
        Test.FixAsync(
            Lake
                + "_ = new {|PDG3005:Aws.Fsx.LustreFileSystem|}(\"scratch\", new() { SubnetIds = \"subnet-1\", ImportPath = \"s3://company-lake/train\" });",
            Lake
                + "_ = new Aws.Fsx.LustreFileSystem(\"scratch\", new() { SubnetIds = \"subnet-1\", ImportPath = Output.Format($\"s3://{lake.BucketName}/train\") });",
            equivalenceKey: ReferenceFixProvider.EquivalenceKey
        );

    [Fact]
    public Task The_name_alone() =>
        Test.FixAsync(
            Lake + "_ = new {|PDG3005:Aws.Lambda.LayerVersion|}(\"code\", new() { LayerName = \"code\", S3Bucket = \"company-lake\" });",
            Lake + "_ = new Aws.Lambda.LayerVersion(\"code\", new() { LayerName = \"code\", S3Bucket = lake.BucketName });"
        );

    [Fact]
    public Task Not_where_the_store_is_out_of_reach() =>
        Test.StaysAsync(
            """
            _ = new Aws.S3.Bucket("lake", new() { BucketName = "company-lake" });
            _ = new {|PDG3005:Aws.Lambda.LayerVersion|}("code", new() { LayerName = "code", S3Bucket = "company-lake" });
            """
        );
}
