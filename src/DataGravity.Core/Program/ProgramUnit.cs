namespace DataGravity.Program;

/// <summary>
/// The lowered form of one syntax tree. It holds strings, spans and literals only, so it may outlive the compilation it was made from.
/// </summary>
internal sealed class ProgramUnit
{
    private readonly int[] _lineStarts;

    /// <summary>Creates the unit of one file.</summary>
    /// <param name="path">The file's path, as the compiler knows it; may be empty.</param>
    /// <param name="lineStarts">The offset each line starts at, ascending, the first is 0.</param>
    /// <param name="types">The types the file declares, whole or in part.</param>
    /// <param name="procedures">The bodies the file declares.</param>
    public ProgramUnit(string path, int[] lineStarts, IReadOnlyList<TypeDeclaration> types, IReadOnlyList<Procedure> procedures)
    {
        Path = path;
        _lineStarts = lineStarts;
        Types = types;
        Procedures = procedures;
        foreach (var procedure in procedures)
            procedure.Unit = this;
        foreach (var field in types.SelectMany(type => type.Fields))
            field.Initializer.Unit = this;
    }

    /// <summary>The file's path, as the compiler knows it; may be empty.</summary>
    public string Path { get; }

    /// <summary>The file's name without its folders.</summary>
    public string FileName => Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The types the file declares, whole or in part.</summary>
    public IReadOnlyList<TypeDeclaration> Types { get; }

    /// <summary>The bodies the file declares: methods, constructors, accessors, top-level statements.</summary>
    public IReadOnlyList<Procedure> Procedures { get; }

    /// <summary>The configuration keys that the file reads as secrets, without their namespaces, as far as they are constants.</summary>
    public IReadOnlyList<string> SecretKeys { get; init; } = [];

    /// <summary>The simple name of the assembly that it is compiled into.</summary>
    public string Assembly { get; init; } = "";

    /// <summary>The offset each line starts at.</summary>
    internal IReadOnlyList<int> LineStarts => _lineStarts;

    /// <summary>The zero-based column of an offset in its line.</summary>
    public int ColumnOf(int offset) => offset - _lineStarts[LineOf(offset)];

    /// <summary>The zero-based line that holds an offset.</summary>
    public int LineOf(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }
}
