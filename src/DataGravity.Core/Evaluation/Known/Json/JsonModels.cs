namespace DataGravity.Evaluation.Known;

/// <summary>Models that write JSON. The structure of the value is kept, including its unknown parts.</summary>
internal static class JsonModels
{
    private const string Text = "System.Text.Json.";
    private const string Options = Text + "JsonSerializerOptions";

    public static void Register(ModelTable models)
    {
        models.Add(Text + "JsonSerializer", ["Serialize", "SerializeToElement", "SerializeToNode", "SerializeToDocument"], Serialize);
        models.Add("Newtonsoft.Json.JsonConvert", ["SerializeObject"], Serialize);
        models.Add(
            "Pulumi.Output",
            ["JsonSerialize"],
            call =>
            {
                // Outputs inside the value are waited for.
                call.Evaluator.Registrar.Block(call[0]);
                return Serialize(call) is { } text ? InputValue.Of(text, InputValue.IsLateValue(call[0], call.Evaluator.Budget)) : null;
            }
        );
        models.Add(Options, ["Web"], _ => Web());
        models.Add(Options, ["Default"], _ => Constant.Null);
        models.Add(
            Options,
            [".ctor"],
            call =>
                call[0] switch
                {
                    EnumValue defaults when defaults.ToString() == "Web" => Web(),
                    Constant or EnumValue => new ObjectValue(new Program.TypeRef(Options, "JsonSerializerOptions")),
                    _ => null,
                }
        );
        JsonDocuments.Register(models);
    }

    private static ObjectValue Web() =>
        new(new Program.TypeRef(Options, "JsonSerializerOptions"))
        {
            Cells =
            {
                ["PropertyNamingPolicy"] = new Cell(
                    new EnumValue(new Program.TypeRef(Cultures.NamingPolicy, "JsonNamingPolicy"), "CamelCase", "CamelCase")
                ),
                ["PropertyNameCaseInsensitive"] = new Cell(Constant.True),
            },
        };

    private static Value? Serialize(KnownCall call)
    {
        var options = call.Find("options") ?? call.Find("settings") ?? Constant.Null;
        return JsonWriter.TryCreate(call.Evaluator, options) is { } writer ? new JsonText(writer.Take(call[0])) : null;
    }
}
