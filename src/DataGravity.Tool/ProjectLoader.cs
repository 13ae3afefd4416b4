using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool;

/// <summary>A project as the compiler would get it.</summary>
/// <param name="Path">The project file.</param>
/// <param name="Compilation">Its sources and references.</param>
/// <param name="Files">Its additional files, path and text.</param>
internal sealed record LoadedProject(string Path, CSharpCompilation Compilation, IReadOnlyList<(string Path, string Text)> Files)
{
    /// <summary>A path as it is printed: relative to the project, with slashes.</summary>
    public string Relative(string path) =>
        System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(Path)!, path).Replace('\\', '/');
}

/// <summary>Loads a project through MSBuild: it tells the arguments it would give the compiler.</summary>
internal static class ProjectLoader
{
    /// <exception cref="ToolException">The project is not there, or cannot be built up to the compiler.</exception>
    public static async Task<LoadedProject> LoadAsync(FileInfo project, CancellationToken cancellation)
    {
        if (!project.Exists)
            throw new ToolException($"there is no project {project.FullName}");

        // First what it references, compiled for real; then only the arguments of its own compilation.
        await Console.Error.WriteLineAsync($"Restoring and building what {project.Name} references…");
        await MSBuildAsync(project, ["-restore", "-t:ResolveReferences"], cancellation);
        var answer = await MSBuildAsync(
            project,
            [
                "-t:Compile", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
                // An output that never exists: the target is not skipped because it is up to date.
                "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__",
                "-getItem:CscCommandLineArgs",
            ],
            cancellation);

        using var json = JsonDocument.Parse(answer);
        var arguments = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!);
        return Load(project, CSharpCommandLineParser.Default.Parse(arguments, project.DirectoryName, sdkDirectory: null), cancellation);
    }

    private static LoadedProject Load(FileInfo project, CSharpCommandLineArguments arguments, CancellationToken cancellation)
    {
        var trees = arguments.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(
            File.ReadAllText(file.Path), arguments.ParseOptions, file.Path, cancellationToken: cancellation));
        var references = arguments.MetadataReferences.Select(reference =>
            MetadataReference.CreateFromFile(reference.Reference, reference.Properties));
        var compilation = CSharpCompilation.Create(arguments.CompilationName, trees, references, arguments.CompilationOptions);
        return new LoadedProject(
            project.FullName,
            // Few programs need what generators write, and to load them takes time.
            CompilerErrors.Find(compilation, cancellation).Length > 0 ? Generators.Run(compilation, arguments, cancellation) : compilation,
            [.. arguments.AdditionalFiles.Select(file => (file.Path, File.ReadAllText(file.Path)))]);
    }

    private static async Task<string> MSBuildAsync(FileInfo project, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = project.DirectoryName };
        foreach (var argument in (string[])["msbuild", project.FullName, "-nologo", "-v:q", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new ToolException("dotnet does not start");
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? output : throw new ToolException($"{project.Name} cannot be loaded:\n{output.TrimEnd()}");
    }
}
