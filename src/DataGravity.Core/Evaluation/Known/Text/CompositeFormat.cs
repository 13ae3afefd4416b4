using System.Globalization;

namespace DataGravity.Evaluation.Known;

/// <summary>Composite formats such as <c>{0,8:D2}</c>, as in <c>string.Format</c> and interpolation.</summary>
internal static class CompositeFormat
{
    // A wider hole pads a document, not a name.
    private const int MaxWidth = 1_000;

    /// <summary>Fills the holes of a format. Returns null if the format is malformed.</summary>
    public static Value? Apply(Evaluator evaluator, string format, IReadOnlyList<Value> arguments)
    {
        var parts = new List<Value>();
        var at = 0;
        while (at < format.Length)
        {
            var brace = format.IndexOfAny(['{', '}'], at);
            if (brace < 0)
                brace = format.Length;
            parts.Add(new Constant(format.Substring(at, brace - at)));
            if (brace + 1 < format.Length && format[brace + 1] == format[brace])
            {
                parts.Add(new Constant(format[brace].ToString()));
                at = brace + 2;
                continue;
            }
            if (brace == format.Length)
                break;
            var end = format.IndexOf('}', brace);
            if (
                format[brace] == '}'
                || end < 0
                || Hole(evaluator, format.Substring(brace + 1, end - brace - 1), arguments) is not { } value
            )
            {
                return null;
            }

            parts.Add(value);
            at = end + 1;
        }
        return Strings.Concatenate(evaluator, parts);
    }

    private static Value? Hole(Evaluator evaluator, string hole, IReadOnlyList<Value> arguments)
    {
        var colon = hole.IndexOf(':');
        var format = colon < 0 ? null : hole.Substring(colon + 1);
        var head = (colon < 0 ? hole : hole.Substring(0, colon)).Split(',');
        var width = 0;
        if (!Parse(head[0], out var index) || index < 0 || index >= arguments.Count || head.Length > 1 && !Parse(head[1], out width))
            return null;
        return format is null && width == 0 ? arguments[index] : Format(evaluator, arguments[index], format, width);

        static bool Parse(string text, out int number) =>
            int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Formats one value. Positive widths align to the right.</summary>
    public static Value Format(Evaluator evaluator, Value value, string? format, int width = 0) =>
        evaluator.ForEachAlternative(
            Strings.ToText(value) is Choice texts ? texts : value,
            v =>
                (Content(v, format), Math.Abs((long)width)) switch
                {
                    ({ } text, <= MaxWidth) => new Constant(width < 0 ? text.PadRight(-width) : text.PadLeft(width)),
                    _ => evaluator.Unknown("format", v),
                }
        );

    /// <summary>Returns whether a text has <paramref name="count"/> digits in a row.</summary>
    private static bool HasDigits(string text, int count)
    {
        var row = 0;
        return text.Any(character => (row = character is >= '0' and <= '9' ? row + 1 : 0) == count);
    }

    private static string? Content(Value value, string? format)
    {
        if (value is EnumValue && format is null or "G" or "g")
            return value.ToString();
        if (value is not Constant constant)
            return null;
        // A number in a format asks for that many characters, so formats with large numbers are not computed.
        if (constant.Content is not IFormattable formattable || format is null)
            return constant.ToString();
        if (HasDigits(format, 4) && format.Trim('0').Length > 0)
            return null;
        try
        {
            return formattable.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
