namespace Pulumi;

/// <summary>The run a program is part of.</summary>
public sealed class DeploymentInstance
{
    private readonly DeploymentRun _run;

    internal DeploymentInstance(DeploymentRun run) => _run = run;

    public string StackName => _run.Settings.Stack;

    public string ProjectName => _run.Settings.Project;

    public string OrganizationName => _run.Settings.Organization;

    public string RootDirectory => _run.Settings.RootDirectory;

    public bool IsDryRun => _run.Settings.IsDryRun;

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(_run.InvokeAsync<T>(token, args, options));

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(_run.InvokeAsync<T>(token, args, options));

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        (await _run.InvokeAsync<T>(token, args, options).ConfigureAwait(false)).Value;

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _run.InvokeAsync<object?>(token, args, options);

    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        new(_run.CallAsync<T>(token, args, self, options));

    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Call<object?>(token, args, self, options);
}
