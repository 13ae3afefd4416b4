using System.Runtime.CompilerServices;
using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>
/// Reads a lowered program that a <see cref="ProgramWriter"/> wrote. The bytes are not trusted. Whatever they are, reading ends with a
/// program that the evaluator can run, or with a <see cref="MalformedProgramException"/>, and takes time and memory of their number.
/// </summary>
/// <param name="bytes">The bytes.</param>
/// <param name="library">The library whose program it is. It declares nothing outside itself.</param>
internal sealed partial class ProgramReader(byte[] bytes, string library)
{
    private readonly List<TypeRef> _types = [];
    private readonly List<Member> _members = [];
    private readonly List<Method> _methods = [];
    private readonly List<JsonObject> _shapes = [];
    private int _lastStart;
    private int _depth;
    private int _nodes;
    private int _units;

    public ByteReader Bytes { get; } = new(bytes);

    public ProgramUnit Unit()
    {
        _lastStart = 0;
        // No file of a program has such a path.
        var path = $"{library}.dll/{Text()}";
        var starts = new int[Bytes.Count()];
        for (var (i, last) = (0, 0L); i < starts.Length; i++)
        {
            last += Bytes.Index();
            starts[i] = last <= CarriedFormat.MaxOffset ? (int)last : throw new MalformedProgramException("a line too far away");
        }
        if (starts is not [0, ..])
            throw new MalformedProgramException("no first line");
        return new ProgramUnit(new SourceFile(library, path, _units++), starts, List(Declaration), List(() => Outermost(Procedure)));
    }

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Bytes.Count()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    public string Text() => Bytes.Text() ?? throw new MalformedProgramException("a text that is null");

    public string[] Texts() => List(Text);

    public T? Maybe<T>(Func<T> read)
        where T : class => Bytes.Flag() ? read() : null;

    public Span Span()
    {
        var (distance, length) = (Bytes.Signed(), Bytes.Index());
        // Each is compared before it is added: a sum may be too large for its type.
        if (
            distance < -_lastStart
            || distance > CarriedFormat.MaxOffset - _lastStart
            || length > CarriedFormat.MaxOffset - _lastStart - distance
        )
        {
            throw new MalformedProgramException("a place outside of any file");
        }
        return new Span(_lastStart += (int)distance, length);
    }

    public Expression Expression()
    {
        var tag = Bytes.Index();
        var span = (tag & 1) == 1 ? Span() : default;
        return Nested(() => ExpressionForms.All.Read(this, tag >> 1)).At(span);
    }

    public Expression[] Expressions() => List(Expression);

    public Statement Statement() => Node(StatementForms.All);

    public Pattern Pattern() => Node(PatternForms.All);

    public JsonShape Shape() => Node(JsonForms.All);

    /// <summary>A value of an enum, by its number.</summary>
    public T Choice<T>()
        where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), Bytes.Index()) is var value && Enum.IsDefined(typeof(T), value)
            ? value
            : throw new MalformedProgramException($"an unknown {typeof(T).Name}");

    private T Node<T>(Forms<T> forms)
        where T : class
    {
        var tag = Bytes.Index();
        return Nested(() => forms.Read(this, tag));
    }

    private T Nested<T>(Func<T> read)
    {
        if (++_nodes > CarriedFormat.MaxNodes)
            throw new MalformedProgramException("it has too many parts");
        if (++_depth > CarriedFormat.MaxDepth)
            throw new MalformedProgramException("it is nested too deeply");
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var node = read();
        _depth--;
        return node;
    }

    private T Shared<T>(List<T> known, Func<T> read)
    {
        var index = Bytes.Index();
        if (index < known.Count)
            return known[index] is { } item ? item : throw new MalformedProgramException("something that contains itself");
        if (index > known.Count)
            throw new MalformedProgramException("something that was not written");
        // What it contains may be shared, too, and is numbered after it.
        known.Add(default!);
        return known[index] = read();
    }
}
