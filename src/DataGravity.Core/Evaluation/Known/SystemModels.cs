using System.Globalization;

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
        models.Add("System.Int32", ["TryParse"], call => TryParse(call, text =>
            int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null, 0));
        models.Add("System.Boolean", ["TryParse"], call => TryParse(call, text => bool.TryParse(text, out var truth) ? truth : null, false));
        models.Add("System.Object", ["ToString"], call => Strings.ToText(call.Receiver!));
        models.Add("System.Object", ["Equals"], call => Evaluator.Truth(call.Evaluator.AreEqual(call.Receiver ?? call[1], call[0])));
        models.Add("System.Enum", ["ToString"], call => Strings.ToText(call.Receiver!));
    }

    private static Constant? TryParse(KnownCall call, Func<string, object?> parse, object otherwise)
    {
        if (call.Arguments.Count != 2 || (call[0], call[1]) is not (Constant { Content: string text }, Reference result))
            return null;
        var parsed = parse(text);
        call.Evaluator.Store(result.Cell, new Constant(parsed ?? otherwise));
        return parsed is null ? Constant.False : Constant.True;
    }
}
