using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>The configuration of the package, as static properties that a program may also set.</summary>
internal sealed class ConfigEmitter(Package package, TypeNames types, TypeUsage usage)
{
    public string Emit()
    {
        var writer = new CodeWriter(package.Namespace);
        writer.Block(
            "public static class Config",
            () =>
            {
                writer
                    .Line($"private static readonly global::Pulumi.Config __config = new global::Pulumi.Config(\"{package.Name}\");")
                    .Line();
                foreach (var property in package.Config)
                {
                    EmitProperty(writer, property);
                }

                writer.Block("public static class Types", () => EmitTypes(writer));
            }
        );
        return writer.ToString();
    }

    private void EmitProperty(CodeWriter writer, Property property)
    {
        var type = types.Optional(property.Type, Shape.Config);
        var field = Identifiers.Field(property.Name);
        var fallback = Defaults.Of(property) is { } value ? $" ?? {value}" : "";
        writer.Line(
            $"private static readonly global::Pulumi.Recording.PackageSetting<{type}> {field} = new(() => {Read(property)}{fallback});"
        );
        writer.Obsolete(property.Deprecation);
        writer.Block(
            $"public static {type} {Names.PropertyOf(property, "Config")}",
            () =>
            {
                writer.Line($"get => {field}.Value;");
                writer.Line($"set => {field}.Value = value;");
            }
        );
    }

    private string Read(Property property) =>
        property.Type switch
        {
            TypeSpec.Simple { CSharp: "string" } => $"__config.Get(\"{property.Name}\")",
            TypeSpec.Simple { CSharp: "bool" } => $"__config.GetBoolean(\"{property.Name}\")",
            TypeSpec.Simple { CSharp: "int" } => $"__config.GetInt32(\"{property.Name}\")",
            TypeSpec.Simple { CSharp: "double" } => $"__config.GetDouble(\"{property.Name}\")",
            var type => $"__config.GetObject<{types.Value(type, Shape.Config)}>(\"{property.Name}\")",
        };

    private void EmitTypes(CodeWriter writer)
    {
        foreach (var type in package.Types.Values.Where(type => type.Enum is null && usage.Has(type.Token, Shape.Config)))
        {
            var name = Names.ClassOf(type.Token);
            writer.Block(
                $"public class {name}",
                () =>
                {
                    foreach (var property in type.Properties)
                    {
                        writer.Line(
                            $"public {types.Of(property, Shape.Config)} {Names.PropertyOf(property, name)} {{ get; set; }} = default!;"
                        );
                    }
                }
            );
        }
    }
}
