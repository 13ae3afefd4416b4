using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Models of tasks. A task that is done is represented by its result. The lowered program has waits as
/// <see cref="DataGravity.Program.Await"/>, so these models see only tasks that are passed on.
/// </summary>
internal static class TaskModels
{
    /// <summary>The method that runs a function. Who awaits its task awaits the function.</summary>
    public const string Run = "Run";

    private const string Tasks = "System.Threading.Tasks.";
    private const string Compiler = "System.Runtime.CompilerServices.";

    public static void Register(ModelTable models)
    {
        foreach (var type in new[] { Tasks + "Task", Tasks + "ValueTask" })
        {
            models.Add(type, ["FromResult"], call => call[0]);
            models.Add(type, ["CompletedTask"], _ => Constant.Null);
            models.Add(type, ["Delay"], call => call[0] is Constant { Content: 0 } ? Constant.Null : new PendingTask(Constant.Null));
            models.Add(type, ["Yield"], _ => new PendingTask(Constant.Null));
            models.Add(
                type,
                ["FromException", "FromCanceled"],
                call => new PendingTask(call.Evaluator.Unknown("a task that has failed")) { HasFailed = true }
            );
            models.Add(type, [Run], call => call.Evaluator.RunOnThread(call[0]));
            models.Add(type, ["WhenAll"], WhenAll);
            models.Add(type, ["ConfigureAwait", "AsTask", "GetAwaiter", "WaitAsync"], call => call.Receiver ?? Constant.Null);
        }
        foreach (var type in new[] { Tasks + "Task`1", Tasks + "ValueTask`1" })
            models.Add(type, ["ConfigureAwait", "AsTask", "GetAwaiter", "WaitAsync"], call => call.Receiver);
        models.Add(Tasks + "ValueTask`1", [".ctor"], call => call[0]);
        foreach (var type in new[] { "ConfiguredTaskAwaitable", "ConfiguredTaskAwaitable`1" })
            models.Add(Compiler + type, ["GetAwaiter"], call => call.Receiver);
    }

    private static Value? WhenAll(KnownCall call)
    {
        if (call.Evaluator.Items(call[0]) is not { } items)
            return null;
        var results = new ListValue(items.Select(item => (item.Condition, PendingTask.ResultOf(item.Value))));
        var failure = items.Aggregate(Condition.False, (any, item) => any.Or(item.Condition.And(PendingTask.Failure(item.Value))));
        return call.Evaluator.Failing(
            failure,
            items.Any(item => InputValue.IsLateValue(item.Value, call.Evaluator.Budget)) ? new PendingTask(results) : results
        );
    }
}
