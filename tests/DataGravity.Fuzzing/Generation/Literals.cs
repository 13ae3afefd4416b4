using System.Reflection;
using System.Text;
using System.Text.Json;

namespace DataGravity.Fuzzing.Generation;

/// <summary>
/// Expressions of a type that call no model, with the values that are forgotten: none, the least, the most, and what only the stack knows.
/// </summary>
internal sealed class Literals(Random random)
{
    private const string Config = "new global::Pulumi.Config()";

    private static readonly string[] s_texts =
    [
        "\"\"",
        "\"a\"",
        "\"a,b,,c\"",
        "\" A b \"",
        "\"{0}\"",
        "\"{0:x}{1}{{\"",
        "\"{\\\"a\\\": [1, {\\\"b\\\": null}]}\"",
        "\"[]\"",
        "\"\\uFFFF\"",
        "\"\\ud800\"",
        "\"\\0\"",
        "\"1\"",
        "\"true\"",
        "\"-1.5e3\"",
        "\"us-east-1\"",
        "\"Monday\"",
        "\"s3://data/x\"",
        "default(string)!",
        "new string('x', 4000)",
        "new string('x', -1)",
        "new global::System.Text.StringBuilder(\"a\").ToString()",
        $"{Config}.Require(\"a\")",
        $"{Config}.Require(\"a\")",
        $"{Config}.Get(\"b\")!",
        $"({Config}.Require(\"a\") + \"-\" + {Config}.Get(\"b\"))",
        "global::Pulumi.Deployment.Instance.StackName",
    ];

    private static readonly string[] s_numbers =
    [
        "0",
        "1",
        "2",
        "3",
        "-1",
        "10",
        "100",
        "4000",
        "int.MaxValue",
        "int.MinValue",
        $"{Config}.RequireInt32(\"n\")",
        $"({Config}.GetInt32(\"m\") ?? 3)",
    ];

    private static readonly string[] s_truths =
    [
        "true",
        "false",
        $"({Config}.GetBoolean(\"t\") ?? false)",
        $"({Config}.Require(\"a\") == \"b\")",
    ];

    private static readonly Type[] s_objects =
    [
        typeof(string),
        typeof(int),
        typeof(bool),
        typeof(List<object>),
        typeof(Dictionary<string, object>),
        typeof(double),
        typeof(DayOfWeek),
    ];

    /// <param name="type">The type.</param>
    /// <param name="inner">Makes the expressions that this one is made of.</param>
    public string Of(Type type, Func<Type, string> inner)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return random.Next(3) == 0 ? $"default({CSharpNames.Of(type)})" : $"(({CSharpNames.Of(type)})({Of(underlying, inner)}))";
        if (type == typeof(string))
            return Pick(s_texts);
        if (type == typeof(int))
            return Pick(s_numbers);
        if (type == typeof(bool))
            return Pick(s_truths);
        if (type == typeof(char))
            return Pick(["'a'", "'\\0'", "','", "'\\uFFFF'", "(char)120"]);
        if (type.IsPrimitive || type == typeof(decimal))
        {
            return Pick([
                "0",
                "1",
                $"unchecked(({CSharpNames.Of(type)})(-1))",
                $"{CSharpNames.Of(type)}.MaxValue",
                $"{CSharpNames.Of(type)}.MinValue",
                .. type == typeof(double) ? ["double.NaN", "1e308", "0.1"] : (string[])[],
            ]);
        }

        if (type == typeof(object))
            return random.Next(5) == 0 ? "default(object)!" : $"((object)({inner(Pick(s_objects))}))";
        if (type.IsEnum)
        {
            return random.Next(4) > 0 && Enum.GetNames(type) is { Length: > 0 } names
                ? $"{CSharpNames.Of(type)}.{Pick(names)}"
                : $"({CSharpNames.Of(type)}){Pick(["(-1)", "4", "77", "int.MaxValue"])}";
        }

        if (random.Next(12) == 0 && !type.IsValueType)
            return $"default({CSharpNames.Of(type)})!";
        return Delegate(type, inner) ?? Collection(type, inner) ?? Pulumi(type, inner) ?? Other(type, inner);
    }

    private static string? Delegate(Type type, Func<Type, string> inner)
    {
        if (!typeof(Delegate).IsAssignableFrom(type) || type.GetMethod("Invoke") is not { } invoke)
            return null;
        var names = invoke.GetParameters().Select((_, i) => $"p{i}").ToArray();
        var body =
            invoke.ReturnType == typeof(void) ? "{ }"
            : invoke
                .GetParameters()
                .Index()
                .Where(p => invoke.ReturnType.IsAssignableFrom(p.Item.ParameterType))
                .Select(p => names[p.Index])
                .FirstOrDefault()
                is { } given
            && names.Length % 2 == 1
                ? given
            : inner(invoke.ReturnType);
        return $"({CSharpNames.Of(type)})(({string.Join(", ", names)}) => {body})";
    }

    private string? Collection(Type type, Func<Type, string> inner)
    {
        var arguments = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        if (arguments is [var key, var value] && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, value)))
            return $"new global::System.Collections.Generic.Dictionary<{CSharpNames.Of(key)}, {CSharpNames.Of(value)}> {{ {Items(() => $"[{inner(key)}] = {inner(value)}")} }}";
        if (arguments is not [var item])
            return type == typeof(System.Collections.IEnumerable) ? "new object[] { 1, \"a\" }" : null;
        var name = CSharpNames.Of(item);
        if (type.IsArray)
            return $"new {name}[] {{ {Items(() => inner(item))} }}";
        if (!type.IsAssignableFrom(typeof(List<>).MakeGenericType(item)))
            return null;
        return random.Next(6) == 0
            ? $"global::System.Linq.Enumerable.ToList(global::System.Linq.Enumerable.Repeat<{name}>({inner(item)}, {Pick(["0", "3", "5000", "int.MaxValue"])}))"
            : $"new global::System.Collections.Generic.List<{name}> {{ {Items(() => inner(item))} }}";
    }

    private string? Pulumi(Type type, Func<Type, string> inner)
    {
        if (type.Namespace is not { } space || !space.StartsWith("Pulumi", StringComparison.Ordinal))
            return null;
        if (type == typeof(global::Pulumi.Output<string>) && random.Next(2) == 0)
            return "new global::Pulumi.Aws.S3.Bucket(\"made\").BucketName";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(global::Pulumi.Output<>))
            return $"global::Pulumi.Output.Create<{CSharpNames.Of(type.GetGenericArguments()[0])}>({inner(type.GetGenericArguments()[0])})";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(global::Pulumi.Input<>))
            return $"(({CSharpNames.Of(type)}){inner(type.GetGenericArguments()[0])})";
        return type == typeof(global::Pulumi.Config) ? Config : null;
    }

    private string Other(Type type, Func<Type, string> inner)
    {
        if (type == typeof(StringBuilder))
            return $"new global::System.Text.StringBuilder({inner(typeof(string))})";
        if (type == typeof(JsonElement))
            return $"global::System.Text.Json.JsonDocument.Parse({inner(typeof(string))}).RootElement";
        if (type == typeof(Type))
            return "typeof(string)";
        return
            type.GetConstructors(BindingFlags.Public | BindingFlags.Instance) is { Length: > 0 } constructors
            && !type.IsAbstract
            && constructors.Any(c => c.GetParameters().Length == 0)
            ? $"new {CSharpNames.Of(type)}()"
            : $"default({CSharpNames.Of(type)})!";
    }

    private string Items(Func<string> item) => string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => item()));

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
