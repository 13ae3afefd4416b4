using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Libraries;

/// <summary>The generated file that holds the program of its own library. It has no code.</summary>
internal static class CarrierFile
{
    /// <summary>What the generator calls it.</summary>
    public const string Name = "DataGravity.Program.g.cs";

    /// <summary>Whether a tree is that file.</summary>
    public static bool IsCarrier(SyntaxTree tree) => tree.FilePath.EndsWith(Name, StringComparison.Ordinal);
}
