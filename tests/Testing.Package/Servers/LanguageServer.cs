using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using StreamJsonRpc;

namespace DataGravity.Testing.Servers;

/// <summary>
/// The language server csharp-ls with a folder open, as an editor has it: <c>csharp.analyzersEnabled</c> is on, and the editor asks for
/// diagnostics.
/// </summary>
public sealed class LanguageServer : IAsyncDisposable
{
    // Loading a project is a design-time build, on a machine that may build something else.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentQueue<string> _log = new();
    private readonly Process _process;
    private readonly JsonRpc _rpc;
    private readonly Client _client = new();

    private LanguageServer()
    {
        var start = Dotnet.Start(RepositoryFiles.Root, "tool", "run", "csharp-ls");
        start.RedirectStandardInput = true;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        var formatter = new SystemTextJsonFormatter();
        formatter.JsonSerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        var (input, output) = (_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(input, output, formatter));
        _rpc.AddLocalRpcTarget(_client);
        _rpc.StartListening();
    }

    /// <summary>The files that the server wants to be told of when they change on the disk: patterns of their paths.</summary>
    public async Task<IReadOnlyList<string>> WatchedAsync() =>
        [
            .. (await InTimeAsync("registrations", _client.Registrations))
                .EnumerateArray()
                .Where(registration => registration.GetProperty("method").GetString() == "workspace/didChangeWatchedFiles")
                .SelectMany(registration => registration.GetProperty("registerOptions").GetProperty("watchers").EnumerateArray())
                .Select(watcher => watcher.GetProperty("globPattern").GetString()!),
        ];

    /// <summary>Starts the server that the repository's manifest of tools names, in the version that it names.</summary>
    /// <param name="folder">The folder to open.</param>
    public static async Task<LanguageServer> StartAsync(string folder)
    {
        Dotnet.Run(RepositoryFiles.Root, "tool", "restore");
        var server = new LanguageServer();
        try
        {
            await server.RequestAsync<JsonElement>(
                "initialize",
                new
                {
                    processId = Environment.ProcessId,
                    rootUri = UriOf(folder),
                    capabilities = new
                    {
                        workspace = new
                        {
                            configuration = true,
                            diagnostics = new { refreshSupport = true },
                            didChangeWatchedFiles = new { dynamicRegistration = true },
                        },
                        textDocument = new
                        {
                            diagnostic = new { relatedDocumentSupport = true, relatedInformation = true },
                            publishDiagnostics = new { relatedInformation = true, codeDescriptionSupport = true },
                            codeAction = new { codeActionLiteralSupport = new { codeActionKind = new { valueSet = s_kinds } } },
                        },
                    },
                }
            );
            await server.NotifyAsync("initialized", new { });
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static readonly string[] s_kinds = ["quickfix", "refactor"];

    /// <summary>Opens a file in the editor.</summary>
    public async Task<OpenFile> OpenAsync(string path)
    {
        var text = await File.ReadAllTextAsync(path);
        await NotifyAsync(
            "textDocument/didOpen",
            new
            {
                textDocument = new
                {
                    uri = UriOf(path),
                    languageId = "csharp",
                    version = 1,
                    text,
                },
            }
        );
        return new OpenFile(this, UriOf(path), text);
    }

    /// <summary>Tells the server that a file on the disk has changed, whether it wants to know or not.</summary>
    public Task ChangedOnDiskAsync(string path) =>
        NotifyAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf(path), type = 2 } } });

    /// <summary>The squiggles of all files, open or not, by name.</summary>
    public async Task<IReadOnlyList<(string File, Squiggle Squiggle)>> SquigglesAsync()
    {
        var report = await RequestAsync<WorkspaceReport>("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        return
        [
            .. report.Items.SelectMany(file => file.Items?.Select(item => (Path.GetFileName(new Uri(file.Uri!).LocalPath), item)) ?? []),
        ];
    }

    /// <summary>Asks the server, which has to answer in time.</summary>
    internal Task<T> RequestAsync<T>(string method, object argument) =>
        InTimeAsync(method, _rpc.InvokeWithParameterObjectAsync<T>(method, argument));

    /// <summary>Tells the server.</summary>
    internal Task NotifyAsync(string method, object argument) => _rpc.NotifyWithParameterObjectAsync(method, argument);

    /// <summary>The address of a file or folder.</summary>
    internal static string UriOf(string path) => new Uri(path).AbsoluteUri;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _rpc.InvokeAsync("shutdown").WaitAsync(TimeSpan.FromSeconds(10));
            await _rpc.NotifyAsync("exit");
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (Exception e) when (e is TimeoutException or ConnectionLostException or RemoteRpcException or ObjectDisposedException)
        {
            // A server that does not go by itself has to go all the same.
            _process.Kill(entireProcessTree: true);
        }
        _rpc.Dispose();
        _process.Dispose();
    }

    private async Task<T> InTimeAsync<T>(string what, Task<T> task)
    {
        try
        {
            return await task.WaitAsync(s_patience);
        }
        catch (Exception e) when (e is TimeoutException or ConnectionLostException or RemoteRpcException)
        {
            throw new InvalidOperationException($"csharp-ls, {what}: {e.Message}\n{string.Join('\n', _log)}", e);
        }
    }
}
