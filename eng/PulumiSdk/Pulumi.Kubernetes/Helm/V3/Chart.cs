using Pulumi.Kubernetes.Yaml;

namespace Pulumi.Kubernetes.Helm.V3;

/// <summary>The objects of a Helm chart, as a component of the program.</summary>
public sealed class Chart : CollectionComponentResource
{
    public Chart(string releaseName, Union<ChartArgs, LocalChartArgs> args, ComponentResourceOptions? options = null)
        : base("kubernetes:helm.sh/v3:Chart", NameOf(args, releaseName), options) { }

    private static string NameOf(Union<ChartArgs, LocalChartArgs> args, string releaseName) =>
        args.Match(chart => chart.ResourcePrefix, chart => chart.ResourcePrefix) is { Length: > 0 } prefix
            ? $"{prefix}-{releaseName}"
            : releaseName;
}
