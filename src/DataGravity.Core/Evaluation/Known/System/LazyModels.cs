using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of <c>Lazy&lt;T&gt;</c>. The factory runs once. Later reads return the same value.</summary>
internal static class LazyModels
{
    private const string Type = "System.Lazy`1";
    private static readonly TypeRef s_type = new(Type, "Lazy");
    private static readonly Member s_value = new(Type, "<value>", "", IsStatic: false);

    public static void Register(ModelTable models)
    {
        models.Add(Type, [".ctor"], call => new ObjectValue(s_type) { Cells = { ["<factory>"] = new Cell(call[0]) } });
        models.Add(Type, ["Value"], Force);
    }

    private static Value? Force(KnownCall call)
    {
        if (call.Receiver is not ObjectValue lazy || lazy.Find("<factory>") is not { } factory)
            return null;
        var value = lazy.CellOf(s_value);
        // If the value was made on some paths only, the factory runs now on the others.
        return value.Value is { } made
            ? call.Evaluator.ForkValue(call.Evaluator.IsNull(made), Make, () => Evaluator.WithoutNull(made))
            : Make();

        Value Make() => call.Evaluator.Store(value, call.Evaluator.Call(factory));
    }
}
