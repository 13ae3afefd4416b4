namespace DataGravity.Tool.Tests;

/// <summary>A folder with programs as their users keep them. It is outside the repository, whose build settings are not theirs.</summary>
internal sealed class ProgramFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("data-gravity-");

    public string Path => _folder.FullName;

    /// <summary>What a project says to reference another.</summary>
    public static string Reference(string project) => $"""<ItemGroup><ProjectReference Include="{project}" /></ItemGroup>""";

    /// <summary>Adds a Pulumi program with a bucket of the project's name.</summary>
    /// <param name="project">The project file, from this folder.</param>
    /// <param name="elements">What else its project says.</param>
    /// <param name="statements">What else it runs.</param>
    public ProgramFolder AddProgram(string project, string elements = "", string statements = "") =>
        this.Add(
                project,
                Project(
                    $"""
                    <ItemGroup>
                      <Reference Include="{AppContext.BaseDirectory}Pulumi.dll;{AppContext.BaseDirectory}Pulumi.Aws.dll" />
                    </ItemGroup>
                    {elements}
                    """
                )
            )
            .Add(Beside(project, "Pulumi.yaml"), "name: app\nruntime: dotnet\n")
            .Add(Beside(project, "Pulumi.dev.yaml"), "config:\n  aws:region: eu-west-1\n")
            .Add(
                Beside(project, "Program.cs"),
                $$"""
                return await Pulumi.Deployment.RunAsync(() =>
                {
                    _ = new Pulumi.Aws.S3.Bucket("{{System.IO.Path.GetFileNameWithoutExtension(project)}}");
                    {{statements}}
                });
                """
            );

    /// <summary>Adds a program that does not reference Pulumi.</summary>
    public ProgramFolder AddOther(string project, string elements = "") =>
        this.Add(project, Project(elements)).Add(Beside(project, "Program.cs"), "return;\n");

    /// <summary>Adds a solution of projects, in the format of its ending.</summary>
    public ProgramFolder AddSolution(string name, params string[] projects) =>
        Add(
            name,
            name.EndsWith(".slnx", StringComparison.Ordinal)
                ? $"<Solution>\n{string.Concat(projects.Select(project => $"  <Project Path=\"{project}\" />\n"))}</Solution>\n"
                : $"Microsoft Visual Studio Solution File, Format Version 12.00\n{string.Concat(projects.Select(Entry))}Global\nEndGlobal\n"
        );

    public ProgramFolder Add(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Entry(string project) =>
        $$"""
            Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "{{project}}", "{{project}}", "{{{Guid.NewGuid()}}}"
            EndProject

            """;

    private static string Project(string elements) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              {elements}
            </Project>

            """;

    private static string Beside(string project, string file) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(project)!, file);
}
