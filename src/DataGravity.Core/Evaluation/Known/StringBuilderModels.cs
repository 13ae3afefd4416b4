using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary><c>StringBuilder</c>: a text that changes. Its other functions are the string's.</summary>
internal static class StringBuilderModels
{
    private const string Type = "System.Text.StringBuilder";
    private static readonly TypeRef s_type = new(Type, "StringBuilder");
    private static readonly Member s_text = new(Type, "<text>", "", IsStatic: false);

    public static void Register(Models models)
    {
        models.Add(Type, [".ctor"], call => new ObjectValue(s_type) { Cells = { [s_text.Name] = new Cell(call.Find("value") ?? new Constant("")) } });
        Change(models, "Append", (call, text) => call.Arguments.Count switch
        {
            1 => [text, call[0]],
            2 when call[0] is Constant { Content: char } && call[1] is Constant { Content: int and >= 0 and <= Strings.MaxLength and var n } => [text, .. Enumerable.Repeat(call[0], n)],
            _ => null,
        });
        Change(models, "AppendLine", (call, text) => call.Arguments.Count switch
        {
            0 => [text, new Constant("\n")],
            1 => [text, call[0], new Constant("\n")],
            _ => null,
        });
        Change(models, "AppendFormat", (call, text) => OfString(call, "Format", null, call.Arguments) is { } formatted ? [text, formatted] : null);
        Change(models, "AppendJoin", (call, text) => OfString(call, "Join", null, call.Arguments) is { } joined ? [text, joined] : null);
        Change(models, "Clear", (_, _) => []);
        foreach (var name in new[] { "Insert", "Remove", "Replace" })
            Change(models, name, (call, text) => OfString(call, name, text, call.Arguments) is { } changed ? [changed] : null);
        models.Add(Type, ["ToString"], call => Text(call) is { } text ? call.Arguments.Count == 0 ? text : OfString(call, "Substring", text, call.Arguments) : null);
        models.Add(Type, ["Length"], call => Text(call) is { } text ? OfString(call, "Length", text, []) : null);
    }

    private static Value? Text(KnownCall call) => (call.Receiver as ObjectValue)?.Find(s_text.Name);

    private static Value? OfString(KnownCall call, string name, Value? text, IReadOnlyList<(string, Value)> arguments) =>
        KnownLibrary.Call(new KnownCall(call.Evaluator, new Method("System.String", name, null, text is null, []), text, arguments, call.Site));

    /// <summary>A method that leaves other text behind; null where nobody knows which.</summary>
    private static void Change(Models models, string name, Func<KnownCall, Value, Value[]?> change) => models.Add(Type, [name], call =>
    {
        if (Text(call) is not { } text)
            return null;
        var changed = change(call, text) is { } parts
            ? Strings.Concatenate(call.Evaluator, parts)
            : call.Evaluator.Unknown("StringBuilder." + name, call.Arguments.Select(a => a.Value).Append(text));
        call.Evaluator.Store(((ObjectValue)call.Receiver!).CellOf(s_text), changed);
        return call.Receiver;
    });
}
