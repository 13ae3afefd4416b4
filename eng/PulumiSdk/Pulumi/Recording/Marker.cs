using System.Text.RegularExpressions;

namespace Pulumi.Recording;

/// <summary>An unresolved output found in a text: whose it is, and which.</summary>
public sealed partial record Marker(Registration Registration, string Path)
{
    internal const char Separator = '~';

    /// <summary>
    /// Spelled so that it survives what programs do to strings: no character that JSON or a URL escapes, and none that
    /// ARNs, paths or image names are split at.
    /// </summary>
    internal static string Text(string key, string path) => $"@[{key}{Separator}{path}]";

    internal static string Escape(string name) => Reserved().Replace(name, "_");

    internal static IEnumerable<(string Key, string Path)> Find(string text) =>
        Spelling().Matches(text).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex(@"[^A-Za-z0-9_.#-]")]
    private static partial Regex Reserved();

    [GeneratedRegex(@"@\[([^\[\]]*)~([^~\[\]]*)\]")]
    private static partial Regex Spelling();
}
