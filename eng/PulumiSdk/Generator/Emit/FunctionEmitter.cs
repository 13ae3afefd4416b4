using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>A function: three ways to call it, its arguments in both shapes, and its result.</summary>
internal sealed class FunctionEmitter(Names names, TypeNames types, ArgsEmitter args)
{
    private const string Options = "global::Pulumi.InvokeOptions?";
    private const string InvokeArgs = "global::Pulumi.InvokeArgs";
    private const string Instance = "global::Pulumi.Deployment.Instance";

    public string Emit(Function function)
    {
        var name = Names.ClassOf(function.Token);
        var writer = new CodeWriter(names.NamespaceOf(function.Token));
        writer.Obsolete(function.Deprecation);
        writer.Block($"public static class {name}", () => EmitCalls(writer, function, name));
        if (function.Inputs is { } inputs)
        {
            args.Emit(writer, new($"{name}Args", InvokeArgs, Shape.Plain, inputs, name));
            args.Emit(writer, new($"{name}InvokeArgs", InvokeArgs, Shape.Input, inputs, name));
        }

        if (function.Outputs is { } outputs)
        {
            OutputTypeEmitter.Emit(writer, types, $"{name}Result", outputs);
        }

        return writer.ToString();
    }

    private static void EmitCalls(CodeWriter writer, Function function, string name)
    {
        var result = function.Outputs is null ? "" : $"<{name}Result>";
        writer.Line($"public static global::System.Threading.Tasks.Task{result} InvokeAsync({Parameters("Args")}{Options} options = null)");
        writer.Line($"    => {Instance}.InvokeAsync{result}(\"{function.Token}\", {Argument("Args")}, options.WithDefaults());").Line();
        if (function.Outputs is null)
        {
            return;
        }

        writer.Line($"public static global::Pulumi.Output{result} Invoke({Parameters("InvokeArgs")}{Options} options = null)");
        writer.Line($"    => {Instance}.Invoke{result}(\"{function.Token}\", {Argument("InvokeArgs")}, options.WithDefaults());").Line();
        writer.Line(
            $"public static global::Pulumi.Output{result} Invoke({Parameters("InvokeArgs", isLast: false)}global::Pulumi.InvokeOutputOptions options)"
        );
        writer.Line($"    => {Instance}.Invoke{result}(\"{function.Token}\", {Argument("InvokeArgs")}, options.WithDefaults());");

        string Parameters(string suffix, bool isLast = true) =>
            function.Inputs switch
            {
                null => "",
                var inputs when inputs.Any(input => input.IsRequired) => $"{name}{suffix} args, ",
                _ => isLast ? $"{name}{suffix}? args = null, " : $"{name}{suffix}? args, ",
            };

        string Argument(string suffix) => function.Inputs is null ? $"{InvokeArgs}.Empty" : $"args ?? new {name}{suffix}()";
    }
}
