namespace DataGravity.Evaluation;

/// <summary>What the world outside the program answers in one run: the stack, its configuration, the environment.</summary>
internal interface IProgramContext
{
    /// <summary>The stack's name; null where none is chosen, so that it stays symbolic.</summary>
    string? StackName { get; }

    /// <summary>The project's name; null where there is no Pulumi.yaml.</summary>
    string? ProjectName { get; }

    /// <summary>A configuration value by its full key, <c>aws:region</c>.</summary>
    /// <returns>A constant with its origin, null for a key that is not set, a leaf for what only the run knows.</returns>
    Value Configuration(string key);

    /// <summary>An environment variable of the program's process.</summary>
    /// <returns>As for <see cref="Configuration"/>.</returns>
    Value EnvironmentVariable(string name);
}
