using DataGravity.Program;

namespace DataGravity.Evaluation;

// From JSON to objects, as System.Text.Json makes them.
internal sealed partial class Evaluator
{
    /// <summary>A value of a shape out of a document that was read; what is a constant in it stands where the document does.</summary>
    internal Value FromJson(Value json, JsonShape shape, Site site, object? origin) =>
        (shape, json) switch
        {
            (JsonAnything { IsKnown: false }, _) => Unknown("JSON of another type", json),
            (_, Constant { Content: null }) => json,
            (JsonAnything, RecordValue record) => Map(record, new JsonAnything(true), site, origin),
            (JsonAnything, SequenceValue sequence) => new ListValue(
                sequence.Items.Select(i => (i.Condition, FromJson(i.Value, shape, site, origin)))
            ),
            (JsonAnything, _) => json,
            (JsonList list, SequenceValue sequence) => new ListValue(
                sequence.Items.Select(i => (i.Condition, FromJson(i.Value, list.Element, site, origin)))
            ),
            (JsonMap map, RecordValue record) => Map(record, map.Value, site, origin),
            (JsonObject type, RecordValue record) => Object(record, type, site, origin),
            (JsonScalar scalar, Constant constant) => (Value?)Scalar(constant, scalar.Type, origin)
                ?? Unknown("JSON of another type", json),
            (_, SymbolicInput or Evaluation.Unknown) => Unknown("part of a configuration value", json),
            _ => Unknown("JSON of another type", json),
        };

    private MapValue Map(RecordValue record, JsonShape shape, Site site, object? origin)
    {
        var map = new MapValue();
        foreach (var field in record.Fields)
            map.Cells[field.Key] = new Cell(FromJson(field.Value, shape, site, origin));
        return map;
    }

    private Value Object(RecordValue record, JsonObject shape, Site site, object? origin)
    {
        var arguments = shape.Parameters.Select(parameter =>
            (
                parameter.Name,
                record.Fields.TryGetValue(parameter.Name, out var given)
                    ? FromJson(given, parameter.Shape, site, origin)
                    : new Constant(parameter.Default.Content)
            )
        );
        var created = Create(shape.Type, shape.Constructor, [.. arguments], site);
        foreach (var member in shape.Members)
        {
            if (record.Fields.TryGetValue(member.Name, out var given))
                Write(created, member.Member, [], FromJson(given, member.Shape, site, origin));
        }
        return created;
    }

    private static Constant? Scalar(Constant json, string type, object? origin) =>
        (type, json.Content) switch
        {
            ("System.String", string) or ("System.Boolean", bool) => new Constant(json.Content, origin),
            ("System.Double" or "System.Single", int or long or double) => new Constant(System.Convert.ToDouble(json.Content), origin),
            (not ("System.String" or "System.Boolean" or "System.Double" or "System.Single"), int or long) => new Constant(
                json.Content,
                origin
            ),
            _ => null,
        };
}
