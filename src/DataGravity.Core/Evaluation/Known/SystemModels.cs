using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary>Tasks, which are transparent, and the environment.</summary>
internal static class SystemModels
{
    private static readonly TypeRef s_lazy = new("System.Lazy`1", "Lazy");

    public static void Register(Models models)
    {
        models.Add("System.Threading.Tasks.Task", ["FromResult"], call => call[0]);
        models.Add("System.Threading.Tasks.Task", ["Run"], call => call.Evaluator.Call(call[0]));
        models.Add("System.Threading.Tasks.Task", ["CompletedTask"], _ => Constant.Null);
        models.Add("System.Threading.Tasks.Task`1", ["Result", "GetAwaiter", "ConfigureAwait"], call => call.Receiver);
        models.Add("System.Runtime.CompilerServices.TaskAwaiter`1", ["GetResult"], call => call.Receiver);
        models.Add("System.Nullable`1", ["Value", "GetValueOrDefault"], call => call.Receiver);
        models.Add("System.Nullable`1", ["HasValue"], call => Evaluator.Truth(call.Evaluator.IsNull(call.Receiver!).Not()));
        models.Add("System.Lazy`1", [".ctor"], call => new ObjectValue(s_lazy) { Cells = { ["<factory>"] = new Cell(call[0]) } });
        models.Add("System.Lazy`1", ["Value"], Force);
        models.Add("System.Environment", ["GetEnvironmentVariable"], call =>
            call[0] is Constant { Content: string name } ? call.Evaluator.Context.EnvironmentVariable(name) : null);
        models.Add("System.Object", ["ToString"], call => Strings.ToText(call.Receiver!));
        models.Add("System.Object", ["Equals"], call => Evaluator.Truth(call.Evaluator.AreEqual(call.Receiver ?? call[1], call[0])));
        models.Add("System.Enum", ["ToString"], call => Strings.ToText(call.Receiver!));
    }

    /// <summary>A lazy value is made once; who asks again gets the same.</summary>
    private static Value? Force(KnownCall call)
    {
        if (call.Receiver is not ObjectValue lazy || lazy.Find("<factory>") is not { } factory)
            return null;
        if (lazy.Find("<value>") is { } made)
            return made;
        var value = call.Evaluator.Call(factory);
        call.Evaluator.Trail.Write(lazy.CellOf(new Member(s_lazy.Id, "<value>", "", IsStatic: false)), value);
        return value;
    }
}
