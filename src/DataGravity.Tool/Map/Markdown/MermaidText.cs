using System.Globalization;
using System.Text;

namespace DataGravity.Tool.Map;

/// <summary>Writes texts of a program so that Mermaid reads no more in them than text.</summary>
internal static class MermaidText
{
    // Enough to recognize a resource by.
    private const int MaxLabel = 80;

    private static readonly HashSet<int> s_harmless = [.. " -_.,/()$*…"];

    /// <summary>A label in quotes. All but letters, digits and a few harmless characters become entities, as Mermaid spells them.</summary>
    public static string Label(string text)
    {
        var label = new StringBuilder("\"");
        foreach (var rune in (text.Length > MaxLabel ? text[..MaxLabel] + "…" : text).EnumerateRunes())
        {
            if (rune.Value == '\n')
                label.Append("<br>");
            else if (Rune.IsLetterOrDigit(rune) || s_harmless.Contains(rune.Value))
                label.Append(rune.ToString());
            else
                label.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }
        return label.Append('"').ToString();
    }
}
