namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>Maps an ECS task definition that no service of the program runs to a Cloud Run job.</summary>
internal sealed class TaskDefinitionToCloudRun : EquivalentMapping
{
    private const int UnitsPerProcessor = 1_024;

    public override string Token => "aws:ecs/taskDefinition:TaskDefinition";

    public override string Cloud => "gcp";

    public override Equivalent? TryMap(EquivalentSite site)
    {
        if (
            Inputs.TryRead(site.Call) is not { } inputs
            || inputs["ContainerDefinitions"] is not { } definitions
            || !site.NamesDataOnlyIn(["containerDefinitions"], definitions)
            || JsonInput.TryRead(definitions, site) is not { } json
            || JsonInput.Items(json.Document) is not [var container]
            || JsonContainer.JobOf(json, container, site) is not { } job
            || job.HasGpu && !JsonContainer.MayHaveL4(site)
            || inputs["Cpu"] is { } cpu && Inputs.NumberOf(cpu) is null
            || inputs["Memory"] is { } memory && Inputs.NumberOf(memory) is null
        )
        {
            return null;
        }
        job = job with
        {
            Processors = Inputs.NumberOf(inputs["Cpu"]) is { } units ? (units + UnitsPerProcessor - 1) / UnitsPerProcessor : job.Processors,
            Memory = Inputs.NumberOf(inputs["Memory"]) ?? job.Memory,
        };
        if (CloudRunJob.LinesOf(site, job, starts: false) is not { } lines)
            return null;
        return new Equivalent(
            inputs,
            CloudRunJob.Type,
            CloudRunJob.NounOf(job),
            (name, value) =>
                name switch
                {
                    "ContainerDefinitions" => [.. lines, .. JsonContainer.Rest(name, container)],
                    "Cpu" or "Memory" or "Region" or "RequiresCompatibilities" => [],
                    "Family" => [InputLine.Named(name, value)],
                    _ => [InputLine.None(name)],
                }
        );
    }
}
