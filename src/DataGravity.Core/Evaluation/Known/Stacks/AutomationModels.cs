using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of the Automation API, with which a program creates stacks, configures them and deploys an inline program.</summary>
internal static class AutomationModels
{
    private const string Space = "Pulumi.Automation.";
    private const string Stack = Space + "WorkspaceStack";
    private const string ConfigCell = "<config>";
    private static readonly TypeRef s_program = new(Space + "PulumiFn", "PulumiFn");
    private static readonly TypeRef s_stack = new(Stack, "WorkspaceStack");

    public static void Register(ModelTable models)
    {
        models.Add(
            s_program.Id,
            ["Create"],
            call => new ObjectValue(s_program)
            {
                Cells =
                {
                    ["run"] = new Cell(call.Method.TypeArguments is [{ Role: TypeRole.Stack } stack] ? new TypeValue(stack) : call[0]),
                },
            }
        );
        models.Add(
            Space + "InlineProgramArgs",
            [".ctor"],
            call => new ObjectValue(new TypeRef(Space + "InlineProgramArgs", "InlineProgramArgs"))
            {
                Cells =
                {
                    ["ProjectName"] = new Cell(call[0]),
                    ["StackName"] = new Cell(call[1]),
                    ["Program"] = new Cell(call[2]),
                },
            }
        );
        models.Add(Space + "LocalWorkspace", ["CreateStackAsync", "SelectStackAsync", "CreateOrSelectStackAsync"], Make);
        models.Add(
            Space + "ConfigValue",
            [".ctor"],
            call => call.Find("isSecret") is null or Constant { Content: false } ? call[0] : OutputModels.Secret(call[0], call.Evaluator)
        );
        models.Add(Stack, ["Name"], call => (call.Receiver as ObjectValue)?.Find("StackName"));
        models.Add(Stack, ["SetConfigAsync", "SetAllConfigAsync"], Configure);
        models.Add(Stack, ["UpAsync"], Update);
        // A preview is usually followed by an update, which is evaluated. The other methods deploy nothing.
        models.Add(
            Stack,
            ["PreviewAsync", "RefreshAsync", "DestroyAsync", "CancelAsync"],
            call => call.Evaluator.Unknown(call.Method.Name)
        );
    }

    /// <summary>Creates a stack from the call's arguments. Its configuration is filled by later calls.</summary>
    private static ObjectValue? Make(KnownCall call)
    {
        if (call[0] is not ObjectValue { Type.Name: "InlineProgramArgs" } args)
            return null;
        var stack = new ObjectValue(s_stack) { Cells = { [ConfigCell] = new Cell(new MapValue()) } };
        foreach (var cell in args.CellsOrNone)
            stack.Cells[cell.Key] = new Cell(cell.Value.Value!);
        return stack;
    }

    private static Value? Configure(KnownCall call)
    {
        if ((call.Receiver as ObjectValue)?.Find(ConfigCell) is not MapValue config)
            return null;
        var add = new Method("Pulumi.InputMap`1", "Add", null, IsStatic: false, []);
        return KnownLibrary.Call(
            call with
            {
                Method = add,
                Receiver = config,
                Arguments = [.. call.Arguments.Where(a => a.Name != "cancellationToken")],
            }
        );
    }

    private static Value? Update(KnownCall call)
    {
        if (
            call.Receiver is not ObjectValue stack
            || stack.Find(ConfigCell) is not MapValue config
            || (stack.Find("Program") as ObjectValue)?.Find("run") is not { } run
        )
        {
            return null;
        }

        var evaluator = call.Evaluator;
        var context = new InlineContext(evaluator.Context, stack.Find("ProjectName")!, stack.Find("StackName")!, config);
        evaluator.RunInline(context, () => run is TypeValue type ? evaluator.Instantiate(type.Type, call.Site) : evaluator.Call(run));
        return evaluator.Unknown(call.Method.Name);
    }
}
