using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering;

// Constructors, also primary ones.
internal sealed partial class TreeLowering
{
    private void Constructor(IMethodSymbol constructor, SyntaxNode syntax)
    {
        _procedures.Add(
            Lower(
                constructor,
                ProcedureKind.Constructor,
                lowering =>
                {
                    var operation = Operation(syntax) as IConstructorBodyOperation;
                    return (
                        lowering.Parameters(constructor.Parameters),
                        lowering.LowerStatement(operation?.BlockBody ?? operation?.ExpressionBody),
                        BaseCall(lowering, operation?.Initializer)
                    );
                }
            )
        );
    }

    /// <summary>
    /// A primary constructor stores its parameters in the object, where initialisers and other bodies read them. The parameters of a record
    /// also become properties.
    /// </summary>
    private void PrimaryConstructor(INamedTypeSymbol type, TypeDeclarationSyntax syntax)
    {
        var constructor = type.InstanceConstructors.FirstOrDefault(c =>
            c.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == syntax.SyntaxTree && r.Span == syntax.Span)
        );
        if (constructor is null)
            return;

        var baseSyntax = syntax.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
        var lowered = Lower(
            constructor,
            ProcedureKind.Constructor,
            lowering =>
                (
                    lowering.Parameters(constructor.Parameters),
                    new Block(RecordProperties(type, constructor, lowering).ToArray()),
                    baseSyntax is null ? null : BaseCall(lowering, Operation(baseSyntax))
                )
        );
        // One that could not be lowered has no parameters, and keeps none.
        var kept = constructor.Parameters.Take(lowered.Parameters.Count).Select(_names.PrimaryParameter);
        _procedures.Add(lowered with { PrimaryParameters = kept.ToArray() });
    }

    private IEnumerable<Statement> RecordProperties(INamedTypeSymbol type, IMethodSymbol constructor, BodyLowering lowering)
    {
        if (!type.IsRecord)
            yield break;
        foreach (var parameter in constructor.Parameters)
        {
            var property = type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
            // A property that the record declares itself is set by its own initialiser.
            if (
                property is null
                || property.DeclaringSyntaxReferences is not [var reference]
                || reference.GetSyntax() is not ParameterSyntax
            )
            {
                continue;
            }

            yield return new ExpressionStatement(
                new Assignment(
                    new MemberReference(new This(), _names.MemberOf(property), []),
                    new VariableReference(lowering.VariableOf(parameter))
                )
            );
        }
    }

    private ConstructorCall? BaseCall(BodyLowering lowering, IOperation? initializer)
    {
        if (initializer is IExpressionStatementOperation statement)
            initializer = statement.Operation;
        var (target, arguments) = initializer is IInvocationOperation call
            ? (call.TargetMethod, lowering.Arguments(call.Arguments))
            : UndecidedLowering.ConstructorCall(lowering, initializer) ?? default;
        if (target is null)
            return null;
        var isThis = SymbolEqualityComparer.Default.Equals(target.ContainingType, lowering.Owner.ContainingType);
        return new ConstructorCall(_names.TypeOf(target.ContainingType), _names.ConstructorOf(target), arguments, isThis);
    }
}
