namespace DataGravity.Evaluation;

/// <summary>Something the run decides: a configuration value, the stack's name, an environment variable. Equal by kind and name.</summary>
internal class SymbolicInput(string description, bool isTruth = false) : Value, IEquatable<SymbolicInput>
{
    internal static SymbolicInput OfConfiguration(string key, bool isTruth = false) => new($"configuration '{key}'", isTruth);

    /// <summary>Whether it is true, false or null.</summary>
    public bool IsTruth { get; } = isTruth;

    /// <summary>What it is, as a message says it: <c>configuration 'app:region'</c>.</summary>
    public string Description { get; } = description;

    /// <inheritdoc/>
    public bool Equals(SymbolicInput? other) => other is not null && other.Description == Description;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SymbolicInput);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Description);

    /// <inheritdoc/>
    public override string ToString() => Description;
}

internal sealed class SymbolicStackOutput(string stack, string output) : SymbolicInput($"output '{output}' of stack '{stack}'")
{
    /// <summary>The stack, as the program names it.</summary>
    public string Stack { get; } = stack;

    /// <summary>The output's name.</summary>
    public string Output { get; } = output;
}
