using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Operations as the compiler makes them. While a program is typed, the compiler can fail at that and throw.</summary>
internal static class CompilerOperations
{
    /// <summary>
    /// The operation of a node; null where it has none, and where the compiler fails to make it. Seen with Roslyn 5.9: an interpolated text
    /// that is assigned to before it is closed makes <see cref="SemanticModel.GetOperation"/> throw for the whole body.
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
