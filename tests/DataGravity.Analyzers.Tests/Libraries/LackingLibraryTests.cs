using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Libraries;

/// <summary>
/// An assembly has more members than the program it carries: another generator added them, or the program is that of another build. What
/// such a member holds is unknown, and unknown is silent.
/// </summary>
public class LackingLibraryTests
{
    /// <summary>What the program lacks, in the library, and a use of it that decides whether the model is far from its data.</summary>
    private static readonly Dictionary<string, (string Lacked, string Use)> s_lacked = new()
    {
        ["a property"] = ("public string? Region { get; set; }", "new Acme.Lake(\"lake\").Region ?? \"us-east-1\""),
        ["a field"] = ("public string? Region;", "new Acme.Lake(\"lake\").Region ?? \"us-east-1\""),
        ["a static property"] = ("public static string? Region { get; set; }", "Acme.Lake.Region ?? \"us-east-1\""),
        ["a computed property"] = ("public string? Region => null;", "new Acme.Lake(\"lake\").Region ?? \"us-east-1\""),
        ["a method"] = ("public string? Region() => null;", "new Acme.Lake(\"lake\").Region() ?? \"us-east-1\""),
        ["a constructor"] = ("public Lake(int count) { Known = $\"eu-west-{count}\"; }", "new Acme.Lake(1).Known ?? \"us-east-1\""),
        ["a type"] = ("} public class Pond { public string? Region { get; set; }", "new Acme.Pond().Region ?? \"us-east-1\""),
    };

    public static TheoryData<string> Names => [.. s_lacked.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_the_program_lacks_is_unknown(string name)
    {
        var (lacked, use) = s_lacked[name];
        Assert.Empty(await FindAsync(Library(lacked), Library(""), use));
    }

    /// <summary>The same uses of a library that lacks nothing: most of these members are null then.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_it_has_is_known(string name)
    {
        var (lacked, use) = s_lacked[name];
        var expected = name == "a constructor" ? 0 : 1;
        Assert.Equal(expected, (await FindAsync(Library(lacked), Library(lacked), use)).Count());
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string assembly, string carried, string region)
    {
        var attribute = SplitProgram.Carry(SplitProgram.Compile(SplitProgram.Name, carried)).SyntaxTrees.Last();
        var program = new SplitProgram(
            "",
            $$"""
            return await Deployment.RunAsync(() =>
            {
                var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                _ = new Aws.Sagemaker.Model("churn", new()
                {
                    Region = {{region}},
                    ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                    PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{data.Id}/m.tar.gz") },
                });
            });
            """
        )
        {
            Others = [SplitProgram.Emit(SplitProgram.Compile(SplitProgram.Name, assembly).AddSyntaxTrees(attribute))],
        };
        return await program.FindAsync(LibraryForm.Assembly);
    }

    private static string Library(string more) =>
        $$"""
            namespace Acme
            {
                public class Lake : ResourceArgs
                {
                    public string? Known { get; set; }
                    public Lake(string name) { }
                    {{more}}
                }
            }
            """;
}
