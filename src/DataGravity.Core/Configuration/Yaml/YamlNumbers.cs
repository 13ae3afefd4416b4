using System.Globalization;

namespace DataGravity.Configuration;

/// <summary>Numbers as Go's <c>strconv</c> and yaml.v3 read them, and as Go's <c>encoding/json</c> writes them.</summary>
internal static class YamlNumbers
{
    /// <summary>
    /// Reads decimal, <c>0x</c>, <c>0b</c>, <c>0o</c> and <c>0777</c> integers; <paramref name="value"/> is decimal text.
    /// </summary>
    public static bool TryInt(string text, out string value)
    {
        value = "";
        var digits = text.IndexOf('_') < 0 ? text : text.Replace("_", "");
        var negative = digits.StartsWith("-", StringComparison.Ordinal);
        var at = negative || digits.StartsWith("+", StringComparison.Ordinal) ? 1 : 0;
        var radix = 10;
        if (at + 1 < digits.Length && digits[at] == '0')
        {
            radix = digits[at + 1] switch
            {
                'x' or 'X' => 16,
                'b' or 'B' => 2,
                _ => 8,
            };
            at += digits[at + 1] is 'x' or 'X' or 'b' or 'B' or 'o' or 'O' ? 2 : 1;
        }

        if (at == digits.Length)
        {
            return false;
        }

        ulong magnitude = 0;
        for (; at < digits.Length; at++)
        {
            var digit = Digit(digits[at]);
            if (digit >= radix || magnitude > (ulong.MaxValue - (ulong)digit) / (ulong)radix)
            {
                return false;
            }

            magnitude = magnitude * (ulong)radix + (ulong)digit;
        }

        // Go accepts a minus sign down to the smallest signed 64-bit number, and a plus sign up to the largest.
        if (negative && magnitude > 1UL << 63 || digits[0] == '+' && magnitude > long.MaxValue)
        {
            return false;
        }

        value = (negative && magnitude > 0 ? "-" : "") + magnitude.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Reads a decimal number with optional fraction and exponent.</summary>
    public static bool TryFloat(string text, out double value)
    {
        value = 0;
        var digits = text.IndexOf('_') < 0 || text[0] == '.' ? text : text.Replace("_", "");
        return IsFloat(digits)
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && !double.IsInfinity(value);
    }

    /// <summary>Writes a float as Go's JSON does: the shortest digits, an exponent only below 1e-6 and from 1e21.</summary>
    public static string ToJson(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var (digits, exponent) = Shortest(Math.Abs(value));
        var sign = value < 0 ? "-" : "";
        if (exponent is < -6 or >= 21)
        {
            var fraction = digits.Length > 1 ? "." + digits.Substring(1) : "";
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
        }

        return sign
            + (
                exponent < 0 ? "0." + new string('0', -exponent - 1) + digits
                : digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0')
                : digits.Insert(exponent + 1, ".")
            );
    }

    // The shortest digits that read back as the same number, and the power of ten of the first digit.
    private static (string Digits, int Exponent) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E');
        var exponent = mark < 0 ? 0 : int.Parse(text.Substring(mark + 1), CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text.Substring(0, mark);
        var point = mantissa.IndexOf('.');
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var digits = mantissa.Replace(".", "");
        var zeros = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), exponent - zeros);
    }

    private static int Digit(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => 99,
        };

    // ^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$
    private static bool IsFloat(string text)
    {
        var at = text[0] is '-' or '+' ? 1 : 0;
        var whole = Digits(text, ref at);
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '-' or '+' ? 1 : 0;
            if (Digits(text, ref at) == 0)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static int Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
