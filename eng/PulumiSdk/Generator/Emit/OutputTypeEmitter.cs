using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>A class that a provider fills: read-only fields, and a constructor for the engine.</summary>
internal static class OutputTypeEmitter
{
    public static void Emit(CodeWriter writer, TypeNames types, string name, IReadOnlyList<Property> properties)
    {
        writer.Line("[global::Pulumi.OutputType]");
        writer.Block(
            $"public sealed class {name}",
            () =>
            {
                foreach (var property in properties)
                {
                    writer.Line($"public readonly {types.Of(property, Shape.Output)} {Names.PropertyOf(property, name)};");
                }

                writer.Line().Line("[global::Pulumi.OutputConstructor]");
                writer.Block(
                    $"private {name}({string.Join(", ", properties.Select(property => Parameter(types, property)))})",
                    () =>
                    {
                        foreach (var property in properties)
                        {
                            writer.Line($"{Names.PropertyOf(property, name)} = {Identifiers.Parameter(property.Name)};");
                        }
                    }
                );
            }
        );
    }

    private static string Parameter(TypeNames types, Property property)
    {
        var name = Identifiers.Parameter(property.Name);
        var attribute = name.TrimStart('@') == property.Name ? "" : $"[global::Pulumi.OutputConstructorParameter(\"{property.Name}\")] ";
        return $"{attribute}{types.Of(property, Shape.Output)} {name}";
    }
}
