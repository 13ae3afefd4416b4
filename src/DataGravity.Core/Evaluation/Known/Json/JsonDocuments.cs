namespace DataGravity.Evaluation.Known;

/// <summary>
/// Models that read JSON. A document becomes maps and lists, whichever .NET class represents it. A deserialization makes objects of the
/// classes of the program.
/// </summary>
internal static class JsonDocuments
{
    private const string Text = "System.Text.Json.";
    private const string Nodes = Text + "Nodes.";

    public static void Register(ModelTable models)
    {
        models.Add(Text + "JsonDocument", ["Parse"], call => Thaw(call[0]));
        models.Add(Nodes + "JsonNode", ["Parse"], call => Thaw(call[0]));
        models.Add(Text + "JsonSerializer", ["Deserialize"], Deserialize);
        models.Add(
            "Pulumi.Output",
            ["JsonDeserialize"],
            call => Deserialize(call with { Arguments = [.. call.Arguments.Select(a => (a.Name, InputValue.Unwrap(a.Value)))] })
        );

        models.Add(Text + "JsonDocument", ["RootElement"], call => call.Receiver);
        models.Add(Text + "JsonElement", ["GetProperty", "this[]", "Item"], call => call.Evaluator.ReadElement(call.Receiver!, [call[0]]));
        models.Add(
            Text + "JsonElement",
            ["TryGetProperty"],
            call =>
                KnownLibrary.Call(
                    call with
                    {
                        Method = call.Method with { Type = "System.Collections.Generic.Dictionary`2", Name = "TryGetValue" },
                    }
                )
        );
        models.Add(Text + "JsonElement", ["EnumerateArray", "EnumerateObject", "Clone"], call => call.Receiver);
        models.Add(
            Text + "JsonElement",
            ["GetArrayLength"],
            call => call.Receiver is ListValue list ? new Constant(list.Items.Count) : null
        );
        models.Add(Text + "JsonElement", ["GetString", "GetInt32", "GetInt64", "GetDouble", "GetBoolean"], Scalar);
        models.Add(Text + "JsonElement", ["GetRawText", "ToString"], Write);
        models.Add(Text + "JsonProperty", ["Name"], call => call.Receiver is TupleValue pair ? pair.Items[0] : null);
        models.Add(Text + "JsonProperty", ["Value"], call => call.Receiver is TupleValue pair ? pair.Items[1] : null);

        models.Add(Nodes + "JsonObject", [".ctor"], _ => new MapValue());
        models.Add(
            Nodes + "JsonArray",
            [".ctor"],
            call => call.Arguments.Count == 0 ? new ListValue(Enumerable.Empty<Value>()) : StringItems(call)
        );
        models.Add(Nodes + "JsonValue", ["Create"], call => call[0]);
        foreach (var type in new[] { "JsonNode", "JsonObject", "JsonArray", "JsonValue" })
        {
            models.Add(Nodes + type, ["op_Implicit", "op_Explicit"], call => call[0]);
            models.Add(Nodes + type, ["this[]", "Item"], Member);
            models.Add(Nodes + type, ["GetValue", "AsArray", "AsObject", "AsValue", "DeepClone"], call => call.Receiver);
            models.Add(Nodes + type, ["ToJsonString", "ToString"], Write);
            models.Add(Nodes + type, ["ContainsKey", "Add", "Remove", "Count", "TryGetPropertyValue"], call => Collection(call));
        }
    }

    /// <summary>
    /// Reads a document as maps and lists, which a program can walk through and change. Returns null if the text is not known.
    /// </summary>
    private static Value? Thaw(Value text) => JsonReader.Read(text) is { } document ? Maps(document, ignoresCase: false) : null;

    private static Value Maps(Value value, bool ignoresCase) =>
        value switch
        {
            RecordValue record => Map(record, ignoresCase),
            SequenceValue sequence => new ListValue(sequence.Items.Select(i => (i.Condition, Maps(i.Value, ignoresCase)))),
            _ => value,
        };

    public static MapValue Map(RecordValue record, bool ignoresCase)
    {
        var map = new MapValue { IgnoresCase = ignoresCase };
        foreach (var field in record.Fields)
            map.Cells[map.KeyOf(field.Key)] = new Cell(Maps(field.Value, ignoresCase));
        return map;
    }

    private static Value? Deserialize(KnownCall call)
    {
        var options = call.Find("options") ?? Constant.Null;
        if (
            call.Method.Reads is not { } shape
            // Other arguments tell how to read it.
            || call.Arguments.Skip(1).Any(argument => argument.Name != "options")
            || JsonWriter.TryCreate(call.Evaluator, options) is null
            || JsonNames.TryCreate(options as ObjectValue) is not { } names
            || JsonReader.Read(call[0]) is not { } document
        )
        {
            return null;
        }
        Value OfAnotherType() => call.Evaluator.Unknown("JSON of another type", call[0]);
        return new JsonObjects(call.Evaluator, call.Site, null, OfAnotherType) { Names = names, IsWritten = call[0] is JsonText }.Read(
            document,
            shape
        );
    }

    private static ListValue? StringItems(KnownCall call) =>
        StringModels.Flatten(call with { Arguments = [.. call.Arguments.Select(a => (a.Name == "items" ? "args" : a.Name, a.Value))] }, 0)
            is { } items
            ? new ListValue(items)
            : null;

    /// <summary>Reads a property or an item. Returns a null constant if the object has no such property.</summary>
    private static Value? Member(KnownCall call) =>
        call.Receiver is MapValue map
            ? map.KeyOf(call.Evaluator, call[0]) is { } name && !map.Cells.ContainsKey(name) && !map.IsOpen
                ? Constant.Null
                : call.Evaluator.ReadElement(map, [call[0]])
            : call.Evaluator.ReadElement(call.Receiver!, [call[0]]);

    private static Value? Scalar(KnownCall call) =>
        call.Receiver is MapValue or ListValue ? call.Evaluator.Throws("the JSON value is of another kind") : call.Receiver;

    private static Value? Write(KnownCall call) =>
        call.Receiver is MapValue or ListValue ? new JsonText(new InputCapture(call.Evaluator).Take(call.Receiver))
        : call.Receiver is Constant { Content: string } ? call.Receiver
        : null;

    private static Value? Collection(KnownCall call) =>
        KnownLibrary.Call(
            call with
            {
                Method = call.Method with
                {
                    Type = call.Receiver is MapValue ? "System.Collections.Generic.Dictionary`2" : "System.Collections.Generic.List`1",
                    Name = call.Method.Name == "TryGetPropertyValue" ? "TryGetValue" : call.Method.Name,
                },
            }
        );
}
