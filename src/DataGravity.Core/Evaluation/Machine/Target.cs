using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// A variable, member or element that is written to, and may be read before. Its receiver and indices are evaluated only once.
/// </summary>
/// <param name="Expression">The variable, member or element.</param>
internal sealed record Target(Expression Expression)
{
    /// <summary>The object or collection that it is a part of. Null for a variable, a static member, or any other expression.</summary>
    public Value? Owner { get; init; }

    /// <summary>What holds the owner. If the owner is a struct, it receives a changed copy.</summary>
    public Target? Holder { get; init; }

    /// <summary>The arguments of an indexer.</summary>
    public (string Name, Value Value)[] Arguments { get; init; } = [];

    /// <summary>The indices of an element.</summary>
    public Value[] Indices { get; init; } = [];
}
