using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>
/// Picks the method that an undecided call means. An error anywhere inside a lambda leaves the call that takes the lambda without a
/// method, but with candidates: the overloads of its name.
/// </summary>
internal static class Candidates
{
    /// <summary>The candidate that takes what is written; null where several bodies of the program could be meant, or none.</summary>
    /// <param name="info">What the compiler says of the call.</param>
    /// <param name="written">What each argument is written with, and its operation; the name is null for one without.</param>
    /// <param name="names">Tells what the program declares.</param>
    /// <param name="compilation">Knows the conversions.</param>
    public static IMethodSymbol? Find(
        SymbolInfo info,
        IReadOnlyList<(string? Name, IOperation? Value)> written,
        SymbolNames names,
        Compilation compilation
    )
    {
        var methods = info.Symbol is IMethodSymbol decided ? [decided] : info.CandidateSymbols.OfType<IMethodSymbol>().ToArray();
        if (
            methods.Any(method =>
                method.Name != methods[0].Name
                || !SymbolEqualityComparer.Default.Equals(
                    method.ContainingType?.OriginalDefinition,
                    methods[0].ContainingType?.OriginalDefinition
                )
            )
        )
        {
            return null;
        }

        var fitting = methods.Where(method => Takes(method, written, compilation)).ToArray();
        // Overloads of a package do the same, so any will do; of the program's own each has a body.
        return fitting.Length == 1 || !fitting.Any(names.IsInSource) ? fitting.FirstOrDefault() : null;
    }

    /// <summary>The parameter an argument is for; null where there is none.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol method, string? name, int position) =>
        name is not null ? method.Parameters.FirstOrDefault(p => p.Name == name)
        : position < method.Parameters.Length ? method.Parameters[position]
        : method.Parameters.LastOrDefault() is { IsParams: true } rest ? rest
        : null;

    private static bool Takes(IMethodSymbol method, IReadOnlyList<(string? Name, IOperation? Value)> written, Compilation compilation)
    {
        var given = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        for (var i = 0; i < written.Count; i++)
        {
            if (ParameterOf(method, written[i].Name, i) is not { } parameter || !Takes(parameter, written[i].Value, compilation))
                return false;
            if (!given.Add(parameter) && !parameter.IsParams)
                return false;
        }
        return method.Parameters.All(p => given.Contains(p) || p.HasExplicitDefaultValue || p.IsParams);
    }

    private static bool Takes(IParameterSymbol parameter, IOperation? value, Compilation compilation)
    {
        if (value?.Syntax is AnonymousFunctionExpressionSyntax function && parameter.Type is INamedTypeSymbol type)
        {
            return type.DelegateInvokeMethod is { } invoke
                ? Takes(invoke, function)
                : type.SpecialType == SpecialType.System_Object || type.Name is "Delegate" or "Expression";
        }
        // What a type parameter stands for is not decided either, nor is the type of what holds an error.
        return parameter.IsParams
            || parameter.ContainingSymbol is IMethodSymbol { IsGenericMethod: true }
            || parameter.Type.TypeKind == TypeKind.Error
            || value?.Type is not { TypeKind: not TypeKind.Error } from
            || compilation.ClassifyCommonConversion(from, parameter.Type) is { Exists: true, IsImplicit: true };
    }

    private static bool Takes(IMethodSymbol invoke, AnonymousFunctionExpressionSyntax function)
    {
        var count = function switch
        {
            SimpleLambdaExpressionSyntax => 1,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Count,
            AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters.Count,
            _ => invoke.Parameters.Length,
        };
        if (count != invoke.Parameters.Length)
            return false;
        var returned = invoke.ReturnType;
        if (function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword))
        {
            if (returned is not INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: var results })
                return returned.SpecialType == SpecialType.System_Void;
            return function.Block is null || ReturnsValue(function.Block) == results.Length > 0;
        }
        return function.Block is null || ReturnsValue(function.Block) == (returned.SpecialType != SpecialType.System_Void);
    }

    /// <summary>Whether a body returns a value; one that only throws may be taken for either.</summary>
    private static bool ReturnsValue(BlockSyntax block) =>
        block
            .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ExpressionSyntax))
            .Any(node => node is ReturnStatementSyntax { Expression: not null });
}
