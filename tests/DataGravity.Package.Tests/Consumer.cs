using System.Text.Json;

namespace DataGravity.Package.Tests;

/// <summary>A project on a machine of its own, so to speak: it knows one feed, with one package, and shares no cache.</summary>
internal sealed class Consumer
{
    private readonly string _root;
    private readonly string _project;

    public Consumer(PackedPackage package, string name, string projectFolder = "")
    {
        _root = Path.Combine(package.Temp, name);
        _project = Path.Combine(_root, projectFolder);
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="feed" value="{package.Feed}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);

        // Nothing from the folders above reaches in.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(Path.Combine(projectFolder, "Program.cs"), "System.Console.WriteLine();");
    }

    /// <summary>Where the packages were restored to.</summary>
    public string Packages => Path.Combine(_root, "packages");

    /// <summary>Writes a file below the root folder.</summary>
    public Consumer Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Builds the project with the given content added to its file; a build that has to fail tells nothing but its log.</summary>
    public Build Build(string content = "", bool succeeds = true)
    {
        File.WriteAllText(Path.Combine(_project, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="DataGravity.Analyzers" Version="{PackedPackage.Version}" PrivateAssets="all" />
              </ItemGroup>
              {content}
            </Project>
            """);
        var log = Path.Combine(_root, "build.log");
        var items = Dotnet.Run(
            _project, succeeds, "build", "-restore", "-t:Rebuild", "-getItem:Analyzer", "-getItem:AdditionalFiles", $"-flp:LogFile={log};Verbosity=normal");
        if (!succeeds)
            return new([], [], File.ReadAllText(log));
        using var json = JsonDocument.Parse(items);
        return new(Paths("Analyzer"), Paths("AdditionalFiles").Select(f => Path.GetRelativePath(_root, f)).ToList(), File.ReadAllText(log));

        List<string> Paths(string item) =>
            json.RootElement.GetProperty("Items").GetProperty(item).EnumerateArray().Select(i => i.GetProperty("FullPath").GetString()!).ToList();
    }

    /// <summary>Runs <c>dotnet format</c> on the project, which was built before.</summary>
    /// <returns>The program then.</returns>
    public string Format()
    {
        Dotnet.Run(_project, "format", "--no-restore");
        return File.ReadAllText(Path.Combine(_project, "Program.cs"));
    }
}

/// <summary>What a build told: the analyzers and the additional files, these relative to the consumer's root, and its log.</summary>
internal sealed record Build(IReadOnlyList<string> Analyzers, IReadOnlyList<string> AdditionalFiles, string Log);
