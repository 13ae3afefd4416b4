using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Models of <c>DeferredOutput&lt;T&gt;</c>, which is used before its value is known. When it is resolved, its sources are added to the
/// existing unknown value, so earlier uses see them too.
/// </summary>
internal static class DeferredOutputs
{
    private const string Type = "Pulumi.DeferredOutput`1";
    private static readonly Member s_output = new(Type, "<output>", "", IsStatic: false);

    public static void Register(ModelTable models)
    {
        models.Add(
            Type,
            [".ctor"],
            call => new ObjectValue(new TypeRef(Type, "DeferredOutput"))
            {
                Cells = { [s_output.Name] = new Cell(new Unknown("deferred output", new List<Value>(), call.Site)) },
            }
        );
        models.Add(Type, ["Output"], call => (call.Receiver as ObjectValue)?.Find(s_output.Name));
        models.Add(Type, ["Resolve"], Resolve);
    }

    private static Constant? Resolve(KnownCall call)
    {
        if (call.Receiver is not ObjectValue deferred)
            return null;
        if (deferred.Find(s_output.Name) is Unknown { Sources: List<Value> sources })
            sources.AddRange(Sources.FindIn(call[0]));
        call.Evaluator.Store(deferred.CellOf(s_output), call[0]);
        return Constant.Null;
    }
}
