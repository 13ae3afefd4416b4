using DataGravity.CodeFixes.Relocation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>A program that places by providers gets one more, where it has none in the region of the data.</summary>
public class IntroducedProviderTests
{
    private const string Bucket = "var bucket = new Aws.S3.Bucket(\"artifacts\", new() { Region = \"eu-west-1\" });\n";

    private const string Layer =
        "_ = new {|PDG1003:Aws.Lambda.LayerVersion|}(\"churn\", new() { LayerName = \"churn\", S3Bucket = bucket.Id }, new() { Provider = @ });\n";

    [Theory]
    [InlineData(
        "var virginia = new Aws.Provider(\"virginia\", new() { Region = \"us-east-1\" });",
        "var euWest1 = new Aws.Provider(\"eu-west-1\", new() { Region = \"eu-west-1\" });",
        "euWest1"
    )]
    [InlineData(
        "Aws.Provider virginia = new(\"virginia\", new() { Profile = \"ml\", Region = \"us-east-1\" }); // GPUs",
        "Aws.Provider euWest1 = new(\"eu-west-1\", new() { Profile = \"ml\", Region = \"eu-west-1\" });",
        "euWest1"
    )]
    [InlineData(
        "var virginia = new Aws.Provider(\"virginia\", new Aws.ProviderArgs\n{\n    Region = \"us-east-1\",\n    Profile = \"ml\",\n});",
        "var euWest1 = new Aws.Provider(\"eu-west-1\", new Aws.ProviderArgs\n{\n    Region = \"eu-west-1\",\n    Profile = \"ml\",\n});",
        "euWest1"
    )]
    [InlineData(
        "var region = \"us-east-1\";\nvar virginia = new Aws.Provider(\"virginia\", new() { Region = region });",
        "var euWest1 = new Aws.Provider(\"eu-west-1\", new() { Region = \"eu-west-1\" });",
        "euWest1"
    )]
    [InlineData(
        "var euWest1 = \"taken\";\nvar virginia = new Aws.Provider(\"virginia\", new() { Region = \"us-east-1\" });",
        "var euWest1Provider = new Aws.Provider(\"eu-west-1\", new() { Region = \"eu-west-1\" });",
        "euWest1Provider"
    )]
    public Task Beside_its_sibling_and_in_its_form(string sibling, string introduced, string name) =>
        FixAsync(
            RelocationTest.Program($"{sibling}\n{Bucket}{Layer}"),
            RelocationTest.Program($"{sibling}\n{introduced}\n{Bucket}{Layer}"),
            "virginia",
            name
        );

    [Fact]
    public Task As_a_field()
    {
        const string Program = """
            using System.Threading.Tasks;
            using Pulumi;
            using Aws = Pulumi.Aws;

            class Churn : Stack
            {
                private readonly Aws.Provider _virginia = new("virginia", new() { Region = "us-east-1" });#

                public Churn()
                {
                    var bucket = new Aws.S3.Bucket("artifacts", new() { Region = "eu-west-1" });
                    _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }, new() { Provider = @ });
                }

                static Task<int> Main() => Deployment.RunAsync<Churn>();
            }
            """;
        return FixAsync(
            Program.Replace("#", ""),
            Program.Replace("#", "\n    private readonly Aws.Provider _euWest1 = new(\"eu-west-1\", new() { Region = \"eu-west-1\" });"),
            "_virginia",
            "_euWest1"
        );
    }

    [Fact]
    public Task Not_where_one_is_there() =>
        FixAsync(
            RelocationTest.Program(
                "var ireland = new Aws.Provider(\"ireland\", new() { Region = \"eu-west-1\" });\nvar virginia = new Aws.Provider(\"virginia\", new() { Region = \"us-east-1\" });\n"
                    + Bucket
                    + Layer
            ),
            RelocationTest.Program(
                "var ireland = new Aws.Provider(\"ireland\", new() { Region = \"eu-west-1\" });\nvar virginia = new Aws.Provider(\"virginia\", new() { Region = \"us-east-1\" });\n"
                    + Bucket
                    + Layer
            ),
            "virginia",
            "ireland",
            isNew: false
        );

    [Fact]
    public Task Once_for_all_that_use_it()
    {
        const string Start = "var virginia = new Aws.Provider(\"virginia\", new() { Region = \"us-east-1\" });\n";
        const string More = "var euWest1 = new Aws.Provider(\"eu-west-1\", new() { Region = \"eu-west-1\" });\n";
        return FixAsync(
            RelocationTest.Program(Start + Bucket + Layer + Layer.Replace("\"churn\"", "\"other\"")),
            RelocationTest.Program(Start + More + Bucket + Layer + Layer.Replace("\"churn\"", "\"other\"")),
            "virginia",
            "euWest1"
        );
    }

    [Theory]
    [InlineData("var other = 1; var virginia = new Aws.Provider(\"virginia\", new() { Region = \"us-east-1\" });")]
    [InlineData("Aws.Provider virginia = new(\"virginia\", new() { Region = \"us-east-1\" }), other = new(\"other\");")]
    [InlineData("var virginia = new Aws.Provider(\"virginia\" + \"\", new() { Region = \"us-east-1\" });")]
    [InlineData("var virginia = Make();\nstatic Aws.Provider Make() => new Aws.Provider(\"virginia\", new() { Region = \"us-east-1\" });")]
    public Task Nothing_where_it_is_not_declared_alone(string sibling) =>
        new RelocationTest
        {
            TestCode = RelocationTest.Program($"{sibling}\n{Bucket}{Layer}".Replace("@", "virginia")),
            CodeActionEquivalenceKey = RelocationFixProvider.ProviderKey,
        }.StaysAsync();

    private static async Task FixAsync(string before, string after, string used, string name, bool isNew = true)
    {
        var test = new RelocationTest
        {
            TestCode = before.Replace("@", used),
            FixedCode = RelocationTest.Unmarked(after.Replace("@", name)),
            CodeActionEquivalenceKey = RelocationFixProvider.ProviderKey,
        };
        var offered = new List<CodeAction>();
        test.CodeActionVerifier = (action, _) => offered.Add(action);
        await test.RunAsync();
        Assert.Equal("Move 'churn' to eu-west-1, next to S3 bucket 'artifacts', by a provider there", offered[0].Title);
        var changed = (await offered[0].GetOperationsAsync(CancellationToken.None))
            .OfType<ApplyChangesOperation>()
            .Single()
            .ChangedSolution;
        var root = await changed.Projects.Single().Documents.First().GetSyntaxRootAsync();
        Assert.Equal(isNew ? [name] : [], root!.GetAnnotatedTokens(RenameAnnotation.Kind).Select(token => token.Text));
    }
}
