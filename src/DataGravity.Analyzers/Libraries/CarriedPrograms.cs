using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Text;
using DataGravity.Analyzers.Lowering;
using DataGravity.Carrying;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Libraries;

/// <summary>What the assembly of a reference carries.</summary>
/// <param name="Program">The program; null if it carries none that can be read.</param>
/// <param name="Problem">Why its program cannot be read; null if it carries none.</param>
internal sealed record Carried(CarriedProgram? Program, string? Problem)
{
    public static Carried Nothing { get; } = new(null, null);

    /// <summary>What is known of an assembly that cannot be read now. The compiler reports that.</summary>
    public static Carried Unread { get; } = new(null, null);
}

/// <summary>Reads the programs that assemblies carry, each once for as long as a compiler keeps its metadata.</summary>
internal static class CarriedPrograms
{
    // Ids of metadata hold no symbol and no compilation.
    private static readonly ConditionalWeakTable<MetadataId, Carried> s_known = new();

    /// <summary>How the attribute's value begins: with a version, and the key as an argument.</summary>
    private static readonly byte[] s_start = [1, 0, (byte)CarriedFormat.Key.Length, .. Encoding.UTF8.GetBytes(CarriedFormat.Key)];

    /// <summary>What an assembly carries.</summary>
    /// <param name="reference">The reference to it.</param>
    /// <param name="assembly">Its symbol in a compilation.</param>
    public static Carried Find(PortableExecutableReference reference, IAssemblySymbol assembly)
    {
        try
        {
            return s_known.GetValue(reference.GetMetadataId(), _ => Read(reference, assembly.Name));
        }
        // The file is gone or is no assembly.
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            return Carried.Unread;
        }
        catch (Exception fault) when (Faults.IsSurvived(fault))
        {
            Faults.Report(fault, "reading the program of a library");
            return new Carried(null, "cannot be read");
        }
    }

    private static Carried Read(PortableExecutableReference reference, string library)
    {
        if (reference.GetMetadata() is not AssemblyMetadata assembly || FindText(assembly) is not { } text)
            return Carried.Nothing;
        var (program, problem) = DeepStack.Find(() => ProgramText.Read(text, library));
        return new Carried(program, problem);
    }

    /// <summary>
    /// The text in the attribute. The compiler's symbols of attributes are not asked: most assemblies have many, and none of ours.
    /// </summary>
    private static string? FindText(AssemblyMetadata assembly)
    {
        var metadata = assembly.GetModules()[0].GetMetadataReader();
        foreach (var attribute in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var value = metadata.GetBlobReader(metadata.GetCustomAttribute(attribute).Value);
            if (value.Length > s_start.Length && value.ReadBytes(s_start.Length).AsSpan().SequenceEqual(s_start))
                return value.ReadSerializedString();
        }
        return null;
    }
}
