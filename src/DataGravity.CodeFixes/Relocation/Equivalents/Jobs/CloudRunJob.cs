using DataGravity.Catalog;
using DataGravity.Catalog.Google;
using DataGravity.CodeFixes.Relocation.Copies;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>Writes a container as a Cloud Run job.</summary>
internal static class CloudRunJob
{
    public const string Type = "Gcp.CloudRunV2.Job";

    /// <summary>The lines of its inputs; null if Cloud Run does not offer such a job next to the data.</summary>
    /// <param name="site">The compute it replaces.</param>
    /// <param name="job">The container.</param>
    /// <param name="starts">Whether it runs as soon as it is created.</param>
    public static IReadOnlyList<InputLine>? LinesOf(EquivalentSite site, ContainerJob job, bool starts)
    {
        if (
            !job.FitsCloudRun
            || job.HasGpu && !CloudRunLimits.HasGpus(site.Region!)
            || CloudRunLimits.Fit(job.Processors, job.Memory, job.HasGpu) is not var (processors, memory)
        )
        {
            return null;
        }

        var (code, parts) = (site.Code, new CloudRunParts(site.Code, "Gcp.CloudRunV2.Inputs.JobTemplateTemplate", job.HasGpu));
        var container = parts.New(
            "Container",
            $"Image = {job.Image}",
            job.Entrypoint is null ? null : CodeWriter.List("Commands", [.. job.Entrypoint]),
            job.Arguments is null ? null : CodeWriter.List("Args", [.. job.Arguments]),
            parts.Environment(job.Environment),
            parts.Resources(processors, memory)
        );
        var template = parts.New(
            "",
            [
                .. parts.Accelerator,
                $"Timeout = \"{job.Seconds ?? CloudRunLimits.MaxSeconds(job.HasGpu)}s\"",
                $"MaxRetries = {job.Attempts - 1}",
                CodeWriter.List("Containers", container),
            ]
        );
        return
        [
            new($"Location = \"{site.Region}\""),
            new("DeletionProtection = false"),
            .. starts ? new[] { new InputLine("StartExecutionToken = \"first\"") } : [],
            .. job.HasGpu && job.Seconds is null
                ? new[] { InputLine.Comment("With a GPU, a task of Cloud Run may take an hour at most.") }
                : [],
            new($"Template = {code.New("Gcp.CloudRunV2.Inputs.JobTemplateArgs", $"Template = {template}")}"),
        ];
    }

    /// <summary>What it is called in titles.</summary>
    public static string NounOf(ContainerJob job) => job.HasGpu ? "Cloud Run job with an L4" : "Cloud Run job";
}
