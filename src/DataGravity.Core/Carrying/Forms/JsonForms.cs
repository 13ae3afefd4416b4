using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>How each form of a JSON shape is written and read.</summary>
internal static class JsonForms
{
    public static Forms<JsonShape> All { get; } =
        new Forms<JsonShape>()
            .Add<JsonScalar>((w, s) => w.Bytes.Text(s.Type), r => new(r.Text()))
            .Add<JsonAnything>((w, s) => w.Bytes.Flag(s.IsKnown), r => new(r.Bytes.Flag()))
            .Add<JsonList>((w, s) => w.Shape(s.Element), r => new(r.Shape()))
            .Add<JsonMap>((w, s) => w.Shape(s.Value), r => new(r.Shape()))
            .Add<JsonObject>((w, s) => w.Object(s), r => r.Object());
}
