using DataGravity.Configuration;
using DataGravity.Configuration.Stacks;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>A context that answers from a project's files. Values that the files do not contain stay symbolic.</summary>
/// <param name="configuration">The configuration of a stack, or of the project if it has no stack. Null without a project.</param>
/// <param name="files">The files that the program may read. Null if there are none.</param>
/// <param name="outputs">The values of other stacks' outputs, by the stack and the output. Null if none is known.</param>
internal sealed class ConfiguredContext(
    StackConfiguration? configuration,
    ProgramFiles? files = null,
    Func<string, string, Constant?>? outputs = null
) : IProgramContext
{
    /// <summary>Creates one context for each stack. Without stack files it creates one context that stands for any stack.</summary>
    public static IReadOnlyList<ConfiguredContext> CreateAll(
        ProjectConfiguration? project,
        ProgramFiles? files = null,
        Func<string, string, Constant?>? outputs = null
    ) =>
        project switch
        {
            null => [new(null, files, outputs)],
            { Stacks.Count: 0 } => [new(project.WithoutStack, files, outputs)],
            _ => [.. project.Stacks.Select(stack => new ConfiguredContext(stack, files, outputs))],
        };

    /// <inheritdoc/>
    public ProgramFiles Files { get; } = files ?? ProgramFiles.None;

    /// <inheritdoc/>
    public string? StackName => configuration?.StackName;

    /// <inheritdoc/>
    public string? ProjectName => configuration?.Project.Name is { Length: > 0 } name ? name : null;

    /// <inheritdoc/>
    public Value Configuration(string key)
    {
        if (configuration is not null && configuration.TryGet(key, out var value))
            return Read(value, SymbolicInput.OfConfiguration(key));
        // A stack's file contains all of its configuration. Without a stack file, the value of a key is not known.
        return StackName is null ? SymbolicInput.OfConfiguration(key) : Constant.Null;
    }

    /// <inheritdoc/>
    public Value EnvironmentVariable(string name) =>
        configuration is not null && configuration.TryGetEnvironmentVariable(name, out var value)
            ? Read(value, new SymbolicInput($"environment variable {name}"))
            : new SymbolicInput($"environment variable {name}");

    /// <inheritdoc/>
    public Value? StackOutput(string stack, string output) => outputs?.Invoke(stack, output);

    // A text that is too long for a program is also too long for a message, so it stays symbolic.
    private static Value Read(ConfigValue value, SymbolicInput symbol) =>
        value.Text is { Length: <= Strings.MaxLength } text ? new Constant(text, Origin(value.Origin)) : symbol;

    private static ConfigurationSite Origin(ConfigOrigin origin) => new(origin.Path, origin.Span.Start, origin.Line + 1);
}
