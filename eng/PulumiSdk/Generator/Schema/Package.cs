namespace PulumiSdk.Generator.Schema;

/// <summary>
/// A provider package, as its schema describes it. Tokens of bridged providers name a file after the module; the names of
/// nested types follow older rules there and in Kubernetes, whose SDK also has its own base class and keeps all arguments
/// and nested types in namespaces of their own.
/// </summary>
internal sealed record Package(
    string Name,
    string Version,
    string Namespace,
    IReadOnlyDictionary<string, string> Namespaces,
    bool HasFilesInTokens,
    bool HasOldNames,
    bool IsKubernetes,
    IReadOnlyList<Resource> Resources,
    IReadOnlyList<Function> Functions,
    IReadOnlyDictionary<string, NestedType> Types,
    Resource Provider,
    IReadOnlyList<Property> Config
);

/// <summary>A resource, or the provider itself.</summary>
internal sealed record Resource(
    string Token,
    bool IsComponent,
    string? Deprecation,
    IReadOnlyList<Property> Inputs,
    IReadOnlyList<Property> Outputs,
    IReadOnlyList<Property>? State
);

/// <summary>A function; one without inputs takes no args, one without outputs returns nothing.</summary>
internal sealed record Function(string Token, string? Deprecation, IReadOnlyList<Property>? Inputs, IReadOnlyList<Property>? Outputs);

/// <summary>A nested type: an object with properties, or an enum with values.</summary>
internal sealed record NestedType(string Token, IReadOnlyList<Property> Properties, EnumSpec? Enum);

/// <summary>The values of an enum, by C# name, and the type they have.</summary>
internal sealed record EnumSpec(string ValueType, IReadOnlyList<(string Name, string Literal)> Values);

/// <summary>A property of anything.</summary>
internal sealed record Property(
    string Name,
    TypeSpec Type,
    bool IsRequired,
    bool IsPlain,
    bool IsSecret,
    string? CSharpName,
    string? Deprecation,
    IReadOnlyList<string> Environment,
    string? Default,
    string? Constant
);
