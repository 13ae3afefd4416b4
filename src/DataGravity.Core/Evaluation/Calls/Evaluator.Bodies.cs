using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Runs of the bodies of the program.
internal sealed partial class Evaluator
{
    /// <summary>Calls a procedure of the program. Returns null if there is none.</summary>
    private Value? Invoke(
        string? procedureId,
        Value? self,
        IReadOnlyList<(string Name, Value Value)> arguments,
        IReadOnlyList<TypeRef>? typeArguments = null
    ) =>
        _program.Procedure(procedureId) is { } procedure
            ? Invoke(
                procedure,
                procedure.Unit,
                new Cell?[procedure.VariableCount],
                self,
                arguments,
                TypeArgumentsOf(procedure, typeArguments, null)
            )
            : null;

    /// <summary>Copies the variables of a body for an activation of a function inside it.</summary>
    private Cell?[] Copy(Cell?[] cells)
    {
        Budget.ChargeItems(cells.Length);
        return (Cell?[])cells.Clone();
    }

    private Value Invoke(
        Procedure procedure,
        ProgramUnit unit,
        Cell?[] cells,
        Value? self,
        IReadOnlyList<(string Name, Value Value)> arguments,
        IReadOnlyDictionary<string, TypeRef>? typeArguments = null
    )
    {
        if (procedure.IsIterator)
        {
            // Its body says that it is one, even if nobody enumerates it.
            _replay.Ran(unit);
            return Iterate(procedure, unit, cells, self, arguments, typeArguments);
        }
        return procedure.IsAsync && !_awaitsCall.Value
            ? Start(procedure, unit, cells, self, arguments, typeArguments)
            : Run(procedure, unit, cells, self, arguments, typeArguments, null);
    }

    private Value Run(
        Procedure procedure,
        ProgramUnit unit,
        Cell?[] cells,
        Value? self,
        IReadOnlyList<(string Name, Value Value)> arguments,
        IReadOnlyDictionary<string, TypeRef>? typeArguments,
        Suspension? suspension
    )
    {
        var recursion = UnknownRecursion(procedure);
        if (recursion > MaxUnknownRecursion || IsTooDeep())
            return Unknown("recursion", arguments.Select(a => a.Value));
        Step();
        Budget.ChargeItems(cells.Length);
        _replay.Ran(unit);
        using var call = _paths.Begin();
        var frame = new Frame(unit, cells, self, call, _frame.Value)
        {
            Procedure = procedure,
            Recursion = recursion,
            TypeArguments = typeArguments,
            IsAwaited = _awaitsCall.Value,
            Suspension = suspension,
        };
        using var notAwaited = _awaitsCall.Enter(false);
        Condition endsPath;
        using (_frame.Enter(frame))
        {
            Bind(procedure, frame, arguments);
            var goesOn = Execute(procedure.Body, frame);
            endsPath = goesOn ? Path : Condition.False;
            _paths.End(call, goesOn);
        }

        if (Path.IsFalse)
            return Evaluation.Unknown.Thrown;
        // Most calls have one result, which keeps its identity. Several results become a choice.
        return (call.Exits.Count, endsPath.IsFalse) switch
        {
            (1, true) => call.Exits[0].Value,
            (0, false) => Constant.Null,
            (_, true) => Choices.Of(call.Exits.Select(e => (e.Path, e.Value))),
            _ => Choices.Of(call.Exits.Select(e => (e.Path, e.Value)).Append((endsPath, Constant.Null))),
        };
    }

    /// <summary>Counts how often an active procedure has called itself under an unknown condition.</summary>
    private int UnknownRecursion(Procedure procedure)
    {
        for (var frame = _frame.Value; frame is not null; frame = frame.Caller)
        {
            // If the path is still the one that the body began on, no unknown condition decided this call.
            if (ReferenceEquals(frame.Procedure, procedure))
                return frame.Recursion + (ReferenceEquals(frame.Call.StartPath, Path) ? 0 : 1);
        }
        return 0;
    }

    private void Bind(Procedure procedure, Frame frame, IReadOnlyList<(string Name, Value Value)> arguments)
    {
        for (var i = 0; i < procedure.Parameters.Count; i++)
        {
            var parameter = procedure.Parameters[i];
            var value =
                i < arguments.Count ? arguments[i].Value
                : parameter.Default is null ? Unknown("parameter " + parameter.Variable.Name)
                : Evaluate(parameter.Default, frame);
            if (value is Reference reference)
                frame.Cells[parameter.Variable.Index] = reference.Cell;
            else
                frame.Declare(parameter.Variable, value);
        }
    }
}
