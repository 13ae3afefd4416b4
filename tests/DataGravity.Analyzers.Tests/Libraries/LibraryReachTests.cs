namespace DataGravity.Analyzers.Tests.Libraries;

/// <summary>What is in a library reaches the program as far as the program uses it.</summary>
public class LibraryReachTests
{
    private const string Churn = """
        _ = new Aws.Sagemaker.Model("churn", new()
        {
            Region = new Config("aws").Require("region"),
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
            PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{bucket.Id}/m.tar.gz") },
        });
        """;

    [Theory]
    [InlineData(LibraryForm.Project, "", 1)]
    [InlineData(LibraryForm.Assembly, "", 1)]
    [InlineData(LibraryForm.Project, "Acme.Secrets.Read();", 0)]
    [InlineData(LibraryForm.Assembly, "Acme.Secrets.Read();", 0)]
    public async Task A_key_is_a_secret_where_the_library_reads_it(LibraryForm form, string statement, int expected)
    {
        var program = new SplitProgram(
            """
            namespace Acme;

            public static class Secrets
            {
                public static void Read() => _ = new Config("aws").RequireSecret("region");
            }
            """,
            $$"""
            return await Deployment.RunAsync(() =>
            {
                {{statement}}
                var bucket = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                {{Churn}}
            });
            """
        );
        Assert.Equal(expected, (await program.FindAsync(form)).Length);
    }

    /// <summary>A message is one line of a build's log, whatever a name holds.</summary>
    [Theory]
    [InlineData(LibraryForm.SameProject)]
    [InlineData(LibraryForm.Project)]
    [InlineData(LibraryForm.Assembly)]
    public async Task A_name_does_not_break_a_message(LibraryForm form)
    {
        var program = new SplitProgram(
            """"
            namespace Acme;

            public static class Names
            {
                public const string Bad = "a\r\nProgram.cs(1,1): error CS0001: b\u0085c\u2028d\u202Ee\0f";
            }
            """",
            $$"""
            return await Deployment.RunAsync(() =>
            {
                var bucket = new Aws.S3.Bucket(Acme.Names.Bad, new() { Region = "eu-west-1" });
                {{Churn}}
            });
            """
        );
        var found = Assert.Single(await program.FindAsync(form));
        Assert.Contains("'a  Program.cs(1,1): error CS0001: b c d e f'", found.GetMessage(), StringComparison.Ordinal);
    }
}
