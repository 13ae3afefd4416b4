using DataGravity.CodeFixes.Acceptance;
using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Equivalents;
using DataGravity.CodeFixes.Relocation.Stacks;
using DataGravity.CodeFixes.Relocation.Stores;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.Tool.Fixing;

/// <summary>The ways to bring compute and data together.</summary>
internal enum FixKind
{
    /// <summary>It brings nothing together: it corrects the program.</summary>
    Other,

    /// <summary>Changes a value in a stack's file.</summary>
    Configuration,

    /// <summary>Moves the compute to its data.</summary>
    Compute,

    /// <summary>Reads, keeps or makes a copy near the compute.</summary>
    Copy,

    /// <summary>Moves the data to its compute.</summary>
    Data,

    /// <summary>Replaces the compute with its like in the data's cloud.</summary>
    Equivalent,

    /// <summary>Leaves everything as it is.</summary>
    Acceptance,
}

/// <summary>The kinds of fixes, and their words on the command line.</summary>
internal static class FixKinds
{
    private static readonly (string Word, FixKind Kind)[] s_moves =
    [
        ("compute", FixKind.Compute),
        ("data", FixKind.Data),
        ("copy", FixKind.Copy),
        ("configuration", FixKind.Configuration),
    ];

    /// <summary>The words for moves.</summary>
    public static string[] Words { get; } = [.. s_moves.Select(move => move.Word)];

    /// <summary>The kind that a word stands for.</summary>
    public static FixKind Parse(string word) => s_moves.First(move => move.Word == word).Kind;

    /// <summary>The word for a kind; null for none.</summary>
    public static string? WordOf(FixKind kind) => s_moves.FirstOrDefault(move => move.Kind == kind).Word;

    public static FixKind Of(CodeFixProvider provider) =>
        provider switch
        {
            StackConfigurationFixProvider => FixKind.Configuration,
            RelocationFixProvider => FixKind.Compute,
            StoreMoveFixProvider => FixKind.Data,
            NearCopyFixProvider or CopyFixProvider => FixKind.Copy,
            EquivalentFixProvider => FixKind.Equivalent,
            AcceptanceFixProvider => FixKind.Acceptance,
            _ => FixKind.Other,
        };
}
