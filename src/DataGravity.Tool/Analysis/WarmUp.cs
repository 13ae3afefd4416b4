using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Analysis;

/// <summary>
/// Analyses a small program while MSBuild, in processes of its own, restores and evaluates the real ones. So the runtime has compiled the
/// compiler and the analysis when there is something to analyse.
/// </summary>
internal static class WarmUp
{
    // What the program uses of .NET.
    private static readonly string[] s_assemblies =
    [
        "System.Private.CoreLib.dll",
        "System.Runtime.dll",
        "System.Collections.dll",
        "System.Linq.dll",
    ];

    /// <summary>The findings in the program. A failure is one of the real analysis, too, which tells it.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static async Task<AnalyzedLoad> RunAsync(CancellationToken cancellation)
    {
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        MetadataReference[] platform =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => s_assemblies.Contains(Path.GetFileName(path)))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
        var sdk = CSharpCompilation.Create(
            "Pulumi",
            [Parse("Sdk", cancellation)],
            platform,
            options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary)
        );
        var program = CSharpCompilation.Create(
            "WarmUp",
            [Parse("Program", cancellation)],
            [.. platform, sdk.ToMetadataReference()],
            options
        );
        (string, string)[] files = [("/Pulumi.yaml", "name: warm-up\nruntime: dotnet\n"), ("/Pulumi.dev.yaml", "config: {}\n")];
        return await LoadAnalysis.RunAsync(
            new LoadedPrograms("/", [new LoadedProject("/WarmUp.csproj", program, files)], []),
            stack: null,
            Progress.None,
            cancellation
        );
    }

    private static SyntaxTree Parse(string name, CancellationToken cancellation)
    {
        using var stream = typeof(WarmUp).Assembly.GetManifestResourceStream($"DataGravity.Tool.WarmUp.{name}.txt")!;
        using var reader = new StreamReader(stream);
        return CSharpSyntaxTree.ParseText(reader.ReadToEnd(), path: $"/{name}.cs", cancellationToken: cancellation);
    }
}
