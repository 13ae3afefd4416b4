using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>A resource, its args and its state.</summary>
internal sealed class ResourceEmitter(Names names, TypeNames types, ArgsEmitter args)
{
    private const string Custom = "global::Pulumi.CustomResourceOptions";
    private const string Component = "global::Pulumi.ComponentResourceOptions";
    private const string Id = "global::Pulumi.Input<string>";

    public IEnumerable<(string Kind, CodeWriter Code)> Emit(Resource resource)
    {
        var writer = new CodeWriter(names.NamespaceOf(resource.Token));
        var ofArgs = names.NamespaceOfArgs(resource.Token);
        var argsWriter = ofArgs == names.NamespaceOf(resource.Token) ? writer : new CodeWriter(ofArgs);
        EmitClass(writer, resource, ofArgs);
        EmitArgs(argsWriter, resource);
        yield return ("", writer);
        if (argsWriter != writer)
        {
            yield return ("Args.", argsWriter);
        }
    }

    private void EmitClass(CodeWriter writer, Resource resource, string ofArgs)
    {
        var name = Names.ClassOf(resource.Token);
        var isProvider = resource == names.Own.Provider;
        var last = names.Own.Namespace.Substring(names.Own.Namespace.LastIndexOf('.') + 1);
        writer.Obsolete(resource.Deprecation);
        writer.Line($"[global::{names.Own.Namespace}.{last}ResourceType(\"{resource.Token}\")]");
        var baseClass =
            resource.IsComponent ? "ComponentResource"
            : isProvider ? "ProviderResource"
            : names.Own.IsKubernetes ? "Kubernetes.KubernetesResource"
            : "CustomResource";
        writer.Block(
            $"public partial class {name} : global::Pulumi.{baseClass}",
            () =>
            {
                EmitOutputs(writer, resource, name);
                EmitConstructors(writer, resource, name, $"global::{ofArgs}.{name}Args");
                EmitMakeArgs(writer, resource, $"global::{ofArgs}.{name}Args");
                EmitMakeOptions(writer, resource);
            }
        );
    }

    private void EmitArgs(CodeWriter writer, Resource resource)
    {
        var name = Names.ClassOf(resource.Token);
        var isProvider = resource == names.Own.Provider;
        args.Emit(writer, new($"{name}Args", "global::Pulumi.ResourceArgs", Shape.Input, resource.Inputs, name, IsProvider: isProvider));
        if (resource.State is { } state)
        {
            var optional = state.Select(property => property with { IsRequired = false }).ToList();
            args.Emit(writer, new($"{name}State", "global::Pulumi.ResourceArgs", Shape.State, optional, name));
        }
    }

    private void EmitOutputs(CodeWriter writer, Resource resource, string name)
    {
        foreach (var property in resource.Outputs)
        {
            writer.Line($"[global::Pulumi.Output(\"{property.Name}\")]");
            writer.Line(
                $"public global::Pulumi.Output<{types.Of(property, Shape.Output)}> {Names.PropertyOf(property, name)} {{ get; private set; }} = null!;"
            );
            writer.Line();
        }
    }

    private void EmitConstructors(CodeWriter writer, Resource resource, string name, string argsClass)
    {
        var isProvider = resource == names.Own.Provider;
        var options = resource.IsComponent ? Component : Custom;
        var isGiven = resource.Inputs.Any(input => input.IsRequired && input.Constant is null) && !names.Own.IsKubernetes;
        var given = isGiven ? $"{argsClass} args" : $"{argsClass}? args = null";
        var made = HasConstants(resource) ? "MakeArgs(args)" : $"args ?? new {argsClass}()";
        var token = isProvider ? resource.Token.Split(':')[2] : resource.Token;
        var remote = resource.IsComponent ? ", remote: true" : "";
        writer.Line($"public {name}(string name, {given}, {options}? options = null)");
        writer.Line($"    : base(\"{token}\", name, {made}, MakeResourceOptions(options, \"\"){remote})");
        writer.Line("{").Line("}").Line();
        if (resource.IsComponent || isProvider)
        {
            return;
        }

        var (state, stateArgument, stateValue) = resource.State is null
            ? ("", "", "null")
            : ($"{name}State? state = null, ", "state, ", "state");
        writer.Line($"private {name}(string name, {Id} id, {state}{Custom}? options = null)");
        writer.Line($"    : base(\"{token}\", name, {stateValue}, MakeResourceOptions(options, id))");
        writer.Line("{").Line("}").Line();
        writer.Line($"public static {name} Get(string name, {Id} id, {state}{Custom}? options = null)");
        writer.Line($"    => new {name}(name, id, {stateArgument}options);").Line();
    }

    private static bool HasConstants(Resource resource) => resource.Inputs.Any(input => input.Constant is not null);

    // What a type is always told, such as the kind of a Kubernetes object, the program need not say.
    private static void EmitMakeArgs(CodeWriter writer, Resource resource, string argsClass)
    {
        if (!HasConstants(resource))
        {
            return;
        }

        writer.Block(
            $"private static {argsClass}? MakeArgs({argsClass}? args)",
            () =>
            {
                writer.Line($"args ??= new {argsClass}();");
                foreach (var input in resource.Inputs.Where(input => input.Constant is not null))
                {
                    writer.Line($"args.{Names.PropertyOf(input, Names.ClassOf(resource.Token))} = {CodeWriter.Quote(input.Constant!)};");
                }

                writer.Line("return args;");
            }
        );
    }

    private static void EmitMakeOptions(CodeWriter writer, Resource resource)
    {
        var options = resource.IsComponent ? Component : Custom;
        var secrets = resource.IsComponent
            ? []
            : resource.Outputs.Where(output => output.IsSecret).Select(output => $"\"{output.Name}\"").ToList();
        var additional = secrets.Count == 0 ? "" : $", AdditionalSecretOutputs = {{ {string.Join(", ", secrets)} }}";
        writer.Block(
            $"private static {options} MakeResourceOptions({options}? options, {Id}? id)",
            () =>
            {
                writer.Line($"var merged = {options}.Merge(new {options} {{ Version = Utilities.Version{additional} }}, options);");
                writer.Line("merged.Id = id ?? merged.Id;");
                writer.Line("return merged;");
            }
        );
    }
}
