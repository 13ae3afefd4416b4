namespace DataGravity.Configuration;

/// <summary>Names of what is in a stack's output that is a list or a map: <c>lakes[0]</c>, <c>lakes.raw</c>.</summary>
internal static class OutputName
{
    /// <summary>The name of an item or entry of an output; null if it would not say which.</summary>
    public static string? OfPart(string output, object? key) =>
        key switch
        {
            int and >= 0 => $"{output}[{key}]",
            string { Length: > 0 } text when text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') => $"{output}.{text}",
            _ => null,
        };

    /// <summary>The name of the list or map that has an item or entry; null for the name of an output.</summary>
    public static string? OfWhole(string output) => output.LastIndexOfAny(['.', '[']) is > 0 and var end ? output.Substring(0, end) : null;
}
