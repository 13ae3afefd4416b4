using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>A class of inputs.</summary>
internal sealed record ArgsClass(
    string Name,
    string Base,
    Shape Shape,
    IReadOnlyList<Property> Properties,
    string Owner,
    bool IsProvider = false
);

/// <summary>
/// Classes of inputs. As in the published SDKs the attribute of a list, a map or a secret is on the private field behind it,
/// because the property makes the list on demand, or wraps the secret.
/// </summary>
internal sealed class ArgsEmitter(TypeNames types, bool isKubernetes)
{
    public void Emit(CodeWriter writer, ArgsClass args) =>
        writer.Block(
            $"public {(isKubernetes && !args.IsProvider ? "" : "sealed ")}class {args.Name} : {args.Base}",
            () =>
            {
                foreach (var property in args.Properties)
                {
                    EmitProperty(writer, args, property);
                }

                writer.Block($"public {args.Name}()", () => EmitDefaults(writer, args));
                writer.Line($"public static new {args.Name} Empty => new {args.Name}();");
            }
        );

    /// <summary>In the package of Kubernetes, inputs of components may have the name of the component: its generator is another.</summary>
    private string NameOf(Property property, ArgsClass args) => Names.PropertyOf(property, isKubernetes ? args.Name : args.Owner);

    private void EmitProperty(CodeWriter writer, ArgsClass args, Property property)
    {
        var isPlain = args.Shape == Shape.Plain || property.IsPlain;
        var type = isPlain ? types.Plain(property.Type, args.Shape) : types.Input(property.Type, args.Shape);
        var name = NameOf(property, args);
        var field = Identifiers.Field(property.Name);
        var isCollection = TypeNames.IsCollection(property.Type);
        if (!isCollection && !property.IsSecret)
        {
            writer.Line(Attribute(args, property)).Obsolete(property.Deprecation);
            writer.Line(
                property.IsRequired
                    ? $"public {type} {name} {{ get; set; }}{(isPlain && types.IsValue(property.Type) ? "" : " = null!;")}"
                    : $"public {type}? {name} {{ get; set; }}"
            );
            writer.Line();
            return;
        }

        writer.Line(Attribute(args, property)).Line($"private {type}? {field};").Obsolete(property.Deprecation);
        writer.Block(
            $"public {type}{(isCollection ? "" : "?")} {name}",
            () =>
            {
                writer.Line(isCollection ? $"get => {field} ?? ({field} = new {type}());" : $"get => {field};");
                if (property.IsSecret && !isPlain)
                {
                    var input = $"global::Pulumi.Input<{types.Value(property.Type, args.Shape)}>?";
                    writer.Line(
                        $"set => {field} = global::Pulumi.Output.Tuple<{input}, int>(value, global::Pulumi.Output.CreateSecret(0)).Apply(t => t.Item1);"
                    );
                }
                else
                {
                    writer.Line($"set => {field} = value;");
                }
            }
        );
    }

    private static string Attribute(ArgsClass args, Property property)
    {
        var required = property.IsRequired ? ", required: true" : "";

        // Providers take text only: whatever else they are configured with travels as JSON.
        var json = args.IsProvider && property.Type != TypeSpec.Text ? ", json: true" : "";
        return $"[global::Pulumi.Input(\"{property.Name}\"{required}{json})]";
    }

    private void EmitDefaults(CodeWriter writer, ArgsClass args)
    {
        foreach (var property in args.Properties)
        {
            if (Defaults.Of(property) is { } value)
            {
                writer.Line($"{NameOf(property, args)} = {value};");
            }
        }
    }
}
