using System.Collections.Immutable;
using DataGravity.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>What <c>.editorconfig</c> does to the findings.</summary>
public class FindingOptionsTests
{
    private const string Program = """
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(() =>
        {
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            _ = new Aws.Ec2.Instance("web", new() { Ami = "ami-1", InstanceType = "m7i.large", UserData = data.BucketName.Apply(name => $"aws s3 sync s3://{name} /data") });
            _ = new Aws.Ec2.Instance("gpu", new() { Ami = "ami-1", InstanceType = "p4d.24xlarge", UserData = data.BucketName.Apply(name => $"aws s3 sync s3://{name} /data") });
        });
        """;

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(params (string Key, string Value)[] options)
    {
        var program = new AnalyzedProgram(new ProgramFile("/app/Program.cs", Program), new ProgramFile("/app/Other.cs", "class Other;"))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            AdditionalFiles =
            [
                ("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
                ("/app/Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n"),
                ("/app/Pulumi.prod.yaml", "config:\n  aws:region: us-west-2\n"),
            ],
            ConfigOptions = options.ToImmutableDictionary(option => option.Key, option => option.Value),
        };
        return await FoundDiagnostics.OfBuildAsync(program.Compile(), [new PlacementAnalyzer()], program.Options(), concurrent: false);
    }

    [Fact]
    public async Task Without_options_everything_is_told()
    {
        var findings = await FindAsync();
        Assert.Equal(["PDG1002", "PDG1002"], findings.Select(finding => finding.Id));
        Assert.All(
            findings,
            finding => Assert.EndsWith("out of eu-west-1: about $0.02 per GB, $20 per TB", finding.GetMessage(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Machine_learning_only()
    {
        var finding = Assert.Single(await FindAsync(("data_gravity.compute", "ml")));
        Assert.Contains("'gpu' (on p4d.24xlarge)", finding.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_prices() =>
        Assert.All(
            await FindAsync(("data_gravity.prices", "false")),
            finding => Assert.EndsWith("out of eu-west-1", finding.GetMessage(), StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("prod, staging", "us-west-2 (aws:region, Pulumi.prod.yaml:2)")]
    [InlineData("d*", "us-east-1 (aws:region, Pulumi.dev.yaml:2)")]
    public async Task Some_stacks_only(string stacks, string place) =>
        Assert.All(
            await FindAsync(("data_gravity.stacks", stacks)),
            finding => Assert.Contains(place, finding.GetMessage(), StringComparison.Ordinal)
        );

    [Fact]
    public async Task No_stack_that_counts() => Assert.Empty(await FindAsync(("data_gravity.stacks", "test")));

    [Theory]
    [InlineData("data_gravity.compute", "gpu", "the option 'data_gravity.compute' is 'gpu', but takes any, ml")]
    [InlineData("data_gravity.prices", "", "the option 'data_gravity.prices' is '', but takes true, false")]
    [InlineData(
        "data_gravity.stacks",
        "prod-[12]",
        "the option 'data_gravity.stacks' is 'prod-[12]', but takes names with *, separated by commas"
    )]
    [InlineData(
        "data_gravity.price",
        "true",
        "'data_gravity.price' is not an option; the options are data_gravity.compute, data_gravity.prices, data_gravity.stacks"
    )]
    public async Task What_is_wrong_is_told_once_and_counts_for_nothing(string key, string value, string message)
    {
        var findings = await FindAsync((key, value));
        Assert.Equal(message, Assert.Single(findings, finding => finding.Id == ConfigurationRule.Descriptor.Id).GetMessage());
        Assert.Equal(2, findings.Count(finding => finding.Id == "PDG1002"));
    }
}
