namespace DataGravity.Evaluation.Known;

using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary>Tasks, which are transparent, and the environment.</summary>
internal static class SystemModels
{
    public static void Register(Models models)
    {
        models.Add("System.Threading.Tasks.Task", ["FromResult"], call => call[0]);
        models.Add("System.Threading.Tasks.Task", ["Run"], call => call.Evaluator.Call(call[0]));
        models.Add("System.Threading.Tasks.Task", ["CompletedTask"], _ => Constant.Null);
        models.Add("System.Threading.Tasks.Task`1", ["Result", "GetAwaiter", "ConfigureAwait"], call => call.Receiver);
        models.Add("System.Runtime.CompilerServices.TaskAwaiter`1", ["GetResult"], call => call.Receiver);
        models.Add("System.Nullable`1", ["Value", "GetValueOrDefault"], call => call.Receiver);
        models.Add("System.Nullable`1", ["HasValue"], call => Evaluator.Truth(call.Evaluator.IsNull(call.Receiver!).Not()));
        models.Add("System.Environment", ["GetEnvironmentVariable"], call =>
            call[0] is Constant { Content: string name } ? call.Evaluator.Context.EnvironmentVariable(name) : null);
        models.Add("System.Object", ["ToString"], call => Strings.ToText(call.Receiver!));
        models.Add("System.Object", ["Equals"], call => Evaluator.Truth(call.Evaluator.AreEqual(call.Receiver ?? call[1], call[0])));
        models.Add("System.Enum", ["ToString"], call => Strings.ToText(call.Receiver!));
    }
}
