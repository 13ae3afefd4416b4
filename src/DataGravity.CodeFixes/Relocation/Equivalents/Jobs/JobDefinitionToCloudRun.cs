using DataGravity.Evaluation;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>Maps a Batch job definition to a Cloud Run job.</summary>
internal sealed class JobDefinitionToCloudRun : EquivalentMapping
{
    public override string Token => "aws:batch/jobDefinition:JobDefinition";

    public override string Cloud => "gcp";

    public override Equivalent? TryMap(EquivalentSite site)
    {
        if (
            Inputs.TryRead(site.Call) is not { } inputs
            || Inputs.TextOf(inputs["Type"]) != "container"
            || inputs["ContainerProperties"] is not { } properties
            || !site.NamesDataOnlyIn(["containerProperties"], properties)
            || JsonInput.TryRead(properties, site) is not { Document: RecordValue container } json
            || JsonContainer.JobOf(json, container, site) is not { } job
            || job.HasGpu && !JsonContainer.MayHaveL4(site)
        )
        {
            return null;
        }
        var (limit, attempts) = (
            Inputs.PartOf(inputs["Timeout"], "AttemptDurationSeconds"),
            Inputs.PartOf(inputs["RetryStrategy"], "Attempts")
        );
        if (inputs["Timeout"] is not null && Inputs.NumberOf(limit) is null || attempts is not null && Inputs.NumberOf(attempts) is null)
            return null;
        job = job with { Seconds = Inputs.NumberOf(limit), Attempts = Inputs.NumberOf(attempts) ?? 1 };
        if (CloudRunJob.LinesOf(site, job, starts: false) is not { } lines)
            return null;
        return new Equivalent(
            inputs,
            CloudRunJob.Type,
            CloudRunJob.NounOf(job),
            (name, value) =>
                name switch
                {
                    "ContainerProperties" => [.. lines, .. JsonContainer.Rest(name, container)],
                    "Type" or "Region" or "Timeout" or "PlatformCapabilities" => [],
                    "Name" => [InputLine.Named(name, value)],
                    "RetryStrategy" => [.. InputLine.NoneIn(name, value, "RetryStrategy.Attempts")],
                    _ => [InputLine.None(name)],
                }
        );
    }
}
