using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>Reads the container of a Cloud Run job.</summary>
internal static class CloudRunContainer
{
    private const string Task = "Template.Template";

    /// <summary>The parts of the job's inputs that describe the container.</summary>
    public static IReadOnlyList<string> Mapped { get; } =
    [
        $"{Task}.Timeout",
        $"{Task}.MaxRetries",
        $"{Task}.NodeSelector.Accelerator",
        $"{Task}.GpuZonalRedundancyDisabled",
        $"{Task}.Containers.Name",
        $"{Task}.Containers.Image",
        $"{Task}.Containers.Commands",
        $"{Task}.Containers.Args",
        $"{Task}.Containers.Envs",
        $"{Task}.Containers.Resources.Limits",
    ];

    /// <summary>The container's job; null if it cannot be read, or it has a GPU other than one L4.</summary>
    public static ContainerJob? JobOf(ExpressionSyntax task, ExpressionSyntax container, EquivalentSite site)
    {
        var (accelerator, limits) = (Inputs.PartOf(task, "NodeSelector", "Accelerator"), Inputs.PartOf(container, "Resources", "Limits"));
        var (timeout, retries) = (Inputs.PartOf(task, "Timeout"), Inputs.PartOf(task, "MaxRetries"));
        if (
            Inputs.PartOf(container, "Image") is not { } image
            || MovedText.TryWrite(image) is not { } written
            || !MovedText.TryAllOf(Inputs.PartOf(container, "Commands"), out var commands)
            || !MovedText.TryAllOf(Inputs.PartOf(container, "Args"), out var arguments)
            || VariablesIn(Inputs.PartOf(container, "Envs")) is not { } environment
            || accelerator is not null && Inputs.TextOf(accelerator) != "nvidia-l4"
            || timeout is not null && SecondsIn(timeout) is null
            || retries is not null && Inputs.NumberOf(retries) is null
            || limits is not null && Inputs.EntriesOf(limits) is null
        )
        {
            return null;
        }
        var given = Inputs.EntriesOf(limits)?.ToDictionary(limit => limit.Key, limit => Inputs.TextOf(limit.Value)) ?? [];
        if (
            Processors(given.TryGetValue("cpu", out var cpu) ? cpu : "1") is not { } processors
            || Mebibytes(given.TryGetValue("memory", out var memory) ? memory : "512Mi") is not { } mebibytes
            || (accelerator is not null) != (given.TryGetValue("nvidia.com/gpu", out var gpus) && gpus == "1")
        )
        {
            return null;
        }
        return new ContainerJob(ContainerJob.ImageIn(written, site))
        {
            Entrypoint = commands,
            Arguments = arguments,
            Environment = environment,
            Processors = processors,
            Memory = mebibytes,
            HasGpu = accelerator is not null,
            // Cloud Run's defaults.
            Seconds = SecondsIn(timeout) ?? 600,
            Attempts = 1 + (Inputs.NumberOf(retries) ?? 3),
        };
    }

    private static IReadOnlyList<(string, string)>? VariablesIn(ExpressionSyntax? variables)
    {
        if (variables is null)
            return [];
        var read = Inputs
            .ItemsOf(variables)
            ?.Select(variable =>
                (
                    Name: Inputs.TextOf(Inputs.PartOf(variable, "Name")),
                    Value: Inputs.PartOf(variable, "Value") is { } value ? MovedText.TryWrite(value) : null
                )
            )
            .ToArray();
        return read is null || read.Any(variable => variable.Name is null || variable.Value is null)
            ? null
            : [.. read.Select(variable => (variable.Name!, variable.Value!))];
    }

    private static int? SecondsIn(ExpressionSyntax? duration) =>
        Inputs.TextOf(duration) is { } text && text.EndsWith("s", StringComparison.Ordinal) ? Whole(text, 1) : null;

    private static int? Processors(string? limit) =>
        limit is null ? null
        : limit.EndsWith("m", StringComparison.Ordinal) ? (Whole(limit, 1) + 999) / 1_000
        : Whole(limit, 0);

    private static int? Mebibytes(string? limit) =>
        limit is null ? null
        : limit.EndsWith("Gi", StringComparison.Ordinal) ? Whole(limit, 2) * 1_024
        : limit.EndsWith("Mi", StringComparison.Ordinal) ? Whole(limit, 2)
        : null;

    private static int? Whole(string text, int unit) =>
        int.TryParse(text.Substring(0, text.Length - unit), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
