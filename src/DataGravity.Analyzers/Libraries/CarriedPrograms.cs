using System.Runtime.CompilerServices;
using DataGravity.Carrying;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Libraries;

/// <summary>What the assembly of a reference carries.</summary>
/// <param name="Program">The program; null if it carries none that can be read.</param>
/// <param name="Problem">Why its program cannot be read; null if it carries none.</param>
internal sealed record Carried(CarriedProgram? Program, string? Problem)
{
    public static Carried Nothing { get; } = new(null, null);
}

/// <summary>Reads the programs that assemblies carry, each once for as long as a compiler keeps its metadata.</summary>
internal static class CarriedPrograms
{
    // Ids of metadata hold no symbol and no compilation.
    private static readonly ConditionalWeakTable<MetadataId, Carried> s_known = new();

    /// <summary>What an assembly carries.</summary>
    /// <param name="reference">The reference to it.</param>
    /// <param name="assembly">Its symbol in a compilation.</param>
    public static Carried Find(PortableExecutableReference reference, IAssemblySymbol assembly)
    {
        try
        {
            return s_known.GetValue(reference.GetMetadataId(), _ => Read(assembly));
        }
        // The file is gone or is no assembly. The compiler reports that.
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            return Carried.Nothing;
        }
    }

    private static Carried Read(IAssemblySymbol assembly)
    {
        // Only what references Pulumi has anything to carry. Most assemblies are of the framework.
        if (!assembly.Modules.Any(module => module.ReferencedAssemblies.Any(other => other.Name == "Pulumi")))
            return Carried.Nothing;
        foreach (var attribute in assembly.GetAttributes())
        {
            if (
                attribute is
                {
                    AttributeClass.Name: "AssemblyMetadataAttribute",
                    ConstructorArguments: [{ Value: CarriedFormat.Key }, { Value: string text }]
                }
            )
            {
                var (program, problem) = ProgramText.Read(text, assembly.Name);
                return new Carried(program, problem);
            }
        }
        return Carried.Nothing;
    }
}
