using DataGravity.Configuration;

namespace DataGravity.Evaluation;

/// <summary>What the environment of the program provides in one run: the stack, its configuration, and environment variables.</summary>
internal interface IProgramContext
{
    /// <summary>The stack's name. Null if no stack is chosen. The name then stays symbolic.</summary>
    string? StackName { get; }

    /// <summary>The project's name. Null if there is no Pulumi.yaml.</summary>
    string? ProjectName { get; }

    /// <summary>Returns a configuration value by its full key, such as <c>aws:region</c>.</summary>
    /// <returns>A constant with its origin, a null constant for a key that is not set, or a symbolic input for a value that only the run
    /// knows.</returns>
    Value Configuration(string key);

    /// <summary>Returns an environment variable of the program's process.</summary>
    /// <returns>The same kinds of values as <see cref="Configuration"/>.</returns>
    Value EnvironmentVariable(string name);

    /// <summary>Returns the value of an output of another stack. Returns null if only that stack knows it.</summary>
    /// <param name="stack">The stack, as the program names it.</param>
    /// <param name="output">The output's name.</param>
    Value? StackOutput(string stack, string output);

    /// <summary>The files that the program may read.</summary>
    ProgramFiles Files { get; }
}
