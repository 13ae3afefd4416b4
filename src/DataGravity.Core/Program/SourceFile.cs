namespace DataGravity.Program;

/// <summary>
/// A source file of a program or of a library. It is the same file after an edit: two are equal if they have the same path and number in
/// the same assembly, whatever their texts.
/// </summary>
/// <param name="Assembly">The simple name of the assembly that it is compiled into.</param>
/// <param name="Path">The path, as the compiler knows it; may be empty.</param>
/// <param name="Ordinal">A number that no other file of the assembly with this path has. Files that are made in memory often have no
/// path.</param>
internal sealed record SourceFile(string Assembly, string Path, int Ordinal = 0)
{
    /// <summary>The name without the folders.</summary>
    public string Name => Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);

    // The other parts rarely tell two files apart.
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
