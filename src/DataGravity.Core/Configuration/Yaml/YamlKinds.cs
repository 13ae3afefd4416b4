using System.Globalization;

namespace DataGravity.Configuration;

/// <summary>The type of a scalar's text.</summary>
internal enum YamlKind
{
    /// <summary>Null: empty, <c>~</c> or <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>A whole number of at most 64 bits.</summary>
    Int,

    /// <summary>A number with a fraction or exponent, an infinity or not-a-number.</summary>
    Float,

    /// <summary>A date, or a date and a time.</summary>
    Timestamp,

    /// <summary>Anything else.</summary>
    String,
}

/// <summary>Resolves scalars as yaml.v3's <c>resolve</c> does.</summary>
internal static class YamlKinds
{
    public static YamlKind Resolve(YamlScalar scalar) =>
        scalar.Tag switch
        {
            null or "!" => scalar.Style == YamlStyle.Plain ? Resolve(scalar.Value) : YamlKind.String,
            "!!int" or "!!bool" or "!!null" or "!!timestamp" => Resolve(scalar.Value),
            "!!float" => Resolve(scalar.Value) is YamlKind.Int ? YamlKind.Float : Resolve(scalar.Value),
            _ => YamlKind.String,
        };

    private static YamlKind Resolve(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return YamlKind.Null;
            case "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                return YamlKind.Bool;
            case ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF":
                return YamlKind.Float;
        }

        return text[0] is not (>= '0' and <= '9' or '+' or '-' or '.') ? YamlKind.String
            : IsTimestamp(text) ? YamlKind.Timestamp
            : text[0] != '.' && YamlNumbers.TryInt(text, out _) ? YamlKind.Int
            : YamlNumbers.TryFloat(text, out _) ? YamlKind.Float
            : YamlKind.String;
    }

    private static bool IsTimestamp(string text) => text.Length > 6 && text[4] == '-' && TryTimestamp(text, out _);

    /// <summary>The four formats of yaml.v3: RFC 3339 with T or t, a time without zone, and a date alone.</summary>
    public static bool TryTimestamp(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(
            text,
            ["yyyy-M-d", "yyyy-M-dTH:m:s.FFFFFFFK", "yyyy-M-dtH:m:s.FFFFFFFK", "yyyy-M-d H:m:s.FFFFFFF"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out value
        );
}
