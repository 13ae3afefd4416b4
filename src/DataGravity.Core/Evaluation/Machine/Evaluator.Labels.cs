using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Jumps to labels.
internal sealed partial class Evaluator
{
    private bool ExecuteLabeled(IReadOnlyList<Statement> statements, Frame frame)
    {
        var labels = statements
            .Select((statement, index) => (statement, index))
            .Where(s => s.statement is Label)
            .Select(s => ((IReadOnlyList<Variable>)[((Label)s.statement).Name], s.index))
            .ToArray();
        return ExecuteWithLabels(labels, start => From(Math.Max(0, start)), frame);

        bool From(int start)
        {
            for (var i = start; i < statements.Count; i++)
            {
                if (!Execute(statements[i], frame))
                    return false;
            }
            return true;
        }
    }

    /// <summary>Runs a body that has labels: from its start, and then from the label that each path jumps to, until none does.</summary>
    /// <param name="labels">The labels, each with the place it stands for.</param>
    /// <param name="from">Runs the body from a place; -1 is its start.</param>
    /// <param name="frame">The activation.</param>
    private bool ExecuteWithLabels(IReadOnlyList<(IReadOnlyList<Variable> Names, int Place)> labels, Func<int, bool> from, Frame frame)
    {
        return Turns(-1, 0, 0);

        bool Turns(int place, int turn, int unknownTurns)
        {
            while (true)
            {
                var (goesOn, jumps) = Once(place);
                // On the paths that jump, the body goes on from the label.
                var jumping = jumps.Where(jump => !Path.And(jump.Condition).IsFalse).ToArray();
                if (!goesOn || jumping.Length == 0)
                    return goesOn;
                if (jumping is [var only] && Path.Except(only.Condition).IsFalse && ++turn < MaxIterations)
                {
                    place = only.Place;
                    continue;
                }
                return Branch(jumping, 0, turn, unknownTurns + 1);
            }
        }

        bool Branch((Condition Condition, int Place)[] jumps, int index, int turn, int unknownTurns) =>
            index == jumps.Length
            || Fork(
                jumps[index].Condition,
                () =>
                    turn >= MaxIterations || unknownTurns > MaxUnknownTurns
                        ? _paths.Summarize(frame, () => Once(jumps[index].Place).GoesOn)
                        : Turns(jumps[index].Place, turn, unknownTurns),
                () => Branch(jumps, index + 1, turn, unknownTurns)
            );

        // One run, up to the end or a jump, each path with where it jumps to.
        (bool GoesOn, (Condition Condition, int Place)[] Jumps) Once(int place)
        {
            var scopes = labels.Select(label => (Scope: _paths.Begin(), Label: label)).ToArray();
            var outer = frame.Labels.ToArray();
            try
            {
                foreach (var (scope, label) in scopes)
                {
                    foreach (var name in label.Names)
                        frame.Labels[name] = scope;
                }
                var goesOn = from(place);
                var jumps = new List<(Condition, int)>();
                // Who began last ends first.
                foreach (var (scope, label) in scopes.Reverse())
                {
                    var condition = scope.Exits.Aggregate(Condition.False, (any, exit) => any.Or(exit.Path));
                    goesOn = _paths.End(scope, goesOn);
                    if (!condition.IsFalse)
                        jumps.Add((condition, label.Place));
                }
                return (goesOn, [.. jumps]);
            }
            finally
            {
                frame.Labels.Clear();
                foreach (var entry in outer)
                    frame.Labels[entry.Key] = entry.Value;
                foreach (var (scope, _) in scopes)
                    scope.Dispose();
            }
        }
    }
}
