namespace Pulumi.Recording;

/// <summary>A setting of a provider package: read anew every time, until the program gives it a value, for this run.</summary>
public sealed class PackageSetting<T>(Func<T> read)
{
    public T Value
    {
        get => DeploymentRun.Required.Overrides.TryGetValue(this, out var value) ? (T)value! : read();
        set => DeploymentRun.Required.Overrides[this] = value;
    }
}

/// <summary>The environment that provider packages see.</summary>
public static class PackageEnvironment
{
    /// <summary>The first of the variables that is set to something.</summary>
    public static string? Get(params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
        {
            var value = DeploymentRun.Current?.Settings.Environment is { } given
                ? given.GetValueOrDefault(variable)
                : Environment.GetEnvironmentVariable(variable);
            if (value is not null)
            {
                return value;
            }
        }

        return null;
    }
}
