using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Models of <c>StringBuilder</c>. Appended parts are kept in a list and joined when the text is read, so that appending is as cheap as at
/// run time. Its other methods use the models of strings.
/// </summary>
internal static class StringBuilderModels
{
    private const string Type = "System.Text.StringBuilder";
    private static readonly TypeRef s_type = new(Type, "StringBuilder");
    private static readonly Member s_parts = new(Type, "<parts>", "", IsStatic: false);

    public static void Register(ModelTable models)
    {
        models.Add(
            Type,
            [".ctor"],
            call => new ObjectValue(s_type) { Cells = { [s_parts.Name] = new Cell(new ListValue([Initial(call)])) } }
        );
        Append(
            models,
            "Append",
            call =>
                call.Arguments.Count switch
                {
                    1 => [call[0]],
                    2
                        when call[0] is Constant { Content: char c }
                            && call[1] is Constant { Content: int and >= 0 and <= Strings.MaxLength and var n } =>
                    [
                        new Constant(new string(c, n)),
                    ],
                    _ => null,
                }
        );
        Append(
            models,
            "AppendLine",
            call =>
                call.Arguments.Count switch
                {
                    0 => [new Constant("\n")],
                    1 => [call[0], new Constant("\n")],
                    _ => null,
                }
        );
        Append(models, "AppendFormat", call => OfString(call, "Format", null, call.Arguments) is { } formatted ? [formatted] : null);
        Append(models, "AppendJoin", call => OfString(call, "Join", null, call.Arguments) is { } joined ? [joined] : null);
        Change(models, "Clear", (_, _) => new Constant(""));
        foreach (var name in new[] { "Insert", "Remove", "Replace" })
            Change(models, name, (call, text) => OfString(call, name, text, call.Arguments));
        models.Add(
            Type,
            ["ToString"],
            call =>
                Text(call) is { } text
                    ? call.Arguments.Count == 0
                        ? text
                        : OfString(call, "Substring", text, call.Arguments)
                    : null
        );
        Change(models, "set_Length", (call, text) => Each(call, text, call[0], WithLength));
        Change(
            models,
            "set_this[]",
            (call, text) =>
                call[1] is Constant { Content: char c }
                    ? Each(call, text, call[0], (s, at) => at < s.Length ? s.Remove(at, 1).Insert(at, c.ToString()) : null)
                    : null
        );
        models.Add(Type, ["this[]"], call => Text(call) is { } text ? call.Evaluator.ReadElement(text, [call[0]]) : null);
        models.Add(Type, ["Capacity", "MaxCapacity"], call => call.Evaluator.Unknown("capacity"));
        models.Add(Type, ["Length"], call => Text(call) is { } text ? OfString(call, "Length", text, []) : null);
    }

    private static Value Initial(KnownCall call) =>
        call.Find("value") is not { } value ? new Constant("")
        : call.Find("startIndex") is { } start && call.Find("length") is { } length
            ? OfString(call, "Substring", value, [("startIndex", start), ("length", length)])
                ?? call.Evaluator.Unknown("StringBuilder", value)
        : value;

    /// <summary>Changes each text that the builder may hold by a number that is not negative.</summary>
    private static Value Each(KnownCall call, Value text, Value number, Func<string, int, string?> change) =>
        call.Evaluator.ForEachAlternative(
            text,
            t =>
                call.Evaluator.ForEachAlternative(
                    number,
                    n =>
                        (t, n) is (Constant { Content: string known }, Constant { Content: int and >= 0 and var at })
                        && change(known, at) is { } changed
                            ? new Constant(changed)
                            : call.Evaluator.Unknown("StringBuilder." + call.Method.Name, t, n)
                )
        );

    private static string? WithLength(string text, int length) =>
        length <= text.Length ? text.Substring(0, length)
        : length <= Strings.MaxLength ? text.PadRight(length, '\0')
        : null;

    private static ListValue? Parts(KnownCall call) => (call.Receiver as ObjectValue)?.Find(s_parts.Name) as ListValue;

    /// <summary>Returns the current text. The joined text replaces its parts, so that they are not joined again.</summary>
    private static Value? Text(KnownCall call)
    {
        if (Parts(call) is not { } parts)
            return null;
        if (parts is { IsExact: true, Items.Count: 1 })
            return Strings.ToText(parts.Items[0].Value);
        var text =
            parts.IsOpen ? call.Evaluator.Unknown(parts.WhyOpen, parts)
            : PartialSequences.OnEachPath(parts.Items) is { } paths
                ? Choices.Of(paths.Select(path => (path.Condition, Strings.Concatenate(call.Evaluator, [.. path.Values]))))
            : call.Evaluator.Unknown("StringBuilder", parts);
        if (parts.IsExact)
            parts.Replace(call.Evaluator.UndoLog, [(Conditions.Condition.True, text)]);
        return text;
    }

    private static Value? OfString(KnownCall call, string name, Value? text, IReadOnlyList<(string, Value)> arguments) =>
        KnownLibrary.Call(
            new KnownCall(call.Evaluator, new Method("System.String", name, null, text is null, []), text, arguments, call.Site)
        );

    /// <summary>Registers a method that appends. The function returns null if the appended text is not known.</summary>
    private static void Append(ModelTable models, string name, Func<KnownCall, Value[]?> appended) =>
        models.Add(
            Type,
            [name],
            call =>
            {
                if (Parts(call) is not { } parts)
                    return null;
                var values = appended(call) ?? [call.Evaluator.Unknown("StringBuilder." + name, call.Arguments.Select(a => a.Value))];
                parts.Add(call.Evaluator.UndoLog, values.Select(value => (Conditions.Condition.True, value)));
                return call.Receiver;
            }
        );

    /// <summary>Registers a method that replaces the text. The function returns null if the new text is not known.</summary>
    private static void Change(ModelTable models, string name, Func<KnownCall, Value, Value?> change) =>
        models.Add(
            Type,
            [name],
            call =>
            {
                if (Parts(call) is not { } parts || Text(call) is not { } text)
                    return null;
                var changed =
                    change(call, text) ?? call.Evaluator.Unknown("StringBuilder." + name, call.Arguments.Select(a => a.Value).Append(text));
                parts.Replace(call.Evaluator.UndoLog, [(Conditions.Condition.True, changed)]);
                return call.Receiver;
            }
        );
}
