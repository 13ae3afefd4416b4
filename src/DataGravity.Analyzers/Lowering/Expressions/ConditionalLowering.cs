using DataGravity.Analyzers.Lowering.Conversions;
using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>Lowers expressions that choose: <c>?:</c>, <c>??</c>, <c>?.</c>, <c>is</c>, <c>switch</c>, <c>throw</c>.</summary>
internal static class ConditionalLowering
{
    public static void Register(Dictionary<OperationKind, ExpressionLowering.Lower> table)
    {
        table.Add<IConditionalOperation>(
            OperationKind.Conditional,
            (b, o) => new Conditional(b.Lower(o.Condition), b.Lower(o.WhenTrue), b.Lower(o.WhenFalse))
        );
        table.Add<ICoalesceOperation>(OperationKind.Coalesce, Coalesce);
        table.Add<IConditionalAccessOperation>(
            OperationKind.ConditionalAccess,
            (b, o) => new ConditionalAccess(b.Lower(o.Operation), b.Lower(o.WhenNotNull))
        );
        table.Add<IIsPatternOperation>(OperationKind.IsPattern, (b, o) => new IsPattern(b.Lower(o.Value), Pattern(b, o.Pattern)));
        table.Add<IIsTypeOperation>(OperationKind.IsType, (b, o) => IsType(b, o));
        table.Add<ISwitchExpressionOperation>(
            OperationKind.SwitchExpression,
            (b, o) =>
                new SwitchExpression(
                    b.Lower(o.Value),
                    o.Arms.Select(arm => new SwitchArm(
                            Pattern(b, arm.Pattern),
                            arm.Guard is null ? null : b.Lower(arm.Guard),
                            b.Lower(arm.Value)
                        ))
                        .ToArray()
                )
        );
    }

    /// <summary>A value that is there may be converted to the type of the other side.</summary>
    private static Coalesce Coalesce(BodyLowering body, ICoalesceOperation operation)
    {
        var left = body.Lower(operation.Value);
        if (ItemConversions.OperatorOf(operation.ValueConversion.MethodSymbol) is { } method)
        {
            left = new ConditionalAccess(
                left,
                new Conversion(new InitializedObject(), body.Names.TypeOf(operation.Type), body.Names.MethodOf(method))
            );
        }
        return new Coalesce(left, body.Lower(operation.WhenNull));
    }

    public static Pattern Pattern(BodyLowering body, IPatternOperation pattern)
    {
        if (!body.TryEnter())
            return new OpaquePattern(null);
        var lowered = Lower(body, pattern);
        body.Leave();
        return lowered;
    }

    private static Pattern Lower(BodyLowering body, IPatternOperation pattern) =>
        pattern switch
        {
            IDiscardPatternOperation => new AnyPattern(null),
            IConstantPatternOperation p => new ConstantPattern(body.Lower(p.Value)),
            IRelationalPatternOperation p when OperatorLowering.Map(p.OperatorKind) is { } kind => new RelationalPattern(
                kind,
                body.Lower(p.Value)
            ),
            ITypePatternOperation p => new TypePattern(body.Names.TypeOf(p.MatchedType), null),
            IDeclarationPatternOperation { MatchesNull: true } p => new AnyPattern(Variable(body, p.DeclaredSymbol)),
            IDeclarationPatternOperation p => Declared(body, p),
            INegatedPatternOperation p => new NotPattern(Pattern(body, p.Pattern)),
            IBinaryPatternOperation p => new BinaryPattern(
                p.OperatorKind == BinaryOperatorKind.Or,
                Pattern(body, p.LeftPattern),
                Pattern(body, p.RightPattern)
            ),
            IRecursivePatternOperation p => Recursive(body, p),
            IListPatternOperation p => List(body, p),
            _ => new OpaquePattern(null),
        };

    private static Pattern Declared(BodyLowering body, IDeclarationPatternOperation pattern)
    {
        var variable = Variable(body, pattern.DeclaredSymbol);
        // If the input always has the type, the pattern only tests for "not null".
        return IsUpcast(pattern.InputType, pattern.MatchedType)
            ? new RecursivePattern(null, [], [], variable)
            : new TypePattern(body.Names.TypeOf(pattern.MatchedType), variable);
    }

    private static RecursivePattern Recursive(BodyLowering body, IRecursivePatternOperation pattern) =>
        new(
            IsUpcast(pattern.InputType, pattern.MatchedType) ? null : body.Names.TypeOf(pattern.MatchedType),
            pattern.PropertySubpatterns.Select(p => (body.Lower(p.Member), Pattern(body, p.Pattern))).ToArray(),
            pattern.DeconstructionSubpatterns.Select(p => Pattern(body, p)).ToArray(),
            Variable(body, pattern.DeclaredSymbol)
        );

    private static ListPattern List(BodyLowering body, IListPatternOperation pattern)
    {
        var slice = pattern
            .Patterns.Select((p, index) => (Pattern: p as ISlicePatternOperation, index))
            .FirstOrDefault(p => p.Pattern is not null);
        var end = slice.Pattern is null ? pattern.Patterns.Length : slice.index;
        return new ListPattern(
            pattern.Patterns.Take(end).Select(p => Pattern(body, p)).ToArray(),
            slice.Pattern is null ? null
                : slice.Pattern.Pattern is null ? new AnyPattern(null)
                : Pattern(body, slice.Pattern.Pattern),
            pattern.Patterns.Skip(end + 1).Select(p => Pattern(body, p)).ToArray(),
            Variable(body, pattern.DeclaredSymbol)
        );
    }

    private static IsPattern IsType(BodyLowering body, IIsTypeOperation operation)
    {
        Pattern pattern = new TypePattern(body.Names.TypeOf(operation.TypeOperand), null);
        return new IsPattern(body.Lower(operation.ValueOperand), operation.IsNegated ? new NotPattern(pattern) : pattern);
    }

    private static Variable? Variable(BodyLowering body, ISymbol? symbol) => symbol is null ? null : body.VariableOf(symbol);

    private static bool IsUpcast(ITypeSymbol? from, ITypeSymbol? to)
    {
        if (to?.OriginalDefinition.SpecialType == SpecialType.System_Object)
            return true;
        if (from is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
            from = inner;
        for (; from is not null; from = from.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(from, to))
                return true;
        }
        return false;
    }
}
