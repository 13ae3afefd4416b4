namespace DataGravity.Configuration.Reading;

/// <summary>The character classes of YAML, as in libyaml and its descendants (yaml.v3, YamlDotNet).</summary>
internal static class Characters
{
    public static bool IsBlank(char c) => c is ' ' or '\t';

    // NEL, LS and PS break lines in YAML 1.1 and in Roslyn's source text. So line numbers agree with the editor's.
    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsBlankOrEnd(char c) => IsBlank(c) || IsBreak(c) || c == '\0';

    public static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';
}
