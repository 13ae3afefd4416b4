using System.Globalization;
using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Models of <c>System.String</c>. Known texts are computed. The result for an unknown text refers to the values it was made from.
/// </summary>
internal static class StringModels
{
    private const string Type = "System.String";

    public static void Register(ModelTable models)
    {
        models.Add(
            Type,
            ["Concat"],
            call =>
                Flatten(call, 0) is { } items && PartialSequences.OnEachPath(items) is { } paths
                    ? Choices.Of(paths.Select(path => (path.Condition, Strings.Concatenate(call.Evaluator, [.. path.Values]))))
                    : null
        );
        models.Add(Type, ["Join"], Join);
        models.Add(Type, ["Format"], Format);
        models.Add(Type, ["IsNullOrEmpty"], IsNullOrEmpty);
        models.Add(
            Type,
            ["IsNullOrWhiteSpace"],
            call => Strings.Known(call[0]) is { } text ? new Constant(string.IsNullOrWhiteSpace(text)) : IsNullOrEmpty(call)
        );
        models.Add(Type, ["Equals"], AreEqual);
        models.Add(Type, ["Compare", "CompareOrdinal"], Compare);
        models.Add(Type, ["Empty"], _ => new Constant(""));
        models.Add(
            Type,
            [".ctor"],
            call =>
                (call[0], call[1]) is (Constant { Content: char c }, Constant { Content: int and >= 0 and <= Strings.MaxLength and var n })
                    ? new Constant(new string(c, n))
                    : null
        );
        models.Add(Type, ["this[]", "Chars"], call => call.Evaluator.ReadElement(call.Receiver!, [call[0]]));
        models.Add(
            Type,
            ["ToCharArray"],
            call => Strings.Known(call.Receiver!) is { } text ? new ListValue(text.Select(c => new Constant(c))) : null
        );
        models.Add(Type, ["ToString", "Clone"], call => call.Receiver);

        Compute(models, "ToLower", (s, _) => s.ToLowerInvariant(), (t, _) => TextFunctions.Map(t, "ToLower", s => s.ToLowerInvariant()));
        Compute(
            models,
            "ToLowerInvariant",
            (s, _) => s.ToLowerInvariant(),
            (t, _) => TextFunctions.Map(t, "ToLower", s => s.ToLowerInvariant())
        );
        Compute(models, "ToUpper", (s, _) => s.ToUpperInvariant(), (t, _) => TextFunctions.Map(t, "ToUpper", s => s.ToUpperInvariant()));
        Compute(
            models,
            "ToUpperInvariant",
            (s, _) => s.ToUpperInvariant(),
            (t, _) => TextFunctions.Map(t, "ToUpper", s => s.ToUpperInvariant())
        );
        Compute(
            models,
            "Trim",
            (s, a) => Characters(a) is { } c ? s.Trim(c) : null,
            (t, a) => Characters(a) is { } c ? TextFunctions.Trim(t, c) : null
        );
        Compute(
            models,
            "TrimStart",
            (s, a) => Characters(a) is { } c ? s.TrimStart(c) : null,
            (t, a) => Characters(a) is { } c ? TextFunctions.TrimStart(t, c) : null
        );
        Compute(
            models,
            "TrimEnd",
            (s, a) => Characters(a) is { } c ? s.TrimEnd(c) : null,
            (t, a) => Characters(a) is { } c ? TextFunctions.TrimEnd(t, c) : null
        );
        Compute(
            models,
            "Replace",
            Replace,
            (t, a) =>
                a is [string { Length: > 0 } from, string to] ? TextFunctions.Replace(t, from, to)
                : a is [char c, char d] ? TextFunctions.Map(t, "Replace", s => s.Replace(c, d))
                : null
        );
        Compute(
            models,
            "Substring",
            (s, a) =>
                a is [int start] && start <= s.Length && start >= 0 ? s.Substring(start)
                : a is [int from, int length] && from >= 0 && length >= 0 && length <= s.Length - from ? s.Substring(from, length)
                : a is [int] or [int, int] ? s_outside
                : null,
            (t, a) =>
                a is [int start] ? TextFunctions.Substring(t, start)
                : a is [int from, int length] ? TextFunctions.Substring(t, from, length)
                : null
        );
        Compute(
            models,
            "Remove",
            (s, a) =>
                a is [int start] && start <= s.Length && start >= 0 ? s.Substring(0, start)
                : a is [int from, int length] && from >= 0 && length >= 0 && length <= s.Length - from ? s.Remove(from, length)
                : a is [int] or [int, int] ? s_outside
                : null,
            (t, a) => a is [int start] ? TextFunctions.Substring(t, 0, start) : null
        );
        Compute(
            models,
            "Insert",
            (s, a) =>
                a is not [int at, string value] ? null
                : at >= 0 && at <= s.Length
                    ? s.Length + value.Length <= Strings.MaxLength ? s.Insert(at, value)
                        : s_tooLong
                : s_outside
        );
        Compute(models, "PadLeft", (s, a) => Padding(a) is var (n, c) ? s.PadLeft(n, c) : null);
        Compute(models, "PadRight", (s, a) => Padding(a) is var (n, c) ? s.PadRight(n, c) : null);
        Compute(
            models,
            "StartsWith",
            (s, a) => Affix(a) is var (p, how) ? s.StartsWith(p, how) : null,
            (t, a) => Ordinal(a) is { } p ? TextFunctions.StartsWith(t, p) : null
        );
        Compute(
            models,
            "EndsWith",
            (s, a) => Affix(a) is var (p, how) ? s.EndsWith(p, how) : null,
            (t, a) => Ordinal(a) is { } p ? TextFunctions.EndsWith(t, p) : null
        );
        Compute(
            models,
            "Contains",
            (s, a) => Affix(a) is var (p, how) ? s.IndexOf(p, how) >= 0 : null,
            (t, a) => Ordinal(a) is { } p ? TextFunctions.Contains(t, p) : null
        );
        Compute(
            models,
            "IndexOf",
            (s, a) => Affix(a) is var (p, how) ? s.IndexOf(p, how) : null,
            (t, a) => Ordinal(a) is { } p ? TextFunctions.IndexOf(t, p) : null
        );
        Compute(models, "LastIndexOf", (s, a) => Affix(a) is var (p, how) ? s.LastIndexOf(p, how) : null);
        Compute(models, "IndexOfAny", (s, a) => a is [object?[] any] && Chars(any) is { } c ? s.IndexOfAny(c) : null);
        Compute(models, "Length", (s, _) => s.Length);
        Compute(models, "CompareTo", (s, a) => a is [string other] ? string.Compare(s, other, StringComparison.InvariantCulture) : null);
        Compute(models, "Split", Split);
    }

    /// <summary>Registers a function of a known text, and optionally a function of the known parts of a text with holes.</summary>
    private static void Compute(
        ModelTable models,
        string name,
        Func<string, object?[], object?> function,
        Func<Text, object?[], object?>? ofText = null
    ) =>
        models.Add(
            Type,
            [name],
            call =>
                call.Evaluator.ForEachAlternative(
                    call.Receiver!,
                    receiver =>
                    {
                        if (call.Arguments.Count == 1 && call[0] is Choice)
                        {
                            return call.Evaluator.ForEachAlternative(
                                call[0],
                                argument => Apply(receiver, [(call.Arguments[0].Name, argument)])
                            );
                        }

                        return Apply(receiver, call.Arguments);

                        Value Apply(Value text, IReadOnlyList<(string Name, Value Value)> given)
                        {
                            var arguments = given.Select(a => Argument(a.Name, a.Value)).ToArray();
                            object? result = null;
                            if (!arguments.Contains(s_unknown))
                            {
                                result =
                                    Strings.Known(text) is { } known ? function(known, arguments)
                                    : ofText is not null && Strings.Holed(text) is { } holed ? ofText(holed, arguments)
                                    : null;
                            }
                            return result switch
                            {
                                _ when ReferenceEquals(result, s_outside) => call.Evaluator.Throws(
                                    "the position is outside of the text",
                                    ExceptionType.AnyArgument
                                ),
                                null => call.Evaluator.Unknown(name, given.Select(a => a.Value).Append(text)),
                                Unknown tooLong => call.Evaluator.Unknown(tooLong.Reason, given.Select(a => a.Value).Append(text)),
                                Value value => value,
                                string[] parts => new ListValue(parts.Select(part => new Constant(part))),
                                _ => new Constant(result),
                            };
                        }
                    }
                )
        );

    private static readonly object s_unknown = new();
    private static readonly object s_outside = new();
    private static readonly Unknown s_tooLong = new(Strings.TooLong);

    /// <summary>Converts an argument to the type that the functions expect.</summary>
    private static object? Argument(string parameter, Value value) =>
        value switch
        {
            // A default value of an enum parameter arrives as a number.
            Constant { Content: int options } when parameter == "options" => (StringSplitOptions)options,
            Constant constant => constant.Content,
            EnumValue { Type.Id: "System.StringComparison" } comparison => (StringComparison)comparison.Content,
            EnumValue { Type.Id: "System.StringSplitOptions" } options => (StringSplitOptions)options.Content,
            // The invariant culture is the only modelled culture, and is also used if the program names none.
            EnumValue { Type.Id: Cultures.Type } => CultureInfo.InvariantCulture,
            ListValue { IsExact: true } list when list.Items.All(i => i.Value is Constant) => list
                .Items.Select(i => ((Constant)i.Value).Content)
                .ToArray(),
            _ => Strings.Known(value) ?? s_unknown,
        };

    private static char[]? Chars(object?[] values) => values.All(v => v is char) ? [.. values.Cast<char>()] : null;

    private static char[]? Characters(object?[] arguments) =>
        arguments switch
        {
            [] => [],
            [char c] => [c],
            [object?[] many] => Chars(many),
            _ => null,
        };

    private static (int, char)? Padding(object?[] arguments) =>
        arguments switch
        {
            [int and >= 0 and <= Strings.MaxLength and var width] => (width, ' '),
            [int and >= 0 and <= Strings.MaxLength and var width, char c] => (width, c),
            _ => null,
        };

    private static (string, StringComparison)? Affix(object?[] arguments) =>
        arguments switch
        {
            [string text] => (text, StringComparison.Ordinal),
            [char c] => (c.ToString(), StringComparison.Ordinal),
            [string text, StringComparison and >= StringComparison.CurrentCulture and <= StringComparison.OrdinalIgnoreCase and var how] =>
                (text, how),
            [char c, StringComparison and >= StringComparison.CurrentCulture and <= StringComparison.OrdinalIgnoreCase and var how] => (
                c.ToString(),
                how
            ),
            _ => null,
        };

    private static string? Ordinal(object?[] arguments) => Affix(arguments) is (var text, StringComparison.Ordinal) ? text : null;

    private static object? Replace(string text, object?[] arguments) =>
        arguments switch
        {
            [string { Length: > 0 } from, string or null] => Strings.Replace(text, from, (string?)arguments[1] ?? "") ?? (object)s_tooLong,
            [string, string or null, StringComparison.Ordinal] => Replace(text, [arguments[0], arguments[1]]),
            [char c, char d] => text.Replace(c, d),
            _ => null,
        };

    private static object? Split(string text, object?[] arguments)
    {
        const StringSplitOptions TrimEntries = (StringSplitOptions)2;
        var separators = arguments.FirstOrDefault() switch
        {
            char c => [c.ToString()],
            string { Length: > 0 } s => [s],
            object?[] { Length: > 0 } many => many.Select(m => m?.ToString() ?? "").ToArray(),
            _ => null,
        };
        var options = StringSplitOptions.None;
        var count = int.MaxValue;
        foreach (var argument in arguments.Skip(1))
        {
            if (argument is StringSplitOptions given)
                options = given;
            else if (argument is int n and >= 0)
                count = n;
            else
                return null;
        }
        // Options that .NET does not define are an error of the program.
        if (separators is null || (options & ~(StringSplitOptions.RemoveEmptyEntries | TrimEntries)) != 0)
            return null;
        if ((options & TrimEntries) == 0)
            return text.Split(separators, count, options);
        if (count != int.MaxValue)
            return null;
        var parts = text.Split(separators, StringSplitOptions.None).Select(part => part.Trim());
        return (options & StringSplitOptions.RemoveEmptyEntries) == 0 ? parts.ToArray() : parts.Where(part => part.Length > 0).ToArray();
    }

    /// <summary>Models <c>a.Equals(b)</c> and <c>string.Equals(a, b)</c>, with or without a comparison type.</summary>
    private static Value AreEqual(KnownCall call)
    {
        var (left, right) = call.Receiver is { } receiver ? (receiver, call[0]) : (call[0], call[1]);
        var comparison = call.Find("comparisonType") ?? Constant.Null;
        if (comparison is Constant || comparison is EnumValue && !comparison.ToString()!.EndsWith("IgnoreCase", StringComparison.Ordinal))
            return Evaluator.Truth(call.Evaluator.AreEqual(left, right));
        return call.Evaluator.ForEachAlternative(
            left,
            l =>
                call.Evaluator.ForEachAlternative(
                    right,
                    r =>
                        comparison is EnumValue && Strings.Known(l) is { } a && Strings.Known(r) is { } b
                            ? new Constant(string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
                            : call.Evaluator.Unknown("equality", l, r)
                )
        );
    }

    private static Constant? Compare(KnownCall call)
    {
        if ((Strings.Known(call[0]), Strings.Known(call[1])) is not ({ } left, { } right))
            return null;
        if (call.Method.Name == "CompareOrdinal" && call.Arguments.Count == 2)
            return new Constant(string.CompareOrdinal(left, right));
        return call.Arguments.Count switch
        {
            2 => new Constant(string.Compare(left, right, StringComparison.InvariantCulture)),
            3
                when Argument("comparisonType", call[2])
                    is StringComparison
                        and >= StringComparison.CurrentCulture
                        and <= StringComparison.OrdinalIgnoreCase
                        and var how => new Constant(string.Compare(left, right, how)),
            3 when call[2] is Constant { Content: bool ignoresCase } => new Constant(
                string.Compare(left, right, ignoresCase ? StringComparison.InvariantCultureIgnoreCase : StringComparison.InvariantCulture)
            ),
            _ => null,
        };
    }

    private static Value? Format(KnownCall call)
    {
        var at = call.Arguments.TakeWhile(a => a.Name != "format").Count();
        return call[at] is Constant { Content: string format } && Flatten(call, at + 1) is { } items && LinqModels.IsExact(items)
            ? CompositeFormat.Apply(call.Evaluator, format, [.. items.Select(i => i.Value)])
            : null;
    }

    private static Value? Join(KnownCall call) =>
        call.Arguments.Count == 2 && Flatten(call, 1) is { } items && PartialSequences.OnEachPath(items) is { } paths
            ? Choices.Of(
                paths.Select(path =>
                    (
                        path.Condition,
                        Strings.Concatenate(
                            call.Evaluator,
                            [.. path.Values.SelectMany((item, i) => i == 0 ? new[] { item } : [call[0], item])]
                        )
                    )
                )
            )
            : null;

    private static Value IsNullOrEmpty(KnownCall call)
    {
        var isEmpty = call.Evaluator.AreEqual(call[0], new Constant(""));
        return Evaluator.Truth(call.Evaluator.IsNull(call[0]).Or(isEmpty));
    }

    /// <summary>
    /// Returns the arguments from a position on. A list argument is replaced by its items. Returns null if those are not known.
    /// </summary>
    internal static IReadOnlyList<(Condition Condition, Value Value)>? Flatten(KnownCall call, int from)
    {
        var values = new List<(Condition, Value)>();
        foreach (var (name, value) in call.Arguments.Skip(from))
        {
            if (name is not ("args" or "values" or "value"))
                values.Add((Condition.True, value));
            else if (call.Evaluator.Items(value) is { } items)
                values.AddRange(items);
            else
                return null;
        }
        return values;
    }
}
