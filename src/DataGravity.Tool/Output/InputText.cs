using System.Text;
using System.Text.Json;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Tool;

/// <summary>Writes inputs as text by schema path. Unknown parts are holes in braces.</summary>
internal static class InputText
{
    private const int MaxLength = Evaluation.Known.Strings.MaxLength;

    public static IEnumerable<(string Path, string Text)> Flatten(Value inputs) =>
        Leaves("", inputs).Select(leaf => (leaf.Path, Say(leaf.Value)));

    /// <summary>The outputs of other resources that inputs are made from.</summary>
    public static IEnumerable<(string Path, ResourceOutput Output)> Links(Value inputs) =>
        Leaves("", inputs).SelectMany(leaf => Sources.FindIn(leaf.Value).OfType<ResourceOutput>().Select(output => (leaf.Path, output)));

    private static IEnumerable<(string Path, Value Value)> Leaves(string path, Value value) =>
        value switch
        {
            RecordValue record => record.Fields.SelectMany(field =>
                Leaves(path.Length == 0 ? field.Key : $"{path}.{field.Key}", field.Value)
            ),
            SequenceValue sequence => sequence.Items.SelectMany((item, index) => Leaves($"{path}[{index}]", item.Value)),
            Constant { Content: null } => [],
            _ => [(path, value)],
        };

    private static string Say(Value value) =>
        value switch
        {
            Constant { Content: bool truth } => truth ? "true" : "false",
            Constant constant => constant.ToString(),
            Text text => Join(text.Parts.Select(Say)),
            Choice choice => Join(choice.Alternatives.Select((a, index) => (index == 0 ? "" : " or ") + Say(a.Value))),
            Test test => $"{{true {ConditionText.Describe(test.Condition)}}}",
            JsonText json => Json(json.Content),
            Unknown unknown => $"{{unknown: {unknown.Reason}}}",
            _ => $"{{{value}}}",
        };

    private static string Json(Value value) =>
        value switch
        {
            RecordValue record => Join(
                Separated(record.Fields.Select(field => $"{Quoted(field.Key)}:{Json(field.Value)}")).Prepend("{").Append("}")
            ),
            SequenceValue sequence => Join(Separated(sequence.Items.Select(item => Json(item.Value))).Prepend("[").Append("]")),
            Constant { Content: null } => "null",
            Constant { Content: not (string or char) } => Say(value),
            _ => Quoted(Say(value)),
        };

    private static IEnumerable<string> Separated(IEnumerable<string> parts) =>
        parts.Select((part, index) => index == 0 ? part : "," + part);

    /// <summary>Joins parts until the text is too long. The rest is never written: a part may be in it many times.</summary>
    private static string Join(IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part);
            if (text.Length > MaxLength)
                return text.ToString(0, MaxLength) + "…";
        }
        return text.ToString();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, GraphCommand.Json);
}
