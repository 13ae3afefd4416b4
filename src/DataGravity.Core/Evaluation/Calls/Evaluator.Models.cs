using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Runs models of library methods, charges their cost, and contains their failures.
internal sealed partial class Evaluator
{
    /// <summary>
    /// Runs a model. If the model throws, only the requested value is lost. The slots that it had changed become unknown, and the run goes
    /// on as if the method had no model.
    /// </summary>
    internal Value? Run(KnownLibrary.Model model, KnownCall call)
    {
        if (HoldsLazy(call) && Enumerates(call.Method))
        {
            call = call with
            {
                Receiver = call.Receiver is null ? null : Enumerated(call.Receiver),
                Arguments = [.. call.Arguments.Select(a => (a.Name, Enumerated(a.Value)))],
            };
        }
        Charge(call.Receiver);
        for (var i = 0; i < call.Arguments.Count; i++)
            Charge(call.Arguments[i].Value);
        var start = _paths.Mark();
        using var awaits = _awaitsCall.Enter(_awaitsCall.Value && call.Method.Name == TaskModels.Run);
        try
        {
            var result = model(call);
            Charge(result);
            return result;
        }
        catch (Exception e) when (e is not (BudgetException or InsufficientExecutionStackException or OperationCanceledException))
        {
            Faults.Report(e, $"{call.Method.Type}.{call.Method.Name}");
            start.GoBack();
            return null;
        }
    }

    private static bool HoldsLazy(KnownCall call)
    {
        if (call.Receiver is LazySequence or Choice)
            return true;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].Value is LazySequence or Choice)
                return true;
        }
        return false;
    }

    /// <summary>
    /// Returns whether a method reads the items of a sequence argument at once. LINQ queries read them later, and a task or an output only
    /// holds the sequence.
    /// </summary>
    private static bool Enumerates(Method method) =>
        !method.Type.StartsWith("System.Linq.", StringComparison.Ordinal)
        && !method.Type.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal)
        && method.Name is not ("Create" or "Apply");

    /// <summary>Charges for a value that a model reads or makes, because a model may visit all of it.</summary>
    private void Charge(Value? value)
    {
        switch (value)
        {
            case Constant { Content: string text }:
                Budget.ChargeText(text.Length);
                break;
            case Text text:
                Budget.ChargeItems(text.Parts.Count);
                break;
            case ListValue list:
                Budget.ChargeItems(list.Items.Count / 4);
                break;
            case MapValue map:
                Budget.ChargeItems(map.Cells.Count / 4);
                break;
        }
    }
}
