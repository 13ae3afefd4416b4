using DataGravity.Analyzers.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Refactorings;

/// <summary>A variable that holds the project's configuration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declaration">The change that declares it; null if it exists.</param>
internal sealed record ConfigVariable(string Name, TextChange? Declaration)
{
    private const string Type = "Pulumi.Config";

    private static readonly string[] s_names = ["config", "stackConfig"];

    /// <summary>The existing variable, or one to be declared by the statement before; null if there is no place for it.</summary>
    public static ConfigVariable? At(SyntaxNode use, SemanticModel model)
    {
        var visible = model.LookupSymbols(use.SpanStart);
        if (visible.OfType<ILocalSymbol>().FirstOrDefault(local => IsConfig(local, use)) is { } there)
            return new ConfigVariable(there.Name, null);
        var statement = use.Ancestors()
            .OfType<StatementSyntax>()
            .LastOrDefault(candidate => candidate.Parent is BlockSyntax block && IsOwn(block, use));
        if (
            statement is null
            || PulumiSymbols.FindType(model.Compilation, Type) is not { } type
            || s_names.FirstOrDefault(name => visible.All(symbol => symbol.Name != name) && IsFree(name, statement)) is not { } name
        )
        {
            return null;
        }
        var text = use.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart));
        if (!string.IsNullOrWhiteSpace(indentation))
            return null;
        var lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return new ConfigVariable(
            name,
            new TextChange(
                new TextSpan(statement.SpanStart, 0),
                $"var {name} = new {type.ToMinimalDisplayString(model, statement.SpanStart)}();{lineBreak}{indentation}"
            )
        );
    }

    /// <summary>Whether a local is declared before the use as <c>new Config()</c>, the project's own configuration.</summary>
    private static bool IsConfig(ILocalSymbol local, SyntaxNode use) =>
        local.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() == Type
        && local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } declarator
        && creation.ArgumentList is null or { Arguments.Count: 0 }
        && declarator.Span.End <= use.SpanStart;

    /// <summary>Whether a block belongs to the function that contains the use.</summary>
    private static bool IsOwn(BlockSyntax block, SyntaxNode use) =>
        use.Ancestors()
            .FirstOrDefault(node =>
                node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax
            )
            is { } function
        && function.Contains(block);

    private static bool IsFree(string name, StatementSyntax statement) =>
        statement.Parent!.DescendantTokens().All(token => token.ValueText != name);
}
