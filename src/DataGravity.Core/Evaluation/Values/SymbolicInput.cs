using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// A value that the run decides: a configuration value, the stack's name, or an environment variable. Two are equal if they have the same
/// kind and name.
/// </summary>
internal class SymbolicInput(string description, bool isTruth = false) : Value, IEquatable<SymbolicInput>
{
    /// <summary>A value of the configuration. Without a Pulumi.yaml nobody knows the project that its key belongs to.</summary>
    internal static SymbolicInput OfConfiguration(string key, bool isTruth = false, Constant? hidden = null) =>
        new($"configuration '{(key.StartsWith(OfProject, StringComparison.Ordinal) ? key.Substring(OfProject.Length) : key)}'", isTruth)
        {
            Hidden = hidden,
        };

    /// <summary>What a key of a project without a name begins with.</summary>
    internal const string OfProject = "<project>:";

    /// <summary>Whether it is known to be true, false or null.</summary>
    public bool IsTruth { get; } = isTruth;

    /// <summary>The content of a secret that a file has in plain text. It decides, and reaches no message.</summary>
    internal Constant? Hidden { get; init; }

    /// <summary>The description for messages: <c>configuration 'app:region'</c>.</summary>
    public string Description { get; } = description;

    /// <summary>The expression that asks for it; null where none is known. Conditions do not tell two expressions apart.</summary>
    public Site? Site { get; private set; }

    /// <summary>The same, as an expression asks for it.</summary>
    internal SymbolicInput At(Site site)
    {
        var asked = (SymbolicInput)MemberwiseClone();
        asked.Site = site.IsNone ? null : site;
        return asked;
    }

    /// <inheritdoc cref="At(Site)"/>
    internal static Value At(Value value, Site site) => value is SymbolicInput input ? input.At(site) : value;

    /// <inheritdoc/>
    public bool Equals(SymbolicInput? other) => other is not null && other.Description == Description;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SymbolicInput);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Description);

    /// <inheritdoc/>
    public override string ToString() => Description;
}

/// <summary>An output of another stack, or an item of one that is a list or a map.</summary>
/// <param name="stack">The stack, as the program names it.</param>
/// <param name="output">The output's name. For an item, with a path: <c>lakes[0]</c>, <c>lakes.raw</c>.</param>
/// <param name="whole">The list or map that has the item; null for the output itself, whatever its name looks like.</param>
internal sealed class SymbolicStackOutput(string stack, string output, SymbolicStackOutput? whole = null)
    : SymbolicInput($"output '{output}' of stack '{stack}'")
{
    public string Stack { get; } = stack;

    public string Output { get; } = output;

    public SymbolicStackOutput? Whole { get; } = whole;

    /// <summary>Its own name, and those of the lists and maps around it, from the inside.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            for (var named = this; named is not null; named = named.Whole)
                yield return named.Output;
        }
    }
}
