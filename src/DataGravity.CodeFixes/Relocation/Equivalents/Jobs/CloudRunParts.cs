using DataGravity.CodeFixes.Relocation.Copies;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>Writes the inputs that jobs and services of Cloud Run have in common. Each kind has its own args types.</summary>
/// <param name="code">Writes them.</param>
/// <param name="type">The prefix of the args types, below <c>Pulumi</c>.</param>
/// <param name="hasGpu">Whether the container has a GPU.</param>
internal sealed class CloudRunParts(CodeWriter code, string type, bool hasGpu)
{
    /// <summary>The members of a template that ask for an L4; null for none.</summary>
    public string?[] Accelerator =>
        hasGpu ? [$"NodeSelector = {New("NodeSelector", "Accelerator = \"nvidia-l4\"")}", "GpuZonalRedundancyDisabled = true"] : [];

    public string New(string part, params string?[] members) => code.New($"{type}{part}Args", members);

    /// <summary>The environment of a container; null for none.</summary>
    /// <param name="variables">Names, and values as expressions.</param>
    public string? Environment(IReadOnlyList<(string Name, string Value)> variables) =>
        variables.Count == 0
            ? null
            : CodeWriter.List(
                "Envs",
                [.. variables.Select(variable => New("ContainerEnv", $"Name = \"{variable.Name}\"", $"Value = {variable.Value}"))]
            );

    /// <summary>The resource limits of a container.</summary>
    public string Resources(int processors, string memory, params string?[] members) =>
        $"Resources = {New(
        "ContainerResources",
        [.. members, CodeWriter.List("Limits", [$"[\"cpu\"] = \"{processors}\"", $"[\"memory\"] = \"{memory}\"", .. hasGpu ? ["[\"nvidia.com/gpu\"] = \"1\""] : Array.Empty<string>()])])}";
}
