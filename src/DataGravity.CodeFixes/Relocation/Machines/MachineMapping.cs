using DataGravity.CodeFixes.Relocation.Copies;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Machines;

/// <summary>How the inputs of a machine of one cloud are those of another's.</summary>
internal abstract class MachineMapping
{
    private const string NoEquivalent = "no equivalent";

    /// <summary>The type it maps, by its token.</summary>
    public abstract string Token { get; }

    /// <summary>The cloud it maps to.</summary>
    public abstract string Cloud { get; }

    /// <summary>The type it maps to, below <c>Pulumi</c>.</summary>
    public abstract string Type { get; }

    /// <summary>What it maps to, as a title says it.</summary>
    public abstract string Noun { get; }

    /// <summary>The input that is the machine type.</summary>
    public abstract string Machine { get; }

    /// <summary>The input that is the script the machine runs: what names data there, does so after.</summary>
    public abstract string Script { get; }

    /// <summary>The inputs that place it.</summary>
    public abstract IReadOnlyList<string> Places { get; }

    /// <summary>The lines that stand for an input: members, or comments; null where that cannot be told.</summary>
    public abstract IReadOnlyList<InputLine>? LinesOf(AssignmentExpressionSyntax input, MachineTarget target, CodeWriter code);

    /// <summary>The line that stands for an input that the other cloud has nothing like.</summary>
    protected static InputLine None(string input) => new($"// {input}: {NoEquivalent}");

    /// <summary>Lines for parts of an input: of each that is a leaf, that the other cloud has nothing like it.</summary>
    protected static IEnumerable<InputLine> NoneIn(string path, ExpressionSyntax value, params string[] mapped)
    {
        if (value is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
            return mapped.Contains(path) || value is BaseObjectCreationExpressionSyntax ? [] : [None(path)];
        return initializer.Expressions.SelectMany(part => part is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var inner }
            ? NoneIn($"{path}.{name.Identifier.ValueText}", inner, mapped)
            : [None(path)]);
    }

    /// <summary>The value of a part of an input; null where it is not written as such.</summary>
    protected static ExpressionSyntax? PartOf(ExpressionSyntax value, params string[] path) => path.Aggregate<string, ExpressionSyntax?>(
        value,
        (current, name) => (current as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(part => part.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name)?.Right);
}

/// <summary>What a machine becomes.</summary>
/// <param name="MachineType">Its type.</param>
/// <param name="Place">The region or zone it is in, as an expression; null for that of the provider.</param>
/// <param name="Image">Its image, as an expression.</param>
/// <param name="DiskSize">The size of its first disk in gigabytes, as it is written; null where it is not.</param>
internal sealed record MachineTarget(string MachineType, string? Place, string Image, string? DiskSize);
