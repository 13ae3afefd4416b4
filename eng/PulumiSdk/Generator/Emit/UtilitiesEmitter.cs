using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>What every package has to itself: its version, its attribute, its way to the environment.</summary>
internal static class UtilitiesEmitter
{
    public static string Emit(Package package)
    {
        var name = package.Namespace.Substring(package.Namespace.LastIndexOf('.') + 1);
        var writer = new CodeWriter(package.Namespace);
        writer.Block(
            $"internal sealed class {name}ResourceTypeAttribute : global::Pulumi.ResourceTypeAttribute",
            () =>
            {
                writer.Line($"public {name}ResourceTypeAttribute(string type) : base(type, Utilities.Version)").Line("{").Line("}");
            }
        );
        writer.Block(
            "internal static class Utilities",
            () =>
            {
                writer.Line($"public static string Version => \"{package.Version}\";").Line();
                writer
                    .Line("public static string? GetEnv(params string[] names) => global::Pulumi.Recording.PackageEnvironment.Get(names);")
                    .Line();
                EmitParsed(writer, "bool", "Boolean");
                EmitParsed(writer, "int", "Int32");
                EmitParsed(writer, "double", "Double");
                EmitWithDefaults(writer, "InvokeOptions");
                EmitWithDefaults(writer, "InvokeOutputOptions");
            }
        );
        return writer.ToString();
    }

    private static void EmitParsed(CodeWriter writer, string type, string suffix) =>
        writer
            .Line(
                $"public static {type}? GetEnv{suffix}(params string[] names) => {type}.TryParse(GetEnv(names), out var value) ? value : null;"
            )
            .Line();

    // A copy: the options belong to the program, which may use them again.
    private static void EmitWithDefaults(CodeWriter writer, string type)
    {
        var dependsOn = type == "InvokeOutputOptions" ? ", DependsOn = options?.DependsOn ?? new()" : "";
        writer.Block(
            $"public static global::Pulumi.{type} WithDefaults(this global::Pulumi.{type}? options)",
            () =>
                writer.Line(
                    $"return new() {{ Parent = options?.Parent, Provider = options?.Provider, PluginDownloadURL = options?.PluginDownloadURL, Version = options?.Version ?? Version{dependsOn} }};"
                )
        );
    }
}
