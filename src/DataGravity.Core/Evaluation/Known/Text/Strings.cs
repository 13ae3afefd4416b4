using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Concatenation of strings. An unknown part becomes a hole in the text.</summary>
internal static class Strings
{
    // A program that builds longer texts builds documents, not names or places.
    public const int MaxLength = 262_144;

    // A text with more holes than this is no name that a reader recognises.
    private const int MaxParts = 4_096;
    private const int MaxAlternatives = 16;

    /// <summary>The reason for a text that is unknown because it is too long.</summary>
    public static readonly string TooLong = $"text of more than {MaxLength} characters or {MaxParts} parts";

    /// <param name="evaluator">The run.</param>
    /// <param name="values">The parts.</param>
    /// <param name="site">The expression that puts them together; null if a method does.</param>
    public static Value Concatenate(Evaluator evaluator, IReadOnlyList<Value> values, Site? site = null)
    {
        var parts = new List<Value>();
        // Most texts have one constant between two holes.
        var constant = "";
        System.Text.StringBuilder? constants = null;
        var length = 0;
        var alternatives = 1;
        var hasLines = false;
        AppendAll(values);
        Flush();

        evaluator.Budget.ChargeText(length);
        evaluator.Budget.ChargeItems(parts.Count);
        if (IsTooLong())
            return evaluator.Unknown(TooLong, parts);
        return alternatives > 1
            ? Distribute(evaluator, parts, site)
            : parts switch
            {
                [] => new Constant(""),
                [Constant only] => hasLines ? new Constant(only.Content, new ComposedSite(site!)) : only,
                _ => new Text(parts) { Site = hasLines ? site : null },
            };

        void Append(Value value)
        {
            if (IsTooLong())
                return;
            switch (ToText(value))
            {
                case Constant known:
                    var content = known.ToString();
                    if (constants is not null)
                        constants.Append(content);
                    else if (constant.Length == 0)
                        constant = content;
                    else
                        constants = new System.Text.StringBuilder(constant).Append(content);
                    length += content.Length;
                    hasLines |= site is not null && content.IndexOf('\n') >= 0;
                    break;
                case Text inner:
                    AppendAll(inner.Parts);
                    break;
                case Choice choice when alternatives * choice.Alternatives.Count <= MaxAlternatives:
                    alternatives *= choice.Alternatives.Count;
                    Flush();
                    parts.Add(choice);
                    break;
                case Choice choice:
                    Flush();
                    parts.Add(evaluator.Unknown(Choices.TooMany, choice));
                    break;
                case var hole:
                    Flush();
                    parts.Add(hole);
                    break;
            }
        }

        void AppendAll(IReadOnlyList<Value> all)
        {
            for (var i = 0; i < all.Count; i++)
                Append(all[i]);
        }

        bool IsTooLong() => length > MaxLength || parts.Count > MaxParts;

        void Flush()
        {
            if (constant.Length > 0)
                parts.Add(new Constant(constants?.ToString() ?? constant));
            (constant, constants) = ("", null);
        }
    }

    /// <summary>
    /// Puts the parts of an interpolated string together. What is formatted of outputs waits for them, so the text is an output, too.
    /// </summary>
    public static Value Interpolate(Evaluator evaluator, IReadOnlyList<Value> parts, Site site)
    {
        var text = Concatenate(evaluator, parts, site);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].AnyAlternative(part => part is InputValue { IsLate: true }))
                return InputValue.Of(text, isLate: true);
        }
        return text;
    }

    /// <summary>Returns a value as it appears in a string.</summary>
    public static Value ToText(Value value) =>
        value switch
        {
            EnumValue member => new Constant(member.ToString()),
            Constant { Content: string } => value,
            Constant constant => new Constant(constant.ToString()),
            Test test => Choices.Of(test.Condition, new Constant(bool.TrueString), new Constant(bool.FalseString)),
            ObjectValue or ListValue or MapValue => Unknown.From("text of an object", value),
            InputValue input => ToText(InputValue.Unwrap(input)),
            _ => value,
        };

    /// <summary>Returns the text of a value. The value may be an output that echoes an input. Returns null if it is not known.</summary>
    public static string? Known(Value value) =>
        value switch
        {
            Constant { Content: string text } => text,
            ResourceOutput output => (output.Origin() as Constant)?.Content as string,
            _ => null,
        };

    /// <summary>Returns a text that is known except for its holes. The value may be an output that echoes an input.</summary>
    public static Text? Holed(Value value) =>
        value switch
        {
            Text text => text,
            ResourceOutput output => output.Origin() as Text,
            _ => null,
        };

    /// <summary>Replaces each occurrence of a text. Returns null if the result exceeds the length limit.</summary>
    public static string? Replace(string text, string from, string to)
    {
        var occurrences = 0L;
        for (
            var at = text.IndexOf(from, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(from, at + from.Length, StringComparison.Ordinal)
        )
        {
            occurrences++;
        }

        return text.Length + occurrences * (to.Length - from.Length) <= MaxLength ? text.Replace(from, to) : null;
    }

    /// <summary>Turns a text that contains choices into a choice of texts.</summary>
    private static Value Distribute(Evaluator evaluator, List<Value> parts, Site? site)
    {
        IEnumerable<(Condition Condition, Value[] Parts)> combinations = [(Condition.True, [])];
        foreach (var part in parts)
        {
            combinations =
            [
                .. combinations.SelectMany(c =>
                    part.Alternatives().Select(a => (c.Condition.And(a.Condition), c.Parts.Append(a.Value).ToArray()))
                ),
            ];
        }
        return Choices.Of(combinations.Where(c => !c.Condition.IsFalse).Select(c => (c.Condition, Concatenate(evaluator, c.Parts, site))));
    }
}
