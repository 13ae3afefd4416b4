using DataGravity.Testing;

namespace DataGravity.Editor.Tests.Hosts;

/// <summary>What a build says of edits that an editor's host has made.</summary>
[Collection(HostCollection.Name)]
public class BuiltEditTests(HostFixture host)
{
    private const string Warning = "warning PDG1003: SageMaker model 'ranking'";

    [Fact]
    public async Task An_edit_of_CSharp_and_one_of_YAML_cure_the_build()
    {
        var program = await host.ProgramAsync("StackDrift");
        Assert.Contains(Warning, Build());
        await CuresAsync("Move 'ranking' to eu-west-1, next to S3 bucket 'models'", ".cs");
        await CuresAsync("Set aws:region to eu-west-1 in Pulumi.prod.yaml, next to S3 bucket 'models'", ".yaml");

        async Task CuresAsync(string title, string extension)
        {
            var chosen = program.Offers.Single(offer => offer.Action.Title == title);
            using var edit = await DiskEdit.MakeAsync(host.Workspace, program.Project, chosen);
            Assert.Equal([extension], edit.Files.Select(Path.GetExtension).Distinct());
            Assert.DoesNotContain("PDG", Build());
        }

        string Build() => Dotnet.Run(Path.GetDirectoryName(program.Project.FilePath)!, "build", "--no-restore", "-t:Rebuild");
    }
}
