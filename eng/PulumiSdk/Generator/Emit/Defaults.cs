using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>What a property is without the program: an environment variable, a constant, or nothing.</summary>
internal static class Defaults
{
    public static string? Of(Property property)
    {
        var reader = property.Type is TypeSpec.Simple simple
            ? simple.CSharp switch
            {
                "bool" => "GetEnvBoolean",
                "int" => "GetEnvInt32",
                "double" => "GetEnvDouble",
                _ => "GetEnv",
            }
            : "GetEnv";
        var variables = string.Join(", ", property.Environment.Select(variable => $"\"{variable}\""));
        return (variables, property.Default) switch
        {
            ("", null) => null,
            ("", var constant) => constant,
            (_, null) => $"Utilities.{reader}({variables})",
            (_, var constant) => $"Utilities.{reader}({variables}) ?? {constant}",
        };
    }
}
