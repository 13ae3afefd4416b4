using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Which operations may change something that others can see. What only makes new objects does not.</summary>
internal static class StateChanges
{
    /// <summary>Whether a call may: of a body that is not looked into here, of what changes a collection, or with a variable by reference.</summary>
    public static bool MayChange(IInvocationOperation call, SymbolNames names) =>
        !IsInitializer(call.Instance)
        && (
            names.IsInSource(call.TargetMethod)
            || call.TargetMethod.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction
            || call.TargetMethod.ReturnsVoid
            || call.Arguments.Any(a => a.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
            || IsMutable(call.TargetMethod.ContainingType)
        );

    /// <summary>Whether an assignment may: to anything but a member of the object that an initializer makes.</summary>
    public static bool MayChange(IAssignmentOperation assignment) =>
        assignment.Target is not IMemberReferenceOperation { Instance: var owner } || !IsInitializer(owner);

    private static bool IsInitializer(IOperation? instance) =>
        instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };

    private static bool IsMutable(INamedTypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString() is { } space
        && (
            space.StartsWith("System.Collections", StringComparison.Ordinal)
                && !space.EndsWith("Immutable", StringComparison.Ordinal)
                && !space.EndsWith("Frozen", StringComparison.Ordinal)
            || space is "System.Text" or "System.Reflection"
        );
}
