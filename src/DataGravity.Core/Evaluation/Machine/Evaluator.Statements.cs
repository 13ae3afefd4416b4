using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Execution of statements. Each method returns whether the program continues after the statement.
internal sealed partial class Evaluator
{
    // This method runs for every statement, so cases that need a closure have methods of their own.
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
            case LocalFunction or Label:
                return true; // Hoisted by its block.
            case Goto jump:
                if (frame.Labels.TryGetValue(jump.Label, out var label))
                    _paths.Exit(label, Constant.Null);
                return false;
            case If branch:
                return ExecuteIf(branch, frame);
            case Return returned:
                // What the caller awaits is the task of the call that is returned.
                if (frame is { IsAwaited: true, Procedure.IsAsync: false })
                    frame.Awaited = returned.Value;
                _paths.Exit(frame.Call, returned.Value is null ? Constant.Null : Evaluate(returned.Value, frame));
                return false;
            case Yield yielded:
                var handedOut = Evaluate(yielded.Value, frame);
                // In half-typed code, a yield may stand in a body that is not an iterator.
                return !Path.IsFalse && frame.HandOut?.Invoke(handedOut) != false;
            case Jump leave:
                var target = leave.IsContinue ? frame.Continues : frame.Breaks;
                if (target.Count > 0)
                    _paths.Exit(target.Peek(), Constant.Null);
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

    private bool ExecuteIf(If branch, Frame frame) =>
        Fork(
            Truth(Evaluate(branch.Condition, frame)),
            () => Execute(branch.Then, frame),
            () => branch.Else is null || Execute(branch.Else, frame)
        );

    private bool ExecuteBlock(Block block, Frame frame)
    {
        var hasLabels = false;
        for (var i = 0; i < block.Statements.Count; i++)
        {
            hasLabels |= block.Statements[i] is Label;
            if (block.Statements[i] is LocalFunction function)
            {
                frame.Declare(
                    function.Variable,
                    new FunctionValue
                    {
                        Procedure = function.Procedure,
                        Captured = frame.Cells,
                        This = frame.This,
                        TypeArguments = frame.TypeArguments,
                        Unit = frame.Unit,
                    }
                );
            }
        }
        if (hasLabels)
            return ExecuteLabeled(block.Statements, frame);
        for (var i = 0; i < block.Statements.Count; i++)
        {
            if (!Execute(block.Statements[i], frame))
                return false;
        }
        return true;
    }

    private bool ExecuteSwitch(Switch statement, Frame frame)
    {
        var operand = Evaluate(statement.Operand, frame);
        using var scope = _paths.Begin();
        bool goesOn;
        using (frame.Breaks.Enter(scope))
        {
            goesOn = statement.Sections.All(section => section.Names.Count == 0)
                ? Section(0)
                : ExecuteWithLabels(
                    [.. statement.Sections.Select((section, index) => (section.Names, index))],
                    start => start < 0 ? Section(0) : Execute(statement.Sections[start].Body, frame),
                    frame
                );
        }
        return _paths.End(scope, goesOn);

        bool Section(int index)
        {
            if (index == statement.Sections.Count)
            {
                var last = statement.Sections.FirstOrDefault(s => s.Labels.Any(l => l.Pattern is null));
                return last is null || Execute(last.Body, frame);
            }
            var section = statement.Sections[index];
            var matches = section
                .Labels.Where(l => l.Pattern is not null)
                .Aggregate(Condition.False, (any, label) => any.Or(Matches(operand, label.Pattern!, label.Guard, frame)));
            return Fork(matches, () => Execute(section.Body, frame), () => Section(index + 1));
        }
    }
}
