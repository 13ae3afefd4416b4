using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>
/// Picks the method that an undecided call means. An error anywhere in a lambda leaves the call that takes the lambda without a method. It
/// then has candidates: the overloads of its name.
/// </summary>
internal static class Candidates
{
    /// <summary>The candidate that fits the arguments; null if none does, or more than one of the program's own.</summary>
    /// <param name="info">The compiler's result for the call.</param>
    /// <param name="written">The name and the operation of each argument. The name is null if none is written.</param>
    /// <param name="names">Knows what the program declares.</param>
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
        // Overloads of a package all do the same, so the first will do. The program's own overloads have different bodies.
        return fitting.Length == 1 || !fitting.Any(names.IsInSource) ? fitting.FirstOrDefault() : null;
    }

    /// <summary>The parameter of an argument; null if there is none.</summary>
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
        // Type parameters are undecided, too, and so is the type of an expression with an error. These fit anything.
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

    /// <summary>Whether a body returns a value. A body that only throws counts as one that returns none.</summary>
    private static bool ReturnsValue(BlockSyntax block) =>
        block
            .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ExpressionSyntax))
            .Any(node => node is ReturnStatementSyntax { Expression: not null });
}
