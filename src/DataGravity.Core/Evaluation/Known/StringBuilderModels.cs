using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary><c>StringBuilder</c>: a text that grows.</summary>
internal static class StringBuilderModels
{
    private const string Type = "System.Text.StringBuilder";
    private static readonly TypeRef s_type = new(Type, "StringBuilder");
    private static readonly Member s_text = new(Type, "<text>", "", IsStatic: false);

    public static void Register(Models models)
    {
        models.Add(Type, [".ctor"], call => new ObjectValue(s_type)
        {
            Cells = { [s_text.Name] = new Cell(call.Arguments.Count > 0 && call.Arguments[0].Name == "value" ? call[0] : new Constant("")) },
        });
        models.Add(Type, ["Append"], call => Append(call, call[0]));
        models.Add(Type, ["AppendLine"], call => Append(call, call.Arguments.Count > 0 ? call[0] : new Constant(""), new Constant("\n")));
        models.Add(Type, ["ToString"], call => call.Arguments.Count == 0 ? (call.Receiver as ObjectValue)?.Find(s_text.Name) : null);
    }

    private static ObjectValue? Append(KnownCall call, params Value[] texts)
    {
        if (call.Receiver is not ObjectValue builder || call.Arguments.Count > 1)
            return null;
        var text = builder.CellOf(s_text);
        call.Evaluator.Trail.Write(text, Strings.Concatenate(call.Evaluator, [text.Value ?? new Constant(""), .. texts]));
        return builder;
    }
}
