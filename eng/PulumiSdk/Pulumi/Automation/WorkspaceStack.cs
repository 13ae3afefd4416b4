using System.Collections.Immutable;
using Pulumi.Recording;

namespace Pulumi.Automation;

/// <summary>A configuration value.</summary>
public class ConfigValue(string value, bool isSecret = false)
{
    public string Value { get; set; } = value;

    public bool IsSecret { get; set; } = isSecret;
}

/// <summary>Options of an update.</summary>
public sealed class UpOptions
{
    public Action<string>? OnStandardOutput { get; set; }
}

/// <summary>What came of an update.</summary>
public sealed class UpResult(int exitCode)
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>A stack that a program makes, configures and updates. An update is a run of its program, recorded like any.</summary>
public sealed class WorkspaceStack
{
    private readonly InlineProgramArgs _args;
    private ImmutableDictionary<string, string> _config = ImmutableDictionary<string, string>.Empty;

    internal WorkspaceStack(InlineProgramArgs args) => _args = args;

    public string Name => _args.StackName;

    public Task SetConfigAsync(string key, ConfigValue value, CancellationToken cancellationToken = default)
    {
        _config = _config.SetItem(key, value.Value);
        return Task.CompletedTask;
    }

    public Task SetAllConfigAsync(IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default)
    {
        _config = _config.SetItems(configMap.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Value)));
        return Task.CompletedTask;
    }

    // An async method of its own, so that the scope does not flow back to the caller.
    public async Task<UpResult> UpAsync(UpOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (RecordingScope.Current is { } outer)
        {
            RecordingScope.Current = outer.With(
                outer.Settings with
                {
                    Project = _args.ProjectName,
                    Stack = _args.StackName,
                    Config = _config,
                }
            );
        }

        return new UpResult(await _args.Program.RunAsync().ConfigureAwait(false));
    }
}
