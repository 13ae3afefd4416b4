namespace DataGravity.Catalog.Google;

/// <summary>The limits of a Cloud Run container.</summary>
/// <remarks>cloud.google.com/run/docs: configuring/jobs/cpu, configuring/services/memory-limits, configuring/jobs/gpu, create-jobs; read
/// November 2026.</remarks>
internal static class CloudRunLimits
{
    private const int MaxGibibytes = 32;

    private static readonly int[] s_processors = [1, 2, 4, 6, 8];

    // asia-south1 is open by invitation only.
    private static readonly string[] s_gpuRegions =
    [
        "asia-south1",
        "asia-southeast1",
        "europe-west1",
        "europe-west4",
        "us-central1",
        "us-east4",
    ];

    /// <summary>The longest time a task of a job may take, in seconds: a week, or an hour with a GPU.</summary>
    public static int MaxSeconds(bool hasGpu) => hasGpu ? 3_600 : 604_800;

    /// <summary>Whether a region has the L4, the only GPU that Cloud Run offers to everyone.</summary>
    public static bool HasGpus(string region) => s_gpuRegions.Contains(region);

    /// <summary>
    /// Finds the smallest processor and memory limits that give a container what it needs; null if Cloud Run offers none.
    /// </summary>
    /// <param name="processors">Virtual processors.</param>
    /// <param name="mebibytes">Memory in MiB.</param>
    /// <param name="hasGpu">Whether it has a GPU. With one, it gets at least four processors and 16 GiB.</param>
    public static (int Processors, string Memory)? Fit(int processors, int mebibytes, bool hasGpu)
    {
        var memory = Math.Max(mebibytes, hasGpu ? 16_384 : 512);
        // Each processor allows up to 4 GiB.
        var enough = s_processors.Where(count => count >= Math.Max(processors, hasGpu ? 4 : 1) && memory <= count * 4_096).ToArray();
        return enough.Length == 0 || memory > MaxGibibytes * 1_024
            ? null
            : (enough[0], memory % 1_024 == 0 ? $"{memory / 1_024}Gi" : $"{memory}Mi");
    }
}
