using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Gets operations from the compiler, which may fail and throw while a program is being typed.</summary>
internal static class CompilerOperations
{
    /// <summary>
    /// The operation of a node; null if it has none, or the compiler fails to create it. Seen with Roslyn 5.9: if an interpolated string is
    /// assigned to before it is closed, <see cref="SemanticModel.GetOperation"/> throws for the whole body.
    /// </summary>
    /// <exception cref="OperationCanceledException">The host asked to stop.</exception>
    public static IOperation? OperationOf(this SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        try
        {
            return model.GetOperation(node, cancellation);
        }
        catch (Exception fault) when (Faults.IsSurvived(fault))
        {
            return null;
        }
    }
}
