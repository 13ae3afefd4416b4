using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>
/// An <c>Input</c> or <c>Output</c> that the program made: an object of its own, never null and equal only to itself, whatever it carries.
/// </summary>
/// <param name="carried">What it carries.</param>
/// <param name="isLate">Whether that is known only after the statement: it is made from what the engine answers.</param>
internal sealed class InputValue(Value carried, bool isLate) : Value
{
    public Value Carried { get; } = carried;

    public bool IsLate { get; } = isLate;

    /// <inheritdoc/>
    internal override int Size => Carried.Size;

    /// <inheritdoc/>
    public override string ToString() => Carried.ToString()!;

    /// <summary>Makes one of a value: on each path one of what is there.</summary>
    public static Value Of(Value carried) => Of(carried, IsLateValue(carried));

    /// <inheritdoc cref="Of(Value)"/>
    public static Value Of(Value carried, bool isLate) =>
        carried is Choice choice
            ? new Choice([.. choice.Alternatives.Select(a => (a.Condition, (Value)new InputValue(a.Value, isLate)))])
            : new InputValue(carried, isLate);

    /// <summary>What a value carries, where it is an input or output; any other value is what it is.</summary>
    public static Value Unwrap(Value value)
    {
        while (value is InputValue input)
            value = input.Carried;
        return value is Choice choice && choice.Alternatives.Any(a => a.Value is InputValue)
            ? Choices.Of(choice.Alternatives.Select(a => (a.Condition, Unwrap(a.Value))))
            : value;
    }

    /// <summary>Whether a callback on a value runs after the statement: it waits for what the engine answers, or may do so.</summary>
    public static bool IsLateValue(Value value) =>
        value switch
        {
            InputValue input => input.IsLate,
            ResourceOutput or SymbolicStackOutput or Unknown => true,
            Choice choice => choice.Alternatives.Any(a => IsLateValue(a.Value)),
            Text text => text.Parts.Any(IsLateValue),
            ListValue list => list.Items.Any(i => IsLateValue(i.Value)),
            MapValue map => map.Cells.Values.Any(c => IsLateValue(c.Value!)),
            _ => false,
        };
}
