using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DataGravity.Configuration;

/// <summary>Writes texts as scalars that every YAML reader reads as these texts.</summary>
internal static class ScalarText
{
    // YAML 1.1, which some tools still read, has more words for truth.
    private static readonly Regex s_plain = new(
        @"^(?!(true|false|null|yes|no|on|off|y|n)\z)[A-Za-z./][A-Za-z0-9._/*:-]*(?<!:)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The text as it is if that reads as a text, else in quotes.</summary>
    public static string Write(string text) =>
        s_plain.IsMatch(text) && YamlKinds.Resolve(new YamlScalar(text, YamlStyle.Plain, default)) == YamlKind.String ? text : Quote(text);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (character is >= ' ' and <= '~')
                quoted.Append(character);
            // Half of a pair is no character to YAML.
            else if (char.IsSurrogatePair(text, i))
                quoted.Append("\\U").Append(char.ConvertToUtf32(text, i++).ToString("x8", CultureInfo.InvariantCulture));
            else
                quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }
        return quoted.Append('"').ToString();
    }
}
