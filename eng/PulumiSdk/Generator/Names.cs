using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator;

/// <summary>Where the C# SDKs put a token: namespace and class.</summary>
internal sealed class Names(Package own, IEnumerable<Package> packages, TypeUsage usage)
{
    private readonly Dictionary<string, Package> _packages = packages.ToDictionary(package => package.Name);

    public Package Own => own;

    public string NamespaceOf(string token)
    {
        var parts = token.Split(':');
        var package = PackageOf(token);
        var module = package.HasFilesInTokens ? parts[1].Split('/')[0] : parts[1];
        if (parts[0] == "pulumi" || module is "" or "index")
        {
            return package.Namespace;
        }

        return $"{package.Namespace}.{Mapped(package, module)}";
    }

    /// <summary>Where the classes of a shape are: beside the resources, or with Kubernetes apart from them.</summary>
    public string NamespaceOf(string token, Shape shape)
    {
        var package = PackageOf(token);
        if (!package.IsKubernetes)
        {
            return $"{NamespaceOf(token)}.{QualifierOf(shape)}";
        }

        var module = token.Split(':')[1];
        return $"{package.Namespace}.Types.{QualifierOf(shape)}.{Mapped(package, module == "index" ? "" : module)}";
    }

    /// <summary>Where the arguments of a resource are.</summary>
    public string NamespaceOfArgs(string token) =>
        own.IsKubernetes && !IsProvider(token) ? NamespaceOf(token, Shape.Input) : NamespaceOf(token);

    public static string ClassOf(string token) =>
        IsProvider(token) ? "Provider" : Identifiers.UpperFirst(token.Substring(token.LastIndexOf(':') + 1));

    public EnumSpec? EnumOf(TypeSpec type) =>
        type is TypeSpec.Reference reference && PackageOf(reference.Token).Types.TryGetValue(reference.Token, out var found)
            ? found.Enum
            : null;

    /// <summary>The full name of a nested type in one of its shapes, or of a resource.</summary>
    public string Full(TypeSpec.Reference reference, Shape shape)
    {
        var ns = NamespaceOf(reference.Token);
        return reference.IsResource || EnumOf(reference) is not null ? $"global::{ns}.{ClassOf(reference.Token)}"
            : shape == Shape.Config ? $"global::{own.Namespace}.Config.Types.{ClassOf(reference.Token)}"
            : $"global::{NamespaceOf(reference.Token, shape)}.{ClassOf(reference.Token, shape)}";
    }

    public static string QualifierOf(Shape shape) => shape == Shape.Output ? "Outputs" : "Inputs";

    /// <summary>
    /// The class of a nested type. Old rules give the plain shape of a function's argument the suffix "Args", so the
    /// wrapped shape becomes "InputArgs"; by the newer ones the plain shape has none.
    /// </summary>
    public string ClassOf(string token, Shape shape)
    {
        var name = ClassOf(token);
        var hasOldNames = PackageOf(token).HasOldNames;
        return shape switch
        {
            Shape.Input => usage.Has(token, Shape.Plain) && hasOldNames ? $"{name}InputArgs" : $"{name}Args",
            Shape.State => $"{name}GetArgs",
            Shape.Plain => hasOldNames ? $"{name}Args" : name,
            Shape.Output => hasOldNames && usage.IsFunctionOutput(token) ? $"{name}Result" : name,
            _ => name,
        };
    }

    /// <summary>The name of a property: given, or the schema's, but never that of its class.</summary>
    public static string PropertyOf(Property property, string className)
    {
        var name = property.CSharpName ?? Identifiers.Member(property.Name);
        return name == className ? $"{name}Value" : name;
    }

    private static bool IsProvider(string token) => token.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    private static string Mapped(Package package, string module) =>
        package.Namespaces.TryGetValue(module, out var name) ? name : string.Join(".", module.Split('/').Select(Identifiers.UpperFirst));

    private Package PackageOf(string token)
    {
        var parts = token.Split(':');
        return _packages.TryGetValue(parts[0] == "pulumi" ? parts[2] : parts[0], out var package) ? package : own;
    }
}
