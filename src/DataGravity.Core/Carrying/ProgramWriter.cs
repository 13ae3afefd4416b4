using System.Runtime.CompilerServices;
using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>Writes a lowered program. The same program always becomes the same bytes.</summary>
internal sealed partial class ProgramWriter
{
    // Names of types, members and methods occur often. Each is written once, and then by its number.
    private readonly Dictionary<TypeRef, int> _types = [];
    private readonly Dictionary<Member, int> _members = [];
    private readonly Dictionary<Method, int> _methods = [];
    private readonly Dictionary<JsonObject, int> _shapes = [];
    private readonly Dictionary<Method, Method> _same = [];
    private readonly Dictionary<string, Method> _byContent = new(StringComparer.Ordinal);
    private int _lastStart;
    private int _depth;

    public ByteWriter Bytes { get; } = new();

    /// <summary>Writes a file.</summary>
    /// <param name="unit">The file.</param>
    /// <param name="path">The path to write.</param>
    public void Write(ProgramUnit unit, string path)
    {
        _lastStart = 0;
        Bytes.Text(path);
        var last = 0;
        List(
            unit.LineStarts,
            start =>
            {
                Bytes.Number(start - last);
                last = start;
            }
        );
        List(unit.Types, Write);
        List(unit.Procedures, Write);
    }

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Bytes.Number(items.Count);
        for (var i = 0; i < items.Count; i++)
            write(items[i]);
    }

    public void Texts(IReadOnlyList<string?> texts) => List(texts, Bytes.Text);

    /// <summary>Writes something that may be null.</summary>
    public void Maybe<T>(T? item, Action<T> write)
        where T : class
    {
        Bytes.Flag(item is not null);
        if (item is not null)
            write(item);
    }

    public void Span(Span span)
    {
        Bytes.Signed((long)span.Start - _lastStart);
        Bytes.Number(span.Length);
        _lastStart = span.Start;
    }

    public void Expression(Expression expression)
    {
        var tag = ExpressionForms.All.TagOf(expression);
        var hasSpan = expression.Span != default;
        Bytes.Number((tag << 1) | (hasSpan ? 1 : 0));
        if (hasSpan)
            Span(expression.Span);
        Nested(() => ExpressionForms.All.Write(this, tag, expression));
    }

    public void Expressions(IReadOnlyList<Expression> expressions) => List(expressions, Expression);

    public void Statement(Statement statement) => Node(StatementForms.All, statement);

    public void Pattern(Pattern pattern) => Node(PatternForms.All, pattern);

    public void Shape(JsonShape shape) => Node(JsonForms.All, shape);

    private void Node<T>(Forms<T> forms, T node)
        where T : class
    {
        var tag = forms.TagOf(node);
        Bytes.Number(tag);
        Nested(() => forms.Write(this, tag, node));
    }

    /// <exception cref="InsufficientExecutionStackException">This thread's stack is too small. Another's may not be.</exception>
    /// <exception cref="MalformedProgramException">The program is nested more deeply than a reader follows.</exception>
    private void Nested(Action write)
    {
        if (++_depth > CarriedFormat.MaxDepth)
            throw new MalformedProgramException("it is nested too deeply");
        RuntimeHelpers.EnsureSufficientExecutionStack();
        write();
        _depth--;
    }

    /// <summary>Writes the number of an item. The first time, the item follows.</summary>
    private void Shared<T>(Dictionary<T, int> known, T item, Action<T> write)
        where T : notnull
    {
        if (known.TryGetValue(item, out var index))
        {
            Bytes.Number(index);
            return;
        }
        // A number is given before the item is written, since a shape may contain itself.
        known.Add(item, known.Count);
        Bytes.Number(known.Count - 1);
        write(item);
    }
}
