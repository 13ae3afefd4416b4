namespace Pulumi.Eks;

// The only method of a resource in all packages.
public partial class Cluster
{
    /// <summary>A kubeconfig for a role or a profile, where the cluster's own will not do.</summary>
    public Output<string> GetKubeconfig(ClusterGetKubeconfigArgs? args = null) =>
        Deployment
            .Instance.Call<ClusterGetKubeconfigResult>("eks:index:Cluster/getKubeconfig", args ?? new(), this)
            .Apply(result => result.Result);
}

public sealed class ClusterGetKubeconfigArgs : CallArgs
{
    [Input("profileName")]
    public Input<string>? ProfileName { get; set; }

    [Input("roleArn")]
    public Input<string>? RoleArn { get; set; }

    public static new ClusterGetKubeconfigArgs Empty => new();
}

[OutputType]
internal sealed class ClusterGetKubeconfigResult
{
    public readonly string Result;

    [OutputConstructor]
    private ClusterGetKubeconfigResult(string result) => Result = result;
}
