using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Evaluation of loops, including loops with an unknown number of iterations.
internal sealed partial class Evaluator
{
    private const int MaxIterations = 4096;

    // The most iterations that depend on an unknown condition. Each of them opens a path of its own.
    private const int MaxUnknownTurns = 3;

    private bool ExecuteForEach(ForEach loop, Frame frame)
    {
        var sequence = NotNull(Evaluate(loop.Sequence, frame));
        if (Path.IsFalse)
            return false;
        using var scope = _paths.Begin();
        bool goesOn;
        using (frame.Breaks.Enter(scope))
            goesOn = Each(sequence, Iteration, AnyOf);
        return _paths.End(scope, goesOn);

        bool AnyOf(Value sequence)
        {
            var element = Unknown("element of " + Describe(sequence), sequence);
            return Fork(UnknownCondition(element), () => _paths.Summarize(frame, () => Iteration(element)), () => true);
        }

        bool Iteration(Value item)
        {
            frame.Declare(loop.Variable, item);
            if (loop.Deconstruction is not null)
                WithInitialized(frame, item, () => Evaluate(loop.Deconstruction, frame));
            return ExecuteBody(loop.Body, frame);
        }
    }

    private bool ExecuteBody(Statement body, Frame frame)
    {
        using var scope = _paths.Begin();
        bool goesOn;
        using (frame.Continues.Enter(scope))
            goesOn = Execute(body, frame);
        return _paths.End(scope, goesOn);
    }

    private bool ExecuteLoop(Loop loop, Frame frame)
    {
        if (!ExecuteBlock(new Block(loop.Before), frame))
            return false;
        using var scope = _paths.Begin();
        bool goesOn;
        using (frame.Breaks.Enter(scope))
            goesOn = Turns(0, 0);
        return _paths.End(scope, goesOn);

        bool Turns(int turn, int unknownTurns)
        {
            for (; !Path.IsFalse; turn++)
            {
                var isFirst = loop.BodyFirst && turn == 0;
                var truth = isFirst || loop.Condition is null ? Condition.True : Truth(Evaluate(loop.Condition, frame));
                if (Path.And(truth).IsFalse)
                    return true;
                if (turn >= MaxIterations || unknownTurns >= MaxUnknownTurns)
                    return Fork(truth, Rest, () => true);
                if (!Path.Except(truth).IsFalse)
                    return Fork(truth, () => Turn() && Turns(turn + 1, unknownTurns + 1), () => true);
                if (!Turn())
                    return false;
            }
            return false;
        }

        bool Turn()
        {
            frame.Last = loop.Span;
            return ExecuteBody(loop.Body, frame) && ExecuteBlock(new Block(loop.After), frame);
        }

        // One turn stands for all that are left. If it leads to no way out, the program never gets past the loop.
        bool Rest()
        {
            var before = Path;
            if (!_paths.Summarize(frame, Turn))
                return false;
            if (
                !ReferenceEquals(before, Path)
                || !Path.Except(loop.Condition is null ? Condition.True : Truth(Evaluate(loop.Condition, frame))).IsFalse
            )
            {
                return true;
            }

            return Halts(new RunEnd.OutOfSteps(frame.Unit.SiteOf(loop.Span), Budget.Limit));
        }
    }
}
