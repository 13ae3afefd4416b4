using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>An enum: a struct around its value, with explicit conversion only.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter writer, string name, EnumSpec spec)
    {
        writer.Line("[global::Pulumi.EnumType]");
        writer.Block(
            $"public readonly struct {name} : global::System.IEquatable<{name}>",
            () =>
            {
                writer.Line($"private readonly {spec.ValueType} _value;").Line();
                writer.Line($"private {name}({spec.ValueType} value) => _value = value;").Line();
                foreach (var (member, literal) in spec.Values)
                {
                    writer.Line($"public static {name} {member} {{ get; }} = new {name}({literal});");
                }

                writer.Line();
                writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
                writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
                writer.Line($"public static explicit operator {spec.ValueType}({name} value) => value._value;");
                writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
                writer.Line($"public bool Equals({name} other) => Equals(_value, other._value);");
                writer.Line("public override int GetHashCode() => _value.GetHashCode();");
                writer.Line(
                    spec.ValueType == "string"
                        ? "public override string ToString() => _value;"
                        : "public override string ToString() => _value.ToString();"
                );
            }
        );
    }
}
