using DataGravity.Testing;

namespace DataGravity.Benchmarks;

/// <summary>Writes generated programs as users keep them, with their projects.</summary>
internal static class ProgramsOnDisk
{
    private const int ResourcesPerFile = 40;

    /// <summary>A program. Returns its project.</summary>
    public static string WriteOne(DirectoryInfo folder, int files, bool far) => Write(folder.FullName, "App", files, far);

    /// <summary>A solution of programs. Returns the solution.</summary>
    public static string WriteSolution(DirectoryInfo folder, int programs, int files, bool far)
    {
        var projects = Enumerable.Range(0, programs).Select(i => Write(Path.Combine(folder.FullName, $"App{i}"), $"App{i}", files, far));
        var solution = Path.Combine(folder.FullName, "All.slnx");
        File.WriteAllText(
            solution,
            $"<Solution>\n{string.Concat(projects.ToArray().Select(project => $"  <Project Path=\"{project}\" />\n"))}</Solution>\n"
        );
        return solution;
    }

    private static string Write(string folder, string name, int files, bool far)
    {
        Directory.CreateDirectory(folder);
        foreach (var source in GeneratedPrograms.Sources(files, ResourcesPerFile, far))
            File.WriteAllText(Path.Combine(folder, source.Path), source.Text);
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), $"name: {name}\nruntime: dotnet\n");
        File.WriteAllText(Path.Combine(folder, "Pulumi.dev.yaml"), "config:\n  aws:region: eu-west-1\n");
        var project = Path.Combine(folder, $"{name}.csproj");
        File.WriteAllText(
            project,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{string.Join(';', PulumiReferences.All.Select(reference => reference.Display))}" />
              </ItemGroup>
            </Project>
            """
        );
        return project;
    }
}
