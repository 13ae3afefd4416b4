using System.Text.Json;
using StreamJsonRpc;

namespace DataGravity.Testing.Servers;

/// <summary>What a server asks of its editor.</summary>
internal sealed class Client
{
    private readonly TaskCompletionSource<JsonElement> _registrations = new();

    /// <summary>What the server wants to be told of, once it has asked for it.</summary>
    public Task<JsonElement> Registrations => _registrations.Task;

    /// <summary>The settings of an editor, by section.</summary>
    [JsonRpcMethod("workspace/configuration", UseSingleObjectParameterDeserialization = true)]
    public static object?[] Configuration(JsonElement request) =>
        [
            .. request
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("section").GetString() == "csharp" ? new { analyzersEnabled = true } : null),
        ];

    /// <summary>Keeps what the server asks for, and tells it that all is well.</summary>
    [JsonRpcMethod("client/registerCapability", UseSingleObjectParameterDeserialization = true)]
    public object? Register(JsonElement request)
    {
        _registrations.TrySetResult(request.GetProperty("registrations").Clone());
        return null;
    }

    /// <summary>Tells the server that there is a bar for its progress.</summary>
    [JsonRpcMethod("window/workDoneProgress/create", UseSingleObjectParameterDeserialization = true)]
    public static object? CreateProgress(JsonElement _) => null;

    /// <summary>Tells the server that the editor will ask again.</summary>
    [JsonRpcMethod("workspace/diagnostic/refresh")]
    public static object? Refresh() => null;
}
