using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that the cluster, not the SDK, defines. Its token is made of what its arguments say.</summary>
public class CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
    : KubernetesResource(args.Type, name, args, options)
{
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}

/// <summary>Programs derive from this, adding the inputs of their kind.</summary>
public abstract class CustomResourceArgs(string apiVersion, string kind) : ResourceArgs
{
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; } = apiVersion;

    [Input("kind")]
    public Input<string> Kind { get; } = kind;

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    internal string Type { get; } = $"kubernetes:{apiVersion}:{kind}";
}
