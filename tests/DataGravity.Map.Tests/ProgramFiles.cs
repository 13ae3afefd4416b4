using System.Reflection;
using DataGravity.Testing;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Fixing;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Map.Tests;

/// <summary>Programs to draw, compiled as MSBuild would.</summary>
internal static class ProgramFiles
{
    private static readonly string s_folder = typeof(ProgramFiles)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ProjectFolder")
        .Value!;

    /// <summary>A shop with two stacks: in dev all is near, in prod nearly nothing is.</summary>
    public static LoadedProject Shop { get; } = Read(Path.Combine(s_folder, "Programs", "Shop"));

    /// <summary>A program of one file.</summary>
    public static LoadedProject Of(string source, params (string Name, string Text)[] files) =>
        Compile("/app", [("/app/Program.cs", source)], [.. files.Select(file => ($"/app/{file.Name}", file.Text))]);

    /// <summary>Where tests keep what they restore.</summary>
    public static string ObjFolder => Path.Combine(s_folder, "obj");

    public static MapDocument Map(params LoadedProject[] projects) => Analyze(projects).Map;

    public static (MapDocument Map, AnalyzedLoad Load) Analyze(params LoadedProject[] projects)
    {
        var load = LoadAnalysis.RunAsync(new LoadedPrograms("/shop", projects, []), null, Progress.None, default).GetAwaiter().GetResult();
        Assert.Empty(load.Problems);
        var folder = Path.GetDirectoryName(projects[0].Path)!;
        return (MapBuilder.Build("shop", MapPrograms.Name(load.Projects, folder, FixTitles.None), null, default), load);
    }

    private static LoadedProject Read(string folder)
    {
        return Compile(folder, Files("*.cs"), Files("*.yaml"));

        (string, string)[] Files(string pattern) =>
            [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file)))];
    }

    private static LoadedProject Compile(string folder, (string Path, string Text)[] sources, (string, string)[] files)
    {
        var program = new AnalyzedProgram([.. sources.Select(source => new ProgramFile(source.Path, source.Text))])
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        return new LoadedProject(Path.Combine(folder, "Shop.csproj"), (CSharpCompilation)program.Compile(), files);
    }
}
