using DataGravity.Analyzers;
using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Relocation.Stores;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>The title of a move tells what it saves: a month's sum where the sizes are known, else the rate.</summary>
public class PriceTitleTests
{
    private const string Head = "Move 'trainer' to eu-west-1, next to S3 bucket 'clicks'";
    private const string Linked = "Move 'trainer' to eu-west-1, to stay with S3 bucket 'clicks'";

    private const string Program = """
        var clicks = new Aws.S3.Bucket("clicks", new() { Region = "eu-west-1" });
        _ = new Aws.Ec2.Instance("trainer", new() { Region = "us-east-1", InstanceType = "g5.xlarge", UserData = Output.Format($"aws s3 sync s3://{clicks.BucketName} ."), });
        """;

    [Theory]
    [InlineData("", ": saves about $0.02 per GB")]
    [InlineData("data:\n- resource: clicks\n  size: 40 TB\n", ": saves $800 a pass")]
    [InlineData("data:\n- resource: clicks\n  size: 40 TB\n  monthly-reads: 5 TB\n", ": saves $100 a month")]
    [InlineData("prices:\n- from: aws/eu-west-1\n  to: region\n  usd-per-gb: 0.005\n", ": saves $0.005 per GB")]
    [InlineData(
        "data:\n- resource: clicks\n  monthly-reads: 5 TB\nprices:\n- from: aws/eu-west-1\n  to: region\n  usd-per-gb: 0.005\n",
        ": saves $25 a month"
    )]
    public async Task Of_a_move(string settings, string saving)
    {
        var moves = await OfferedMove.AllOfAsync(
            new RelocationFixProvider(),
            OfferedMove.Program(Program),
            files: [("DataGravity.yaml", settings)]
        );
        Assert.Equal([Linked + saving, Head + saving], moves.Select(move => move.Title).Distinct());
    }

    [Fact]
    public async Task Of_a_move_of_the_store() =>
        Assert.Equal(
            "Move S3 bucket 'clicks' to us-east-1, next to 'trainer', replacing it: saves about $0.02 per GB",
            Assert.Single(await OfferedMove.AllOfAsync(new StoreMoveFixProvider(), OfferedMove.Program(Program))).Title
        );

    [Fact]
    public async Task Nothing_where_prices_are_off()
    {
        using var workspace = new AdhocWorkspace();
        var document = OfferedMove.Open(workspace, OfferedMove.Program(Program), LanguageVersion.Preview);
        var project = document
            .Project.AddAnalyzerConfigDocument(
                ".editorconfig",
                SourceText.From("root = true\n[*.cs]\ndata_gravity.prices = false\n"),
                filePath: "/app/.editorconfig"
            )
            .Project;
        var compilation = (await project.GetCompilationAsync())!;
        var findings = await compilation.WithAnalyzers([new PlacementAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        var moves = await OfferedFix.AllAsync([new RelocationFixProvider()], project, findings);
        Assert.Equal([Linked, Head], moves.Select(move => move.Action.Title).Distinct());
    }
}
