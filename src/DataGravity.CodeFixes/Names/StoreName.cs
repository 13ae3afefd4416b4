using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Names;

/// <summary>Replaces a store's name in a text by the output that holds it.</summary>
internal static class StoreName
{
    /// <summary>The text with a reference in place of the name; null if the rest cannot be written as a format.</summary>
    public static TextChange? Replace(LiteralExpressionSyntax written, string name, string reference)
    {
        var text = written.Token.ValueText;
        if (text == name)
            return new TextChange(written.Span, reference);
        var at = text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0 || text.IndexOfAny(['{', '}']) >= 0)
            return null;
        var quoted = SymbolDisplay.FormatLiteral(
            text.Substring(0, at) + "{" + reference + "}" + text.Substring(at + name.Length),
            quote: true
        );
        return new TextChange(written.Span, $"Output.Format(${quoted})");
    }

    /// <summary>The C# property for an output in the schema.</summary>
    public static string? OutputOf(ISymbol variable, string? output) => SchemaProperties.OutputOf(Variables.TypeOf(variable), output)?.Name;
}
