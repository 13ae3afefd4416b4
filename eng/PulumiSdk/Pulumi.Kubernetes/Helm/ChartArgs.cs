using System.Collections.Generic;
using Pulumi.Kubernetes.Yaml;

namespace Pulumi.Kubernetes.Helm;

/// <summary>What charts from a repository and from a folder have in common.</summary>
public class BaseChartArgs : ResourceArgs
{
    public InputList<string> ApiVersions { get; set; } = [];

    public Input<bool>? IncludeTestHookResources { get; set; }

    public Input<bool>? SkipCRDRendering { get; set; }

    public Input<bool>? SkipAwait { get; set; }

    public Input<string>? Namespace { get; set; }

    public Input<string>? KubeVersion { get; set; }

    public InputMap<object> Values { get; set; } = [];

    public List<TransformationAction> Transformations { get; set; } = [];

    public string? ResourcePrefix { get; set; }
}

public class ChartArgs : BaseChartArgs
{
    public Input<string>? Repo { get; set; }

    public Input<string> Chart { get; set; } = null!;

    public Input<string>? Version { get; set; }

    public Input<ChartFetchArgs>? FetchOptions { get; set; }
}

public class LocalChartArgs : BaseChartArgs
{
    public string Path { get; set; } = null!;
}

/// <summary>How a chart is fetched.</summary>
public class ChartFetchArgs
{
    public Input<string>? Version { get; set; }

    public Input<string>? CAFile { get; set; }

    public Input<string>? CertFile { get; set; }

    public Input<string>? KeyFile { get; set; }

    public Input<string>? Destination { get; set; }

    public Input<string>? Keyring { get; set; }

    public Input<string>? Password { get; set; }

    public Input<string>? Repo { get; set; }

    public Input<string>? UntarDir { get; set; }

    public Input<string>? Username { get; set; }

    public Input<string>? Home { get; set; }

    public Input<bool>? Devel { get; set; }

    public Input<bool>? Prov { get; set; }

    public Input<bool>? Untar { get; set; }

    public Input<bool>? Verify { get; set; }
}
