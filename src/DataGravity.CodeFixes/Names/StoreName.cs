using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Names;

/// <summary>A store's name in a text, and the output that holds it.</summary>
internal static class StoreName
{
    /// <summary>Writes a reference where a text has a name; null where the text has more to it than can be formatted.</summary>
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

    /// <summary>The property that a schema's output is in C#.</summary>
    public static string? OutputOf(ISymbol variable, string? output) => SchemaProperties.OutputOf(Variables.TypeOf(variable), output)?.Name;
}
