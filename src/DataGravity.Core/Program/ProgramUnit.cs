namespace DataGravity.Program;

/// <summary>
/// The lowered form of one syntax tree. It holds strings, spans and literals only, so it may outlive the compilation it was made from.
/// </summary>
internal sealed class ProgramUnit
{
    private readonly int[] _lineStarts;
    private readonly Lazy<KeyValuePair<string, TypeDeclaration[]>[]> _parts;
    private readonly Lazy<KeyValuePair<string, Procedure[]>[]> _constructors;

    /// <summary>Creates the unit of one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="lineStarts">The offset each line starts at, ascending, the first is 0.</param>
    /// <param name="types">The types the file declares, whole or in part.</param>
    /// <param name="procedures">The bodies the file declares.</param>
    public ProgramUnit(SourceFile file, int[] lineStarts, IReadOnlyList<TypeDeclaration> types, IReadOnlyList<Procedure> procedures)
    {
        File = file;
        _lineStarts = lineStarts;
        Types = types;
        Procedures = procedures;
        _parts = new(() => GroupByKey(Types, type => type.Type.Id));
        _constructors = new(() => GroupByKey(Procedures.Where(body => body.Kind == ProcedureKind.Constructor), body => body.Owner));
        foreach (var procedure in procedures)
            procedure.Unit = this;
        foreach (var field in types.SelectMany(type => type.Fields))
            field.Initializer.Unit = this;
    }

    /// <summary>The file. An edit makes a new unit of the same file.</summary>
    public SourceFile File { get; }

    /// <summary>The types the file declares, whole or in part.</summary>
    public IReadOnlyList<TypeDeclaration> Types { get; }

    /// <summary>The bodies the file declares: methods, constructors, accessors, top-level statements.</summary>
    public IReadOnlyList<Procedure> Procedures { get; }

    /// <summary>The types by their ids. A type may have several parts in one file.</summary>
    internal IReadOnlyList<KeyValuePair<string, TypeDeclaration[]>> Parts => _parts.Value;

    /// <summary>The constructors by the ids of their types.</summary>
    internal IReadOnlyList<KeyValuePair<string, Procedure[]>> Constructors => _constructors.Value;

    /// <summary>
    /// A hash of everything that decides what the names in the file mean: what all files of its assembly declare, and what they refer to.
    /// It is the same for all files of a compilation. 0 for a file of a carried library.
    /// </summary>
    public ulong Declarations { get; init; }

    /// <summary>The configuration keys that the file reads as secrets, without their namespaces, as far as they are constants.</summary>
    public IReadOnlyList<string> SecretKeys { get; init; } = [];

    /// <summary>The offset each line starts at.</summary>
    internal IReadOnlyList<int> LineStarts => _lineStarts;

    /// <summary>Finds the lines of a range.</summary>
    public Site SiteOf(Span span)
    {
        var line = LineOf(span.Start);
        return new(File, span, line + 1, LineOf(span.Start + span.Length) + 1, span.Start - _lineStarts[line] + 1);
    }

    private static KeyValuePair<string, T[]>[] GroupByKey<T>(IEnumerable<T> items, Func<T, string> keyOf) =>
        [.. items.GroupBy(keyOf).Select(same => new KeyValuePair<string, T[]>(same.Key, [.. same]))];

    private int LineOf(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }
}
