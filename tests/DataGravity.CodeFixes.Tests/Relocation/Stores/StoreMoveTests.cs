using DataGravity.CodeFixes.Relocation.Stores;

namespace DataGravity.CodeFixes.Tests.Relocation.Stores;

/// <summary>Data that is created anew where the compute is.</summary>
public class StoreMoveTests
{
    private const string Providers = """
        var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
        var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });

        """;

    private const string Bucket = "var images = new Aws.S3.Bucket(\"images\", new() { Region = \"eu-west-1\" });\n";

    private const string Trainer =
        "_ = new Aws.Ec2.Instance(\"trainer\", new() { Region = \"us-east-1\", InstanceType = \"p4d.24xlarge\", Ami = \"ami-1\", UserData = images.Arn });\n";

    private const string Stack = "config:\n  aws:region: us-east-1\n";

    [Theory]
    [InlineData(Bucket + Trainer, Bucket, "var images = new Aws.S3.Bucket(\"images\", new() { Region = \"us-east-1\" });\n")]
    [InlineData(
        Providers
            + "var images = new Aws.S3.Bucket(\"images\", new(), new() { Provider = ireland });\n"
            + "_ = new Aws.Ec2.Instance(\"trainer\", new() { InstanceType = \"p4d.24xlarge\", Ami = \"ami-1\", UserData = images.Arn }, new() { Provider = virginia });\n",
        "Provider = ireland",
        "Provider = virginia"
    )]
    [InlineData(
        Bucket
            + "_ = new Aws.Ec2.Instance(\"trainer\", new() { InstanceType = \"p4d.24xlarge\", Ami = \"ami-1\", UserData = images.Arn });\n",
        ", new() { Region = \"eu-west-1\" }",
        ""
    )]
    public async Task It_is_placed_as_the_compute_is(string program, string before, string after)
    {
        var move = Assert.Single(await OfferedAsync(program));
        Assert.Equal("Move S3 bucket 'images' to us-east-1, next to 'trainer', replacing it: saves about $0.02 per GB", move.Title);
        Assert.Equal(OfferedMove.Program(program.Replace(before, after, StringComparison.Ordinal)), move.Text);
        Assert.Empty(move.Findings);
    }

    [Fact]
    public async Task What_belongs_to_it_goes_along()
    {
        const string Versioning =
            "_ = new Aws.S3.BucketVersioning(\"images\", new() { Region = \"eu-west-1\", Bucket = images.Id, VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = \"Enabled\" } });\n";
        var move = Assert.Single(await OfferedAsync(Bucket + Versioning + Trainer));
        Assert.Equal(
            "Move S3 bucket 'images' and the resource it needs to us-east-1, next to 'trainer', replacing it: saves about $0.02 per GB",
            move.Title
        );
        var run = await move.RunAsync();
        Assert.Equal(
            ["us-east-1", "us-east-1", "us-east-1"],
            run.Resources.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal))
                .Select(resource => (string?)resource.Inputs["region"])
        );
    }

    [Theory]
    [InlineData(
        "_ = new Aws.Ec2.Instance(\"beside\", new() { Region = \"eu-west-1\", InstanceType = \"p4d.24xlarge\", Ami = \"ami-1\", UserData = images.Arn });\n"
    )]
    [InlineData(
        "_ = new Aws.S3.Bucket(\"other\", new() { Region = \"eu-west-1\", Logging = new Aws.S3.Inputs.BucketLoggingArgs { TargetBucket = images.Id } });\n"
    )]
    public async Task What_others_beside_it_work_on_stays(string beside) => Assert.Empty(await OfferedAsync(Bucket + beside + Trainer));

    [Fact]
    public async Task What_is_protected_stays() =>
        Assert.Empty(await OfferedAsync(Bucket.Replace("});", "}, new() { Protect = true });", StringComparison.Ordinal) + Trainer));

    [Fact]
    public async Task What_the_program_only_names_stays() =>
        Assert.Empty(
            await OfferedAsync(Trainer.Replace("images.Arn", "\"https://images.s3.eu-west-1.amazonaws.com/\"", StringComparison.Ordinal))
        );

    private static Task<IReadOnlyList<OfferedMove>> OfferedAsync(string body) =>
        OfferedMove.AllOfAsync(
            new StoreMoveFixProvider(),
            OfferedMove.Program(body),
            files: [("Pulumi.yaml", "name: app\nruntime: dotnet\n"), ("Pulumi.dev.yaml", Stack)]
        );
}
