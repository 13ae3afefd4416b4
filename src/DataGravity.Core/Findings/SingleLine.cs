using System.Globalization;

namespace DataGravity.Findings;

/// <summary>
/// Writes a text on one line. Names of resources and files come from anywhere, also from an assembly that nobody trusts, and a message that
/// goes on after a line break could be taken for another one.
/// </summary>
internal static class SingleLine
{
    // These turn the direction of the text after them.
    private const string Turns = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    public static string Write(string text) => text.Any(Breaks) ? new string([.. text.Select(c => Breaks(c) ? ' ' : c)]) : text;

    private static bool Breaks(char c) =>
        char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || Turns.IndexOf(c) >= 0;
}
