using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>Writes the code that makes and keeps a copy of a store.</summary>
internal abstract class CopyWriter
{
    public abstract string Package { get; }

    /// <summary>Whether it can copy stores of a type for compute in a cloud.</summary>
    public abstract bool Copies(string token, string cloud);

    /// <summary>The creations of the store's parts that the copy needs; null if one cannot be found.</summary>
    public virtual IReadOnlyList<ResourceCall>? PartsOf(FarData data) => [];

    /// <summary>The statements that make the copy; null if it is not possible.</summary>
    public abstract Copying? Write(CopySite site, CodeWriter code, CopyPlace place);
}

/// <summary>Statements that make a copy.</summary>
/// <param name="Variable">The variable that holds the copy.</param>
/// <param name="Comment">What the statements do, and what they leave to the user.</param>
/// <param name="Statements">The statements.</param>
internal sealed record Copying(string Variable, string Comment, IReadOnlyList<string> Statements)
{
    /// <summary>The declaration of variables that they need, elsewhere in the file; null for none.</summary>
    public TextChange? Declaration { get; init; }

    /// <summary>Parts of the store that are copied too, with the variables of their copies.</summary>
    public IReadOnlyList<(ISymbol Original, string Copy)> Parts { get; init; } = [];

    /// <summary>
    /// For a copy in another cloud: the changes that make a reader's inputs name it, or null if they cannot. Null if the copy is named in
    /// the same way as the original.
    /// </summary>
    public Func<ResourceCall, ExpressionSyntax, IReadOnlyList<TextChange>?>? Rewrite { get; init; }
}
