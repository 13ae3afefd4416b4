using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>The nested types of one namespace, in the shapes they are used in, and its enums.</summary>
internal sealed class NestedTypeEmitter(Names names, TypeNames types, ArgsEmitter args, TypeUsage usage)
{
    public IEnumerable<(string Kind, CodeWriter Code)> Emit(string ns, IReadOnlyList<NestedType> members)
    {
        var token = members[0].Token;
        yield return ("Inputs", EmitObjects(names.NamespaceOf(token, Shape.Input), members, Shape.Input, Shape.State, Shape.Plain));
        yield return ("Outputs", EmitObjects(names.NamespaceOf(token, Shape.Output), members, Shape.Output));
        yield return ("Enums", EmitEnums(ns, members));
    }

    // A Kubernetes object inside another is given as what its own constructor takes.
    private bool IsArgsOfResource(string token, Shape shape) =>
        names.Own.IsKubernetes && shape == Shape.Input && names.Own.Resources.Any(resource => resource.Token == token);

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
            foreach (var shape in shapes.Where(shape => usage.Has(type.Token, shape) && !IsArgsOfResource(type.Token, shape)))
            {
                var name = names.ClassOf(type.Token, shape);
                if (shape == Shape.Output)
                {
                    // Kubernetes' SDK takes what the cluster answers to be whole.
                    OutputTypeEmitter.Emit(
                        writer,
                        types,
                        name,
                        names.Own.IsKubernetes
                            ? [.. type.Properties.Select(property => property with { IsRequired = true })]
                            : type.Properties
                    );
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
