using DataGravity.Catalog;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>A container that runs to its end.</summary>
/// <param name="Image">Its image, as an expression.</param>
internal sealed record ContainerJob(string Image)
{
    /// <summary>What it runs in place of the image's entry point, as expressions; null for that.</summary>
    public IReadOnlyList<string>? Entrypoint { get; init; }

    /// <summary>What that is given, as expressions; null for what the image says.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>Its environment: names, and values as expressions.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];

    public int Processors { get; init; } = 1;

    /// <summary>Memory in MiB.</summary>
    public int Memory { get; init; } = 2_048;

    public bool HasGpu { get; init; }

    /// <summary>How long it may take, in seconds; null where nobody says.</summary>
    public int? Seconds { get; init; }

    /// <summary>How often it is tried.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>
    /// An image where the other cloud can pull it: one of Docker Hub is the same everywhere, of another the program is given a copy.
    /// </summary>
    /// <param name="image">The image, as an expression.</param>
    /// <param name="site">Where it is to be.</param>
    public static string ImageIn(string image, EquivalentSite site) =>
        image[0] == '"' && IsOfDockerHub(image.Trim('"')) ? image : site.Setting(site.Data.Compute.Name, "Image");

    /// <summary>Whether a week, or with a GPU an hour, is enough for it.</summary>
    public bool FitsCloudRun => Seconds is null || Seconds <= CloudRunLimits.MaxSeconds(HasGpu);

    // A host has a dot or a port.
    private static bool IsOfDockerHub(string image) =>
        image.StartsWith("docker.io/", StringComparison.Ordinal)
        || image.IndexOf('/') is var slash && (slash < 0 || image.Substring(0, slash).IndexOfAny(['.', ':']) < 0);
}
