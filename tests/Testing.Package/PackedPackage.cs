using System.IO.Compression;
using System.Reflection;

namespace DataGravity.Testing;

/// <summary>The package, packed once for all tests from what the build has left.</summary>
public sealed class PackedPackage : IDisposable
{
    /// <summary>A version that no feed has.</summary>
    public const string Version = "0.0.0-test";

    /// <summary>Packs it.</summary>
    public PackedPackage()
    {
        Feed = Pack("feed", "src/DataGravity.Package");
        File = Path.Combine(Feed, $"DataGravity.Analyzers.{Version}.nupkg");
    }

    /// <summary>A folder that goes when the tests are done.</summary>
    public string Temp { get; } = Directory.CreateTempSubdirectory("DataGravity.Package.").FullName;

    /// <summary>The folder with the package, which serves as a feed.</summary>
    public string Feed { get; }

    /// <summary>The package.</summary>
    public string File { get; }

    /// <summary>Opens it to look inside.</summary>
    public ZipArchive Open() => ZipFile.OpenRead(File);

    /// <summary>Packs a project into a folder of the given name, and leaves nothing elsewhere.</summary>
    public string Pack(string folder, string project)
    {
        var output = Path.Combine(Temp, folder);
        var configuration = typeof(PackedPackage).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        Dotnet.Run(
            RepositoryFiles.Root,
            "pack",
            project,
            "--no-build",
            "-c",
            configuration,
            "-o",
            output,
            $"-p:MinVerVersionOverride={Version}",
            $"-p:NuspecOutputPath={output}.nuspec/"
        );
        return output;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Temp, recursive: true);
}
