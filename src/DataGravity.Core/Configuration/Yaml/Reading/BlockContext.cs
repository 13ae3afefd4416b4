namespace DataGravity.Configuration.Reading;

/// <summary>What a node is the content of; decides what may stand on the same line.</summary>
internal enum BlockParent
{
    Document,

    /// <summary>Behind <c>key:</c>.</summary>
    Mapping,

    /// <summary>Behind <c>- </c> or <c>? </c>.</summary>
    Sequence,

    /// <summary>Behind the <c>: </c> of a key that a question mark announces.</summary>
    ExplicitValue,
}

/// <summary>Where the content of a node stands.</summary>
internal readonly record struct BlockContext(int Start, int Column, int ParentIndent, BlockParent Parent, bool StartsLine, int Depth)
{
    /// <summary>A block collection begins on its own line, or behind an indicator that begins one.</summary>
    public bool AllowsCollection => StartsLine || Parent is BlockParent.Sequence or BlockParent.ExplicitValue;
}
