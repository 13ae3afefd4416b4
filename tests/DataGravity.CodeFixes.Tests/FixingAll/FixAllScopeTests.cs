using DataGravity.CodeFixes.Acceptance;
using DataGravity.CodeFixes.Providers;
using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Equivalents;
using DataGravity.CodeFixes.Relocation.Stacks;
using DataGravity.CodeFixes.Relocation.Stores;
using DataGravity.CodeFixes.Source;
using DataGravity.CodeFixes.Tests.Relocation;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Tests.FixingAll;

/// <summary>
/// A formatter never changes what is deployed: for a solution that is done only when asked, and nothing is created or replaced even then.
/// </summary>
public class FixAllScopeTests
{
    private const string Far = """
        var images = new Aws.S3.Bucket("images", new() { Region = "eu-west-1" });
        _ = new Aws.Ec2.Instance("trainer", new() { InstanceType = "p4d.24xlarge", UserData = images.BucketName.Apply(name => $"aws s3 sync s3://{name}/ /data") });
        """;

    private const string Code = "/app/Program.cs";
    private const string Stack = "/app/Pulumi.dev.yaml";

    /// <summary>Fixes with the file that each changes, for a document, a project, a solution, and a solution that asks for it.</summary>
    public static TheoryData<CodeFixProvider, string, string, (bool Document, bool Project, bool Solution, bool Asked)> Fixes =>
        new()
        {
            {
                new DiscardedApplyFixProvider(),
                "var lake = new Aws.S3.Bucket(\"lake\");\nlake.Id.Apply(id => id + \"-copy\");",
                Code,
                (true, true, true, true)
            },
            {
                new MissingInputFixProvider(),
                "_ = new Aws.S3.BucketObjectv2(\"o\", new() { Key = \"k\" });",
                Code,
                (true, true, false, true)
            },
            { new RelocationFixProvider(), Far, Code, (true, true, false, true) },
            { new StackConfigurationFixProvider(), Far, Stack, (true, true, false, true) },
            { new StackConfigurationFixProvider(), Far + "\n_ = new Aws.S3.Bucket(\"features\");", Stack, (false, false, false, false) },
            {
                new ForeignProviderFixProvider(),
                "_ = new Aws.S3.Bucket(\"lake\", new(), new() { Provider = new Gcp.Provider(\"google\") });",
                Code,
                (true, true, false, true)
            },
            { new KeepCopyFixProvider(), Far, Code, (true, true, false, false) },
            { new StoreMoveFixProvider(), Far, Code, (false, false, false, false) },
            { new AcceptanceFixProvider(), Far, Code, (false, false, false, false) },
            { new EquivalentFixProvider(), OtherCloud, Code, (false, false, false, false) },
        };

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task A_fix_is_made_where_its_effect_allows_it(
        CodeFixProvider provider,
        string body,
        string file,
        (bool Document, bool Project, bool Solution, bool Asked) made
    )
    {
        Assert.Equal(made.Document, await IsMadeAsync(FixAllScope.Document, property: null));
        Assert.Equal(made.Project, await IsMadeAsync(FixAllScope.Project, property: null));
        foreach (var property in new[] { null, "", "false" })
            Assert.Equal(made.Solution, await IsMadeAsync(FixAllScope.Solution, property));
        Assert.Equal(made.Asked, await IsMadeAsync(FixAllScope.Solution, "true"));

        async Task<bool> IsMadeAsync(FixAllScope scope, string? property)
        {
            var run = await FixAllRun.OfAsync(provider, scope, OfferedMove.Program(body), property);
            Assert.True(run.HasAction || scope != FixAllScope.Solution);
            Assert.Equal(run.Changed.Count > 0 ? [file] : [], run.Changed);
            return run.Changed.Count > 0;
        }
    }

    [Theory]
    [InlineData(typeof(RelocationFixProvider), "Program.cs")]
    [InlineData(typeof(StackConfigurationFixProvider), "Pulumi.dev.yaml")]
    public async Task Of_a_solution_the_projects_that_ask_change(Type provider, string file)
    {
        var run = await FixAllRun.OfAsync(
            (CodeFixProvider)Activator.CreateInstance(provider)!,
            FixAllScope.Solution,
            OfferedMove.Program(Far),
            new Dictionary<string, string?>
            {
                ["silent"] = null,
                ["asking"] = "True",
                ["refusing"] = "false",
            }
        );
        Assert.Equal([$"/asking/{file}"], run.Changed);
    }

    private const string OtherCloud = """
        var recordings = new Aws.S3.Bucket("recordings");
        _ = new Gcp.Compute.Instance("trainer", new()
        {
            MachineType = "a3-highgpu-8g",
            Zone = "us-east4-a",
            BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs { InitializeParams = new Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs { Image = "debian-12", Size = 200 } },
            NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
            MetadataStartupScript = recordings.BucketName.Apply(name => $"aws s3 sync s3://{name}/ /data"),
        });
        """;
}
