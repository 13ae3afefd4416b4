using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Statements. Each returns whether the program goes on after it.
public sealed partial class Evaluator
{
    private const int MaxIterations = 4096;

    // Turns of a loop that only the run decides on, each of which opens a path of its own.
    private const int MaxUnknownTurns = 3;

    // Rounds until nothing new changes; real programs need two.
    private const int MaxRehearsals = 3;

    private bool Execute(Statement statement, Frame frame)
    {
        if (Path.IsFalse)
            return false;
        Step();
        switch (statement)
        {
            case Block block:
                return ExecuteBlock(block, frame);
            case ExpressionStatement expression:
                Evaluate(expression.Expression, frame);
                return !Path.IsFalse;
            case Declaration declaration:
                var value = declaration.Value is null ? Constant.Null : Evaluate(declaration.Value, frame);
                frame.Declare(declaration.Variable, value);
                return !Path.IsFalse;
            case LocalFunction:
                return true; // Hoisted by its block.
            case If branch:
                return Fork(
                    Truth(Evaluate(branch.Condition, frame)),
                    () => Execute(branch.Then, frame),
                    () => branch.Else is null || Execute(branch.Else, frame));
            case Return returned:
                Exit(frame.Call, returned.Value is null ? Constant.Null : Evaluate(returned.Value, frame));
                return false;
            case Yield yielded:
                var handedOut = Evaluate(yielded.Value, frame);
                // While one types, it may stand in a body that is no iterator.
                frame.Yielded?.Add(Trail, (Path, handedOut));
                return !Path.IsFalse;
            case Jump jump:
                var target = jump.IsContinue ? frame.Continues : frame.Breaks;
                if (target.Count > 0)
                    Exit(target.Peek(), Constant.Null);
                return false;
            case Switch choice:
                return ExecuteSwitch(choice, frame);
            case ForEach loop:
                return ExecuteForEach(loop, frame);
            case Loop loop:
                return ExecuteLoop(loop, frame);
            case Try attempt:
                return ExecuteTry(attempt, frame);
            default:
                throw new InvalidOperationException(statement.GetType().Name);
        }
    }

    private bool ExecuteBlock(Block block, Frame frame)
    {
        foreach (var statement in block.Statements)
        {
            if (statement is LocalFunction function)
                frame.Declare(function.Variable, new FunctionValue { Procedure = function.Procedure, Captured = frame.Cells, This = frame.This, Unit = frame.Unit });
        }
        foreach (var statement in block.Statements)
        {
            if (!Execute(statement, frame))
                return false;
        }
        return true;
    }

    private bool ExecuteSwitch(Switch statement, Frame frame)
    {
        var operand = Evaluate(statement.Operand, frame);
        var construct = BeginConstruct();
        frame.Breaks.Push(construct);
        var goesOn = Section(0);
        frame.Breaks.Pop();
        return EndConstruct(construct, goesOn);

        bool Section(int index)
        {
            if (index == statement.Sections.Count)
            {
                var last = statement.Sections.FirstOrDefault(s => s.Labels.Any(l => l.Pattern is null));
                return last is null || Execute(last.Body, frame);
            }
            var section = statement.Sections[index];
            var matches = section.Labels.Where(l => l.Pattern is not null).Aggregate(Condition.False, (any, label) =>
                any.Or(Matches(operand, label.Pattern!, label.Guard, frame)));
            return Fork(matches, () => Execute(section.Body, frame), () => Section(index + 1));
        }
    }

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
            goesOn = Fork(Nameless(element), () => Summarize(frame, () => Iteration(element)), () => true);
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
                slot.Forget(Trail);
            if (changed.Length == 0)
                break;
        }
        _summaries++;
        var goesOn = iteration();
        _summaries--;
        foreach (var slot in forgotten)
            slot.Forget(Trail);
        return goesOn;
    }

    /// <summary>What an iteration changes; nothing of it stays.</summary>
    private IReadOnlyCollection<Slot> Rehearse(Frame frame, Func<bool> iteration)
    {
        var (path, position) = (Path, Trail.Position);
        var exits = new[] { frame.Call, frame.Breaks.Peek() }.Concat(_tries.Take(1).OfType<Construct>()).Concat(_finallys.Take(1)).Select(construct => (construct, construct.Exits.Count)).ToArray();
        var rehearsal = Trail.Enter();
        _rehearsals++;
        iteration();
        _rehearsals--;
        var changed = Trail.ChangesSince(position).Keys;
        Trail.UndoTo(position);
        foreach (var (construct, count) in exits)
            TakeBack(construct, count);
        Trail.Leave(rehearsal);
        Path = path;
        return changed;
    }

    /// <summary>
    /// A loop inside of a loop that is rehearsed: what it changes is all that is asked for, so that one iteration is enough. To
    /// rehearse each by itself would double the work with each loop around it.
    /// </summary>
    private bool RehearseOnce(Func<bool> iteration)
    {
        var position = Trail.Position;
        var rehearsal = Trail.Enter();
        var goesOn = iteration();
        foreach (var slot in Trail.ChangesSince(position).Keys)
            slot.Forget(Trail);
        Trail.Leave(rehearsal);
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

    private bool ExecuteTry(Try attempt, Frame frame)
    {
        if (attempt.Finally is null)
            return ExecuteHandled(attempt, frame);
        var construct = BeginConstruct();
        _finallys.Push(construct);
        var goesOn = ExecuteHandled(attempt, frame) && !Path.IsFalse;
        _finallys.Pop();
        var end = goesOn ? Path : Condition.False;
        if (!EndConstruct(construct, goesOn) || !Execute(attempt.Finally, frame))
            return false;
        // It ran for all who leave, at once; each goes on to where it was going.
        var after = Path;
        foreach (var (path, value, _, to) in construct.Exits)
        {
            Path = after.And(path);
            if (ReferenceEquals(to, s_nowhere))
                Throws();
            else if (!Path.IsFalse)
                Exit(to!, value);
        }
        Path = after.And(end);
        return !Path.IsFalse;
    }

    private bool ExecuteHandled(Try attempt, Frame frame) =>
        attempt.Handlers.Count == 0 ? Execute(attempt.Body, frame) : ExecuteHandled(attempt.Body, attempt.Handlers[0], frame);

    /// <summary>What throws leaves the body early; the handler finds what was changed by then, and no more.</summary>
    private bool ExecuteHandled(Statement body, Statement handler, Frame frame)
    {
        var construct = BeginConstruct();
        _tries.Push(construct);
        var goesOn = Execute(body, frame) && !Path.IsFalse;
        _tries.Pop();
        if (!goesOn)
            return EndConstruct(construct, goesOn: false) && Execute(handler, frame);
        if (construct.Exits.Count == 0)
            return true;

        var (end, changes) = (Path, Trail.ChangesSince(construct.Position));
        var hold = Trail.Enter();
        EndConstruct(construct, goesOn: false);
        var thrown = Path;
        var isHandled = Execute(handler, frame) && !Path.IsFalse;
        var start = Trail.StatesAt(construct.Position);
        foreach (var slot in start.Keys.ToArray())
        {
            var state = changes.TryGetValue(slot, out var changed) ? changed : start[slot];
            Trail.Write(slot, isHandled ? slot.Join(Trail, thrown, slot.State, state) : state);
        }
        Trail.Leave(hold);
        Path = isHandled ? end.Or(Path) : end;
        return true;
    }
}
