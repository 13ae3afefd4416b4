using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Pulumi's own types in a compilation. Everything else is recognised by them.</summary>
internal sealed class PulumiSymbols
{
    // Shared by the package's analyzers of the same compilation. They live as long as the compilation.
    private static readonly ConditionalWeakTable<Compilation, Found> s_known = new();

    // Asked for each creation and call.
    private readonly ConcurrentDictionary<ITypeSymbol, TypeRole> _roleOf = new(SymbolEqualityComparer.Default);
    private readonly IAssemblySymbol _program;

    private PulumiSymbols(IAssemblySymbol program, PulumiTypes types)
    {
        _program = program;
        Types = types;
    }

    /// <summary>The types of the assembly, which other compilations share.</summary>
    public PulumiTypes Types { get; }

    /// <summary>The symbols; null if the compilation does not reference Pulumi.</summary>
    public static PulumiSymbols? TryCreate(Compilation compilation) =>
        s_known
            .GetValue(compilation, c => new Found(PulumiTypes.Find(c) is { } types ? new PulumiSymbols(c.Assembly, types) : null))
            .Symbols;

    /// <summary>A type by its full name; null if no reference has it, or more than one does.</summary>
#pragma warning disable RS0030 // The only place that searches a compilation.
    public static INamedTypeSymbol? FindType(Compilation compilation, string name) => compilation.GetTypeByMetadataName(name);
#pragma warning restore RS0030

    /// <summary>
    /// Whether the compilation itself declares a symbol. Syntax is not enough: an editor compiles against the source of referenced
    /// projects.
    /// </summary>
    public bool IsInSource(ISymbol symbol) =>
        !symbol.DeclaringSyntaxReferences.IsEmpty && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _program);

    /// <summary>The role of a type in Pulumi, and the type token of a resource class.</summary>
    /// <param name="type">The type.</param>
    /// <param name="inSource">Whether its bodies are evaluated.</param>
    public (TypeRole Role, string? Token) Classify(ITypeSymbol type, bool inSource)
    {
        var role = RoleOf(type);
        if (role is not (TypeRole.CustomResource or TypeRole.ProviderResource or TypeRole.ComponentResource))
            return (role, null);
        var token = TokenOf(type);
        // A component of another assembly that has a token creates its children outside the program.
        var isRemote = role == TypeRole.ComponentResource && token is not null && !inSource;
        return (isRemote ? TypeRole.RemoteComponent : role, token);
    }

    /// <summary>Whether a type is a resource a provider manages.</summary>
    public bool IsCustomResource(ITypeSymbol type) => RoleOf(type) == TypeRole.CustomResource;

    // Classes that the Kubernetes package writes by hand, without the attribute (pulumi-kubernetes sdk/dotnet, November 2026).
    private static readonly Dictionary<string, string> s_tokens = new(StringComparer.Ordinal)
    {
        ["Pulumi.Kubernetes.Yaml.ConfigFile"] = "kubernetes:yaml:ConfigFile",
        ["Pulumi.Kubernetes.Yaml.ConfigGroup"] = "kubernetes:yaml:ConfigGroup",
        ["Pulumi.Kubernetes.Helm.V3.Chart"] = "kubernetes:helm.sh/v3:Chart",
        ["Pulumi.Kubernetes.Kustomize.Directory"] = "kubernetes:kustomize:Directory",
    };

    /// <summary>
    /// The type token of a resource class. Each package has its own internal attribute class, so the attribute is found by its base class.
    /// </summary>
    private string? TokenOf(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (IsTypeToken(attribute.AttributeClass) && attribute.ConstructorArguments is [{ Value: string token }, ..])
                {
                    return token;
                }
            }
            // The name alone is compared first, because writing the whole name of every class is costly.
            if (
                current.Name is "ConfigFile" or "ConfigGroup" or "Chart" or "Directory"
                && s_tokens.TryGetValue(current.ToDisplayString(), out var known)
            )
            {
                return known;
            }
        }
        return null;
    }

    /// <summary>
    /// The schema name of an input or output property. For list, map and secret inputs, the attribute is on a private field that the
    /// compiler does not import. Their schema name is the camel-cased property name.
    /// </summary>
    public string SchemaNameOf(ISymbol member, TypeRole owner)
    {
        // Only resources and their arguments rename their members.
        if (owner != TypeRole.Other && (WrittenName(member) ?? (owner == TypeRole.InputArgs ? NameOfOutput(member) : null)) is { } written)
            return written;
        // An output of a stack has the name of its property.
        if (owner == TypeRole.Stack)
            return member.Name;
        // A few types, such as policy documents, have the same names in the schema as in C#. They do so for all members.
        return owner == TypeRole.InputArgs && member.ContainingType.GetMembers().OfType<IPropertySymbol>().Any(KeepsItsName)
            ? member.Name
            : CamelCase(member.Name);
    }

    /// <summary>The name that an attribute gives an input or output; null where none does.</summary>
    private string? WrittenName(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (
                (
                    SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, Types.InputAttribute)
                    || SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, Types.OutputAttribute)
                ) && attribute.ConstructorArguments is [{ Value: string name }, ..]
            )
            {
                return name;
            }
        }
        return null;
    }

    /// <summary>The name of the output that a resource has of the same input: on that the attribute is in sight.</summary>
    private string? NameOfOutput(ISymbol member)
    {
        var args = member.ContainingType;
        var suffix = new[] { "Args", "State" }.FirstOrDefault(s => args.Name.EndsWith(s, StringComparison.Ordinal));
        if (suffix is null || member is not IPropertySymbol || args.ContainingType is not null)
            return null;
        var output = args
            .ContainingNamespace.GetTypeMembers(args.Name.Substring(0, args.Name.Length - suffix.Length))
            .Where(IsResource)
            .SelectMany(resource => resource.GetMembers(member.Name))
            .OfType<IPropertySymbol>()
            .FirstOrDefault();
        return output is null ? null : WrittenName(output);
    }

    private bool KeepsItsName(IPropertySymbol property) =>
        property.Name is [var first, ..]
        && char.IsUpper(first)
        && property
            .GetAttributes()
            .Any(attribute =>
                SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, Types.InputAttribute)
                && attribute.ConstructorArguments is [{ Value: string name }, ..]
                && name == property.Name
            );

    /// <summary>
    /// Whether a property of a class in source is an output of its resources, which the constructor of the base class fills, or of its
    /// stacks, which the program sets.
    /// </summary>
    public bool IsDeclaredOutput(IPropertySymbol property, TypeRole owner) =>
        owner switch
        {
            TypeRole.CustomResource => IsOutput(property.Type) && WrittenName(property) is not null,
            TypeRole.Stack => IsOutput(property.Type)
                && property.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, Types.OutputAttribute)),
            _ => false,
        };

    /// <summary>Whether a type is an output or input. Its content is not a text until it is applied.</summary>
    public bool IsOutput(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsOneOf(Types.Outputs, type.OriginalDefinition))
                return true;
        }
        return false;
    }

    private static bool IsOneOf(INamedTypeSymbol[] types, ITypeSymbol type)
    {
        foreach (var known in types)
        {
            if (SymbolEqualityComparer.Default.Equals(known, type))
                return true;
        }
        return false;
    }

    /// <summary>Whether a type is a resource: a custom one, a component, a provider or a stack.</summary>
    public bool IsResource(ITypeSymbol type) =>
        RoleOf(type) is TypeRole.CustomResource or TypeRole.ComponentResource or TypeRole.ProviderResource or TypeRole.Stack;

    /// <summary>Whether a type derives from <c>Pulumi.Stack</c>.</summary>
    public bool IsStack(ITypeSymbol type) => RoleOf(type) == TypeRole.Stack;

    /// <summary>Whether a type holds the options of a resource.</summary>
    public bool IsOptions(ITypeSymbol type) => RoleOf(type) == TypeRole.ResourceOptions;

    /// <summary>Whether a resource is generated code of a package, which passes its args on unchanged.</summary>
    public bool IsGeneratedResource(ITypeSymbol type) => IsResource(type) && !IsInSource(type) && TokenOf(type) is not null;

    /// <summary>Whether a type holds the inputs of a resource or a function.</summary>
    public bool IsInputArgs(ITypeSymbol type) => RoleOf(type) == TypeRole.InputArgs;

    /// <summary>Whether a method calls a function of a package: <c>GetBucket.Invoke(…)</c>.</summary>
    public bool IsInvoke(IMethodSymbol method) =>
        method is { IsStatic: true, IsExtensionMethod: false, Name: "Invoke" or "InvokeAsync" }
        && !IsInSource(method)
        && method.Parameters.Any(p => IsInputArgs(p.Type));

    /// <summary>Whether a type belongs to the Pulumi SDK itself, and not to a package.</summary>
    public bool IsOfPulumi(ITypeSymbol type) => IsPulumi(type.ContainingAssembly);

    /// <summary>Whether an assembly is the Pulumi SDK itself.</summary>
    public bool IsPulumi(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, Types.Assembly);

    /// <summary>Whether a member of an args class is marked as required.</summary>
    public bool IsRequiredInput(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (
                SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, Types.InputAttribute)
                && attribute.ConstructorArguments is [_, { Value: true }, ..]
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a method is Pulumi's <c>Apply</c>, of an output or of an input.</summary>
    public bool IsApply(IMethodSymbol method) => method.Name == "Apply" && IsOutput(method.ReturnType) && IsOfPulumi(method.ContainingType);

    /// <summary>Whether a call is one of <c>Apply</c>, even if an error in its function leaves the overload undecided.</summary>
    public bool IsApply(SymbolInfo call) =>
        call.Symbol is { } method
            ? method is IMethodSymbol decided && IsApply(decided)
            : !call.CandidateSymbols.IsEmpty
                && call.CandidateSymbols.All(candidate => candidate is IMethodSymbol undecided && IsApply(undecided));

    /// <summary>Whether a type is one of Pulumi's enums: a struct around the value, with a static property for each member.</summary>
    public static bool IsEnumStruct(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Struct }
        && type.GetAttributes()
            .Any(a =>
                a.AttributeClass
                    is { Name: "EnumTypeAttribute", ContainingNamespace: { Name: "Pulumi", ContainingNamespace.IsGlobalNamespace: true } }
            );

    /// <summary>Whether a property's type is an input list or map. The SDK creates such a collection when it is first read.</summary>
    public bool IsInputCollection(ITypeSymbol type) => IsOneOf(Types.Collections, type.OriginalDefinition);

    /// <summary>
    /// Whether a type is a plain list or map. Where components take these, the SDK creates them when they are first read, too.
    /// </summary>
    public static bool IsPlainCollection(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "List" or "Dictionary", IsGenericType: true, ContainingNamespace: { Name: "Generic" } generic }
        && generic.ContainingNamespace is { Name: "Collections", ContainingNamespace.Name: "System" };

    private TypeRole RoleOf(ITypeSymbol type) => _roleOf.TryGetValue(type, out var role) ? role : _roleOf.GetOrAdd(type, FindRole(type));

    private TypeRole FindRole(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var (known, role) in Types.Roles)
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, known))
                    return role;
            }
        }
        return TypeRole.Other;
    }

    private static string CamelCase(string name) =>
        name.Length == 0 || char.IsLower(name[0]) ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>Whether a class is an attribute that gives resource classes their type token.</summary>
    public bool IsTypeToken(INamedTypeSymbol? attribute)
    {
        for (; attribute is not null; attribute = attribute.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(attribute, Types.ResourceTypeAttribute))
                return true;
        }
        return false;
    }

    private sealed record Found(PulumiSymbols? Symbols);
}
