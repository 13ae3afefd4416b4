using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using DataGravity.Testing;
using DataGravity.Testing.Servers;

namespace DataGravity.Editor.Tests.CSharpLs;

/// <summary>
/// A component library, a program that references its project, and one that references its package: the build, the language server and the
/// tool say the same of both. The server and the tool read the source of a project, and the build what its assembly carries.
/// </summary>
public sealed partial class LibraryTests : IDisposable
{
    private const string ByProject = "ByProject";
    private const string ByPackage = "ByPackage";

    private static readonly string s_pulumi = Consumer.References(typeof(Pulumi.Stack), typeof(Pulumi.Aws.Provider));

    private readonly PackedPackage _package = new();

    [Fact]
    public async Task Build_server_and_tool_say_the_same()
    {
        var consumer = new Consumer(_package, "libraries", "other").Write("lake/Lake.cs", LibrarySources.Lake);
        consumer.Write(
            "lake/Acme.Lake.csproj",
            Consumer.ProjectText(s_pulumi).Replace("<OutputType>Exe</OutputType>", "<Version>1.2.3</Version>", StringComparison.Ordinal)
        );
        Dotnet.Run(Folder("lake"), "pack", "-o", Folder("feed"));
        consumer.Write(
            $"{ByPackage}/nuget.config",
            $"""<configuration><packageSources><add key="own" value="{Folder("feed")}" /></packageSources></configuration>"""
        );
        Write(ByProject, """<ProjectReference Include="../lake/Acme.Lake.csproj" />""");
        Write(ByPackage, """<PackageReference Include="Acme.Lake" Version="1.2.3" />""");
        consumer.Write(
            "All.slnx",
            $"""<Solution><Project Path="lake/Acme.Lake.csproj" />{Entry(ByProject)}{Entry(ByPackage)}</Solution>"""
        );

        var built = Build(ByProject);
        Assert.Equal(["PDG1003", "PDG1003"], built.Select(finding => finding.Split(' ')[1]));
        Assert.Contains(built, finding => finding.EndsWith("'lake-data' is created in Acme.Lake (Lake.cs line 12)"));
        Assert.Contains(built, finding => finding.EndsWith("'scorer-model' is created in Acme.Lake (Lake.cs line 21)"));
        Assert.Equal(built, Build(ByPackage));

        await using (var server = await LanguageServer.StartAsync(consumer.Root))
        {
            Assert.Equal(built, await SquigglesAsync(server, ByProject));
            Assert.Equal(built, await SquigglesAsync(server, ByPackage));
        }
        Assert.Equal(built, Check(ByProject));
        Assert.Equal(built, Check(ByPackage));

        string Folder(string name) => Path.Combine(consumer.Root, name);

        void Write(string name, string reference) =>
            consumer
                .Write($"{name}/{name}.csproj", Consumer.ProjectText($"{s_pulumi}<ItemGroup>{reference}</ItemGroup>"))
                .Write($"{name}/Pulumi.yaml", "name: app\nruntime: dotnet\n")
                .Write($"{name}/Pulumi.prod.yaml", $"config:\n  aws:region: {FarModel.Home}\n")
                .Write($"{name}/Program.cs", LibrarySources.App);

        string[] Build(string name) =>
            [
                .. Finding()
                    .Matches(Dotnet.Run(Folder(name), "build", "-t:Rebuild"))
                    .Select(match => $"{match.Groups["place"].Value} {match.Groups["rule"].Value} {match.Groups["message"].Value}")
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];

        async Task<string[]> SquigglesAsync(LanguageServer server, string name)
        {
            var program = await server.OpenAsync(Path.Combine(Folder(name), "Program.cs"));
            var squiggles = await program.SquigglesAsync();
            return
            [
                .. squiggles
                    .Where(squiggle => squiggle.Severity <= 2)
                    .Select(s => $"{s.Range.Start.Line + 1},{s.Range.Start.Character + 1} {s.Code} {s.Message}")
                    .Order(StringComparer.Ordinal),
            ];
        }

        string[] Check(string name)
        {
            using var report = JsonDocument.Parse(Dotnet.Run(RepositoryFiles.Root, [.. s_check, Folder(name)]));
            return
            [
                .. report
                    .RootElement.GetProperty("programs")
                    .EnumerateArray()
                    .SelectMany(program => program.GetProperty("findings").EnumerateArray())
                    .Where(finding => finding.GetProperty("severity").GetString() == "warning")
                    .Select(finding =>
                        $"{finding.GetProperty("at").GetProperty("line")},{finding.GetProperty("at").GetProperty("column")} "
                        + $"{finding.GetProperty("rule")} {finding.GetProperty("message")}"
                    )
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _package.Dispose();

    private static readonly string[] s_check =
    [
        "run",
        "--no-build",
        "--project",
        "src/DataGravity.Tool",
        "-c",
        typeof(LibraryTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration,
        "--",
        "check",
        "--format",
        "json",
        "--fail-on",
        "never",
    ];

    private static string Entry(string name) => $"""<Project Path="{name}/{name}.csproj" />""";

    [GeneratedRegex(@"Program\.cs\((?<place>\d+,\d+)\): warning (?<rule>PDG\d+): (?<message>.*?) \(https:")]
    private static partial Regex Finding();
}
