using BenchmarkDotNet.Attributes;
using DataGravity.Testing;
using DataGravity.Testing.Servers;

namespace DataGravity.Benchmarks;

/// <summary>
/// From an edit to the squiggle, in csharp-ls: a region changes in a program of 40 resources a file, back and forth, and the editor asks
/// for the file's diagnostics. The other server has the same program open, and the SDK's analyzers but not the package.
/// </summary>
public class EditorBenchmarks
{
    private readonly PackedPackage _package = new();
    private EditedProgram? _with;
    private EditedProgram? _without;

    /// <summary>How many files the program has, beside the one that is edited.</summary>
    [Params(1, 60)]
    public int Files { get; set; }

    [GlobalSetup(Target = nameof(WithoutPackage))]
    public async Task SetupWithoutPackage() => _without = await EditedProgram.OpenAsync(_package, Files, hasPackage: false);

    [GlobalSetup(Target = nameof(WithPackage))]
    public async Task SetupWithPackage() => _with = await EditedProgram.OpenAsync(_package, Files, hasPackage: true);

    [Benchmark(Baseline = true)]
    public Task WithoutPackage() => _without!.EditAsync();

    [Benchmark]
    public Task WithPackage() => _with!.EditAsync();

    [GlobalCleanup]
    public async Task Cleanup()
    {
        foreach (var program in new[] { _with, _without }.OfType<EditedProgram>())
            await program.DisposeAsync();
        _package.Dispose();
    }
}

/// <summary>A program that is open in a server of its own.</summary>
internal sealed class EditedProgram : IAsyncDisposable
{
    private const string Far = "\"far\", new() { Region = \"us-east-1\" }";
    private const string Near = "\"far\", new() { Region = \"eu-west-1\" }";

    private readonly LanguageServer _server;
    private readonly OpenFile _file;
    private readonly bool _hasPackage;
    private bool _isFar = true;

    private EditedProgram(LanguageServer server, OpenFile file, bool hasPackage) =>
        (_server, _file, _hasPackage) = (server, file, hasPackage);

    public static async Task<EditedProgram> OpenAsync(PackedPackage package, int files, bool hasPackage)
    {
        var consumer = new Consumer(package, $"{files}-{hasPackage}");
        foreach (var file in GeneratedPrograms.FarModel(files, resourcesPerFile: 40))
            consumer.Write(file.Path, file.Text);
        consumer
            .Write("Pulumi.yaml", "name: app\nruntime: dotnet\n")
            .Restore(Consumer.References(typeof(Pulumi.Stack), typeof(Pulumi.Aws.Provider)), hasPackage);
        var server = await LanguageServer.StartAsync(consumer.Root);
        var program = new EditedProgram(server, await server.OpenAsync(consumer.ProgramFile), hasPackage);
        // An editor is open for hours. The runtime's own steps to fast code take the first tens of edits.
        for (var edit = 0; edit < 60; edit++)
            await program.EditAsync();
        return program;
    }

    /// <summary>Changes the region, and waits for what the server says to it.</summary>
    public async Task EditAsync()
    {
        await _file.ReplaceAsync(_isFar ? Far : Near, _isFar ? Near : Far);
        _isFar = !_isFar;
        var squiggles = await _file.SquigglesAsync();
        var isFound = squiggles.Any(squiggle => squiggle.Code == "PDG1003");
        if (squiggles.Any(squiggle => squiggle.Severity == 1) || isFound != (_isFar && _hasPackage))
            throw new InvalidOperationException($"far: {_isFar}, package: {_hasPackage}\n{string.Join('\n', squiggles)}");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
