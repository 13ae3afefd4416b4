using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>What makes a copy of a store, and keeps it.</summary>
internal abstract class CopyWriter
{
    public abstract string Package { get; }

    /// <summary>Whether it copies stores of a type for compute of a cloud.</summary>
    public abstract bool Copies(string token, string cloud);

    /// <summary>The creations of what a store is divided into, and has to be there for the copy; null where one cannot be found.</summary>
    public virtual IReadOnlyList<ResourceCall>? PartsOf(FarData data) => [];

    /// <summary>The statements that make the copy; null where it cannot be made so.</summary>
    public abstract Copying? Write(CopySite site, CodeWriter code, CopyPlace place);
}

/// <summary>Statements that make a copy.</summary>
/// <param name="Variable">What holds the copy.</param>
/// <param name="Comment">What they do, and what they leave to do.</param>
/// <param name="Statements">The statements.</param>
internal sealed record Copying(string Variable, string Comment, IReadOnlyList<string> Statements)
{
    /// <summary>What declares variables that they need, elsewhere in the file; null for none.</summary>
    public TextChange? Declaration { get; init; }

    /// <summary>What else has a copy: parts of the store, and the variables of their copies.</summary>
    public IReadOnlyList<(ISymbol Original, string Copy)> Parts { get; init; } = [];

    /// <summary>
    /// Of a copy in another cloud, the changes by which a reader's inputs name it, or null where they cannot; null for one that is named
    /// as the original is.
    /// </summary>
    public Func<ResourceCall, ExpressionSyntax, IReadOnlyList<TextChange>?>? Rewrite { get; init; }
}
