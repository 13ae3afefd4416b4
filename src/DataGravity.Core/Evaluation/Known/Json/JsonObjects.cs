using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>A factory for objects read from JSON. It follows System.Text.Json.</summary>
/// <param name="evaluator">The run.</param>
/// <param name="site">The call that reads the document.</param>
/// <param name="origin">The origin of the document. Constants in the document get the same origin.</param>
/// <param name="whenOfAnotherType">Returns the result for JSON that cannot be converted to the requested type.</param>
internal sealed class JsonObjects(Evaluator evaluator, Site site, object? origin, Func<Value> whenOfAnotherType)
{
    /// <summary>The names of properties.</summary>
    public JsonNames Names { get; init; } = JsonNames.Default;

    /// <summary>Whether the program wrote the document by a serialiser. Then a value that is not known is a value of its own.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Converts a JSON value into a value of the shape.</summary>
    public Value Read(Value json, JsonShape shape) =>
        (shape, json) switch
        {
            (JsonAnything { IsKnown: false }, _) => evaluator.Unknown("JSON of another type", json),
            (_, Constant { Content: null }) => json,
            (JsonAnything, RecordValue record) => Map(record, new JsonAnything(true)),
            (JsonAnything, SequenceValue sequence) => new ListValue(sequence.Items.Select(i => (i.Condition, Read(i.Value, shape)))),
            (JsonAnything, _) => json,
            (JsonList list, SequenceValue sequence) => new ListValue(
                sequence.Items.Select(i => (i.Condition, Read(i.Value, list.Element)))
            ),
            (JsonMap map, RecordValue record) => Map(record, map.Value),
            (JsonObject type, RecordValue record) => Object(record, type),
            // A text with holes is a text.
            (JsonScalar { Type: "System.String" }, Text or JsonText) => json,
            (_, Choice) when IsWritten => evaluator.ForEachAlternative(json, value => Read(value, shape)),
            (JsonScalar, SymbolicInput or ResourceOutput) when IsWritten => json,
            (JsonScalar scalar, Constant constant) => (Value?)Scalar(constant, scalar.Type)
                ?? (IsOfAnotherType(constant, scalar.Type) ? whenOfAnotherType() : evaluator.Unknown("JSON of another type", json)),
            (_, Constant or RecordValue or SequenceValue) => whenOfAnotherType(),
            _ => evaluator.Unknown("part of a configuration value", json),
        };

    /// <summary>Only an attribute lets a text become a number, and not every number fits: these may be right.</summary>
    private static bool IsOfAnotherType(Constant json, string type) => type is "System.String" or "System.Boolean" || json.Content is bool;

    private MapValue Map(RecordValue record, JsonShape shape)
    {
        var map = new MapValue();
        foreach (var field in record.Fields)
            map.Cells[field.Key] = new Cell(Read(field.Value, shape));
        return map;
    }

    private Value Object(RecordValue record, JsonObject shape)
    {
        var arguments = shape.Parameters.Select(parameter =>
            (
                parameter.Name,
                Find(parameter.Name, evaluator.DataOf(shape.Type).FirstOrDefault(p => (p.JsonName ?? p.Name) == parameter.Name))
                    is { } given
                    ? Read(given, parameter.Shape)
                    : new Constant(parameter.Default.Content)
            )
        );
        var created = evaluator.Create(shape.Type, shape.Constructor, [.. arguments], site);
        foreach (var member in shape.Members)
        {
            if (Find(member.Name, member.Member) is { } given)
                evaluator.Write(created, member.Member, [], Read(given, member.Shape));
        }
        return created;

        Value? Find(string name, Member? property) => Names.Find(record, name, property);
    }

    private Constant? Scalar(Constant json, string type) =>
        (type, json.Content) switch
        {
            ("System.String", string) or ("System.Boolean", bool) => new Constant(json.Content, origin),
            ("System.Double" or "System.Single", int or long or double) => new Constant(Convert.ToDouble(json.Content), origin),
            ("System.UInt32" or "System.Int64" or "System.UInt64", int or long) => new Constant(Convert.ToInt64(json.Content), origin),
            (not ("System.String" or "System.Boolean" or "System.Double" or "System.Single"), int or long) => new Constant(
                json.Content,
                origin
            ),
            _ => null,
        };
}
