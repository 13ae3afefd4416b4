using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of <c>StackReference</c>. Outputs of another stack are known by name, and some by their value.</summary>
internal static class StackReferenceModels
{
    private const string Type = "Pulumi.StackReference";
    private const string StackCell = "<stack>";
    private static readonly TypeRef s_type = new(Type, "StackReference", TypeRole.CustomResource, "pulumi:pulumi:StackReference");

    public static void Register(ModelTable models)
    {
        models.Add(
            Type,
            [".ctor"],
            call =>
            {
                var reference = new ObjectValue(s_type) { Site = call.Site };
                Construct(call.Evaluator, reference, call.Arguments);
                return reference;
            }
        );
        models.Add(Type, ["GetOutput", "RequireOutput"], call => Output(call) is { } output ? InputValue.Of(output, isLate: true) : null);
        models.Add(Type, ["GetValueAsync", "RequireValueAsync"], Output);
    }

    /// <summary>Whether a type is the class, and not one of the program's that derives from it.</summary>
    public static bool IsOf(TypeRef type) => type is { InSource: false, Id: Type };

    /// <summary>Runs the constructor, also for an object of a class that derives from it.</summary>
    public static void Construct(Evaluator evaluator, ObjectValue reference, IReadOnlyList<(string Name, Value Value)> arguments)
    {
        var name = Evaluator.Find(arguments, "name") ?? evaluator.Unknown("name");
        // The stack has the logical name of the reference unless the arguments give another.
        var stack =
            Evaluator.Find(arguments, "args") is ObjectValue args && args.Find("Name") is { } given ? InputValue.Unwrap(given) : name;
        reference.Cells[StackCell] = new Cell(stack);
        evaluator.Registrar.RegisterStackReference(
            reference,
            s_type.Token!,
            name,
            stack,
            Evaluator.Find(arguments, "options"),
            reference.Site
        );
    }

    private static Value? Output(KnownCall call) =>
        call.Receiver is ObjectValue reference && reference.Find(StackCell) is { } stack
            ? call.Evaluator.ForEachAlternative(
                stack,
                s =>
                    call.Evaluator.ForEachAlternative(
                        InputValue.Unwrap(call[0]),
                        output =>
                            (s, output) is (Constant or Text, Constant)
                                ? call.Evaluator.AskFor(new SymbolicStackOutput(s.ToString()!, output.ToString()!), call.Site)
                                : call.Evaluator.Unknown("stack output", s, output)
                    )
            )
            : null;
}
