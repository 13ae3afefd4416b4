namespace DataGravity.Configuration;

/// <summary>What a node is the content of; decides what may stand on the same line.</summary>
internal enum BlockParent
{
    /// <summary>The file.</summary>
    Document,

    /// <summary>Behind <c>key:</c>.</summary>
    Mapping,

    /// <summary>Behind <c>- </c>.</summary>
    Sequence,
}

/// <summary>Where the content of a node stands.</summary>
internal readonly record struct BlockContext(int Start, int Column, int ParentIndent, BlockParent Parent, bool StartsLine, int Depth)
{
    /// <summary>A block collection begins on its own line, or behind a dash.</summary>
    public bool AllowsCollection => StartsLine || Parent == BlockParent.Sequence;
}
