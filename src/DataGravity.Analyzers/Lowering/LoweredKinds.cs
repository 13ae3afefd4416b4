using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Kinds that newer compilers produce, but that have no name in 4.5.0, the oldest supported one.</summary>
internal static class LoweredKinds
{
    /// <summary><c>[a, b]</c>: ICollectionExpressionOperation, Roslyn 4.9.</summary>
    public const OperationKind CollectionExpression = (OperationKind)127;

    /// <summary><c>..a</c> in it: ISpreadOperation, Roslyn 4.9.</summary>
    public const OperationKind Spread = (OperationKind)128;

    /// <summary><c>extension(T receiver) { … }</c>: TypeKind.Extension, Roslyn 5.0.</summary>
    public const TypeKind ExtensionBlock = (TypeKind)14;
}
