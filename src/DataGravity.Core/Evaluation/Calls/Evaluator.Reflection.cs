using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Changes by reflection: the name of what is set is not followed.
internal sealed partial class Evaluator
{
    private const string ChangedByReflection = "changed by reflection";

    // Whether a static member was set by reflection, be it of a type that the program has not used yet.
    private bool _staticsChange;

    /// <summary>Makes what a call sets by reflection unknown: the members of the objects it gets, or static ones if it gets none.</summary>
    private void ForgetByReflection(Method method, IReadOnlyList<(string Name, Value Value)> arguments)
    {
        foreach (var (_, value) in arguments)
        {
            foreach (var (_, target) in value.Alternatives())
            {
                if (target is ObjectValue changed)
                    ForgetFields(changed);
            }
        }
        // A method that is invoked may set static members, too.
        if (!Reflection.IsOfMembers(method) || method.Name == "SetValue" && arguments is not [(_, Constant { Content: null }), ..])
            return;
        _replay.Mark();
        _staticsChange = true;
        foreach (var statics in _statics.Values.ToArray())
            ForgetFields(statics);
    }

    private void ForgetFields(ObjectValue target)
    {
        foreach (var cell in target.CellsOrNone.Values.ToArray())
        {
            cell.Forget(UndoLog, ChangedByReflection);
            UndoLog.ChangesCaptured |= cell.IsCaptured;
            cell.ChangesLater = true;
        }
    }
}
