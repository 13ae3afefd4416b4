using System.Globalization;
using System.Text;

namespace DataGravity.Configuration;

/// <summary>Writes values as Go's <c>json.Marshal</c> does. A program gets lists and objects as that text.</summary>
internal static class ConfigJson
{
    /// <summary>The JSON text; null if some part is not known.</summary>
    public static string? Write(ConfigValue value)
    {
        var json = new StringBuilder();
        return TryWrite(value, json) ? json.ToString() : null;
    }

    private static bool TryWrite(ConfigValue value, StringBuilder json)
    {
        switch (value.Kind)
        {
            case ConfigKind.Unknown:
                return false;
            case ConfigKind.Null:
                json.Append("null");
                return true;
            case ConfigKind.Bool or ConfigKind.Number:
                json.Append(value.Literal);
                return true;
            case ConfigKind.String:
                WriteString(value.Literal, json);
                return true;
            case ConfigKind.Array:
                return TryWriteItems(value, json);
            default:
                return !value.IsOpen && TryWriteMembers(value, json);
        }
    }

    private static bool TryWriteItems(ConfigValue value, StringBuilder json)
    {
        json.Append('[');
        var separator = "";
        foreach (var item in value.Items)
        {
            json.Append(separator);
            separator = ",";
            if (!TryWrite(item, json))
            {
                return false;
            }
        }

        json.Append(']');
        return true;
    }

    private static bool TryWriteMembers(ConfigValue value, StringBuilder json)
    {
        json.Append('{');
        var separator = "";
        foreach (var member in value.Members)
        {
            json.Append(separator);
            separator = ",";
            WriteString(member.Key, json);
            json.Append(':');
            if (!TryWrite(member.Value, json))
            {
                return false;
            }
        }

        json.Append('}');
        return true;
    }

    private static void WriteString(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case '\b':
                    json.Append("\\b");
                    break;
                case '\f':
                    json.Append("\\f");
                    break;
                case < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        json.Append('"');
    }
}
