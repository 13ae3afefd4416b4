using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using DataGravity.Catalog;
using DataGravity.Evaluation.Known;

namespace DataGravity.Fuzzing.Generation;

/// <summary>The members of the runtime and the SDK that the evaluation has a model of.</summary>
internal static class KnownMembers
{
    private static readonly Assembly[] s_assemblies =
    [
        typeof(object).Assembly,
        typeof(Enumerable).Assembly,
        typeof(HashSet<>).Assembly,
        typeof(PriorityQueue<,>).Assembly,
        typeof(ImmutableArray).Assembly,
        typeof(JsonDocument).Assembly,
        typeof(Console).Assembly,
        typeof(System.Collections.Concurrent.ConcurrentDictionary<,>).Assembly,
        typeof(System.Text.RegularExpressions.Regex).Assembly,
        typeof(System.Collections.ObjectModel.ObservableCollection<>).Assembly,
        typeof(System.Collections.Concurrent.ConcurrentBag<>).Assembly,
        typeof(Pulumi.Config).Assembly,
        typeof(Pulumi.Aws.Provider).Assembly,
        typeof(Pulumi.Gcp.Provider).Assembly,
        typeof(Pulumi.AzureNative.Provider).Assembly,
    ];

    /// <summary>Methods, constructors and properties; generic ones are open.</summary>
    public static IReadOnlyList<MemberInfo> All { get; } =
    [
        .. KnownLibrary
            .Names.Concat(Clouds.Known.SelectMany(cloud => cloud.PackageSettings, (_, setting) => (setting.Type, Name: setting.Property)))
            .SelectMany(model => MembersOf(model.Type, model.Name))
            .Distinct(),
    ];

    private static IEnumerable<MemberInfo> MembersOf(string type, string name) =>
        Find(type) is { } found
            ? found
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => IsNamed(member, name) && IsUsable(member))
            : [];

    private static bool IsNamed(MemberInfo member, string name) =>
        member.Name == name || member is PropertyInfo property && property.GetIndexParameters().Length > 0 && name == "this[]";

    // Starting a deployment inside one, operators, spans, and arguments that have to be variables are nothing that these calls write.
    private static bool IsUsable(MemberInfo member) =>
        member switch
        {
            MethodInfo method => !method.Name.StartsWith("op_", StringComparison.Ordinal)
                && method.Name != "RunAsync"
                && !method.ReturnType.IsByRefLike
                && !method.ReturnType.IsByRef
                && AreUsable(method.GetParameters()),
            ConstructorInfo constructor => !constructor.DeclaringType!.IsAbstract && AreUsable(constructor.GetParameters()),
            PropertyInfo property => property.CanRead && !property.PropertyType.IsByRef && AreUsable(property.GetIndexParameters()),
            _ => true,
        };

    private static bool AreUsable(IEnumerable<ParameterInfo> parameters) =>
        parameters.All(parameter =>
            parameter.ParameterType is { IsPointer: false, IsByRefLike: false } type && (!type.IsByRef || parameter.IsOut)
        );

    private static Type? Find(string name)
    {
        // Nested types have a plus before their names; where, only trying tells.
        for (var nested = name; ; nested = nested[..nested.LastIndexOf('.')] + "+" + nested[(nested.LastIndexOf('.') + 1)..])
        {
            if (s_assemblies.Select(assembly => assembly.GetType(nested)).FirstOrDefault(type => type is not null) is { } found)
                return found;
            if (!nested.Contains('.'))
                return null;
        }
    }
}
