using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>The nested types of one namespace, in the shapes they are used in, and its enums.</summary>
internal sealed class NestedTypeEmitter(Names names, TypeNames types, ArgsEmitter args, TypeUsage usage)
{
    public IEnumerable<(string Kind, CodeWriter Code)> Emit(string ns, IReadOnlyList<NestedType> members)
    {
        yield return ("Inputs", EmitObjects($"{ns}.Inputs", members, Shape.Input, Shape.State, Shape.Plain));
        yield return ("Outputs", EmitObjects($"{ns}.Outputs", members, Shape.Output));
        yield return ("Enums", EmitEnums(ns, members));
    }

    private static CodeWriter EmitEnums(string ns, IReadOnlyList<NestedType> members)
    {
        var writer = new CodeWriter(ns);
        foreach (var type in members.Where(type => type.Enum is not null))
        {
            EnumEmitter.Emit(writer, Names.ClassOf(type.Token), type.Enum!);
        }

        return writer;
    }

    private CodeWriter EmitObjects(string ns, IReadOnlyList<NestedType> members, params Shape[] shapes)
    {
        var writer = new CodeWriter(ns);
        foreach (var type in members.Where(type => type.Enum is null))
        {
            foreach (var shape in shapes.Where(shape => usage.Has(type.Token, shape)))
            {
                var name = names.ClassOf(type.Token, shape);
                if (shape == Shape.Output)
                {
                    OutputTypeEmitter.Emit(writer, types, name, type.Properties);
                }
                else
                {
                    var baseClass = shape == Shape.Plain ? "InvokeArgs" : "ResourceArgs";
                    args.Emit(writer, new(name, $"global::Pulumi.{baseClass}", shape, type.Properties, name));
                }
            }
        }

        return writer;
    }
}
