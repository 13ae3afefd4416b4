using DataGravity.Configuration;
using DataGravity.Configuration.Stacks;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>Answers from a project's files; what they cannot know stays symbolic.</summary>
/// <param name="configuration">A stack's configuration, the project's without a stack, or null without a project.</param>
internal sealed class ConfiguredContext(StackConfiguration? configuration) : IProgramContext
{
    /// <summary>One context a stack; without stack files one that stands for any.</summary>
    public static IReadOnlyList<ConfiguredContext> CreateAll(ProjectConfiguration? project) =>
        project switch
        {
            null => [new(null)],
            { Stacks.Count: 0 } => [new(project.WithoutStack)],
            _ => [.. project.Stacks.Select(stack => new ConfiguredContext(stack))],
        };

    /// <inheritdoc/>
    public string? StackName => configuration?.StackName;

    /// <inheritdoc/>
    public string? ProjectName => configuration?.Project.Name is { Length: > 0 } name ? name : null;

    /// <inheritdoc/>
    public Value Configuration(string key)
    {
        if (configuration is not null && configuration.TryGet(key, out var value))
            return Read(value, SymbolicInput.OfConfiguration(key));
        // A stack file is all the configuration a stack has; without one, nobody knows what a key will hold.
        return StackName is null ? SymbolicInput.OfConfiguration(key) : Constant.Null;
    }

    /// <inheritdoc/>
    public Value EnvironmentVariable(string name) =>
        configuration is not null && configuration.TryGetEnvironmentVariable(name, out var value)
            ? Read(value, new SymbolicInput($"environment variable {name}"))
            : new SymbolicInput($"environment variable {name}");

    // A text that is too long for a program is too long for a message.
    private static Value Read(ConfigValue value, SymbolicInput symbol) =>
        value.Text is { Length: <= Strings.MaxLength } text ? new Constant(text, Origin(value.Origin)) : symbol;

    private static ConfigurationSite Origin(ConfigOrigin origin) => new(origin.Path, origin.Span.Start, origin.Line + 1);
}
