using System.Diagnostics;
using System.Reflection;
using DataGravity.Testing;

namespace DataGravity.Benchmarks;

/// <summary>The SDK's compiler on a program on disk. Each run is a process of its own, and no server: everything is loaded anew.</summary>
internal sealed class ColdCompiler : IDisposable
{
    private static readonly string s_csc = typeof(ColdCompiler)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Csc")
        .Value!;

    private const string Output = "Program.dll";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("data-gravity-");
    private readonly string[] _arguments;

    /// <param name="program">The sources.</param>
    /// <param name="target">What they become.</param>
    public ColdCompiler(IEnumerable<ProgramFile> program, string target = "exe")
    {
        var sources = program.Select(file => (Path: InFolder(file.Path), file.Text)).ToArray();
        foreach (var (path, text) in sources)
            File.WriteAllText(path, text);
        _arguments =
        [
            "/nostdlib+",
            "/nologo",
            "/deterministic+",
            "/debug:portable",
            $"/target:{target}",
            $"/out:{InFolder(Output)}",
            .. FrameworkReferences.Net100.Concat(PulumiReferences.All).Select(reference => $"/reference:{reference.Display}"),
            .. sources.Select(source => source.Path),
        ];
    }

    /// <summary>What a compilation uses, and how many warnings it reports.</summary>
    public (ProcessUse Use, int Warnings) Run(AnalyzerSet analyzers)
    {
        var (use, responses) = (InFolder("use.txt"), InFolder("arguments.rsp"));
        File.Delete(use);
        File.WriteAllLines(
            responses,
            Quoted([
                .. _arguments,
                .. analyzers.Assemblies.Select(file => $"/analyzer:{file}"),
                .. analyzers.Configs.Select(file => $"/analyzerconfig:{file}"),
            ])
        );
        // In a file, the compiler ignores /noconfig.
        var start = new ProcessStartInfo("dotnet", [s_csc, "/noconfig", $"@{responses}"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ColdCompiler).Assembly.Location;
        start.Environment[ProcessUse.FileVariable] = use;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
        var warnings = output.Split('\n').Count(line => line.Contains(": warning ", StringComparison.Ordinal));
        return (ProcessUse.Parse(File.ReadAllText(use)), warnings);
    }

    /// <summary>The bytes of the last assembly.</summary>
    public long Size => new FileInfo(InFolder(Output)).Length;

    /// <summary>Writes a file that a compilation may be given.</summary>
    public string Write(string file, string text)
    {
        File.WriteAllText(InFolder(file), text);
        return InFolder(file);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string InFolder(string file) => Path.Combine(_folder.FullName, file);

    private static IEnumerable<string> Quoted(IEnumerable<string> arguments) => arguments.Select(argument => $"\"{argument}\"");
}
