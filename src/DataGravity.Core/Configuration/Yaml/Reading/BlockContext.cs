namespace DataGravity.Configuration.Reading;

/// <summary>What precedes a node. Decides what may be on the same line.</summary>
internal enum BlockParent
{
    Document,

    /// <summary>Follows <c>key:</c>.</summary>
    Mapping,

    /// <summary>Follows <c>- </c> or <c>? </c>.</summary>
    Sequence,

    /// <summary>Follows the <c>: </c> of a key with a question mark.</summary>
    ExplicitValue,
}

/// <summary>Where the content of a node is.</summary>
internal readonly record struct BlockContext(int Start, int Column, int ParentIndent, BlockParent Parent, bool StartsLine, int Depth)
{
    /// <summary>Whether a block collection may begin here: on its own line, or after an indicator that begins a line.</summary>
    public bool AllowsCollection => StartsLine || Parent is BlockParent.Sequence or BlockParent.ExplicitValue;
}
