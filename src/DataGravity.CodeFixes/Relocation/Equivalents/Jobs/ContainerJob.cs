using DataGravity.Catalog;
using DataGravity.Catalog.Google;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>A container that runs to its end.</summary>
/// <param name="Image">Its image, as an expression.</param>
internal sealed record ContainerJob(string Image)
{
    /// <summary>The command that replaces the image's entry point, as expressions; null for none.</summary>
    public IReadOnlyList<string>? Entrypoint { get; init; }

    /// <summary>The arguments, as expressions; null for those of the image.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>Its environment: names, and values as expressions.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];

    public int Processors { get; init; } = 1;

    /// <summary>Memory in MiB.</summary>
    public int Memory { get; init; } = 2_048;

    public bool HasGpu { get; init; }

    /// <summary>The longest time it may take, in seconds; null if it is not given.</summary>
    public int? Seconds { get; init; }

    /// <summary>The number of attempts.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>
    /// The image for the other cloud. One of Docker Hub is the same everywhere. For another, the program reads the address of a copy from
    /// its configuration.
    /// </summary>
    /// <param name="image">The image, as an expression.</param>
    /// <param name="site">The compute it replaces.</param>
    public static string ImageIn(string image, EquivalentSite site) =>
        image[0] == '"' && IsOfDockerHub(image.Trim('"')) ? image : site.Setting(site.Data.Compute.Name, "Image");

    /// <summary>Whether Cloud Run's longest time is enough: a week, or an hour with a GPU.</summary>
    public bool FitsCloudRun => Seconds is null || Seconds <= CloudRunLimits.MaxSeconds(HasGpu);

    // The part before the slash is a host if it has a dot or a port.
    private static bool IsOfDockerHub(string image) =>
        image.StartsWith("docker.io/", StringComparison.Ordinal)
        || image.IndexOf('/') is var slash && (slash < 0 || image.Substring(0, slash).IndexOfAny(['.', ':']) < 0);
}
