using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>
/// An <c>Input</c> or <c>Output</c> that the program made. It is a distinct object. It is never null, and it is equal only to itself.
/// </summary>
/// <param name="carried">The value that it carries.</param>
/// <param name="isLate">Whether the value is known only after the statement, because it depends on the engine's answers.</param>
internal sealed class InputValue(Value carried, bool isLate) : Value
{
    public Value Carried { get; } = carried;

    public bool IsLate { get; } = isLate;

    /// <inheritdoc/>
    internal override int Size => Carried.Size;

    /// <inheritdoc/>
    public override string ToString() => Carried.ToString()!;

    /// <summary>Wraps a value in an input. A choice becomes a choice of inputs.</summary>
    public static Value Of(Value carried, Budget budget) => Of(PendingTask.ResultOf(carried), IsLateValue(carried, budget));

    /// <inheritdoc cref="Of(Value, Budget)"/>
    public static Value Of(Value carried, bool isLate) =>
        carried is Choice choice ? OfEach(choice, isLate) : new InputValue(carried, isLate);

    private static Choice OfEach(Choice choice, bool isLate) =>
        new([.. choice.Alternatives.Select(a => (a.Condition, (Value)new InputValue(a.Value, isLate)))]);

    /// <summary>Returns the value that an input or output carries. Other values are returned unchanged.</summary>
    public static Value Unwrap(Value value)
    {
        while (value is InputValue input)
            value = input.Carried;
        value = PendingTask.ResultOf(value);
        return value is Choice choice && choice.Alternatives.Any(a => a.Value is InputValue)
            ? Choices.Of(choice.Alternatives.Select(a => (a.Condition, Unwrap(a.Value))))
            : value;
    }

    /// <summary>Returns whether a callback on a value runs after the statement, because it waits, or may wait, for the engine.</summary>
    public static bool IsLateValue(Value value, Budget budget)
    {
        // Most values have no parts, or are texts of such values.
        if (!HasParts(value))
            return IsLateItself(value);
        if (value is Text text && !HasNested(text))
        {
            budget.ChargeItems(text.Parts.Count);
            return IsAnyLate(text.Parts);
        }
        // A collection may hold itself, or another one many times.
        var seen = new HashSet<Value>();
        var pending = new Stack<Value>([value]);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (IsLateItself(next))
                return true;
            if (!HasParts(next) || !seen.Add(next))
                continue;
            var before = pending.Count;
            foreach (var part in PartsOf(next))
                pending.Push(part);
            budget.ChargeItems(pending.Count - before);
        }
        return false;
    }

    private static bool IsLateItself(Value value) =>
        value switch
        {
            InputValue input => input.IsLate,
            ResourceOutput or SymbolicStackOutput or PendingTask or Unknown => true,
            // The result of a provider function.
            ObjectValue { Registration.Kind: RegistrationKind.Invoke } => true,
            _ => false,
        };

    private static bool HasParts(Value value) =>
        value is Choice or Text or ListValue or MapValue or JsonText or RecordValue or SequenceValue;

    private static bool HasNested(Text text)
    {
        for (var i = 0; i < text.Parts.Count; i++)
        {
            if (HasParts(text.Parts[i]))
                return true;
        }
        return false;
    }

    private static bool IsAnyLate(IReadOnlyList<Value> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (IsLateItself(parts[i]))
                return true;
        }
        return false;
    }

    private static IEnumerable<Value> PartsOf(Value value) =>
        value switch
        {
            Choice choice => choice.Alternatives.Select(a => a.Value),
            Text text => text.Parts,
            ListValue list => list.Items.Select(i => i.Value),
            MapValue map => map.Cells.Values.Select(c => c.Value!),
            // A text that is written of what a callback gets waits as that does.
            JsonText json => [json.Content],
            RecordValue record => record.Fields.Values,
            SequenceValue sequence => sequence.Items.Select(i => i.Value),
            _ => [],
        };
}
