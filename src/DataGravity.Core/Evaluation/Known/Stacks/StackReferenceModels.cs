using DataGravity.Program;
using Models = System.Collections.Generic.Dictionary<(string, string), DataGravity.Evaluation.Known.KnownLibrary.Model>;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of <c>StackReference</c>. Outputs of another stack are known by name, and some by their value.</summary>
internal static class StackReferenceModels
{
    private const string Type = "Pulumi.StackReference";
    private static readonly TypeRef s_type = new(Type, "StackReference", TypeRole.CustomResource, "pulumi:pulumi:StackReference");

    public static void Register(Models models)
    {
        models.Add(
            Type,
            [".ctor"],
            call =>
                call.Evaluator.Registrar.RegisterStackReference(
                    new ObjectValue(s_type) { Cells = { ["<name>"] = new Cell(NameOf(call)) } },
                    call[0],
                    NameOf(call),
                    call.Find("options"),
                    call.Site
                )
        );
        models.Add(Type, ["GetOutput", "RequireOutput"], call => Output(call) is { } output ? InputValue.Of(output, isLate: true) : null);
        models.Add(Type, ["GetValueAsync", "RequireValueAsync"], Output);
    }

    /// <summary>Returns the name of the referenced stack. It is the logical name unless the arguments give another.</summary>
    private static Value NameOf(KnownCall call) =>
        call.Find("args") is ObjectValue args && args.Find("Name") is { } name ? InputValue.Unwrap(name) : call[0];

    private static Value? Output(KnownCall call) =>
        call.Receiver is ObjectValue reference && reference.Find("<name>") is { } stack
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
