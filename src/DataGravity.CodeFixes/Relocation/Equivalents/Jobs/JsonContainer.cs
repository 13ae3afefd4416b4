using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>Reads a container in the JSON of Batch or ECS.</summary>
internal static class JsonContainer
{
    private static readonly string[] s_mapped =
    [
        "image",
        "entryPoint",
        "command",
        "environment",
        "resourceRequirements",
        "vcpus",
        "memory",
        "name",
        "essential",
    ];

    /// <summary>The container's job; null if it cannot be read, listens on a port, or has several GPUs.</summary>
    public static ContainerJob? JobOf(JsonInput json, Value container, EquivalentSite site)
    {
        var requirements = JsonInput.Items(JsonInput.Field(container, "resourceRequirements") ?? new SequenceValue([]));
        var variables = JsonInput
            .Items(JsonInput.Field(container, "environment") ?? new SequenceValue([]))
            ?.Select(variable =>
                (Name: JsonInput.Field(variable, "name") as Constant, Value: json.ExpressionOf(JsonInput.Field(variable, "value")))
            )
            .ToArray();
        if (
            json.ExpressionOf(JsonInput.Field(container, "image")) is not { } image
            || requirements is null
            || variables is null
            || variables.Any(variable => variable.Name is null || variable.Value is null)
            || JsonInput.Field(container, "portMappings") is not null
            || !TryTexts(json, JsonInput.Field(container, "entryPoint"), out var entrypoint)
            || !TryTexts(json, JsonInput.Field(container, "command"), out var command)
            || requirements.Any(requirement => JsonInput.Number(JsonInput.Field(requirement, "value")) is null)
            || Required("GPU") > 1
            || json.LosesData(site, RestOf(container).Select(field => field.Value))
        )
        {
            return null;
        }
        return new ContainerJob(ContainerJob.ImageIn(image, site))
        {
            Entrypoint = entrypoint,
            Arguments = command,
            Environment = [.. variables.Select(variable => ($"{variable.Name}", variable.Value!))],
            Processors = Required("VCPU") ?? JsonInput.Number(JsonInput.Field(container, "vcpus")) ?? 1,
            Memory = Required("MEMORY") ?? JsonInput.Number(JsonInput.Field(container, "memory")) ?? 2_048,
            HasGpu = Required("GPU") == 1,
        };

        int? Required(string type) =>
            requirements!
                .Where(requirement => $"{JsonInput.Field(requirement, "type")}" == type)
                .Select(requirement => JsonInput.Number(JsonInput.Field(requirement, "value")))
                .FirstOrDefault();
    }

    /// <summary>The lines for its parts without an equivalent.</summary>
    public static IEnumerable<InputLine> Rest(string input, Value container) =>
        RestOf(container).Select(field => InputLine.None($"{input}.{field.Key}"));

    private static IEnumerable<KeyValuePair<string, Value>> RestOf(Value container) =>
        container is RecordValue record ? record.Fields.Where(field => !s_mapped.Contains(field.Key)) : [];

    /// <summary>Whether the program's own machines for jobs, if there are any, may have an L4.</summary>
    public static bool MayHaveL4(EquivalentSite site)
    {
        var machines = site
            .Data.Compute.Stack.Resources.Where(resource =>
                resource.Token is "aws:batch/computeEnvironment:ComputeEnvironment" or "aws:ec2/launchTemplate:LaunchTemplate"
            )
            .SelectMany(resource => resource.Machines)
            .ToArray();
        return machines.Length == 0 || machines.Any(machine => machine == "g6" || machine.StartsWith("g6.", StringComparison.Ordinal));
    }

    private static bool TryTexts(JsonInput json, Value? list, out IReadOnlyList<string>? texts)
    {
        var items = JsonInput.Items(list)?.Select(item => $"{item}".Contains("Ref::") ? null : json.ExpressionOf(item)).ToArray();
        texts = items is null ? null : [.. items.OfType<string>()];
        return list is null || items is not null && !items.Contains(null);
    }
}
