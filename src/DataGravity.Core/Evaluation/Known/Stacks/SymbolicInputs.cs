namespace DataGravity.Evaluation.Known;

/// <summary>What the run decides: known from files where they say it, symbolic otherwise.</summary>
internal static class SymbolicInputs
{
    public static Value StackName(Evaluator evaluator) =>
        evaluator.Context.StackName is { } name ? new Constant(name) : new SymbolicInput("stack");

    public static Value ProjectName(Evaluator evaluator) =>
        evaluator.Context.ProjectName is { } name ? new Constant(name) : new SymbolicInput("project");
}
