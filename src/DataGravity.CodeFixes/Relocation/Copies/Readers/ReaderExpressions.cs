using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Copies.Readers;

/// <summary>Finds the expressions that give readers the name of a store: their inputs, and variables used for these only.</summary>
internal static class ReaderExpressions
{
    /// <summary>The expressions, each with the reader it is for.</summary>
    public static IReadOnlyList<(ResourceCall Reader, ExpressionSyntax Expression)> FindAll(FarData data)
    {
        var found = data
            .Readers.Select(reader => (Reader: reader, Expression: reader.Args?.Written))
            .Where(read => read.Expression is not null)
            .Select(read => (read.Reader, Expression: read.Expression!))
            .ToList();
        for (var i = 0; i < found.Count; i++)
        {
            var (reader, expression) = found[i];
            foreach (
                var value in expression
                    .DescendantNodesAndSelf()
                    .OfType<IdentifierNameSyntax>()
                    .Select(name => ValueOf(name, reader))
                    .OfType<ExpressionSyntax>()
            )
            {
                if (found.All(read => read.Expression != value) && NamesStore(value, data, reader))
                    found.Add((reader, value));
            }
        }
        // Variables that are also used elsewhere stay as they are, and so do those that lead to them.
        while (
            found.RemoveAll(read =>
                read.Expression.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
                && IsUsedElsewhere(variable, found.Select(other => other.Expression).ToArray())
            ) > 0
        ) { }
        return found;
    }

    /// <summary>The initial value of a local variable; null if it is a creation.</summary>
    private static ExpressionSyntax? ValueOf(IdentifierNameSyntax name, ResourceCall reader) =>
        reader.Model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } declarator
        && declarator.Initializer?.Value is not BaseObjectCreationExpressionSyntax
            ? declarator.Initializer?.Value
            : null;

    private static bool NamesStore(ExpressionSyntax value, FarData data, ResourceCall reader) =>
        StoreReferences.ToVariable(data.Variable, reader, value).Any()
        || data.PhysicalName is var (name, output) && StoreReferences.InTexts(name, output, value).Any()
        || value
            .DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Select(part => ValueOf(part, reader))
            .Any(inner => inner is not null && inner != value && NamesStore(inner, data, reader));

    private static bool IsUsedElsewhere(VariableDeclaratorSyntax variable, IReadOnlyList<ExpressionSyntax> readers) =>
        variable
            .SyntaxTree.GetRoot()
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name =>
                name.Identifier.ValueText == variable.Identifier.ValueText && !readers.Any(reader => reader.Span.Contains(name.Span))
            );
}
