using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataGravity.Testing;

namespace DataGravity.Package.Tests;

/// <summary>The lines of the README, in a repository of somebody else and with an empty package cache; and the tool that they install.</summary>
[Collection(PackageCollection.Name)]
public partial class InstallTests(PackedPackage package)
{
    [Fact]
    public void The_tool_is_a_package_that_says_what_it_is()
    {
        var file = PackTool();
        Nuspec.AssertComplete(file, "DataGravity.Tool");
        using var archive = ZipFile.OpenRead(file);
        Assert.Contains(archive.Entries, entry => entry.FullName == "tools/net10.0/any/DotnetToolSettings.xml");
        Assert.Contains(archive.Entries, entry => entry.FullName == "tools/net10.0/any/targets/DataGravity.Analyzers.targets");
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.StartsWith("content", StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_installs_analyzers_and_tool()
    {
        var tool = PackTool();
        var root = Path.Combine(package.Temp, "repository");
        var feed = Directory.CreateDirectory(Path.Combine(root, "feed")).FullName;
        File.Copy(package.File, Path.Combine(feed, Path.GetFileName(package.File)));
        File.Copy(tool, Path.Combine(feed, Path.GetFileName(tool)));
        var install = Install().Match(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "README.md")));
        File.WriteAllText(Path.Combine(root, "nuget.config"), install.Groups["config"].Value);
        WriteProgram(root);

        foreach (var line in install.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Run(root, line.Replace("<your project>", "app/Consumer.csproj", StringComparison.Ordinal));
        // What the text after the lines says to commit is there, and is enough for a colleague.
        Assert.All(
            Name().Matches(install.Groups["commit"].Value),
            name => Assert.True(Path.Exists(Path.Combine(root, name.Groups[1].Value)), name.Value)
        );
        Run(root, "dotnet tool restore");
        Assert.Contains("warning PDG1003: SageMaker model 'churn'", Run(root, "dotnet build app"));
        Assert.Contains("explain", Run(root, "dotnet data-gravity --help"));

        var graph = JsonNode.Parse(Run(root, "dotnet data-gravity graph app"))!;
        Assert.Equal(["prod"], graph["stacks"]!.AsArray().Select(stack => (string?)stack!["name"]));
        Assert.Contains("Pulumi.prod.yaml:2", Run(root, "dotnet data-gravity explain app churn"));
    }

    /// <summary>What the README says of a mapping that a repository has already.</summary>
    [Theory]
    [InlineData("Acme.*", "NU1100")]
    [InlineData("*", "NU1101")]
    public void A_source_mapping_without_the_package_hides_the_feed(string pattern, string expected)
    {
        var root = Directory.CreateDirectory(Path.Combine(package.Temp, expected)).FullName;
        File.WriteAllText(
            Path.Combine(root, "nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="data-gravity" value="{package.Feed}" /><add key="other" value="." /></packageSources>
              <packageSourceMapping><clear /><packageSource key="other"><package pattern="{pattern}" /></packageSource></packageSourceMapping>
            </configuration>
            """
        );
        File.WriteAllText(Path.Combine(root, "Consumer.csproj"), Consumer.ProjectText());
        Assert.Contains($"error {expected}: ", Dotnet.Run(Start(root, "restore"), succeeds: false));
        Assert.Contains(expected, File.ReadAllText(Path.Combine(RepositoryFiles.Root, "README.md")));
    }

    [Fact]
    public void The_tool_can_be_installed_into_a_folder()
    {
        var feed = Path.GetDirectoryName(PackTool())!;
        var root = Directory.CreateDirectory(Path.Combine(package.Temp, "own-tools")).FullName;
        File.WriteAllText(
            Path.Combine(root, "nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{feed}\" /></packageSources></configuration>"
        );
        Run(root, $"dotnet tool install DataGravity.Tool --tool-path tools --version {PackedPackage.Version}");
        var start = Start(root, "--version");
        start.FileName = Path.Combine(root, "tools", "data-gravity");
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "../../../.."));
        Assert.Matches(@"^\d+\.\d+\.\d+", Dotnet.Run(start));
    }

    /// <summary>The program with a far model, which references the assemblies of this test.</summary>
    private static void WriteProgram(string root)
    {
        var app = Directory.CreateDirectory(Path.Combine(root, "app")).FullName;
        FarModel.WriteTo((name, text) => File.WriteAllText(Path.Combine(app, name), text), "repository");
        File.WriteAllText(
            Path.Combine(app, "Consumer.csproj"),
            Consumer.ProjectText(Consumer.References(typeof(Pulumi.Stack), typeof(Pulumi.Aws.Provider)), hasPackage: false)
        );
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(root, name), "<Project />");
    }

    private string PackTool()
    {
        var file = Path.Combine(package.Temp, "tool-feed", $"DataGravity.Tool.{PackedPackage.Version}.nupkg");
        return File.Exists(file) ? file : Path.Combine(package.Pack("tool-feed", "src/DataGravity.Tool"), Path.GetFileName(file));
    }

    private static string Run(string root, string line)
    {
        Assert.StartsWith("dotnet ", line, StringComparison.Ordinal);
        return Dotnet.Run(Start(root, line.Split(' ')[1..]));
    }

    private static ProcessStartInfo Start(string root, params string[] arguments)
    {
        var start = Dotnet.Start(root, arguments);
        start.Environment["NUGET_PACKAGES"] = Path.Combine(root, "cache");
        // The CLI remembers there where the tools of a version are.
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(root, "home");
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        return start;
    }

    [GeneratedRegex(
        @"## Install\n.*?```xml\n(?<config>.*?)```.*?```sh\n(?<lines>.*?)```.*?Commit (?<commit>.*?),\sand it",
        RegexOptions.Singleline
    )]
    private static partial Regex Install();

    [GeneratedRegex("`(.*?)`")]
    private static partial Regex Name();
}
