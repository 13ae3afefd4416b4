using System.Globalization;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of numbers, truth values and characters: formatting, parsing and arithmetic.</summary>
internal static class NumberModels
{
    private static readonly CultureInfo s_culture = CultureInfo.InvariantCulture;

    public static void Register(ModelTable models)
    {
        Type(models, "System.Int32", 0, text => int.TryParse(text, NumberStyles.Integer, s_culture, out var number) ? number : null);
        Type(models, "System.Int64", 0L, text => long.TryParse(text, NumberStyles.Integer, s_culture, out var number) ? number : null);
        Type(
            models,
            "System.Double",
            0d,
            text => double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, s_culture, out var number) ? number : null
        );
        Type(models, "System.Decimal", 0m, text => decimal.TryParse(text, NumberStyles.Number, s_culture, out var number) ? number : null);
        Type(models, "System.Boolean", false, text => bool.TryParse(text, out var truth) ? truth : null);
        Type(models, "System.Char", '\0', text => char.TryParse(text, out var character) ? character : null);

        Character(models, "IsDigit", c => char.IsDigit(c));
        Character(models, "IsLetter", c => char.IsLetter(c));
        Character(models, "IsLetterOrDigit", c => char.IsLetterOrDigit(c));
        Character(models, "IsUpper", c => char.IsUpper(c));
        Character(models, "IsLower", c => char.IsLower(c));
        Character(models, "IsWhiteSpace", c => char.IsWhiteSpace(c));
        Character(models, "ToUpperInvariant", c => char.ToUpperInvariant(c));
        Character(models, "ToLowerInvariant", c => char.ToLowerInvariant(c));

        Arithmetic(models, "Min", (a, b) => Math.Min(a, b), (a, b) => Math.Min(a, b));
        Arithmetic(models, "Max", (a, b) => Math.Max(a, b), (a, b) => Math.Max(a, b));
        Arithmetic(models, "Abs", (a, _) => a == int.MinValue ? null : Math.Abs(a), (a, _) => Math.Abs(a));
        Arithmetic(models, "Pow", null, (a, b) => Math.Pow(a, b));
        Arithmetic(models, "Floor", null, (a, _) => Math.Floor(a));
        Arithmetic(models, "Ceiling", null, (a, _) => Math.Ceiling(a));

        Conversion(models, "ToInt32", c => Convert.ToInt32(c, s_culture));
        Conversion(models, "ToInt64", c => Convert.ToInt64(c, s_culture));
        Conversion(models, "ToDouble", c => Convert.ToDouble(c, s_culture));
        Conversion(models, "ToBoolean", c => Convert.ToBoolean(c, s_culture));
        models.Add("System.Convert", ["ToString"], call => Strings.ToText(call[0]));
    }

    private static void Type(ModelTable models, string type, object otherwise, Func<string, object?> parse)
    {
        models.Add(
            type,
            ["ToString"],
            call =>
                call.Find("format") is { } format
                    ? format is Constant { Content: string text }
                        ? CompositeFormat.Format(call.Evaluator, call.Receiver!, text)
                        : null
                    : Strings.ToText(call.Receiver!)
        );
        models.Add(type, ["Equals"], call => Evaluator.Truth(call.Evaluator.AreEqual(call.Receiver!, call[0])));
        models.Add(
            type,
            ["Parse"],
            call =>
                call.Evaluator.ForEachAlternative(
                    call[0],
                    value =>
                        Strings.Known(value) is { } text
                            ? parse(text) is { } parsed
                                ? new Constant(parsed)
                                : call.Evaluator.Throws("the text is not a number", ExceptionType.OfRuntime)
                            : call.Evaluator.Unknown("Parse", value)
                )
        );
        models.Add(type, ["TryParse"], call => TryParse(call, parse, otherwise));
    }

    private static Constant? TryParse(KnownCall call, Func<string, object?> parse, object otherwise)
    {
        if (call.Arguments.Count != 2 || (call[0], call[1]) is not (Constant { Content: string or null } text, Reference result))
            return null;
        var parsed = parse(text.ToString());
        call.Evaluator.Store(result.Cell, new Constant(parsed ?? otherwise));
        return parsed is null ? Constant.False : Constant.True;
    }

    private static void Character(ModelTable models, string name, Func<char, object> function) =>
        models.Add(
            "System.Char",
            [name],
            call => call.Arguments.Count == 1 && call[0] is Constant { Content: char c } ? new Constant(function(c)) : null
        );

    private static void Arithmetic(ModelTable models, string name, Func<int, int, int?>? ofInt, Func<double, double, double> ofDouble) =>
        models.Add(
            "System.Math",
            [name],
            call =>
                call.Evaluator.ForEachAlternative(
                    call[0],
                    left =>
                        call.Evaluator.ForEachAlternative(
                            call[1],
                            right =>
                            {
                                if ((left, right) is not (Constant a, Constant b))
                                    return call.Evaluator.Unknown(name, left, right);
                                if (ofInt is not null && a.Content is int x && b.Content is int or null)
                                {
                                    return ofInt(x, b.Content as int? ?? 0) is { } number
                                        ? new Constant(number)
                                        : call.Evaluator.Throws("the number is too large", ExceptionType.OfRuntime);
                                }
                                return
                                    a.Content is double or int or float
                                    && Operators.Number(a) is { } m
                                    && (Operators.Number(b) ?? 0) is var n
                                    ? new Constant(ofDouble(m, n))
                                    : call.Evaluator.Unknown(name, left, right);
                            }
                        )
                )
        );

    private static void Conversion(ModelTable models, string name, Func<object, object> convert) =>
        models.Add(
            "System.Convert",
            [name],
            call =>
                call.Arguments.Count != 1
                    ? null
                    : call.Evaluator.ForEachAlternative(
                        call[0],
                        value =>
                        {
                            if (value is not Constant { Content: { } content })
                                return call.Evaluator.Unknown(name, value);
                            try
                            {
                                return new Constant(convert(content));
                            }
                            catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
                            {
                                return call.Evaluator.Throws("the value cannot be converted", ExceptionType.OfRuntime);
                            }
                        }
                    )
        );
}
