using System.Globalization;
using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// What an expression may come to. A <c>Task</c> is transparent: it is the value it comes to. So is an <c>Output</c> that a resource has;
/// an <c>Output</c> or <c>Input</c> that the program makes is an <see cref="InputValue"/>.
/// </summary>
internal abstract class Value
{
    /// <summary>
    /// How many values it is as a tree, itself included: parts that are held more than once count each time, for who walks through them
    /// meets them as often. Values that can change, and those that only name something, count as one.
    /// </summary>
    internal virtual int Size => 1;

    /// <summary>The size of a value with these parts.</summary>
    internal static int SizeOf(IEnumerable<Value> parts)
    {
        var size = 1L;
        foreach (var part in parts)
            size += part.Size;
        return (int)Math.Min(size, int.MaxValue);
    }
}

/// <summary>A known null, bool, number, char or string.</summary>
internal sealed class Constant(object? content, object? origin = null) : Value
{
    public static readonly Constant Null = new(null);

    public static readonly Constant True = new(true);

    public static readonly Constant False = new(false);

    public object? Content { get; } = content;

    /// <summary>
    /// Where it was written: the <see cref="Site"/> of a literal, or the <see cref="ConfigurationSite"/> of what a file configures; null
    /// where it was computed.
    /// </summary>
    public object? Origin { get; } = origin;

    /// <summary>Its text, as C# would print it; empty for null.</summary>
    public override string ToString() => Convert.ToString(Content, CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A string with holes: constants and the values in between.</summary>
internal sealed class Text(IReadOnlyList<Value> parts) : Value
{
    /// <summary>Constant strings and other values, in order.</summary>
    public IReadOnlyList<Value> Parts { get; } = parts;

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf(parts);

    /// <inheritdoc/>
    public override string ToString() => ValueText.Write(this);
}

/// <summary>A truth that depends on a condition.</summary>
internal sealed class Test(Condition condition) : Value
{
    /// <summary>When it is true.</summary>
    public Condition Condition { get; } = condition;
}

/// <summary>One of several values, each under a condition that excludes the others.</summary>
internal sealed class Choice(IReadOnlyList<(Condition Condition, Value Value)> alternatives) : Value
{
    public IReadOnlyList<(Condition Condition, Value Value)> Alternatives { get; } = alternatives;

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf(alternatives.Select(a => a.Value));

    /// <inheritdoc/>
    public override string ToString() => ValueText.Write(this);
}

internal sealed class TupleValue(IReadOnlyList<Value> items, IReadOnlyList<string?> names) : Value
{
    public IReadOnlyList<Value> Items { get; } = items;

    /// <summary>Their names, where they have some.</summary>
    public IReadOnlyList<string?> Names { get; } = names;
}

internal sealed class TypeValue(TypeRef type) : Value
{
    public TypeRef Type { get; } = type;
}

internal sealed class EnumValue(TypeRef type, string name, object content) : Value
{
    public TypeRef Type { get; } = type;

    /// <summary>The member's number.</summary>
    public object Content { get; } = content;

    /// <summary>The member's name.</summary>
    public override string ToString() => name;
}
