using DataGravity.Catalog;
using DataGravity.Catalog.MachineLearning;
using DataGravity.CodeFixes.Relocation.Copies;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>Maps a Cloud Run job to a Batch job definition, with a queue and machines to run it.</summary>
internal sealed class CloudRunJobToBatch : EquivalentMapping
{
    public override string Token => "gcp:cloudrunv2/job:Job";

    public override string Cloud => "aws";

    public override Equivalent? TryMap(EquivalentSite site)
    {
        if (
            Inputs.TryRead(site.Call) is not { } inputs
            || Inputs.PartOf(inputs["Template"], "Template") is not { } task
            || Inputs.OnlyIn(Inputs.PartOf(task, "Containers")) is not { } container
            || !site.NamesDataOnlyIn(
                ["template.template.containers[]"],
                Inputs.PartOf(container, "Envs"),
                Inputs.PartOf(container, "Args"),
                Inputs.PartOf(container, "Commands")
            )
            || CloudRunContainer.JobOf(task, container, site) is not { } job
            || MachineFor(job) is not { } machine
            || !site.IsOffered(machine)
            || site.Variable(site.Data.Compute.Name, "Machines") is not { } machines
        )
        {
            return null;
        }
        var name = site.Call.Creation.ArgumentList!.Arguments[0].Expression.ToString();
        return new Equivalent(
            inputs,
            "Aws.Batch.JobDefinition",
            job.HasGpu ? $"Batch job definition on {machine}" : "Batch job definition",
            (input, value) =>
                input switch
                {
                    "Template" =>
                    [
                        new("Type = \"container\""),
                        new("PlatformCapabilities = { \"EC2\" }"),
                        .. job.Entrypoint is null ? [] : new[] { InputLine.Comment("Batch gives the command to the image's entry point.") },
                        new($"ContainerProperties = {PropertiesOf(job, site)}"),
                        .. job.Seconds is { } seconds
                            ? new[]
                            {
                                new InputLine(
                                    $"Timeout = {site.Code.New("Aws.Batch.Inputs.JobDefinitionTimeoutArgs", $"AttemptDurationSeconds = {seconds}")}"
                                ),
                            }
                            : [],
                        new(
                            $"RetryStrategy = {site.Code.New("Aws.Batch.Inputs.JobDefinitionRetryStrategyArgs", $"Attempts = {job.Attempts}")}"
                        ),
                        .. InputLine.NoneIn(input, value, [.. CloudRunContainer.Mapped]),
                    ],
                    "Location" or "DeletionProtection" => [],
                    "Name" => [InputLine.Renamed("Name")],
                    "Labels" => [InputLine.Renamed("Tags")],
                    _ => [InputLine.None(input)],
                }
        )
        {
            Added = [site.RegionMember],
            Before = [.. MachinesOf(site, job, machine, machines, name)],
        };
    }

    /// <summary>The first machine that has what a job asks for. The machine needs a part of its memory itself.</summary>
    private static string? MachineFor(ContainerJob job) =>
        !job.HasGpu
            ? "optimal"
            : new[] { "g6.xlarge", "g6.2xlarge", "g6.4xlarge", "g6.8xlarge" }.FirstOrDefault(type =>
                MachineSize.Parse(type) is { } size && size.Processors >= job.Processors && size.Memory * 900 >= job.Memory
            );

    private static string PropertiesOf(ContainerJob job, EquivalentSite site)
    {
        var output = site.Code.Type("Output");
        var command = (job.Entrypoint ?? []).Concat(job.Arguments ?? []).ToArray();
        string[] fields =
        [
            $"image = {job.Image}",
            .. command.Length == 0 ? [] : new[] { CodeWriter.Array("command", "object", command) },
            .. job.Environment.Count == 0
                ? []
                : new[]
                {
                    CodeWriter.Array(
                        "environment",
                        "object",
                        [.. job.Environment.Select(variable => $"new {{ name = \"{variable.Name}\", value = {variable.Value} }}")]
                    ),
                },
            CodeWriter.Array(
                "resourceRequirements",
                "",
                [
                    .. job.HasGpu ? [Requirement("GPU", 1)] : Array.Empty<string>(),
                    Requirement("VCPU", job.Processors),
                    Requirement("MEMORY", job.Memory),
                ]
            ),
        ];
        return $"{output}.JsonSerialize({output}.Create(new\n{{\n{string.Concat(fields.Select(field => $"    {field.Replace("\n", "\n    ")},\n"))}}}))";
    }

    private static string Requirement(string type, int value) => $"new {{ type = \"{type}\", value = \"{value}\" }}";

    private static IEnumerable<string> MachinesOf(EquivalentSite site, ContainerJob job, string machine, string variable, string name)
    {
        var (code, compute, provider) = (site.Code, site.Data.Compute.Name, site.Provider is { } own ? $"Provider = {own}" : null);
        var processors = MachineSize.Parse(machine)?.Processors ?? job.Processors;
        yield return code.Create(
            variable,
            "Aws.Batch.ComputeEnvironment",
            name,
            [
                "Type = \"MANAGED\"",
                $"ComputeResources = {code.New(
                    "Aws.Batch.Inputs.ComputeEnvironmentComputeResourcesArgs",
                    "Type = \"EC2\"", "AllocationStrategy = \"BEST_FIT_PROGRESSIVE\"", $"InstanceTypes = {{ \"{machine}\" }}", "MinVcpus = 0", $"MaxVcpus = {processors}",
                    $"InstanceRole = {site.Setting(compute, "InstanceRole")}", $"Subnets = {site.Setting(compute, "Subnets", "RequireObject<string[]>")}", $"SecurityGroupIds = {site.Setting(compute, "SecurityGroups", "RequireObject<string[]>")}")}",
                site.RegionMember,
            ],
            [provider]
        );
        yield return code.Create(
            null,
            "Aws.Batch.JobQueue",
            name,
            [
                "State = \"ENABLED\"",
                "Priority = 1",
                CodeWriter.List(
                    "ComputeEnvironmentOrders",
                    code.New("Aws.Batch.Inputs.JobQueueComputeEnvironmentOrderArgs", "Order = 1", $"ComputeEnvironment = {variable}.Arn")
                ),
                site.RegionMember,
            ],
            [provider]
        );
    }
}
