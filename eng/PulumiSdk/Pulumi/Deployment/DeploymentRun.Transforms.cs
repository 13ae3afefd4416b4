using System.Collections.Immutable;
using Pulumi.Recording;
using Pulumi.Serialization;

namespace Pulumi;

internal sealed partial class DeploymentRun
{
    /// <summary>Runs the transforms of a resource on what it is about to be registered with, as the engine does.</summary>
    private static async Task TransformAsync(Resource resource, Registration registration, ResourceOptions options)
    {
        foreach (var transform in resource.Transforms)
        {
            var args = registration.Inputs.ToImmutableDictionary(
                input => input.Key,
                input => OutputBuilder.Build(typeof(object), input.Value, registration, input.Key)
            );
            var custom = registration.Kind != RegistrationKind.Component;
            // The engine knows no more of the options than this; what the transform does to them counts only in its result.
            ResourceOptions seen = custom
                ? new CustomResourceOptions { Parent = options.Parent, Provider = options.Provider }
                : new ComponentResourceOptions { Parent = options.Parent };
            if (await transform(new(registration.Name, registration.Type, custom, args, seen)).ConfigureAwait(false) is not { } result)
            {
                continue;
            }

            registration.Inputs.Clear();
            foreach (var (name, value) in result.Args.OrderBy(input => input.Key, StringComparer.Ordinal))
            {
                var serializer = new InputSerializer();
                if (await serializer.SerializeAsync(value).ConfigureAwait(false) is { } node)
                {
                    registration.Inputs[name] = node;
                    registration.AddDependencies(serializer.Resources, name);
                    registration.HasUnknowns |= serializer.SawUnknown;
                }
            }

            if (custom && result.Options.Provider is { } provider)
            {
                options.Provider = provider;
                registration.Provider = provider.Registration;
            }
        }
    }
}
