using Models = System.Collections.Generic.Dictionary<(string, string), DataGravity.Evaluation.Known.KnownLibrary.Model>;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of tasks. A task is represented by its result.</summary>
internal static class TaskModels
{
    private const string Tasks = "System.Threading.Tasks.";
    private const string Compiler = "System.Runtime.CompilerServices.";

    public static void Register(Models models)
    {
        foreach (var type in new[] { Tasks + "Task", Tasks + "ValueTask" })
        {
            models.Add(type, ["FromResult"], call => call[0]);
            models.Add(type, ["CompletedTask", "Delay", "Yield", "Wait"], _ => Constant.Null);
            models.Add(type, ["Run"], call => call.Evaluator.Call(call[0]));
            models.Add(type, ["WhenAll"], call => call.Evaluator.Items(call[0]) is { } items ? new ListValue(items) : null);
            models.Add(type, ["GetAwaiter", "ConfigureAwait", "AsTask"], call => call.Receiver ?? Constant.Null);
        }
        foreach (var type in new[] { Tasks + "Task`1", Tasks + "ValueTask`1" })
            models.Add(type, ["Result", "GetAwaiter", "ConfigureAwait", "AsTask", "WaitAsync"], call => call.Receiver);
        models.Add(Tasks + "ValueTask`1", [".ctor"], call => call[0]);
        foreach (
            var type in new[]
            {
                "TaskAwaiter",
                "TaskAwaiter`1",
                "ValueTaskAwaiter`1",
                "ConfiguredTaskAwaitable`1",
                "ConfiguredTaskAwaitable`1.ConfiguredTaskAwaiter",
            }
        )
        {
            models.Add(Compiler + type, ["GetResult", "GetAwaiter"], call => call.Receiver);
        }
    }
}
