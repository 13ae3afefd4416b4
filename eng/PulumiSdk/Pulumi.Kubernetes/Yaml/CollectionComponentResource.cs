using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Yaml;

/// <summary>
/// A component of objects that are written elsewhere, in YAML or a chart. These texts are not read here, so it has no
/// children; its arguments are not sent to the engine, as with any component made in the program.
/// </summary>
public abstract class CollectionComponentResource(string type, string name, ComponentResourceOptions? options = null)
    : ComponentResource(type, name, options);

/// <summary>Changes an object that was read before it is registered.</summary>
public delegate ImmutableDictionary<string, object> TransformationAction(
    ImmutableDictionary<string, object> args,
    CustomResourceOptions options
);
