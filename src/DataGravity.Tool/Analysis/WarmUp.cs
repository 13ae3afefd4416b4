using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

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
        using var workspace = MSBuildWorkspace.Create();
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        MetadataReference[] platform =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => s_assemblies.Contains(Path.GetFileName(path)))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
        var sdk = ProjectInfo
            .Create(ProjectId.CreateNewId(), VersionStamp.Default, "Pulumi", "Pulumi", LanguageNames.CSharp)
            .WithCompilationOptions(options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(platform);
        var program = ProjectInfo
            .Create(ProjectId.CreateNewId(), VersionStamp.Default, "WarmUp", "WarmUp", LanguageNames.CSharp, "/WarmUp.csproj")
            .WithCompilationOptions(options)
            .WithMetadataReferences(platform)
            .WithProjectReferences([new ProjectReference(sdk.Id)])
            .WithAnalyzerReferences(FrameworkGenerators.Find());
        var solution = workspace
            .CurrentSolution.AddProject(sdk.WithDocuments([Document(sdk.Id, "Sdk.cs", Read("Sdk"))]))
            .AddProject(
                program
                    .WithDocuments([Document(program.Id, "Program.cs", Read("Program"))])
                    .WithAdditionalDocuments([
                        Document(program.Id, "Pulumi.yaml", "name: warm-up\nruntime: dotnet\n"),
                        Document(program.Id, "Pulumi.dev.yaml", "config: {}\n"),
                    ])
            );
        var loaded = await ProgramLoader.ReadAsync(solution.GetProject(program.Id)!, cancellation);
        return await LoadAnalysis.RunAsync(new LoadedPrograms("/", [loaded], []), stack: null, Progress.None, cancellation);
    }

    private static DocumentInfo Document(ProjectId project, string name, string text) =>
        DocumentInfo.Create(
            DocumentId.CreateNewId(project),
            name,
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text), VersionStamp.Default)),
            filePath: $"/{name}"
        );

    private static string Read(string name)
    {
        using var stream = typeof(WarmUp).Assembly.GetManifestResourceStream($"DataGravity.Tool.WarmUp.{name}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
