using System.Text.Json;

namespace DataGravity.Testing;

/// <summary>Projects on a machine of their own, so to speak: they know one feed, with one package, and share no cache.</summary>
public sealed class Consumer
{
    private readonly string _folder;

    /// <summary>A folder for a project, which prints an empty line until another program is written.</summary>
    /// <param name="package">The package.</param>
    /// <param name="name">The folder's name.</param>
    /// <param name="projectFolder">Where in it the project is.</param>
    public Consumer(PackedPackage package, string name, string projectFolder = "")
    {
        Root = Path.Combine(package.Temp, name);
        _folder = Path.Combine(Root, projectFolder);
        Write(
            "nuget.config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="feed" value="{package.Feed}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """
        );

        // Nothing from the folders above reaches in.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(Path.Combine(projectFolder, "Program.cs"), "System.Console.WriteLine();");
    }

    /// <summary>The folder with all of it.</summary>
    public string Root { get; }

    /// <summary>The project.</summary>
    public string ProjectFile => Path.Combine(_folder, "Consumer.csproj");

    /// <summary>Its program.</summary>
    public string ProgramFile => Path.Combine(_folder, "Program.cs");

    /// <summary>Where the packages were restored to.</summary>
    public string Packages => Path.Combine(Root, "packages");

    /// <summary>The text of a project file.</summary>
    /// <param name="content">What is added to it.</param>
    /// <param name="hasPackage">Whether it references the package.</param>
    public static string ProjectText(string content = "", bool hasPackage = true) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup Condition="{(hasPackage ? "true" : "false")}">
                <PackageReference Include="DataGravity.Analyzers" Version="{PackedPackage.Version}" PrivateAssets="all" />
              </ItemGroup>
              {content}
            </Project>
            """;

    /// <summary>References to the assemblies of types, as the content of a project.</summary>
    public static string References(params Type[] types) =>
        $"<ItemGroup>{string.Concat(types.Select(type => $"<Reference Include=\"{type.Assembly.Location}\" />"))}</ItemGroup>";

    /// <summary>Writes a file below the root folder.</summary>
    public Consumer Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Writes the project with the given content added to its file, and restores it: what an editor needs to open it.</summary>
    public Consumer Restore(string content = "", bool hasPackage = true)
    {
        File.WriteAllText(ProjectFile, ProjectText(content, hasPackage));
        Dotnet.Run(_folder, "restore");
        return this;
    }

    /// <summary>Builds the project with the given content added to its file; a build that has to fail tells nothing but its log.</summary>
    public ConsumerBuild Build(string content = "", bool succeeds = true)
    {
        File.WriteAllText(ProjectFile, ProjectText(content));
        var log = Path.Combine(Root, "build.log");
        string[] arguments =
        [
            "build",
            "-restore",
            "-t:Rebuild",
            "-getItem:Analyzer",
            "-getItem:AdditionalFiles",
            $"-flp:LogFile={log};Verbosity=normal",
        ];
        var items = Dotnet.Run(_folder, succeeds, arguments);
        if (!succeeds)
            return new([], [], File.ReadAllText(log));
        using var json = JsonDocument.Parse(items);
        return new(Paths("Analyzer"), Paths("AdditionalFiles").ConvertAll(f => Path.GetRelativePath(Root, f)), File.ReadAllText(log));

        List<string> Paths(string item) =>
            json
                .RootElement.GetProperty("Items")
                .GetProperty(item)
                .EnumerateArray()
                .Select(i => i.GetProperty("FullPath").GetString()!)
                .ToList();
    }

    /// <summary>Runs <c>dotnet format</c> on the project, which was built before.</summary>
    /// <returns>The program then.</returns>
    public string Format()
    {
        Dotnet.Run(_folder, "format", "--no-restore");
        return File.ReadAllText(ProgramFile);
    }
}

/// <summary>What a build told.</summary>
/// <param name="Analyzers">The analyzers.</param>
/// <param name="AdditionalFiles">The additional files, relative to the consumer's root.</param>
/// <param name="Log">Its log.</param>
public sealed record ConsumerBuild(IReadOnlyList<string> Analyzers, IReadOnlyList<string> AdditionalFiles, string Log);
