using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

// Running models of library methods: what they cost, and what happens where one fails.
internal sealed partial class Evaluator
{
    /// <summary>
    /// Runs a model. A model that throws costs the value it was asked for, and nothing else: what it had changed by then is
    /// unknown, and the run goes on as if the method had no model.
    /// </summary>
    internal Value? Run(KnownLibrary.Model model, KnownCall call)
    {
        Charge(call.Receiver);
        foreach (var (_, value) in call.Arguments)
            Charge(value);
        var start = _paths.Mark();
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

    /// <summary>A model looks at all of a text, and of what it makes.</summary>
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
