using DataGravity.Analyzers.Lowering.Conversions;
using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Maps each kind of operation to the small function that lowers it. A kind without one becomes Opaque.</summary>
internal static class ExpressionLowering
{
    public delegate Expression? Lower(BodyLowering body, IOperation operation);

    private static readonly Dictionary<OperationKind, Lower> s_table = Build();

    public static Lower? Find(OperationKind kind) => s_table.TryGetValue(kind, out var lower) ? lower : null;

    private static Dictionary<OperationKind, Lower> Build()
    {
        var table = new Dictionary<OperationKind, Lower>();
        ValueLowering.Register(table);
        AwaitLowering.Register(table);
        MemberLowering.Register(table);
        CallLowering.Register(table);
        CreationLowering.Register(table);
        OperatorLowering.Register(table);
        ConversionLowering.Register(table);
        ConditionalLowering.Register(table);
        AssignmentLowering.Register(table);
        UndecidedLowering.Register(table);
        TryLowering.Register(table);
        return table;
    }

    /// <summary>Registers a typed function for a kind.</summary>
    public static void Add<T>(this Dictionary<OperationKind, Lower> table, OperationKind kind, Func<BodyLowering, T, Expression?> lower)
        where T : class, IOperation => table[kind] = (body, operation) => operation is T typed ? lower(body, typed) : null;
}
