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

    /// <summary>
    /// Runs a body that has labels. It runs from its start, and then from the label that each path jumps to, until no path jumps.
    /// </summary>
    /// <param name="labels">The labels, each with its position in the body.</param>
    /// <param name="from">Runs the body from a position. -1 is its start.</param>
    /// <param name="frame">The activation.</param>
    private bool ExecuteWithLabels(IReadOnlyList<(IReadOnlyList<Variable> Names, int Place)> labels, Func<int, bool> from, Frame frame)
    {
        return Turns(-1, 0, 0);

        bool Turns(int place, int turn, int unknownTurns)
        {
            while (true)
            {
                var (goesOn, jumps) = Once(place);
                // Paths that jump continue at their label.
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

        // Runs the body once, up to its end or to a jump. Returns each jump with its condition and the label's position.
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
                // The scope that began last ends first.
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
