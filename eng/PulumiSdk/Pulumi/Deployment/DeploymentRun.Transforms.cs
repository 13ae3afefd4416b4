using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Recording;
using Pulumi.Serialization;

namespace Pulumi;

internal sealed partial class DeploymentRun
{
    /// <summary>
    /// Answers a registration as the engine does: providers that the SDK did not find are handed down, and transforms run on what the
    /// resource is about to be registered with.
    /// </summary>
    private async Task AnswerAsync(Resource resource, Registration registration, ResourceOptions options)
    {
        if (registration.Parent is { } parent)
        {
            await parent.Settled.ConfigureAwait(false);
        }

        if (resource.Transforms.Any())
        {
            await _statements.Task.ConfigureAwait(false);
        }

        var custom = registration.Kind != RegistrationKind.Component;
        var package = Resource.PackageOf(registration.Type);
        registration.Provider ??= HandedDown(registration, custom, package);
        var providers = registration.Providers.ToImmutableDictionary();
        foreach (var transform in resource.Transforms)
        {
            var args = registration.Inputs.ToImmutableDictionary(
                input => input.Key,
                input => OutputBuilder.Build(typeof(object), input.Value, registration, input.Key)
            );
            var seen = Seen(registration, options, custom, providers);
            if (await transform(new(registration.Name, registration.Type, custom, args, seen)).ConfigureAwait(false) is not { } result)
            {
                continue;
            }

            await ReplaceInputsAsync(registration, result.Args).ConfigureAwait(false);
            ArgumentNullException.ThrowIfNull(result.Options.Version);
            registration.Provider = result.Options.Provider?.Registration;
            providers = ImmutableDictionary<string, Registration>.Empty;
            foreach (var provider in (result.Options as ComponentResourceOptions)?.Providers ?? [])
            {
                providers = providers.Add(provider.Package, provider.Registration);
            }
        }

        if (custom && registration.Provider is null && package is not ("pulumi" or null) && HasNoDefault(package))
        {
            throw new RunException($"Default provider for '{package}' disabled. '{registration.Type}' must use an explicit provider.");
        }

        if (!custom)
        {
            // A component hands down no provider of its own, only its list, and that of a component above it.
            registration.Provider = null;
            registration.ComponentProviders = (registration.Parent?.ComponentProviders ?? providers).SetItems(providers);
        }
    }

    private bool HasNoDefault(string package) =>
        Settings.GetConfig("pulumi:disable-default-providers") is { } packages
        && JsonSerializer.Deserialize<string[]>(packages)!.Any(disabled => disabled == "*" || disabled == package);

    private static Registration? HandedDown(Registration registration, bool custom, string? package) =>
        registration.Parent switch
        {
            { Kind: RegistrationKind.Component } parent => custom && package is not null
                ? parent.ComponentProviders.GetValueOrDefault(package)
                : null,
            { Provider: { } provider } => !custom || provider.Type == $"pulumi:providers:{package}" ? provider : null,
            _ => null,
        };

    /// <summary>Options made anew, of what the engine was sent: what a transform does to them counts only in its result.</summary>
    private static ResourceOptions Seen(
        Registration registration,
        ResourceOptions options,
        bool custom,
        ImmutableDictionary<string, Registration> providers
    )
    {
        ResourceOptions seen = custom
            ? new CustomResourceOptions()
            : new ComponentResourceOptions
            {
                Providers = [.. providers.Values.Select(provider => Resource.Dependency<ProviderResource>(provider)!)],
            };
        seen.Parent = Resource.Dependency<CustomResource>(registration.Parent);
        seen.Provider = Resource.Dependency<ProviderResource>(registration.Provider);
        seen.Version = options.Version ?? "";
        return seen;
    }

    private static async Task ReplaceInputsAsync(Registration registration, ImmutableDictionary<string, object?> inputs)
    {
        registration.Inputs.Clear();
        foreach (var (name, value) in inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            var serializer = new InputSerializer();
            if (await serializer.SerializeAsync(value).ConfigureAwait(false) is { } node)
            {
                registration.Inputs[name] = node;
                registration.AddDependencies(serializer.Resources, name);
                registration.HasUnknowns |= serializer.SawUnknown;
            }
        }
    }
}
