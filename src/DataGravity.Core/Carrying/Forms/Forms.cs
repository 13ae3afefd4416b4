namespace DataGravity.Carrying;

/// <summary>How the forms of a kind of node, such as expressions, are written and read. Their order is part of the format.</summary>
internal sealed class Forms<TNode>
    where TNode : class
{
    private readonly Dictionary<Type, int> _tags = [];
    private readonly List<Action<ProgramWriter, TNode>> _writers = [];
    private readonly List<Func<ProgramReader, TNode>> _readers = [];

    /// <summary>The forms that are known.</summary>
    public IEnumerable<Type> Types => _tags.Keys;

    /// <summary>Adds a form. It is read as it was written.</summary>
    public Forms<TNode> Add<TForm>(Action<ProgramWriter, TForm> write, Func<ProgramReader, TForm> read)
        where TForm : TNode
    {
        _tags.Add(typeof(TForm), _writers.Count);
        _writers.Add((writer, node) => write(writer, (TForm)node));
        _readers.Add(reader => read(reader));
        return this;
    }

    /// <summary>The number of a node's form.</summary>
    public int TagOf(TNode node) => _tags[node.GetType()];

    /// <summary>Writes what a form holds.</summary>
    public void Write(ProgramWriter writer, int tag, TNode node) => _writers[tag](writer, node);

    /// <summary>Reads what a form holds.</summary>
    /// <exception cref="MalformedProgramException">There is no such form.</exception>
    public TNode Read(ProgramReader reader, int tag) =>
        tag < _readers.Count ? _readers[tag](reader) : throw new MalformedProgramException("an unknown form");
}
