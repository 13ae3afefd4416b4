namespace DataGravity.Configuration;

/// <summary>
/// A node of a YAML document. An alias is the same object as the anchored node, so its span is where the value is written.
/// </summary>
internal abstract class YamlNode
{
    private protected YamlNode(YamlSpan span, string? tag) => (Span, Tag) = (span, tag);

    /// <summary>Where the node is written, quotes and brackets included, tag and anchor excluded.</summary>
    public YamlSpan Span { get; }

    /// <summary>The tag as written (<c>!!str</c>, <c>!custom</c>; verbatim core tags in their short form), or null.</summary>
    public string? Tag { get; }

    /// <summary>
    /// The number of nodes in this subtree, with every alias written out, and a share for their texts. It limits the work of reading the
    /// tree.
    /// </summary>
    internal virtual long Weight => 1;

    /// <summary>Levels in this subtree with every alias written out.</summary>
    internal virtual int Height => 1;

    internal abstract YamlNode With(string? tag);
}

/// <summary>How a scalar is written.</summary>
internal enum YamlStyle
{
    /// <summary><c>text</c></summary>
    Plain,

    /// <summary><c>'text'</c></summary>
    SingleQuoted,

    /// <summary><c>"text"</c></summary>
    DoubleQuoted,

    /// <summary><c>|</c> block</summary>
    Literal,

    /// <summary><c>&gt;</c> block</summary>
    Folded,
}

/// <summary>A text, number, boolean, date or null.</summary>
internal sealed class YamlScalar : YamlNode
{
    internal YamlScalar(string value, YamlStyle style, YamlSpan span, string? tag = null)
        : base(span, tag) => (Value, Style) = (value, style);

    /// <summary>The text after unescaping and folding.</summary>
    public string Value { get; }

    public YamlStyle Style { get; }

    /// <summary>
    /// The type of the text as yaml.v3 resolves it, the Go library that the Pulumi CLI reads its files with. That is YAML 1.2 core
    /// (<c>yes</c> and <c>on</c> are strings) plus some of 1.1 (<c>0777</c> is octal, <c>1_000</c> is a thousand, dates are dates).
    /// </summary>
    public YamlKind Kind => YamlKinds.Resolve(this);

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal override YamlNode With(string? tag) => WithTag(tag);

    // Sixteen characters cost about as much as a node.
    internal override long Weight => 1 + Value.Length / 16;

    internal YamlScalar WithTag(string? tag) => tag == Tag ? this : new(Value, Style, Span, tag);
}

internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>An ordered list of keys with values.</summary>
internal sealed class YamlMapping : YamlNode
{
    private IReadOnlyList<YamlEntry>? _merged;

    internal YamlMapping(IReadOnlyList<YamlEntry> entries, YamlSpan span, string? tag = null)
        : base(span, tag)
    {
        Entries = entries;
        Weight = 1 + entries.Sum(e => e.Key.Weight + e.Value.Weight);
        Height = 1 + entries.Select(e => e.Value.Height).DefaultIfEmpty().Max();
    }

    /// <summary>The entries as written, merge keys (<c>&lt;&lt;</c>) and reported duplicates included.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <summary>The effective entries: the first of each key, with merge keys resolved. Own keys win, then the earlier source.</summary>
    public IReadOnlyList<YamlEntry> MergedEntries => _merged ??= YamlMerge.Resolve(this);

    internal override long Weight { get; }

    internal override int Height { get; }

    /// <summary>The value of <paramref name="key"/>, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in MergedEntries)
            {
                if (entry.Key.Value == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    internal override YamlNode With(string? tag) => new YamlMapping(Entries, Span, tag);
}

internal sealed class YamlSequence : YamlNode
{
    internal YamlSequence(IReadOnlyList<YamlNode> items, YamlSpan span, string? tag = null)
        : base(span, tag)
    {
        Items = items;
        Weight = 1 + items.Sum(i => i.Weight);
        Height = 1 + items.Select(i => i.Height).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<YamlNode> Items { get; }

    internal override long Weight { get; }

    internal override int Height { get; }

    internal override YamlNode With(string? tag) => new YamlSequence(Items, Span, tag);
}
