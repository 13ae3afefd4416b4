namespace DataGravity.Evaluation.Known;

/// <summary>Models of environment variables. The program reads those that it has set itself.</summary>
internal static class EnvironmentModels
{
    private const string Type = "System.Environment";
    private const string Variables = "<variables>";

    public static void Register(ModelTable models)
    {
        models.Add(Type, ["GetEnvironmentVariable"], call => call[0] is Constant { Content: string name } ? Read(call, name) : null);
        models.Add(
            Type,
            ["SetEnvironmentVariable"],
            call =>
            {
                call.Evaluator.ForEachAlternative(call[0], name => Write(call, name));
                return Constant.Null;
            }
        );
        models.Add(Type, ["NewLine"], _ => new Constant("\n"));
    }

    /// <summary>The variables that the program has set so far.</summary>
    private static MapValue Written(KnownCall call)
    {
        var shared = call.Evaluator.StaticsOf(Type);
        if (shared.Find(Variables) is MapValue known)
            return known;
        var variables = new MapValue();
        shared.Cells[Variables] = new Cell(variables);
        return variables;
    }

    private static Value? Read(KnownCall call, string name)
    {
        var variables = Written(call);
        if (variables.IsOpen)
            return null;
        var outside = SymbolicInput.At(call.Evaluator.Context.EnvironmentVariable(name), call.Site);
        return variables.Cells.TryGetValue(name, out var cell)
            ? Choices.Of(
                cell.Value!.Alternatives().Select(a => (a.Condition, ReferenceEquals(a.Value, MapValue.Missing) ? outside : a.Value))
            )
            : outside;
    }

    private static Value Write(KnownCall call, Value name)
    {
        var (variables, value) = (Written(call), call[1]);
        // An empty text removes the variable, but not in every version of .NET. A variable of the user or the machine is another one.
        if (call.Arguments.Count != 2 || value.Alternatives().Any(a => a.Value is Constant { Content: "" }))
            value = call.Evaluator.Unknown("environment variable", value);
        if (name is Constant { Content: string known })
            variables.Set(call.Evaluator.UndoLog, known, value);
        else
            variables.Open(call.Evaluator.UndoLog, name, value);
        return Constant.Null;
    }
}
