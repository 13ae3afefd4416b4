using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Calls that the compiler leaves out, arguments and all, because a symbol of the preprocessor is not defined.</summary>
internal static class ConditionalCalls
{
    /// <summary>Whether a call is left out where it is written.</summary>
    public static bool IsLeftOut(IMethodSymbol method, SyntaxNode call) =>
        method.ReturnsVoid && SymbolsOf(method) is { Length: > 0 } symbols && !AreAnyDefined(symbols, call.SyntaxTree);

    private static bool AreAnyDefined(string[] symbols, SyntaxTree tree) => symbols.Any(symbol => IsDefined(symbol, tree));

    private static string[] SymbolsOf(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return
        [
            .. method
                .GetAttributes()
                .Where(a => a.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace.Name: "Diagnostics" })
                .Select(a => a.ConstructorArguments is [{ Value: string symbol }] ? symbol : "")
                .Where(symbol => symbol.Length > 0),
        ];
    }

    private static bool IsDefined(string symbol, SyntaxTree tree)
    {
        var isDefined = tree.Options is CSharpParseOptions options && options.PreprocessorSymbolNames.Contains(symbol);
        // A file defines its symbols before anything else.
        foreach (var trivia in tree.GetRoot().GetLeadingTrivia())
        {
            if (trivia.GetStructure() is DefineDirectiveTriviaSyntax { IsActive: true } define && define.Name.ValueText == symbol)
                isDefined = true;
            else if (trivia.GetStructure() is UndefDirectiveTriviaSyntax { IsActive: true } undefine && undefine.Name.ValueText == symbol)
                isDefined = false;
        }
        return isDefined;
    }
}
