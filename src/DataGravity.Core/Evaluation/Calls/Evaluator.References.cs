using DataGravity.Program;

namespace DataGravity.Evaluation;

// Arguments passed by reference.
internal sealed partial class Evaluator
{
    /// <summary>
    /// Evaluates an argument passed by reference. A variable is passed itself. Any other expression is passed in a variable made for the
    /// call.
    /// </summary>
    private Reference EvaluateReference(Expression argument, Frame frame)
    {
        switch (argument)
        {
            case VariableReference variable:
                return new Reference(frame.CellOf(variable.Variable));
            case DeclaredVariable declared:
                return new Reference(frame.Declare(declared.Variable, Unknown(Evaluation.Unknown.NotSet)));
            case MemberReference or ElementReference:
                var target = Locate(argument, frame);
                return new Reference(new Cell(Read(target, frame))) { Target = target };
            default:
                return new Reference(new Cell(Evaluate(argument, frame)));
        }
    }

    /// <summary>Assigns the new value of a member or element that was passed by reference.</summary>
    private void PassBack(IReadOnlyList<Argument> arguments, (string Name, Value Value)[] values, Frame frame)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (
                arguments[i].IsByReference
                && !Path.IsFalse
                // Another parameter of that name, which no compiler lets through, may take a value.
                && Find(values, arguments[i].Parameter) is Reference { Target: { } target } passed
            )
            {
                Write(target, passed.Cell.Value!, frame);
            }
        }
    }

    internal static Value? Find(IReadOnlyList<(string Name, Value Value)> arguments, string parameter)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name == parameter)
                return arguments[i].Value;
        }
        return null;
    }
}
