namespace DataGravity.Evaluation;

/// <summary>
/// A value that the run decides: a configuration value, the stack's name, or an environment variable. Two are equal if they have the same
/// kind and name.
/// </summary>
internal class SymbolicInput(string description, bool isTruth = false) : Value, IEquatable<SymbolicInput>
{
    internal static SymbolicInput OfConfiguration(string key, bool isTruth = false) => new($"configuration '{key}'", isTruth);

    /// <summary>Whether it is known to be true, false or null.</summary>
    public bool IsTruth { get; } = isTruth;

    /// <summary>The description for messages: <c>configuration 'app:region'</c>.</summary>
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

    public string Output { get; } = output;
}
