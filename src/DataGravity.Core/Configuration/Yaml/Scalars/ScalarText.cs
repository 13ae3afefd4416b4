using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DataGravity.Configuration;

/// <summary>Writes texts as scalars that every YAML reader reads as these texts.</summary>
internal static class ScalarText
{
    // YAML 1.1, which some tools still read, has more words for truth.
    private static readonly Regex s_plain = new(
        @"^(?!(true|false|null|yes|no|on|off|y|n)$)[A-Za-z./][A-Za-z0-9._/*:-]*(?<!:)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The text as it is if that reads as a text, else in quotes.</summary>
    public static string Write(string text) =>
        s_plain.IsMatch(text) && YamlKinds.Resolve(new YamlScalar(text, YamlStyle.Plain, default)) == YamlKind.String ? text : Quote(text);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (character is >= ' ' and <= '~')
                quoted.Append(character);
            else
                quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }
        return quoted.Append('"').ToString();
    }
}
