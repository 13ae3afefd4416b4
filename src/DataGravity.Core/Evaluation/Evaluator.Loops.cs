using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Loops, also those of which only the run decides how often they turn.
internal sealed partial class Evaluator
{
    private const int MaxIterations = 4096;

    // Turns of a loop that only the run decides on, each of which opens a path of its own.
    private const int MaxUnknownTurns = 3;

    // Rounds until nothing new changes.
    private const int MaxRehearsals = 3;

    private bool ExecuteForEach(ForEach loop, Frame frame)
    {
        var sequence = Evaluate(loop.Sequence, frame);
        var construct = BeginConstruct();
        frame.Breaks.Push(construct);
        var goesOn = true;
        if (Items(sequence) is { } items)
        {
            foreach (var (condition, item) in items.ToArray())
            {
                goesOn = Fork(condition, () => Iteration(item), () => true);
                if (!goesOn)
                    break;
            }
        }
        else
        {
            var element = Unknown("element of " + Describe(sequence), sequence);
            goesOn = Fork(UnknownCondition(element), () => Summarize(frame, () => Iteration(element)), () => true);
        }
        frame.Breaks.Pop();
        return EndConstruct(construct, goesOn);

        bool Iteration(Value item)
        {
            frame.Declare(loop.Variable, item);
            if (loop.Deconstruction is not null)
                WithInitialized(frame, item, () => Evaluate(loop.Deconstruction, frame));
            return ExecuteBody(loop.Body, frame);
        }
    }

    /// <summary>
    /// Nobody knows how often it happens: one iteration stands for all. What an iteration changes may have been changed
    /// before it: rehearsals find that out, and are taken back.
    /// </summary>
    private bool Summarize(Frame frame, Func<bool> iteration)
    {
        if (_rehearsals > 0)
            return RehearseOnce(iteration);
        // What is not known any more may lead an iteration to change more.
        var forgotten = new HashSet<Slot>();
        for (var round = 0; round < MaxRehearsals; round++)
        {
            var changed = Rehearse(frame, iteration).Where(forgotten.Add).ToArray();
            foreach (var slot in changed)
                slot.Forget(UndoLog);
            if (changed.Length == 0)
                break;
        }
        _summaries++;
        var goesOn = iteration();
        _summaries--;
        foreach (var slot in forgotten)
            slot.Forget(UndoLog);
        return goesOn;
    }

    /// <summary>What an iteration changes; nothing of it stays.</summary>
    private IReadOnlyCollection<Slot> Rehearse(Frame frame, Func<bool> iteration)
    {
        var (path, position) = (Path, UndoLog.Position);
        var exits = new[] { frame.Call, frame.Breaks.Peek() }
            .Concat(_tries.Take(1).OfType<ExitScope>())
            .Concat(_finallys.Take(1))
            .Select(construct => (construct, construct.Exits.Count))
            .ToArray();
        // Source that is being typed may read a variable before its declaration.
        var cells = (Cell?[])frame.Cells.Clone();
        var rehearsal = UndoLog.Enter();
        _rehearsals++;
        iteration();
        _rehearsals--;
        var changed = UndoLog.ChangesSince(position).Keys;
        UndoLog.UndoTo(position);
        Array.Copy(cells, frame.Cells, cells.Length);
        foreach (var (construct, count) in exits)
            TakeBack(construct, count);
        UndoLog.Leave(rehearsal);
        Path = path;
        return changed;
    }

    /// <summary>
    /// A loop inside of a loop that is rehearsed: what it changes is all that is asked for, so that one iteration is enough. To
    /// rehearse each by itself would double the work with each loop around it.
    /// </summary>
    private bool RehearseOnce(Func<bool> iteration)
    {
        var position = UndoLog.Position;
        var rehearsal = UndoLog.Enter();
        var goesOn = iteration();
        foreach (var slot in UndoLog.ChangesSince(position).Keys)
            slot.Forget(UndoLog);
        UndoLog.Leave(rehearsal);
        return goesOn;
    }

    private bool ExecuteBody(Statement body, Frame frame)
    {
        var construct = BeginConstruct();
        frame.Continues.Push(construct);
        var goesOn = Execute(body, frame);
        frame.Continues.Pop();
        return EndConstruct(construct, goesOn);
    }

    private bool ExecuteLoop(Loop loop, Frame frame)
    {
        if (!ExecuteBlock(new Block(loop.Before), frame))
            return false;
        var construct = BeginConstruct();
        frame.Breaks.Push(construct);
        var goesOn = Turns(0, 0);
        frame.Breaks.Pop();
        return EndConstruct(construct, goesOn);

        bool Turns(int turn, int unknownTurns)
        {
            for (; !Path.IsFalse; turn++)
            {
                var isFirst = loop.BodyFirst && turn == 0;
                var truth = isFirst || loop.Condition is null ? Condition.True : Truth(Evaluate(loop.Condition, frame));
                if (Path.And(truth).IsFalse)
                    return true;
                if (turn >= MaxIterations || unknownTurns >= MaxUnknownTurns)
                    return Fork(truth, () => Summarize(frame, Turn), () => true);
                if (!Path.Except(truth).IsFalse)
                    return Fork(truth, () => Turn() && Turns(turn + 1, unknownTurns + 1), () => true);
                if (!Turn())
                    return false;
            }
            return false;
        }

        bool Turn() => ExecuteBody(loop.Body, frame) && ExecuteBlock(new Block(loop.After), frame);
    }
}
