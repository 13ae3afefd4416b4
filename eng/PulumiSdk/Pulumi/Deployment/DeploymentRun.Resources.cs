using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi.Recording;
using Pulumi.Serialization;

namespace Pulumi;

internal sealed partial class DeploymentRun
{
    /// <summary>Takes a place among the registrations at once; inputs and outputs follow when they are known.</summary>
    public Registration Register(Resource resource, bool custom, bool remote, ResourceArgs args, ResourceOptions options)
    {
        var kind =
            !custom ? RegistrationKind.Component
            : resource is ProviderResource ? RegistrationKind.Provider
            : RegistrationKind.Custom;
        var parent = options.Parent ?? Stack;
        var registration = Reserve(kind, resource.GetResourceType(), resource.GetResourceName(), parent?.Registration);
        registration.IsRecorded = options.Urn is null;
        registration.IsRemote = remote;
        registration.Version = options.Version;
        registration.Provider = custom ? options.Provider?.Registration : null;
        registration.Providers = remote ? ProvidersOf((ComponentResourceOptions)options) : registration.Providers;
        registration.Settled = CompleteAsync(resource, registration, args, options);
        Await(registration.Settled);
        return registration;
    }

    public void RegisterOutputs(Registration registration, Output<IDictionary<string, object?>> outputs)
    {
        Await(Complete());

        async Task Complete()
        {
            var serializer = new InputSerializer();
            registration.Outputs = await serializer.SerializeAsync(outputs).ConfigureAwait(false) as JsonObject ?? [];
        }
    }

    // A remote component is the only one whose providers are sent, and only its own: inheritance does not reach it.
    private static ImmutableSortedDictionary<string, Registration> ProvidersOf(ComponentResourceOptions options)
    {
        var providers = options.Provider is { } single ? options.Providers.Append(single) : options.Providers;
        return providers.Aggregate(
            ImmutableSortedDictionary<string, Registration>.Empty,
            (map, provider) => map.SetItem(provider.Package, provider.Registration)
        );
    }

    private async Task CompleteAsync(Resource resource, Registration registration, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            if (!_urns.Add(registration.Urn))
            {
                throw new RunException($"Duplicate resource URN '{registration.Urn}'; try giving it a unique name");
            }

            if (options.DeletedWith is not null)
            {
                // Its URN is asked for before the arguments are read.
                await _engine.Task.ConfigureAwait(false);
            }

            await SerializeAsync(args, registration).ConfigureAwait(false);
            var dependsOn = await options.DependsOn.ToOutput().DataTask.ConfigureAwait(false);
            registration.AddDependencies(dependsOn.Resources.Union(dependsOn.Value));
            var id = options.Id is null ? null : (await options.Id.ToOutput().DataTask.ConfigureAwait(false)).Value;
            if (registration.Kind == RegistrationKind.Custom && !string.IsNullOrEmpty(id))
            {
                registration.Kind = RegistrationKind.Read;
                registration.Id = id;
            }
            else if (options.Urn is null)
            {
                await _engine.Task.ConfigureAwait(false);
                Interlocked.Increment(ref _answers);
                await AnswerAsync(resource, registration, options).ConfigureAwait(false);
            }

            foreach (var source in resource.Sources)
            {
                source.Resolve(OutputValue(source, registration), resource);
            }
        }
        catch (Exception exception)
        {
            foreach (var source in resource.Sources)
            {
                source.Fail(exception);
            }

            registration.IsRecorded = false;
            throw;
        }
    }

    private object? OutputValue(OutputSource source, Registration registration) =>
        source.Name switch
        {
            "urn" => registration.Urn,
            "id" => registration.Id ?? registration.Marker("id"),
            "outputs" when registration.Type == StackReference.TypeToken => OutputBuilder.Build(
                source.ValueType,
                Settings.StackOutputs.GetValueOrDefault(registration.Id!),
                registration,
                source.Name
            ),
            _ => OutputBuilder.Build(source.ValueType, registration.Inputs[source.Name], registration, source.Name),
        };

    private static async Task SerializeAsync(InputArgs args, Registration registration)
    {
        foreach (var (name, value) in args.ToDictionary().OrderBy(input => input.Key, StringComparer.Ordinal))
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
