using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>PDG3006: at the line and column of what cannot be read; the rest of the file counts.</summary>
public class ConfigurationRuleTests
{
    private const string Program = "return await Pulumi.Deployment.RunAsync(() => { });";

    [Theory]
    [InlineData("DataGravity.yaml", "data:\n  - {|PDG3006:nam|}: lake\n    name: lake\n    cloud: aws\n    region: eu-west-1\n")]
    [InlineData("DataGravity.yaml", "{|PDG3006:acept|}: []\n")]
    [InlineData("DataGravity.yaml", "fence:\n  - data: x\n    regions: {|PDG3006:[ [] ]|}\n")]
    [InlineData("Pulumi.yaml", "name: app\nruntime: {|PDG3006:\"|}dotnet\n")]
    [InlineData("Pulumi.yaml", "name: app\n{|PDG3006:name|}: app\n")]
    public Task Is_found(string file, string text) => PlacementTest.VerifyAsync(Program, (file, text));

    [Fact]
    public Task A_broken_stack_file_is_found() =>
        PlacementTest.VerifyAsync(
            Program,
            ("Pulumi.yaml", "name: app\n"),
            ("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n  {|PDG3006:aws:region|}: eu-west-1\n")
        );

    /// <summary>A file that is there for nothing is told at its top, a key at its value.</summary>
    [Theory]
    [InlineData("name: app\nstackConfigDir: {|PDG3006:stacks|}\n", "Pulumi.dev.yml", "{|PDG3006:|}config: {}\n")]
    [InlineData(
        "name: app\nstackConfigDir: stacks\n",
        "Pulumi.dev.yaml",
        "{|PDG3006:|}config: {}\n",
        "stacks/Pulumi.prod.yaml",
        "config: {}\n"
    )]
    [InlineData("name: app\nstackConfigDir: stacks\n", "stacks/Pulumi.prod.yaml", "config: {}\n")]
    [InlineData("name: app\nconfig: {|PDG3006:./stacks|}\n", "DataGravity.yml", "{|PDG3006:|}data: []\n")]
    [InlineData("name: app\n", "Pulumi.dev.yml", "{|PDG3006:|}config: {}\n", "datagravity.YAML", "{|PDG3006:|}data: []\n")]
    [InlineData("name: app\nconfig: {}\n", "other/Pulumi.dev.yml", "config: {}\n")]
    [InlineData("name: app\n{|PDG3006:---|}\nname: other\n", "Pulumi.dev.yaml", "---\nconfig: {}\n...\n{|PDG3006:---|}\nconfig: {}\n")]
    public Task What_nobody_reads_is_told(string project, params string[] files) =>
        PlacementTest.VerifyAsync(Program, [("app/Pulumi.yaml", project), .. files.Chunk(2).Select(file => ("app/" + file[0], file[1]))]);

    [Theory]
    [InlineData("DataGravity.yaml", "")]
    [InlineData("DataGravity.yaml", "# nothing yet\n")]
    [InlineData("DataGravity.yaml", "accept:\ndata:\n")]
    [InlineData("Pulumi.yaml", "name: app\nruntime: dotnet\n")]
    [InlineData("other.yaml", "a: [\n")]
    public Task Is_silent(string file, string text) => PlacementTest.VerifyAsync(Program, (file, text));

    [Fact]
    public Task A_program_without_pulumi_is_not_analysed()
    {
        var test = new PlacementTest { TestCode = "class Empty;" };
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary;
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalFiles.Add(("DataGravity.yaml", "acept: []\n"));
        return test.RunAsync();
    }
}
