using System.Reflection;
using Pulumi;

namespace PulumiSdk.Tests.Shapes;

/// <summary>
/// The compiled packages against the declarations that npm publishes: every resource, function and nested type with every
/// property, and nothing else. The inventory is taken from the declarations by other means than the schema is.
/// </summary>
public class InventoryTests
{
    private static readonly string[] s_byHand =
    [
        "CustomResource",
        "CustomResourceArgs",
        "ClusterGetKubeconfigArgs",
        "ClusterGetKubeconfigResult",
    ];

    [Theory]
    [InlineData("aws", typeof(Pulumi.Aws.Provider))]
    [InlineData("gcp", typeof(Pulumi.Gcp.Provider))]
    [InlineData("aws-native", typeof(Pulumi.AwsNative.Provider))]
    [InlineData("awsx", typeof(Pulumi.Awsx.Provider))]
    [InlineData("azure", typeof(Pulumi.Azure.Provider))]
    [InlineData("azure-native", typeof(Pulumi.AzureNative.Provider))]
    [InlineData("eks", typeof(Pulumi.Eks.Provider))]
    [InlineData("kubernetes", typeof(Pulumi.Kubernetes.Provider))]
    public void The_package_has_what_is_declared_and_nothing_else(string package, Type inPackage)
    {
        var sdk = new SdkIndex(inPackage.Assembly);
        var differences = new List<string>();
        var declared = new Dictionary<Type, HashSet<string>>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "inventories", $"{package}.inventory.txt")))
        {
            var (kind, name, properties) = line.Split(' ') switch
            {
                var parts => (parts[0], parts[1], parts[2..]),
            };
            var types = sdk.Find(kind, name).ToList();
            if (types.Count == 0)
            {
                differences.Add($"no class for {kind} {name}");
            }

            // A Kubernetes object inside another takes the arguments of its own class, which the line of that class tells.
            foreach (var type in types.Where(type => kind != "input" || !sdk.IsArgsOfResource(type)))
            {
                declared.TryAdd(type, []);
                declared[type].UnionWith(properties);
            }
        }

        differences.AddRange(
            from type in inPackage.Assembly.GetTypes()
            where !s_byHand.Contains(type.Name)
            let present = SdkIndex.SchemaNames(type)
            let expected = declared.GetValueOrDefault(type, [])
            where !present.SetEquals(expected)
            select $"{type.FullName} lacks [{string.Join(' ', expected.Except(present))}], adds [{string.Join(' ', present.Except(expected))}]"
        );

        Assert.Empty(differences);
        Assert.True(declared.Count > 30, "the inventory is next to empty");
    }
}

/// <summary>Finds the classes of an SDK by the names in its schema.</summary>
internal sealed class SdkIndex(Assembly assembly)
{
    private readonly ILookup<string, Type> _byToken = assembly
        .GetTypes()
        .Where(type => type.GetCustomAttribute<ResourceTypeAttribute>() is not null)
        .ToLookup(type => type.GetCustomAttribute<ResourceTypeAttribute>()!.Type);

    // Namespaces differ from modules in their capitals, and only in them.
    private readonly ILookup<string, Type> _byName = assembly
        .GetTypes()
        .Where(type => type.FullName is not null)
        .ToLookup(type => type.FullName!, StringComparer.OrdinalIgnoreCase);

    private HashSet<Type>? _args;

    public bool IsArgsOfResource(Type type) =>
        (_args ??= [.. _byToken.Select(resource => resource.Key).SelectMany(token => Find("args", token))]).Contains(type);

    public IEnumerable<Type> Find(string kind, string name) =>
        kind switch
        {
            "resource" => _byToken[name],
            "args" => _byToken[name].Select(type => type.GetConstructors().Single().GetParameters()[1].ParameterType),
            "state" => _byToken[name].Select(type => type.GetMethod("Get")!.GetParameters()[2].ParameterType),
            "function" => _byName[OfToken(name, "", "Args")],
            "result" => _byName[OfToken(name, "", "Result")],
            "invoke" => _byName[OfToken(name, "", "InvokeArgs")],
            "input"
                when name.EndsWith("Args", StringComparison.Ordinal)
                    && Named(name[..^4], "Inputs", "InputArgs") is { Count: > 0 } wrapped => wrapped,
            "input" when name.EndsWith("Args", StringComparison.Ordinal) => Named(name, "Inputs", ""),
            "input" => Named(name, "Inputs", "", "Args", "GetArgs"),
            "output" => Named(name, "Outputs", "", "Result"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of the inventory"),
        };

    public static HashSet<string> SchemaNames(Type type)
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var marked = type.GetMembers(Flags)
            .Where(member => member.DeclaringType == type)
            .SelectMany(member => member.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(InputAttribute) || attribute.AttributeType == typeof(OutputAttribute))
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value!);
        var filled = type.GetConstructors(Flags)
            .Where(constructor => constructor.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!);
        return [.. marked, .. filled];
    }

    private string OfToken(string token, string qualifier, string suffix) =>
        token.Split(':') is [_, var module, var name] && module.Split('/')[0] is var first
            ? Nested(first == "index" ? name : $"{first}.{name}", qualifier, suffix)
            : token;

    private List<Type> Named(string name, string qualifier, params string[] suffixes) =>
        [
            .. suffixes
                .SelectMany(suffix => (string[])[Nested(name, qualifier, suffix), Apart(name, qualifier, suffix)])
                .SelectMany(full => _byName[full]),
        ];

    // Kubernetes keeps nested types apart, and those of the provider under its name.
    private string Apart(string name, string qualifier, string suffix) =>
        $"{assembly.GetName().Name}.Types.{qualifier}.{(name.Contains('.') ? "" : "Provider.")}{name}{suffix}";

    private string Nested(string name, string qualifier, string suffix)
    {
        var parts = name.Split('.');
        string[] path = [assembly.GetName().Name!, .. parts[..^1], qualifier, parts[^1] + suffix];
        return string.Join('.', path.Where(part => part.Length > 0));
    }
}
