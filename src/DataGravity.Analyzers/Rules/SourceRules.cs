using DataGravity.Analyzers.Lowering;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Rules;

/// <summary>
/// Applies the rules about source to the bodies of a compilation. They look at the operations that lowering has asked the compiler for, so
/// nothing is bound for them alone.
/// </summary>
internal sealed class SourceRules(PulumiSymbols pulumi)
{
    private readonly RequiredInputs _required = new(pulumi);

    /// <summary>What the rules find in a tree.</summary>
    /// <param name="model">The model of the tree.</param>
    /// <param name="bodies">The operations of all its bodies.</param>
    /// <param name="cancellation">Stops the search.</param>
    public SourceView Look(SemanticModel model, IEnumerable<IOperation> bodies, CancellationToken cancellation)
    {
        var source = new SourceView(model, pulumi, _required, cancellation);
        DeepSource.Run(model.SyntaxTree, () => Look(bodies, source));
        return source;
    }

    private static void Look(IEnumerable<IOperation> bodies, SourceView source)
    {
        foreach (var body in bodies)
            Walk(body, source);
    }

    // There is stack for as many levels as the syntax has, and a frame here is small.
    private static void Walk(IOperation operation, SourceView source)
    {
        if (!operation.IsImplicit && operation.Kind is OperationKind.ObjectCreation or OperationKind.Invocation)
            Look(operation, source);
        foreach (var child in operation.ChildOperations)
            Walk(child, source);
    }

    private static void Look(IOperation operation, SourceView source)
    {
        source.Cancellation.ThrowIfCancellationRequested();
        for (var i = 0; i < SourceRule.All.Count; i++)
        {
            // A rule that fails, as on code that is being typed, finds nothing there.
            try
            {
                SourceRule.All[i].Look(operation, source);
            }
            catch (Exception fault) when (Faults.IsSurvived(fault))
            {
                Faults.Report(fault, "looking at source");
            }
        }
    }
}
