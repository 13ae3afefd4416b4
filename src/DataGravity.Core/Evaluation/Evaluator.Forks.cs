using DataGravity.Conditions;

namespace DataGravity.Evaluation;

// Taking both sides of a condition, and leaving a body early on one of them.
internal sealed partial class Evaluator
{
    /// <summary>
    /// Runs one thing where a condition holds and another where it does not. Each returns whether the program goes
    /// on after it; what they change is joined.
    /// </summary>
    private bool Fork(Condition condition, Func<bool> whenTrue, Func<bool> whenFalse)
    {
        var before = Path;
        var truePath = before.And(condition);
        var falsePath = before.Except(condition);
        if (falsePath.IsFalse)
            return whenTrue();
        if (truePath.IsFalse)
            return whenFalse();

        var outer = UndoLog.Enter();
        var position = UndoLog.Position;
        Path = truePath;
        var trueGoesOn = whenTrue() && !Path.IsFalse;
        var trueChanges = UndoLog.ChangesSince(position);
        (truePath, Path) = (Path, falsePath);
        UndoLog.UndoTo(position);
        var falseGoesOn = whenFalse() && !Path.IsFalse;
        falsePath = Path;

        if (trueGoesOn)
        {
            var falseChanges = UndoLog.ChangesSince(position);
            UndoLog.UndoTo(position);
            foreach (var slot in trueChanges.Keys.Union(falseChanges.Keys))
            {
                var a = trueChanges.TryGetValue(slot, out var t) ? t : slot.State;
                var b = falseChanges.TryGetValue(slot, out var f) ? f : slot.State;
                UndoLog.Write(slot, falseGoesOn ? slot.Join(UndoLog, condition, a, b) : a);
            }
        }
        UndoLog.Leave(outer);
        Path = (trueGoesOn ? truePath : Condition.False).Or(falseGoesOn ? falsePath : Condition.False);
        return trueGoesOn || falseGoesOn;
    }

    /// <summary>The value of one expression where a condition holds, of another where it does not.</summary>
    internal Value ForkValue(Condition condition, Func<Value> whenTrue, Func<Value> whenFalse)
    {
        Value? a = null,
            b = null;
        Fork(condition, () => (a = UnlessThrown(whenTrue())) is not null, () => (b = UnlessThrown(whenFalse())) is not null);
        return (a, b) switch
        {
            ({ }, { }) => Choices.Of(condition, a, b),
            _ => a ?? b ?? Evaluation.Unknown.Thrown,
        };

        Value? UnlessThrown(Value value) => Path.IsFalse ? null : value;
    }

    /// <summary>A value that is asked for only where a condition holds.</summary>
    internal Value Where(Condition condition, Func<Value> value)
    {
        Value result = Evaluation.Unknown.Thrown;
        Fork(condition, () => (result = value()) is not null, () => true);
        return result;
    }

    /// <summary>Applies a function to a value, on each path to the one it is there.</summary>
    internal Value ForEachAlternative(Value value, Func<Value, Value> function)
    {
        if (value is not Choice choice)
            return function(value);

        return From(0);

        Value From(int index)
        {
            var (condition, alternative) = choice.Alternatives[index];
            return index == choice.Alternatives.Count - 1
                ? function(alternative)
                : ForkValue(condition, () => function(alternative), () => From(index + 1));
        }
    }

    /// <summary>A body that can be left early: a call, or a loop or switch.</summary>
    private sealed class ExitScope(Condition startPath, int position, int finallys)
    {
        public Condition StartPath { get; } = startPath;

        public int Position { get; } = position;

        /// <summary>How many <c>finally</c> blocks were waiting when it began: those that came since run on the way out.</summary>
        public int Finallys { get; } = finallys;

        /// <summary>On which path, with which value, having changed what; and where to, if it is only on the way there.</summary>
        public List<(Condition Path, Value Value, Dictionary<Slot, object?> Changes, ExitScope? To)> Exits { get; } = [];

        /// <summary>The fork that keeps recording until exits and the rest are joined; 0 while there are none.</summary>
        public int Hold { get; set; }
    }

    private ExitScope BeginConstruct() => new(Path, UndoLog.Position, _finallys.Count);

    /// <summary>The program leaves a construct on the current path; nothing after this runs on it.</summary>
    private void Exit(ExitScope construct, Value value)
    {
        var isOnTheWay = _finallys.Count > construct.Finallys;
        var to = isOnTheWay ? construct : null;
        construct = isOnTheWay ? _finallys.Peek() : construct;
        if (construct.Hold == 0 && !ReferenceEquals(Path, construct.StartPath))
            construct.Hold = UndoLog.Enter();
        construct.Exits.Add((Path, value, construct.Hold == 0 ? [] : UndoLog.ChangesSince(construct.Position), to));
        Path = Condition.False;
    }

    /// <summary>Forgets the exits after the first ones.</summary>
    private void TakeBack(ExitScope construct, int count)
    {
        construct.Exits.RemoveRange(count, construct.Exits.Count - count);
        if (count > 0 || construct.Hold == 0)
            return;
        UndoLog.Leave(construct.Hold);
        construct.Hold = 0;
    }

    /// <summary>Joins the early exits with the end of a construct; returns whether the program goes on after it.</summary>
    private bool EndConstruct(ExitScope construct, bool goesOn)
    {
        goesOn &= !Path.IsFalse;
        if (construct.Exits.Count == 0)
            return goesOn;

        if (construct.Hold != 0)
        {
            var start = UndoLog.StatesAt(construct.Position);
            // Without an end that is reached, the last exit is what the others are joined onto.
            var joined = goesOn ? construct.Exits : construct.Exits.GetRange(0, construct.Exits.Count - 1);
            var last = goesOn ? null : construct.Exits[construct.Exits.Count - 1].Changes;
            foreach (var slot in start.Keys.Union(construct.Exits.SelectMany(e => e.Changes.Keys)).ToArray())
            {
                object? StateIn(Dictionary<Slot, object?> changes) =>
                    changes.TryGetValue(slot, out var changed) ? changed
                    : start.TryGetValue(slot, out var old) ? old
                    : slot.State;

                var state = last is null ? slot.State : StateIn(last);
                foreach (var (path, _, changes, _) in joined)
                {
                    var early = StateIn(changes);
                    state = ReferenceEquals(early, state) ? state : slot.Join(UndoLog, path, early, state);
                }
                if (!ReferenceEquals(state, slot.State))
                    UndoLog.Write(slot, state);
            }
            UndoLog.Leave(construct.Hold);
        }
        Path = construct.Exits.Aggregate(goesOn ? Path : Condition.False, (all, exit) => all.Or(exit.Path));
        return !Path.IsFalse;
    }
}
