namespace DataGravity.Evaluation.Known;

using DataGravity.Conditions;
using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary>LINQ over sequences whose items are known; evaluated at once.</summary>
internal static class LinqModels
{
    public static void Register(Models models)
    {
        const string Enumerable = "System.Linq.Enumerable";
        models.Add(Enumerable, ["ToArray", "ToList", "AsEnumerable"], call => Items(call) is { } items ? new ListValue(items) : null);
        models.Add(Enumerable, ["Select"], call => Items(call) is { } items
            ? new ListValue(items.Select(i => (i.Condition, call.Evaluator.Call(call[1], ("item", i.Value)))).ToArray())
            : null);
        models.Add(Enumerable, ["Where"], call => Items(call) is { } items
            ? new ListValue(items.Select(i => (i.Condition.And(call.Evaluator.Truth(call.Evaluator.Call(call[1], ("item", i.Value)))), i.Value))
                .Where(i => !i.Item1.IsFalse).ToArray())
            : null);
    }

    private static IReadOnlyList<(Condition Condition, Value Value)>? Items(KnownCall call) => call.Evaluator.Items(call[0]);
}
