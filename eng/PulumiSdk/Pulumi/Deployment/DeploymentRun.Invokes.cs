using System.Text.Json.Nodes;
using Pulumi.Recording;
using Pulumi.Serialization;

namespace Pulumi;

internal sealed partial class DeploymentRun
{
    public Task<OutputData<T>> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        // Only what is said here counts: a function called inside a component does not see the component's providers.
        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        var call = Reserve(RegistrationKind.Invoke, token, CountOf(token), (options?.Parent ?? Stack)?.Registration);
        call.Provider = provider?.Registration;
        call.Version = options?.Version;
        return CompleteAsync<T>(call, args, (options as InvokeOutputOptions)?.DependsOn);
    }

    public Task<OutputData<T>> CallAsync<T>(string token, CallArgs args, Resource? self, CallOptions? options)
    {
        var provider = options?.Provider ?? (options?.Parent ?? self)?.GetProvider(token);
        var call = Reserve(RegistrationKind.Call, token, CountOf(token), (options?.Parent ?? Stack)?.Registration);
        call.Provider = provider?.Registration;
        call.AddDependencies(self is null ? [] : [self]);
        return CompleteAsync<T>(call, args, dependsOn: null);
    }

    // A call has no name of its own; counting per function makes its markers tell which call they come from.
    private string CountOf(string token)
    {
        lock (_registrations)
        {
            return (_registrations.Count(earlier => earlier.Type == token) + 1).ToString();
        }
    }

    private async Task<OutputData<T>> CompleteAsync<T>(Registration call, InputArgs args, InputList<Resource>? dependsOn)
    {
        await SerializeAsync(args, call).ConfigureAwait(false);
        var explicitly = await dependsOn.ToOutput().DataTask.ConfigureAwait(false);
        call.AddDependencies(explicitly.Resources.Union(explicitly.Value.IsDefault ? [] : explicitly.Value));
        if (call.HasUnknowns)
        {
            return new(call.ResourceDependencies, default!, IsKnown: false);
        }

        var result = (JsonObject)call.Inputs.DeepClone();
        if (Settings.Functions.TryGetValue(call.Type, out var function) && function(call) is { } computed)
        {
            foreach (var (name, value) in computed)
            {
                result[name] = value?.DeepClone();
            }
        }

        return new(call.ResourceDependencies, (T)OutputBuilder.Build(typeof(T), result, call, "")!);
    }
}
