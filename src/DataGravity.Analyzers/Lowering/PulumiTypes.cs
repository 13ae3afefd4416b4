using System.Runtime.CompilerServices;
using DataGravity.Program;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>
/// The types of one Pulumi assembly. An edit leaves the references as they are, so they are found once for many compilations.
/// </summary>
internal sealed class PulumiTypes
{
    private const string Resource = "Resource";

    private static readonly ConditionalWeakTable<IAssemblySymbol, Found> s_known = new();

    private static readonly ConditionalWeakTable<MetadataReference[], MetadataReference> s_pulumi = new();

    private PulumiTypes(INamedTypeSymbol inputAttribute, INamedTypeSymbol outputAttribute, INamedTypeSymbol resourceTypeAttribute)
    {
        InputAttribute = inputAttribute;
        OutputAttribute = outputAttribute;
        ResourceTypeAttribute = resourceTypeAttribute;
        // Most derived first: a Stack is a ComponentResource, and a ProviderResource is a CustomResource.
        var roles = new (string Name, TypeRole Role)[]
        {
            ("Stack", TypeRole.Stack),
            ("ProviderResource", TypeRole.ProviderResource),
            ("CustomResource", TypeRole.CustomResource),
            ("ComponentResource", TypeRole.ComponentResource),
            ("InputArgs", TypeRole.InputArgs),
            ("InvokeArgs", TypeRole.InputArgs),
            ("ResourceOptions", TypeRole.ResourceOptions),
        };
        Roles = [.. roles.Select(r => (Type: Find(Assembly, r.Name)!, r.Role)).Where(r => r.Type is not null)];
        Collections = FindAll("InputList`1", "InputMap`1");
        Outputs = FindAll("Output`1", "Input`1");

        INamedTypeSymbol[] FindAll(params string[] names) => [.. names.Select(name => Find(Assembly, name)).OfType<INamedTypeSymbol>()];
    }

    /// <summary>The assembly of the Pulumi SDK.</summary>
    public IAssemblySymbol Assembly => InputAttribute.ContainingAssembly;

    public INamedTypeSymbol InputAttribute { get; }

    public INamedTypeSymbol OutputAttribute { get; }

    public INamedTypeSymbol ResourceTypeAttribute { get; }

    /// <summary>The base classes that give their subclasses a role, the most derived first.</summary>
    public (INamedTypeSymbol Type, TypeRole Role)[] Roles { get; }

    /// <summary>The lists and maps of inputs.</summary>
    public INamedTypeSymbol[] Collections { get; }

    /// <summary>Outputs and inputs.</summary>
    public INamedTypeSymbol[] Outputs { get; }

    /// <summary>Finds the types in what a compilation references. Returns null if it does not reference Pulumi.</summary>
    public static PulumiTypes? Find(Compilation compilation) =>
        FindAssembly(compilation) is { } pulumi ? s_known.GetValue(pulumi, assembly => new Found(FindIn(assembly))).Types : null;

    private static PulumiTypes? FindIn(IAssemblySymbol assembly) =>
        Find(assembly, "InputAttribute") is { } input
        && Find(assembly, "OutputAttribute") is { } output
        && Find(assembly, "ResourceTypeAttribute") is { } resourceType
            ? new(input, output, resourceType)
            : null;

    // Only Pulumi's assembly is searched for the rest. Searching the compilation would look into all references for each type.
    private static INamedTypeSymbol? Find(IAssemblySymbol assembly, string name) => assembly.GetTypeByMetadataName("Pulumi." + name);

    /// <summary>
    /// Finds the assembly that the name of Pulumi's base class leads to. With the same references and no class of that name in the source,
    /// that is the same one.
    /// </summary>
    private static IAssemblySymbol? FindAssembly(Compilation compilation)
    {
        var references = ReferenceSet.Of(compilation);
        if (
            references is not null
            && s_pulumi.TryGetValue(references, out var known)
            && !compilation.ContainsSymbolsWithName(Resource, SymbolFilter.Type)
        )
        {
            return compilation.GetAssemblyOrModuleSymbol(known) as IAssemblySymbol;
        }
        var pulumi = PulumiSymbols.FindType(compilation, "Pulumi." + Resource)?.ContainingAssembly;
        if (references is not null && pulumi is not null && compilation.GetMetadataReference(pulumi) is { } reference)
            s_pulumi.GetValue(references, _ => reference);
        return pulumi;
    }

    private sealed record Found(PulumiTypes? Types);
}
