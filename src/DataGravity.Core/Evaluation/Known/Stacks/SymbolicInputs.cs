namespace DataGravity.Evaluation.Known;

/// <summary>Values that the run decides. They are known if the project's files contain them, and symbolic otherwise.</summary>
internal static class SymbolicInputs
{
    public static Value StackName(Evaluator evaluator) =>
        evaluator.Context.StackName is { } name ? new Constant(name) : new SymbolicInput("stack");

    public static Value ProjectName(Evaluator evaluator) =>
        evaluator.Context.ProjectName is { } name ? new Constant(name) : new SymbolicInput("project");
}
