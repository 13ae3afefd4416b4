using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Recording;

namespace Pulumi.Serialization;

/// <summary>
/// Makes the value of an output: what the inputs say where they say it, and elsewhere markers for strings,
/// a few elements for lists, and nothing for the rest.
/// </summary>
internal static class OutputBuilder
{
    // Deep enough for what programs reach into; some types contain themselves.
    private const int MaxDepth = 5;
    private const int UnresolvedStrings = 3;

    public static object? Build(Type type, JsonNode? node, Registration owner, string path, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return node is null ? null : Build(underlying, node, owner, path, depth);
        }

        return type switch
        {
            _ when type == typeof(string) => node is null ? owner.Marker(path) : Text(node),
            _ when type == typeof(bool) || type == typeof(int) || type == typeof(double) => Number(type, node),
            _ when type == typeof(object) => node is null ? owner.Marker(path) : Untyped(node),
            _ when type == typeof(JsonElement) => JsonSerializer.SerializeToElement(node ?? owner.Marker(path)),
            _ when type.IsEnum => Enum.ToObject(type, (int)Number(typeof(int), node)),
            _ when typeof(Resource).IsAssignableFrom(type) => Resource.Reference(type, owner, path),
            _ when typeof(AssetOrArchive).IsAssignableFrom(type) => null,
            _ when Is(type, typeof(ImmutableArray<>)) => List(type, node, owner, path, depth),
            _ when Is(type, typeof(ImmutableDictionary<,>)) => Map(type, node, owner, path, depth),
            _ when Is(type, typeof(Union<,>)) => OneOf(type, node, owner, path, depth),
            _ when type.GetCustomAttribute<EnumTypeAttribute>() is not null => Constant(type, node, owner, path),
            _ => depth < MaxDepth ? Object(type, node, owner, path, depth) : null,
        };
    }

    private static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static string Text(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String ? (string)node! : node.ToJsonString(RelaxedJson.Options);

    private static object Number(Type type, JsonNode? node) =>
        node is null
            ? Activator.CreateInstance(type)!
            : Convert.ChangeType(
                node.GetValueKind() switch
                {
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    JsonValueKind.Number => (double)node,
                    _ => 0,
                },
                type
            );

    private static object? Untyped(JsonNode node) =>
        node switch
        {
            JsonObject map => map.ToImmutableDictionary(pair => pair.Key, pair => pair.Value is null ? null : Untyped(pair.Value)),
            JsonArray list => list.Select(item => item is null ? null : Untyped(item)).ToImmutableArray(),
            _ => node.GetValueKind() == JsonValueKind.String
                ? (string)node!
                : Number(node.GetValueKind() == JsonValueKind.Number ? typeof(double) : typeof(bool), node),
        };

    private static object List(Type type, JsonNode? node, Registration owner, string path, int depth)
    {
        var element = type.GetGenericArguments()[0];
        var count =
            node is JsonArray array ? array.Count
            : element == typeof(string) ? UnresolvedStrings
            : element.IsClass && depth < MaxDepth ? 1
            : 0;
        var values = Array.CreateInstance(element, count);
        for (var i = 0; i < count; i++)
        {
            values.SetValue(Build(element, (node as JsonArray)?[i], owner, $"{path}.{i}", depth + 1), i);
        }

        return typeof(ImmutableArray)
            .GetMethods()
            .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element)
            .Invoke(null, [values])!;
    }

    private static object Map(Type type, JsonNode? node, Registration owner, string path, int depth)
    {
        var element = type.GetGenericArguments()[1];
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element))!;
        foreach (var (key, value) in node as JsonObject ?? [])
        {
            map[key] = Build(element, value, owner, $"{path}.{key}", depth + 1);
        }

        return typeof(ImmutableDictionary)
            .GetMethods()
            .Single(method => method.Name == nameof(ImmutableDictionary.CreateRange) && method.GetParameters().Length == 1)
            .MakeGenericMethod(typeof(string), element)
            .Invoke(null, [map])!;
    }

    private static object OneOf(Type type, JsonNode? node, Registration owner, string path, int depth)
    {
        var cases = type.GetGenericArguments();
        var isSecond = node is JsonObject && cases[0] == typeof(string);
        var value = Build(cases[isSecond ? 1 : 0], node, owner, path, depth);
        return type.GetMethod(isSecond ? "FromT1" : "FromT0")!.Invoke(null, [value])!;
    }

    private static object Constant(Type type, JsonNode? node, Registration owner, string path)
    {
        var constructor = type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Single();
        return constructor.Invoke([Build(constructor.GetParameters()[0].ParameterType, node, owner, path)]);
    }

    private static object? Object(Type type, JsonNode? node, Registration owner, string path, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .FirstOrDefault(candidate => candidate.GetCustomAttribute<OutputConstructorAttribute>() is not null);
        return constructor?.Invoke([
            .. constructor
                .GetParameters()
                .Select(parameter =>
                {
                    var name = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
                    return Build(
                        parameter.ParameterType,
                        (node as JsonObject)?[name],
                        owner,
                        path.Length == 0 ? name : $"{path}.{name}",
                        depth + 1
                    );
                }),
        ]);
    }
}
