using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Sequences that make their items one at a time.
internal sealed partial class Evaluator
{
    /// <summary>Returns whether a value is certainly a sequence that can be enumerated.</summary>
    internal static bool IsSequence(Value value) =>
        value switch
        {
            LazySequence or ListValue { IsOpen: false } or MapValue { IsOpen: false } or SequenceValue => true,
            Constant { Content: string } => true,
            Choice choice => choice.Alternatives.All(a => IsSequence(a.Value)),
            _ => false,
        };

    /// <summary>Visits the items of a sequence in order, each on the paths where it exists.</summary>
    /// <inheritdoc cref="LazySequence.Enumeration"/>
    internal bool Each(Value sequence, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        switch (sequence)
        {
            case LazySequence lazy:
                Step();
                return lazy.Each(visit, unknown);
            case Constant { Content: string text }:
                Budget.ChargeText(text.Length);
                return EachOf(text.Take(Budget.MaxItems).Select(c => (Condition.True, (Value)new Constant(c))), visit);
            case Choice choice when choice.Alternatives.Any(a => a.Value is LazySequence or Constant):
                return EachAlternative(choice.Alternatives, 0, visit, unknown);
            default:
                return Items(sequence) is { } items ? EachOf(items.ToArray(), visit) : unknown(sequence);
        }
    }

    /// <summary>Visits items that already exist.</summary>
    internal bool EachOf(IEnumerable<(Condition Condition, Value Value)> items, Func<Value, bool> visit)
    {
        foreach (var (condition, item) in items)
        {
            if (!Fork(condition, () => visit(item), () => true))
                return false;
        }
        return true;
    }

    private bool EachAlternative(
        IReadOnlyList<(Condition Condition, Value Value)> alternatives,
        int index,
        Func<Value, bool> visit,
        Func<Value, bool> unknown
    ) =>
        index == alternatives.Count - 1
            ? Each(alternatives[index].Value, visit, unknown)
            : Fork(
                alternatives[index].Condition,
                () => Each(alternatives[index].Value, visit, unknown),
                () => EachAlternative(alternatives, index + 1, visit, unknown)
            );

    /// <summary>Visits a value that was just made, unless making it ended the path.</summary>
    internal bool Goes(Value made, Func<Value, bool> visit) => !Path.IsFalse && visit(made);

    /// <summary>Runs an enumeration that can stop before its end. The program continues after it.</summary>
    /// <param name="enumerate">The enumeration. It receives a function that stops it.</param>
    internal bool Stoppable(Func<Func<bool>, bool> enumerate) => _paths.Stoppable(enumerate);

    /// <summary>Enumerates a sequence completely. The resulting list is open if the items are not known.</summary>
    internal ListValue Enumerate(Value sequence)
    {
        var list = new ListValue(Enumerable.Empty<Value>());
        Each(
            sequence,
            item =>
            {
                list.Add(UndoLog, (Condition.True, item));
                return true;
            },
            rest =>
            {
                list.Open(UndoLog, rest);
                return true;
            }
        );
        return list;
    }

    /// <summary>Enumerates a lazy sequence that is passed to a library method. Other values are returned unchanged.</summary>
    private Value Enumerated(Value value) =>
        value is LazySequence || value is Choice choice && choice.Alternatives.Any(a => a.Value is LazySequence) ? Enumerate(value) : value;

    /// <summary>
    /// Creates the sequence of an iterator. The body runs when a consumer asks for items, and stops when the consumer stops.
    /// </summary>
    private LazySequence Iterate(
        Procedure procedure,
        ProgramUnit unit,
        Cell?[] cells,
        Value? self,
        IReadOnlyList<(string Name, Value Value)> arguments,
        IReadOnlyDictionary<string, TypeRef>? typeArguments
    )
    {
        return new LazySequence([.. arguments.Select(a => a.Value)], Run)
        {
            MayNotEnd = true,
            Closure = new FunctionValue
            {
                Procedure = procedure,
                Captured = cells,
                This = self,
            },
        };

        bool Run(Func<Value, bool> visit, Func<Value, bool> unknown)
        {
            var recursion = UnknownRecursion(procedure);
            if (recursion > MaxUnknownRecursion || IsTooDeep())
                return unknown(Unknown("recursion", arguments.Select(a => a.Value)));
            Step();
            _replay.Ran(unit);
            var consumer = _frame.Value;
            using var call = _paths.Begin();
            var frame = new Frame(unit, Copy(cells), self, call, consumer)
            {
                Procedure = procedure,
                Recursion = recursion,
                TypeArguments = typeArguments,
                // Who enumerates it waits for each item.
                IsAwaited = true,
                HandOut = item =>
                {
                    using var outside = _frame.Enter(consumer);
                    return visit(item) && !Path.IsFalse;
                },
            };
            bool goesOn;
            using (_frame.Enter(frame))
            {
                Bind(procedure, frame, arguments);
                goesOn = Execute(procedure.Body, frame);
            }
            return _paths.End(call, goesOn);
        }
    }
}
