using DataGravity.Program;

namespace DataGravity.Evaluation;

// The outputs of the stacks that a run deploys, and those of other stacks that it asks for.
internal sealed partial class Evaluator
{
    private readonly List<StackOutputs> _outputs = [];
    private readonly HashSet<SymbolicStackOutput> _askedOutputs = [];

    /// <summary>Returns the value of an output of another stack. If only that stack knows it, the output stays symbolic.</summary>
    internal Value AskFor(SymbolicStackOutput output, Site site)
    {
        var asked = (SymbolicStackOutput)output.At(site);
        _askedOutputs.Add(asked);
        return Context.StackOutput(asked.Stack, asked.Output) ?? asked;
    }

    /// <summary>Keeps the outputs of a stack whose program has run.</summary>
    /// <param name="result">An object of the stack's class, or what the program returned. A dictionary has the outputs by name.</param>
    private void KeepOutputs(Value result)
    {
        if (Path.IsFalse || _paths.IsRehearsing)
            return;
        var capture = new InputCapture(this);
        var outputs = InputValue.Unwrap(result) is ObjectValue { Registration.Kind: RegistrationKind.Stack } stack
            ? new RecordValue(
                DataOf(stack.Type)
                    .Where(member => member.IsOutput)
                    .GroupBy(member => member.SchemaName)
                    .ToDictionary(same => same.Key, same => capture.Take(Read(stack, same.First())))
            )
            : capture.TakeRecord(result);
        if (outputs.Fields.Count == 0)
            return;
        // A run that reuses the current call would not learn about them.
        _replay.Mark();
        _outputs.Add(new StackOutputs(Context, outputs, EndSite));
    }
}
