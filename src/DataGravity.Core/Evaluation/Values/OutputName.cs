namespace DataGravity.Evaluation;

/// <summary>Names of what is in a stack's output that is a list or a map: <c>lakes[0]</c>, <c>lakes.raw</c>.</summary>
internal static class OutputName
{
    // No program nests deeper, and a loop that reads items of items ends here.
    private const int MaxLength = 1_000;

    /// <summary>The name of an item or entry of an output; null if it would not say which, or would be too long.</summary>
    public static string? OfPart(string output, object? key) =>
        key switch
        {
            int and >= 0 => Short($"{output}[{key}]"),
            string { Length: > 0 and < MaxLength } text when text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') => Short(
                $"{output}.{text}"
            ),
            _ => null,
        };

    private static string? Short(string name) => name.Length > MaxLength ? null : name;
}
