using DataGravity.Catalog;
using DataGravity.Catalog.MachineLearning;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>
/// Maps a SageMaker training job whose container fetches its data itself to a Cloud Run job, since Google's provider has no training job.
/// By default, SageMaker runs an image with <c>train</c>:
/// docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-dockerfile.html, November 2026.
/// </summary>
internal sealed class TrainingJobToCloudRun : EquivalentMapping
{
    public override string Token => "aws:sagemaker/trainingJob:TrainingJob";

    public override string Cloud => "gcp";

    public override Equivalent? TryMap(EquivalentSite site)
    {
        // Data that SageMaker feeds to the job stays in AWS.
        if (
            Inputs.TryRead(site.Call) is not { } inputs
            || inputs["InputDataConfigs"] is not null
            || !site.NamesDataOnlyIn(["environment"], inputs["Environment"])
            || JobOf(inputs, site) is not { } job
            || CloudRunJob.LinesOf(site, job, starts: true) is not { } lines
        )
        {
            return null;
        }
        return new Equivalent(
            inputs,
            CloudRunJob.Type,
            CloudRunJob.NounOf(job),
            (name, value) =>
                name switch
                {
                    "AlgorithmSpecification" =>
                    [
                        .. lines,
                        .. InputLine.NoneIn(
                            name,
                            value,
                            "AlgorithmSpecification.TrainingImage",
                            "AlgorithmSpecification.ContainerEntrypoints",
                            "AlgorithmSpecification.ContainerArguments"
                        ),
                    ],
                    "ResourceConfig" => [.. InputLine.NoneIn(name, value, "ResourceConfig.InstanceType", "ResourceConfig.InstanceCount")],
                    "StoppingCondition" => [.. InputLine.NoneIn(name, value, "StoppingCondition.MaxRuntimeInSeconds")],
                    "RetryStrategy" => [.. InputLine.NoneIn(name, value, "RetryStrategy.MaximumRetryAttempts")],
                    "Environment" or "Region" => [],
                    "TrainingJobName" => [InputLine.Named(name, value)],
                    "OutputDataConfig" or "HyperParameters" => [.. InputLine.NoneIn(name, value)],
                    _ => [InputLine.None(name)],
                }
        );
    }

    private static ContainerJob? JobOf(Inputs inputs, EquivalentSite site)
    {
        var (algorithm, resources) = (inputs["AlgorithmSpecification"], inputs["ResourceConfig"]);
        if (
            Inputs.PartOf(algorithm, "TrainingImage") is not { } image
            || MovedText.TryWrite(image) is not { } written
            || Inputs.TextOf(Inputs.PartOf(resources, "InstanceType")) is not { } machine
            || MachineSize.Parse(machine) is not { } size
            || Inputs.NumberOf(Inputs.PartOf(resources, "InstanceCount")) != 1
            || Inputs.EntriesOf(inputs["Environment"]) is not { } environment
            || !MovedText.TryAllOf(Inputs.PartOf(algorithm, "ContainerEntrypoints"), out var entrypoint)
            || !MovedText.TryAllOf(Inputs.PartOf(algorithm, "ContainerArguments"), out var arguments)
        )
        {
            return null;
        }
        var variables = environment.Select(entry => (entry.Key, Value: MovedText.TryWrite(entry.Value)!)).ToArray();
        var (limit, retries) = (
            Inputs.PartOf(inputs["StoppingCondition"], "MaxRuntimeInSeconds"),
            Inputs.PartOf(inputs["RetryStrategy"], "MaximumRetryAttempts")
        );
        if (
            variables.Any(variable => variable.Value is null)
            || limit is not null && Inputs.NumberOf(limit) is null
            || retries is not null && Inputs.NumberOf(retries) is null
        )
        {
            return null;
        }

        return new ContainerJob(ContainerJob.ImageIn(written, site))
        {
            Entrypoint = entrypoint,
            Arguments = arguments ?? (entrypoint is null ? ["\"train\""] : null),
            Environment = variables,
            Processors = size.Processors,
            Memory = size.Memory * 1_024,
            HasGpu = size.Gpus > 0,
            Seconds = Inputs.NumberOf(limit),
            Attempts = 1 + (Inputs.NumberOf(retries) ?? 0),
        };
    }
}
