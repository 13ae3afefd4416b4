using System.Globalization;
using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// The value of an expression. A <c>Task</c> that is done is transparent: it is represented by its result. An <c>Output</c> of a resource
/// is transparent too. An <c>Output</c> or <c>Input</c> that the program makes is an <see cref="InputValue"/>.
/// </summary>
internal abstract class Value
{
    /// <summary>
    /// The number of values in its tree, including itself. A part that is held several times counts each time, because a walk through the
    /// tree visits it each time. Values that can change, and values that only refer to something, count as one.
    /// </summary>
    internal virtual int Size => 1;

    /// <summary>Returns the size of a value with the given parts.</summary>
    internal static int SizeOf(IEnumerable<Value> parts)
    {
        var size = 1L;
        foreach (var part in parts)
            size += part.Size;
        return (int)Math.Min(size, int.MaxValue);
    }

    /// <inheritdoc cref="SizeOf(IEnumerable{Value})"/>
    internal static int SizeOf(IReadOnlyList<Value> parts)
    {
        var size = 1L;
        for (var i = 0; i < parts.Count; i++)
            size += parts[i].Size;
        return (int)Math.Min(size, int.MaxValue);
    }

    /// <inheritdoc cref="SizeOf(IEnumerable{Value})"/>
    internal static int SizeOf(Dictionary<string, Value> fields)
    {
        var size = 1L;
        foreach (var field in fields)
            size += field.Value.Size;
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
    /// The place where it was written: the <see cref="Site"/> of a literal, the <see cref="ConfigurationSite"/> of a value in a file of
    /// Pulumi, the <see cref="FileSite"/> of a text in another file, or the <see cref="ComposedSite"/> of a text of several lines. Null if
    /// the value was computed otherwise.
    /// </summary>
    public object? Origin { get; } = origin;

    /// <summary>Returns its text as C# prints it. The text of null is empty.</summary>
    public override string ToString() => Convert.ToString(Content, CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A string with holes: constants and the values in between.</summary>
internal sealed class Text(IReadOnlyList<Value> parts) : Value
{
    /// <summary>The constant strings and the other values, in order.</summary>
    public IReadOnlyList<Value> Parts { get; } = parts;

    /// <summary>The expression that puts a text of several lines together. Null for any other text.</summary>
    public Site? Site { get; init; }

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf(parts);

    /// <inheritdoc/>
    public override string ToString() => ValueText.Write(this);
}

/// <summary>A truth value that depends on a condition.</summary>
internal sealed class Test(Condition condition) : Value
{
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

/// <summary>A task that is not done when the program goes on. A task that is done is represented by its result.</summary>
internal sealed class PendingTask(Value result) : Value
{
    public Value Result { get; } = result;

    /// <summary>Whether it ended with an exception, which reaches who waits for it.</summary>
    public bool HasFailed { get; init; }

    /// <inheritdoc/>
    internal override int Size => Result.Size;

    /// <summary>Returns the condition under which a task has failed.</summary>
    public static Condition Failure(Value task) =>
        task.Alternatives()
            .Where(a => a.Value is PendingTask { HasFailed: true })
            .Aggregate(Condition.False, (any, a) => any.Or(a.Condition));

    /// <summary>Returns the result of a task that may be pending.</summary>
    public static Value ResultOf(Value task) =>
        task switch
        {
            PendingTask pending => pending.Result,
            Choice choice when choice.Alternatives.Any(a => a.Value is PendingTask) => Choices.Of(
                choice.Alternatives.Select(a => (a.Condition, ResultOf(a.Value)))
            ),
            _ => task,
        };
}

internal sealed class TupleValue(IReadOnlyList<Value> items, IReadOnlyList<string?> names) : Value
{
    public IReadOnlyList<Value> Items { get; } = items;

    /// <summary>The names of the items. An item without a name has null.</summary>
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
