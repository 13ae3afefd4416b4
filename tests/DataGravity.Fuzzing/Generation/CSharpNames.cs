using System.Reflection;

namespace DataGravity.Fuzzing.Generation;

/// <summary>Types as C# writes them, in full.</summary>
internal static class CSharpNames
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(double)] = "double",
    };

    public static string Of(Type type)
    {
        if (s_keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var parts = Nesting(type)
            .Select(part =>
                part.Name.Split('`') is [var name, var count]
                    ? $"{name}<{string.Join(", ", Enumerable.Range(0, int.Parse(count)).Select(_ => Of(arguments.Dequeue())))}>"
                    : part.Name
            );
        return $"global::{type.Namespace}.{string.Join(".", parts)}";
    }

    /// <summary>The type arguments of a generic method.</summary>
    public static string ArgumentsOf(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : "";

    private static IEnumerable<Type> Nesting(Type type) => type.DeclaringType is { } outer ? Nesting(outer).Append(type) : [type];
}
