using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Expressions;

/// <summary>
/// The ref locals of a body. Such a local is another name of a variable, field or element, and is lowered to that. Objects and indices of
/// its expression are evaluated once, where the local is declared.
/// </summary>
internal sealed class RefLocals(BodyLowering body)
{
    private readonly Dictionary<ISymbol, Expression> _places = new(SymbolEqualityComparer.Default);

    /// <summary>What a use of a local is lowered to. Each use has a position of its own.</summary>
    public Expression Use(ILocalSymbol local) =>
        _places.TryGetValue(local, out var place) ? place with { } : new VariableReference(body.VariableOf(local));

    /// <summary>Lets a local stand for a place.</summary>
    public void Add(ILocalSymbol local, Expression place) => _places[local] = place;

    /// <summary>Lowers the declaration of a ref local.</summary>
    public IEnumerable<Statement> Declare(ILocalSymbol local, IOperation value)
    {
        var kept = new List<Statement>();
        if (IsReassigned(local) || Place(value, kept) is not { } place)
            return [new Declaration(body.VariableOf(local), Unfollowed(value))];
        Add(local, place);
        return kept;
    }

    /// <summary>
    /// Lowers a reference that is not followed. What it may refer to can change from here on unseen, so that is unknown.
    /// </summary>
    public Call Unfollowed(IOperation value)
    {
        body.MayChange = true;
        return Unfollowed([
            .. Ends(value).Select((end, i) => new Argument($"{i}", i, body.Lower(end.Operation), IsByReference: end.IsPlace)),
        ]);
    }

    /// <summary>Lowers the elements of a collection whose loop can change them.</summary>
    public Call UnfollowedElements(Expression sequence)
    {
        body.MayChange = true;
        return Unfollowed([new Argument("0", 0, sequence)]);
    }

    private static Call Unfollowed(Argument[] arguments) => new(null, new Method("?", "ref", null, IsStatic: true, []), arguments);

    private static IEnumerable<(IOperation Operation, bool IsPlace)> Ends(IOperation value) =>
        value switch
        {
            IConditionalOperation { WhenFalse: { } whenFalse } choice =>
            [
                (choice.Condition, false),
                .. Ends(choice.WhenTrue),
                .. Ends(whenFalse),
            ],
            ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation =>
            [
                (value, true),
            ],
            _ => [(value, false)],
        };

    /// <summary>Lowers the place that a reference refers to. Returns null if it is a result of a call.</summary>
    private Expression? Place(IOperation value, List<Statement> kept)
    {
        switch (value)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation { Instance: null }:
                return body.Lower(value);
            case IFieldReferenceOperation { Instance: { } owner } field:
                var holder = owner.Type is { IsValueType: true } ? Place(owner, kept) : Keep(owner, kept);
                var member = body.Names.MemberOf(field.Field.CorrespondingTupleField ?? field.Field);
                return holder is null ? null : new MemberReference(holder, member, []);
            case IInstanceReferenceOperation:
                return body.Lower(value);
            case IArrayElementReferenceOperation element:
                return new ElementReference(Keep(element.ArrayReference, kept), [.. element.Indices.Select(index => Keep(index, kept))]);
            default:
                return null;
        }
    }

    /// <summary>Keeps a value in a variable of its own, so that the place stays the same when the program changes its parts.</summary>
    private Expression Keep(IOperation value, List<Statement> kept)
    {
        if (value.ConstantValue.HasValue || value is IInstanceReferenceOperation)
            return body.Lower(value);
        var variable = body.NewVariable("ref");
        kept.Add(new Declaration(variable, body.Lower(value)));
        return new VariableReference(variable);
    }

    /// <summary>Whether a local refers to something else later: <c>x = ref y</c>.</summary>
    private static bool IsReassigned(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration
        && ((SyntaxNode?)declaration.FirstAncestorOrSelf<BlockSyntax>() ?? declaration.SyntaxTree.GetRoot())
            .DescendantNodes()
            .Any(node => node is AssignmentExpressionSyntax { Right: RefExpressionSyntax } change && IsNamed(change.Left, local.Name));

    private static bool IsNamed(ExpressionSyntax expression, string name) =>
        expression is IdentifierNameSyntax { Identifier.ValueText: var text } && text == name;
}
